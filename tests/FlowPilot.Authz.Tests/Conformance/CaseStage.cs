using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Tests.Policies;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>
/// What the cases about decisions run on: the packs of the samples, a clock that stands at the cases' instant once grants are made, and seams
/// that a case can fill or break.
/// </summary>
internal sealed class CaseStage : IAsyncDisposable
{
    private static readonly TimeSpan SetBack = TimeSpan.FromDays(1);

    private readonly SwitchedSeams _seams;

    private CaseStage(TestAuthz authz, SwitchedSeams seams)
    {
        Authz = authz;
        _seams = seams;
    }

    public TestAuthz Authz { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts with the clock set back, so that every grant can be made live.</summary>
    public static async Task<CaseStage> StartAsync(
        string owner, DateTimeOffset now, bool agentGrants, Action<AuthzOptions>? configure = null, string workflow = "w_1", string item = "i_1")
    {
        var seams = new SwitchedSeams();
        TestAuthz authz = await TestAuthz.StartAsync(
            CaseAuthz.Model,
            [$"workflow:{workflow}#owner@user:{owner}", $"workflow_item:{item}#owner@user:{owner}", $"workflow_item:{item}#workflow@workflow:{workflow}"],
            o =>
            {
                o.DelegableActions.Clear();
                o.DefaultGrantActions.Clear();
                o.PolicyPacks.Add(new PolicyPackFile("travel.yaml", SamplePacks.Read("travel.yaml")));
                o.PolicyPacks.Add(new PolicyPackFile("nursing.yaml", SamplePacks.Read("nursing.yaml")));
                o.RequireAgentGrants = agentGrants;
                configure?.Invoke(o);
            },
            s =>
            {
                s.AddSingleton<IPersonaStore>(seams);
                s.AddSingleton<IResourceFacts>(new SwitchedResources(seams));
                s.AddSingleton<IGrantReader>(p => new SwitchedGrants(seams, ActivatorUtilities.CreateInstance<SnapshotGrantReader>(p)));
            },
            now - SetBack);
        return new CaseStage(authz, seams);
    }

    /// <summary>Lets the clock reach the cases' instant.</summary>
    public void Begin() => Authz.Time.Advance(SetBack);

    public void BreakPersonas() => _seams.ArePersonasDown = true;

    public void BreakGrants() => _seams.AreGrantsDown = true;

    public void BreakResources() => _seams.AreResourcesDown = true;

    /// <summary>Puts a persona into the store instead of the one of its title and circle; <see langword="null"/> takes that one away.</summary>
    public async Task PutAsync(SubjectRef subject, string title, string circle, Persona? persona)
    {
        PersonaSet set = await _seams.Inner.ReadAsync(StoreId.Default, subject, Token);
        Persona[] others = [.. set.Personas.Where(p => p.Title != title || p.Circle != circle)];
        Assert.True(await _seams.Inner.TryWriteAsync(StoreId.Default, subject, set.Version, persona is null ? others : [.. others, persona], Token));
    }

    public void PutResource(ObjectRef resource, ResourceFacts facts) => _seams.Resources.Set(StoreId.Default, resource, facts);

    public ValueTask<Decision> DecideAsync(AccessRequest request) => Authz.Authorizer.AuthorizeAsync(request, Token);

    public ValueTask DisposeAsync() => Authz.DisposeAsync();

    /// <summary>What a decision must come to, or what it came to instead.</summary>
    public static string? FaultOf(Decision decision, bool allowed, string[] reasons)
    {
        string found = $"{(decision.Allowed ? "allow" : "deny")} [{string.Join(", ", decision.Reasons)}]";
        string expected = $"{(allowed ? "allow" : "deny")} [{string.Join(", ", reasons.Order(StringComparer.Ordinal))}]";
        return found == expected ? null : $"expected {expected}, found {found}";
    }

    private sealed class SwitchedSeams : IPersonaStore
    {
        public InMemoryPersonaStore Inner { get; } = new();

        public InMemoryResourceFacts Resources { get; } = new();

        public bool ArePersonasDown { get; set; }

        public bool AreResourcesDown { get; set; }

        public bool AreGrantsDown { get; set; }

        public ValueTask<PersonaSet> ReadAsync(StoreId store, SubjectRef subject, CancellationToken cancellationToken = default) =>
            ArePersonasDown ? throw new IOException("The store of personas is down.") : Inner.ReadAsync(store, subject, cancellationToken);

        public ValueTask<bool> TryWriteAsync(StoreId store, SubjectRef subject, long expectedVersion, IReadOnlyList<Persona> personas, CancellationToken cancellationToken = default) =>
            Inner.TryWriteAsync(store, subject, expectedVersion, personas, cancellationToken);
    }

    private sealed class SwitchedResources(SwitchedSeams seams) : IResourceFacts
    {
        public ValueTask<ResourceFacts?> ReadAsync(StoreId store, ObjectRef resource, CancellationToken cancellationToken = default) =>
            seams.AreResourcesDown ? throw new IOException("The store of resources is down.") : seams.Resources.ReadAsync(store, resource, cancellationToken);
    }

    private sealed class SwitchedGrants(SwitchedSeams seams, IGrantReader inner) : IGrantReader
    {
        public ValueTask<GrantReading> ReadAsync(StoreId store, Revision readAfter, CancellationToken cancellationToken = default) =>
            seams.AreGrantsDown ? throw new IOException("The store of grants is down.") : inner.ReadAsync(store, readAfter, cancellationToken);
    }
}
