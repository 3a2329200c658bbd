using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FlowPilot.AspNetCore.Tests.Support;

/// <summary>A scheme of the application's own, which believes claims from a header <c>X-Other: type=value;type=value</c>.</summary>
internal sealed class OtherScheme : AuthenticationHandler<AuthenticationSchemeOptions>
{
    public const string Name = "Other";

    public OtherScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : base(options, logger, encoder)
    {
    }

    public static void Add(WebApplicationBuilder builder) =>
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, OtherScheme>(Name, null);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string text = Request.Headers["X-Other"].ToString();
        if (text.Length == 0)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        IEnumerable<Claim> claims = text.Split(';').Select(static c => c.Split('=')).Select(static c => new Claim(c[0], c[1]));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = 418;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = 419;
        return Task.CompletedTask;
    }
}
