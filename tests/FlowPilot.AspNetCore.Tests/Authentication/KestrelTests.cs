using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.AspNetCore.Tests.Support;
using FlowPilot.Authz.Relationships;
using FlowPilot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowPilot.AspNetCore.Tests.Authentication;

/// <summary>What only a real server does to headers: it keeps empty ones, strips white space around them, and bounds them.</summary>
public sealed class KestrelTests
{
    [Fact]
    public async Task Get_OverARealServer_HeadersAreAsStrict()
    {
        using var folder = new TemporaryFolder();
        using var issuer = new TestIssuer(TimeProvider.System);
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddFlowPilotAuthz(o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            o.DecisionLogDirectory = folder.Path;
        }).AddModel(TestApp.Model);
        builder.Services.AddFlowPilotAspNetCore(o => o.Issuers.Add(issuer.Options()));
        await using WebApplication app = builder.Build();
        app.MapGet("/run", () => "ok").RequireRelation("can_execute", "workflow", "fixed:trip");
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<IRelationshipStore>().WriteAsync(
            new RelationshipWrite { Touch = [RelationTuple.Parse("workflow:trip#owner@user:ann")] }, TestContext.Current.CancellationToken);
        int port = new Uri(app.Urls.Single()).Port;
        string token = issuer.Token();

        Assert.Equal(200, await StatusAsync(port, $"Authorization: Bearer {token}"));
        Assert.Equal(200, await StatusAsync(port, $"Authorization:   Bearer {token} \t "));
        Assert.Equal(401, await StatusAsync(port));
        Assert.Equal(401, await StatusAsync(port, $"Authorization: Bearer {token}="));
        Assert.Equal(401, await StatusAsync(port, $"Authorization: Bearer {token}", $"Authorization: Bearer {token}"));
        Assert.Equal(401, await StatusAsync(port, "Authorization: Basic YTpi", $"Authorization: Bearer {token}"));
        Assert.Equal(401, await StatusAsync(port, "Authorization:", $"Authorization: Bearer {token}"));
        Assert.Equal(400, await StatusAsync(port, $"Authorization: Bearer {token}", "FlowPilot-Grant:"));
        Assert.Equal(400, await StatusAsync(port, $"Authorization: Bearer {token}", "FlowPilot-Delegation:"));
        Assert.Equal(400, await StatusAsync(port, $"Authorization: Bearer {token}", "flowpilot-on-behalf-of: user:ann", "FlowPilot-On-Behalf-Of: user:ann"));
        Assert.Equal(401, await StatusAsync(port, $"Authorization: Bearer {new string('A', 20_000)}"));
        Assert.Equal(431, await StatusAsync(port, $"Authorization: Bearer {new string('A', 40_000)}"));
    }

    private static async Task<int> StatusAsync(int port, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        string request = string.Join("\r\n", ["GET /run HTTP/1.1", "Host: localhost", "Connection: close", .. headers, string.Empty, string.Empty]);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string? line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture); // not null: a server answers with a status line
    }
}
