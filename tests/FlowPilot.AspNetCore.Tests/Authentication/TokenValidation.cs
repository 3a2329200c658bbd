using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace FlowPilot.AspNetCore.Tests.Authentication;

/// <summary>A strict handler with one issuer, without an application around it.</summary>
internal sealed class TokenValidation : IDisposable
{
    private readonly StrictTokenHandler _handler;

    public TokenValidation(Action<IssuerOptions>? issuer = null, Action<FlowPilotAspNetCoreOptions, FakeTimeProvider>? options = null)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        Issuer = new TestIssuer(Time);
        var settings = new FlowPilotAspNetCoreOptions();
        settings.Issuers.Add(Issuer.Options(issuer));
        options?.Invoke(settings, Time);
        Assert.True(new FlowPilotAspNetCoreOptionsValidator().Validate(null, settings).Succeeded);
        _handler = new StrictTokenHandler(Options.Create(settings), Time, NullLogger<StrictTokenHandler>.Instance);
    }

    public FakeTimeProvider Time { get; }

    public TestIssuer Issuer { get; }

    /// <summary>Validates, under parameters of the scheme that would let everything pass.</summary>
    public Task<TokenValidationResult> ValidateAsync(string token) => _handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidateIssuer = false,
        ValidateAudience = false,
        ValidateLifetime = false,
        RequireSignedTokens = false,
        SignatureValidator = (text, _) => new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(text),
        ClockSkew = TimeSpan.FromDays(10_000),
    });

    public async Task<VerifiedToken> AcceptAsync(string token)
    {
        TokenValidationResult result = await ValidateAsync(token);
        Assert.True(result.IsValid, result.Exception?.Message);
        return Assert.IsType<VerifiedToken>(result.SecurityToken);
    }

    public async Task RefuseAsync(TokenFault fault, string token)
    {
        TokenValidationResult result = await ValidateAsync(token);
        Assert.False(result.IsValid, "The token was accepted.");
        Assert.Null(result.SecurityToken);
        TokenRefusedException refusal = Assert.IsType<TokenRefusedException>(result.Exception);
        Assert.Equal(fault, refusal.Fault);
        Assert.Equal($"The token was refused: {fault}.", refusal.Message);
    }

    public void Dispose() => Issuer.Dispose();
}
