using System.Net;
using System.Security.Cryptography;
using FlowPilot.AspNetCore.Authentication;
using FlowPilot.Samples.AgentHost.Development;
using FlowPilot.Samples.AgentHost.Hosting;
using FlowPilot.Samples.AgentHost.Story;
using Microsoft.AspNetCore.DataProtection;

namespace FlowPilot.Samples.AgentHost;

/// <summary>Puts the host together from the three packages.</summary>
internal static class AgentHostBuilder
{
    public static WebApplication Build(DevelopmentIssuer issuer, string logFolder)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));

        // Who may do what, on whose behalf, and within which limits of the owner's.
        builder.Services
            .AddFlowPilotAuthz(o =>
            {
                o.PseudonymKey = RandomNumberGenerator.GetBytes(32); // a key per run: kept, in a real host
                o.DecisionLogDirectory = logFolder;
                o.PersonaRegistry = StoryStage.Registry;
            })
            .AddModel(ReadData("travel.fga"))
            .AddPolicyPack("travel-budget.yaml", ReadData("travel-budget.yaml"))
            .UsePolicyPack("travel-budget", "workflow", "workflow_item", "museum_ticket")
            .AllowCapabilities("workflow_item", "execute", "log.write"); // and none for a museum_ticket

        // What untrusted code may reach, where a decision allows it too.
        builder.Services.AddFlowPilotSandbox(static o => o.Grants[FareRules.Key] = ["log.write"]);

        // Whose tokens count.
        builder.Services.AddFlowPilotAspNetCore(o => o.Issuers.Add(new IssuerOptions
        {
            Issuer = DevelopmentIssuer.Issuer,
            Audience = DevelopmentIssuer.Audience,
            Keys = issuer.PublicKeys,
        }));

        // Authentication brings DataProtection along, which would leave keys in the user's folder that nothing here uses.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return builder.Build();
    }

    private static string ReadData(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", file));
}
