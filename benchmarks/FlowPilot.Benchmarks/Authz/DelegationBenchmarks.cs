using System.Globalization;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using FlowPilot.Authz;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>
/// B14: the verdict on a chain of grants, found by the id of its leaf, beside a naive one over the same grants in the same run. What a link costs
/// is the difference between the lengths divided by the difference of links.
/// </summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class DelegationBenchmarks
{
    private const string Model = """
        model
          schema 1.1
        type user
        type agent
        type folder
          relations
            define parent: [folder]
            define within: parent or within from parent
        type doc
          relations
            define parent: [folder]
            define within: parent or within from parent
            define owner: [user]
            define read: owner
        """;

    private static readonly string[] Tuples = ["doc:1#parent@folder:c", "folder:c#parent@folder:b", "folder:b#parent@folder:a", "doc:1#owner@user:h0", "doc:2#parent@folder:c", "doc:2#owner@user:h0"];
    private static readonly ObjectRef Resource = ObjectRef.Parse("doc:1");
    private static readonly ObjectRef Other = ObjectRef.Parse("doc:2");

    private readonly DirectoryInfo _log = Directory.CreateTempSubdirectory("flowpilot-bench-");
    private readonly AuthzOptions _options = new() { MaxDelegationDepth = 8 };
    private ServiceProvider _services = null!; // set by Setup
    private StoreSnapshot _snapshot = null!; // set by Setup
    private SnapshotChecks _checks = null!; // set by Setup
    private ChainJudge _judge = null!; // set by Setup
    private NaiveDelegation _naive = null!; // set by Setup
    private GrantId _leaf;
    private DateTimeOffset _now;
    private bool _turn;

    /// <summary>Gets or sets how many links the chain has.</summary>
    [Params(1, 3, 8)]
    public int Links { get; set; }

    /// <summary>Gets or sets what each link selects.</summary>
    [ParamsAllValues]
    public DelegationScope Scope { get; set; }

    /// <summary>Makes the chain in both, and makes sure that they agree.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        AuthorizationModel model = AuthorizationModel.Parse(Model);
        RelationTuple[] tuples = [.. Tuples.Select(RelationTuple.Parse)];
        _services = new ServiceCollection().AddFlowPilotAuthz(o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            o.DecisionLogDirectory = _log.FullName;
            o.DelegableActions.UnionWith(["edit", "read"]);
            o.MaxDelegationDepth = 8;
        }).Services.BuildServiceProvider();
        IRelationshipStore store = _services.GetRequiredService<IRelationshipStore>();
        await store.WriteModelAsync(StoreId.Default, model);
        await store.WriteAsync(new RelationshipWrite { Touch = tuples });
        var naive = new List<NaiveGrant>();
        Grant? grant = null;
        for (int i = 0; i < Links; i++)
        {
            grant = await _services.GetRequiredService<IDelegations>().GrantAsync(new GrantRequest
            {
                Issuer = Subject(i), Delegate = Subject(i + 1), Parent = grant?.Id, Actions = ["edit", "read"], Resources = Selector(),
            });
            naive.Add(NaiveOf(grant));
        }

        _leaf = grant!.Id; // not null: there is at least one link
        _now = TimeProvider.System.GetUtcNow();
        _snapshot = _services.GetRequiredService<StoreRegistry>().Find(StoreId.Default)!.Current; // not null: it was written to
        _checks = _services.GetRequiredService<SnapshotChecks>();
        _judge = new ChainJudge(StoreId.Default, _snapshot, _checks, _options, _now, null, CancellationToken.None);
        _naive = new NaiveDelegation(naive, new NaiveChecker(model, tuples));
        if (!Engine() || !Naive())
        {
            throw new InvalidOperationException($"The engine says {Engine()}, the naive check {Naive()}.");
        }
    }

    /// <summary>Lets the store go, and its log.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _services.Dispose();
        _log.Delete(recursive: true);
    }

    /// <summary>The naive check.</summary>
    /// <returns>Its answer.</returns>
    [Benchmark(Baseline = true, Description = "naive")]
    public bool Naive() => _naive.Holds(_leaf.Value, "user:h0", "read", "doc:1", _now);

    /// <summary>The engine's verdict. A judge remembers what one resource is under, so that it is asked about two by turns where that counts.</summary>
    /// <returns>Its answer.</returns>
    [Benchmark(Description = "engine")]
    public bool Engine()
    {
        _turn = Scope == DelegationScope.Under && !_turn;
        return _judge.Grants.Find(_leaf) is { } leaf && _judge.Judge(leaf, "read", _turn ? Other : Resource).Holds;
    }

    private static SubjectRef Subject(int hop) => SubjectRef.Create(hop == 0 ? "user" : "agent", "h" + hop.ToString(CultureInfo.InvariantCulture));

    private static NaiveGrant NaiveOf(Grant grant) => new(
        grant.Id.Value, grant.Parent?.Value, grant.Issuer.ToString(), grant.Delegate.ToString(), [.. grant.Actions], grant.Resources.Types.Count > 0 ? grant.Resources.Types[0] : null,
        [.. grant.Resources.Objects.Select(static o => o.ToString())], grant.Resources.IsComputed ? grant.Resources.Root.ToString() : null, grant.ExpiresAt, false);

    private ResourceSelector Selector() => Scope switch
    {
        DelegationScope.WholeType => ResourceSelector.ForTypes("doc"),
        DelegationScope.OneObject => ResourceSelector.ForObjects(Resource),
        DelegationScope.ThousandObjects => ResourceSelector.ForObjects(Enumerable.Range(1, 1_000).Select(static i => ObjectRef.Create("doc", i.ToString(CultureInfo.InvariantCulture)))),
        _ => ResourceSelector.Under(ObjectRef.Parse("folder:a"), "within"),
    };
}
