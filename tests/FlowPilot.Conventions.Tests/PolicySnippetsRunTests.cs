using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Conventions.Tests.Snippets;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Conventions.Tests;

/// <summary>The guide's code does what the guide says.</summary>
public sealed class PolicySnippetsRunTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type workflow_item
          relations
            define owner: [user]
            define read: owner
            define update: owner
            define execute: owner
            define delete: owner
        """;

    [Fact]
    public async Task Guide_RunsAndDecidesAsItSays()
    {
        string travel = File.ReadAllText(RepositoryRoot.Combine("samples", "policies", "travel.yaml"));
        await using TestAuthz authz = await TestAuthz.StartAsync(
            Model, ["workflow_item:flight#owner@user:carlo"], services: s => PolicySnippets.Configure(s, travel, static _ => { }));
        await PutAsync(authz, "user:carlo", "traveler", "family", ("consent", true), ("autobook_price", 1_500));
        await PutAsync(authz, "user:yannick", "travel-agent", "best");
        await authz.GrantAsync("user:carlo", "user:yannick", ResourceSelector.ForTypes("workflow_item"), static r => r with { Actions = ["execute"] });

        Decision decision = await PolicySnippets.DecideAsync(authz.Authorizer);
        (Decision dry, AccessExplanation explanation) = await PolicySnippets.AskAsync(authz.Authorizer, authz.Queries, decision.Request);

        Assert.Equal(["auto_book.cost_limit_exceeded"], decision.Reasons);
        Assert.StartsWith("reduce the price by 120", Assert.Single(decision.Advice), StringComparison.Ordinal);
        Assert.Equal(["price"], dry.Failures.Select(static f => f.Gate));
        Assert.Contains("Gate price: does not hold", explanation.Root.Render(), StringComparison.Ordinal);

        PolicyPacks packs = authz.Services.GetRequiredService<PolicyPacks>();
        PolicySnippets.Reload(packs, "name: travel");
        Assert.Equal("1.0.0", packs.Find("travel")?.Version);
        PolicySnippets.Reload(packs, travel.Replace("version: 1.0.0", "version: 1.0.1", StringComparison.Ordinal));
        Assert.Equal("1.0.1", (await PolicySnippets.DecideAsync(authz.Authorizer)).PackVersion);
    }

    private static async Task PutAsync(TestAuthz authz, string subject, string title, string circle, params (string Name, object? Value)[] attributes)
    {
        DateTimeOffset now = authz.Time.GetUtcNow();
        var persona = new Persona
        {
            Subject = SubjectRef.Parse(subject), Title = title, Circle = circle, Status = PersonaStatus.Active, ValidFrom = now, ValidTill = now.AddDays(1),
            Attributes = ConditionContext.FromValues(attributes.ToDictionary(static a => a.Name, static a => a.Value)),
        };
        Assert.True(await authz.Services.GetRequiredService<IPersonaStore>().TryWriteAsync(StoreId.Default, persona.Subject, 0, [persona], TestContext.Current.CancellationToken));
    }
}
