using System.Security.Cryptography;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Conventions.Tests.Snippets;

/// <summary>The code of the README, which a test runs.</summary>
internal static class ReadmeSnippets
{
    public static async Task<Decision> FirstDecisionAsync(string folder)
    {
        #region first decision
        var services = new ServiceCollection();
        services
            .AddFlowPilotAuthz(o =>
            {
                o.PseudonymKey = RandomNumberGenerator.GetBytes(32); // keep it: it links the log's pseudonyms
                o.DecisionLogDirectory = folder;
                o.DelegableActions.Add("can_execute");
            })
            .AddModel("""
                model
                  schema 1.1
                type user
                type agent
                type workflow
                  relations
                    define owner: [user]
                    define can_execute: owner
                """)
            .AllowCapabilities("workflow", "can_execute", "log.write");
        await using ServiceProvider provider = services.BuildServiceProvider();

        // Ann owns a trip, and lets her agent execute it until tomorrow.
        ObjectRef trip = ObjectRef.Parse("workflow:trip");
        SubjectRef ann = SubjectRef.Parse("user:ann"), agent = SubjectRef.Parse("agent:concierge");
        await provider.GetRequiredService<IRelationshipStore>().WriteAsync(new() { Create = [new(trip, "owner", ann)] });
        Grant grant = await provider.GetRequiredService<IDelegations>().GrantAsync(new()
        {
            Issuer = ann, Delegate = agent, Actions = ["can_execute"], Resources = ResourceSelector.ForObjects(trip), Lifetime = TimeSpan.FromDays(1),
        });

        // Allowed: the grant covers it, and Ann herself may do it now.
        Decision decision = await provider.GetRequiredService<IAuthorizer>().AuthorizeAsync(new()
        {
            Subject = agent, OnBehalfOf = ann, Grants = [grant.Id], Action = "can_execute", Resource = trip, Credential = Credential.InProcess("readme"),
        });
        #endregion
        return decision;
    }

    public static async Task<SandboxResult> RunPluginAsync(ISandbox sandbox, byte[] module, string reviewedSha256, byte[] input, Decision decision, CancellationToken cancellationToken)
    {
        #region run a plugin
        using SandboxPlugin plugin = await sandbox.LoadAsync(
            module, new() { Id = "fare-rules", Version = "1.0.0", Sha256 = reviewedSha256, Capabilities = ["log.write"] }, cancellationToken);
        SandboxResult result = await sandbox.RunAsync(plugin, input, SandboxGrant.From(decision), cancellationToken: cancellationToken);
        #endregion
        return result;
    }
}
