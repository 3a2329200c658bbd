using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Policies.Consents;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>A pack with budgets, a gate that can be approved and a consent: carlo owns the items, bob holds a grant from him, agents act, ann approves.</summary>
internal sealed class SpendingStage(TestAuthz authz) : IAsyncDisposable
{
    public const string Pack = """
        name: trips
        version: 1
        personas:
          traveler: {onboarding: self, actions: [execute, note], delegable: [execute, note]}
        attributes:
          persona:
            consent: {type: boolean, source: consent, purpose: auto-booking}
            monthly_total: {type: money, currency: EUR, default: 1000}
            limit: {type: money, currency: EUR, default: 300}
          resource:
            price: {type: money, currency: EUR, types: [item]}
          request:
            seats: {type: whole-number, default: 1}
        reasons: {unauthorised: No right., no_consent: No consent., too_dear: Above the limit.}
        chains:
          rights:
            gates:
            - {name: authorised, require: request.on_behalf_of == owner.id && chain.covers && relationship.holds, reason: unauthorised}
          limits:
            guard: request.on_behalf_of == owner.id && chain.covers && relationship.holds
            gates:
            - {name: consent, require: owner.consent, reason: no_consent}
            - {name: price, require: "!has(resource.price) || resource.price <= owner.limit", reason: too_dear, approval: true}
        budgets:
          total: {amount: resource.price, ceiling: owner.monthly_total, per: owner, period: month, time-zone: Europe/Berlin}
          of-grant: {amount: resource.price, ceiling: 500, per: grant, period: rolling, hours: 24}
        actions:
          execute: {relation: execute, chains: [rights, limits], budgets: [total, of-grant]}
          note: {relation: execute, chains: [rights]}
          guarded: {relation: execute, chains: [rights, limits], budgets: [total], obligations: [{kind: log, values: [ledger]}]}
        """;

    public static readonly SubjectRef Carlo = SubjectRef.Parse("user:carlo"), Bob = SubjectRef.Parse("user:bob"), Ann = SubjectRef.Parse("user:ann");

    public const string Model = """
        model
          schema 1.1
        type user
        type agent
        type item
          relations
            define owner: [user]
            define execute: owner
            define can_approve: [user]
        type workflow
          relations
            define owner: [user]
            define execute: owner
        """;

    public TestAuthz Authz { get; } = authz;

    public IBudgetLedger Ledger => Authz.Services.GetRequiredService<IBudgetLedger>();

    public IApprovals Approvals => Authz.Services.GetRequiredService<IApprovals>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SpendingStage> StartAsync(Action<IServiceCollection>? services = null, bool consent = true, Action<AuthzOptions>? configure = null)
    {
        TestAuthz authz = await TestAuthz.StartAsync(
            Model,
            [.. Enumerable.Range(1, 9).SelectMany(static i => new[] { $"item:i{i}#owner@user:carlo", $"item:i{i}#can_approve@user:ann", $"item:i{i}#can_approve@user:carlo" }), "workflow:w#owner@user:carlo"],
            o =>
            {
                o.PolicyPacks.Add(new PolicyPackFile("trips.yaml", Pack));
                o.DefaultPack = "trips";
                configure?.Invoke(o);
            },
            services);
        var stage = new SpendingStage(authz);
        foreach (SubjectRef person in new[] { Carlo, Bob })
        {
            await stage.PutAsync(person);
        }

        for (int i = 1; i <= 9; i++)
        {
            stage.Price(i, 300);
        }

        stage.Resource("workflow:w", ConditionContext.Empty);
        if (consent)
        {
            await stage.ConsentAsync();
        }

        return stage;
    }

    public void Price(int item, object? price) =>
        Resource($"item:i{item}", price is null ? ConditionContext.Empty : ConditionContext.FromValues(new Dictionary<string, object?> { ["price"] = price }));

    public async Task PutAsync(SubjectRef person, params (string Name, object? Value)[] attributes)
    {
        IPersonaStore store = Authz.Services.GetRequiredService<IPersonaStore>();
        var persona = new Persona
        {
            Subject = person,
            Title = "traveler",
            Circle = "family",
            Status = PersonaStatus.Active,
            ValidFrom = Authz.Time.GetUtcNow().AddYears(-1),
            ValidTill = Authz.Time.GetUtcNow().AddYears(1),
            Attributes = ConditionContext.FromValues(attributes.ToDictionary(static a => a.Name, static a => a.Value)),
        };
        Assert.True(await store.TryWriteAsync(StoreId.Default, person, (await store.ReadAsync(StoreId.Default, person, Token)).Version, [persona], Token));
    }

    public async Task ConsentAsync(bool withdraw = false)
    {
        IConsents consents = Authz.Services.GetRequiredService<IConsents>();
        var request = new ConsentRequest { Caller = Carlo, Purpose = "auto-booking", TextHash = new string('a', 64) };
        _ = withdraw ? await consents.WithdrawAsync(request, Token) : await consents.GiveAsync(request, Token);
    }

    public async Task<Grant> GrantAsync(SubjectRef issuer, string receiver, Grant? parent = null) => await Authz.GrantAsync(
        issuer.ToString(), receiver, ResourceSelector.ForTypes("item", "workflow"),
        r => r with { OnBehalfOf = Carlo, Parent = parent?.Id, Actions = ["execute", "note"] });

    public static AccessRequest Request(int item, string subject = "user:carlo", string? key = null, bool dryRun = false, string action = "execute") => new()
    {
        Subject = SubjectRef.Parse(subject),
        OnBehalfOf = Carlo,
        Persona = new PersonaRef { Title = "traveler", Circle = "family" },
        Action = action,
        Resource = ObjectRef.Parse($"item:i{item}"),
        Credential = Credential.InProcess("test"),
        IdempotencyKey = key,
        DryRun = dryRun,
    };

    public async Task<Decision> DecideAsync(int item, string subject = "user:carlo", string? key = null, bool dryRun = false, string action = "execute") =>
        await Authz.Authorizer.AuthorizeAsync(Request(item, subject, key, dryRun, action), Token);

    public ValueTask DisposeAsync() => Authz.DisposeAsync();

    private void Resource(string resource, ConditionContext attributes) => ((InMemoryResourceFacts)Authz.Services.GetRequiredService<IResourceFacts>()).Set(
        StoreId.Default, ObjectRef.Parse(resource), new ResourceFacts { Owner = Carlo, OwnerPersona = new PersonaRef { Title = "traveler", Circle = "family" }, Attributes = attributes });
}
