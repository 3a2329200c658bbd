using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using FlowPilot.Authz.Relationships;
using FlowPilot.Conventions.Tests.Snippets;
using FlowPilot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FlowPilot.Conventions.Tests;

/// <summary>The README's endpoint lets its owner in, and nobody else.</summary>
public sealed class EndpointSnippetsRunTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type workflow
          relations
            define owner: [user]
            define can_execute: owner
        """;

    [Theory]
    [InlineData("ann", HttpStatusCode.OK)]
    [InlineData("eve", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Endpoint_OfTheReadme_LetsTheOwnerIn(string? caller, HttpStatusCode status)
    {
        using var folder = new TemporaryFolder();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddFlowPilotAuthz(o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            o.DecisionLogDirectory = folder.Path;
        }).AddModel(Model);
        EndpointSnippets.Configure(builder, PublicJwk(key));
        await using WebApplication app = builder.Build();
        EndpointSnippets.Map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<IRelationshipStore>().WriteAsync(
            new RelationshipWrite { Create = [RelationTuple.Parse("workflow:trip#owner@user:ann")] }, TestContext.Current.CancellationToken);

        using HttpClient client = app.GetTestClient();
        client.DefaultRequestHeaders.Authorization = caller is null ? null : new AuthenticationHeaderValue("Bearer", Token(key, caller));
        using HttpResponseMessage response = await client.PostAsync(new Uri("/workflows/trip/run", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    private static string PublicJwk(ECDsa key)
    {
        ECPoint q = key.ExportParameters(includePrivateParameters: false).Q;
        return JsonSerializer.Serialize(new { kty = "EC", crv = "P-256", kid = "k1", x = Base64Url.EncodeToString(q.X), y = Base64Url.EncodeToString(q.Y) });
    }

    private static string Token(ECDsa key, string subject) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        TokenType = "at+jwt",
        Issuer = "https://login.example.com",
        Audience = "https://trips.example.com",
        IssuedAt = DateTime.UtcNow,
        NotBefore = DateTime.UtcNow,
        Expires = DateTime.UtcNow.AddMinutes(5),
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = subject, ["client_id"] = "web", ["jti"] = Guid.NewGuid().ToString() },
        SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = "k1" }, SecurityAlgorithms.EcdsaSha256),
    });
}
