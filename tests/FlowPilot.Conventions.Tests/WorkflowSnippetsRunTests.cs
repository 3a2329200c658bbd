using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Decisions.Captures;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Workflows;
using FlowPilot.Conventions.Tests.Snippets;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Conventions.Tests;

/// <summary>The guide's code does what the guide says.</summary>
public sealed class WorkflowSnippetsRunTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type trip
          relations
            define owner: [user]
            define execute: owner
            define can_approve: [user]
        """;

    private const string Pack = """
        name: trips
        version: 1
        personas: {traveler: {onboarding: self, actions: [execute]}}
        attributes: {resource: {price: {type: money, currency: EUR, default: 0}}}
        reasons: {unauthorised: No right., too_dear: Above the limit.}
        chains:
          rights: {gates: [{name: r, require: chain.covers && relationship.holds, reason: unauthorised}]}
          limits: {gates: [{name: price, require: resource.price <= 30000, reason: too_dear, approval: true}]}
        budgets: {total: {amount: resource.price, ceiling: 1000, per: owner, period: month, time-zone: Europe/Berlin}}
        actions: {execute: {relation: execute, chains: [rights, limits], budgets: [total]}}
        """;

    private static readonly SubjectRef Ann = SubjectRef.Parse("user:ann");
    private static readonly PersonaRef Traveler = new() { Title = "traveler", Circle = "family" };

    [Fact]
    public async Task Guide_RunsAndDoesAsItSays()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using TestAuthz authz = await StartAsync(folder.Path);
        T Get<T>()
            where T : notnull => authz.Services.GetRequiredService<T>();
        var request = new AccessRequest { Subject = Ann, Persona = Traveler, Action = "execute", Resource = ObjectRef.Parse("trip:all"), Credential = Credential.InProcess("guide") };
        WorkflowSnippets.Leg[] legs = [new("there", ObjectRef.Parse("trip:there"), "planned"), new("back", ObjectRef.Parse("trip:back"), "planned")];

        WorkflowResult result = await WorkflowSnippets.RunAsync(Get<WorkflowRunner>(), request, legs, new Airline(), token);
        WorkflowResult again = await WorkflowSnippets.RunAsync(Get<WorkflowRunner>(), request, legs, new Airline(), token);
        Decision bought = await WorkflowSnippets.SpendAsync(authz.Authorizer, Get<IBudgetLedger>(), request with { Resource = ObjectRef.Parse("trip:there") }, new Order(), token);
        AccessRequest dear = request with { Resource = ObjectRef.Parse("trip:dear") };
        await WorkflowSnippets.ApproveAsync(authz.Authorizer, Get<IApprovals>(), dear, SubjectRef.Parse("user:bob"), token);
        Decision after = await authz.Authorizer.AuthorizeAsync(dear, token);
        ReplayReport report = await WorkflowSnippets.ReplayAsync(Get<IDecisionReplay>(), Get<ICaptureStore>(), PolicyPack.Parse(Pack.Replace("30000", "10000", StringComparison.Ordinal)), token);

        Assert.Equal(["booked there", "booked back"], result.Items.Select(static i => $"{i.Status} {i.Output}"));
        Assert.All(again.Items, static i => Assert.True(i.IsRecorded));
        Assert.True(bought.Allowed);
        Assert.Equal(["too_dear"], after.Reasons);
        Assert.Equal(400m - 350m, (await authz.Authorizer.AuthorizeAsync(request with { DryRun = true }, token)).Budgets[0].Remaining.Value);

        // There and back were within the limit, and would not be.
        Assert.Equal(3, report.Changes.Count(static c => c.ChangesOutcome));
        Assert.Empty(report.Skipped);
    }

    private static async Task<TestAuthz> StartAsync(string folder)
    {
        TestAuthz authz = await TestAuthz.StartAsync(
            Model,
            [.. new[] { "all", "there", "back", "dear" }.Select(static t => $"trip:{t}#owner@user:ann"), "trip:dear#can_approve@user:bob"],
            o =>
            {
                o.PolicyPacks.Add(new PolicyPackFile("trips.yaml", Pack));
                o.DefaultPack = "trips";
                o.CaptureInputs = true;
                o.CaptureDirectory = folder;
            });
        var persona = new Persona
        {
            Subject = Ann,
            Title = "traveler",
            Circle = "family",
            Status = PersonaStatus.Active,
            ValidFrom = authz.Time.GetUtcNow(),
            ValidTill = authz.Time.GetUtcNow().AddYears(1),
        };
        await authz.Services.GetRequiredService<IPersonaStore>().TryWriteAsync(StoreId.Default, Ann, 0, [persona]);
        foreach ((string trip, int price) in new[] { ("all", 0), ("there", 200), ("back", 200), ("dear", 350) })
        {
            var attributes = ConditionContext.FromValues(new Dictionary<string, object?> { ["price"] = price });
            ((InMemoryResourceFacts)authz.Services.GetRequiredService<IResourceFacts>()).Set(
                StoreId.Default, ObjectRef.Parse($"trip:{trip}"), new ResourceFacts { Owner = Ann, OwnerPersona = Traveler, Attributes = attributes });
        }

        return authz;
    }

    private sealed class Airline : WorkflowSnippets.IAirline
    {
        public Task<string> BookAsync(string leg, CancellationToken cancellationToken) => Task.FromResult(leg);
    }

    private sealed class Order : WorkflowSnippets.IOrder
    {
        public Task<bool> PlaceAsync(CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
