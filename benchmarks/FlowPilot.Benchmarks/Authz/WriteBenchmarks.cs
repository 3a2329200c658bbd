using System.Globalization;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>
/// B13: a bulk import of a million tuples, one write until it is visible, and one write among nine checks; each beside two dictionaries of sets
/// under a lock, which check nothing and keep no log.
/// </summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class WriteBenchmarks
{
    private const int ImportCount = 1_000_000;
    private const int StoredCount = 100_000;

    private const string Model = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user]
        type doc
          relations
            define viewer: [user, group#member]
        """;

    private readonly RelationTuple[] _tuples = [.. Enumerable.Range(0, ImportCount).Select(Tuple)];
    private readonly NaiveSets _naive = new();
    private readonly ServiceProvider _services = Start();
    private IRelationshipStore _store = null!; // set by Setup
    private IRelationshipEvaluator _evaluator = null!; // set by Setup
    private int _next;

    /// <summary>Fills both.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        _store = _services.GetRequiredService<IRelationshipStore>();
        _evaluator = _services.GetRequiredService<IRelationshipEvaluator>();
        await _store.WriteModelAsync(StoreId.Default, AuthorizationModel.Parse(Model));
        await _store.ImportAsync(_tuples.Take(StoredCount).ToAsyncEnumerable(), new RelationshipImport());
        foreach (RelationTuple tuple in _tuples.Take(StoredCount))
        {
            _naive.Add(tuple);
        }
    }

    /// <summary>Lets the store go.</summary>
    [GlobalCleanup]
    public void Cleanup() => _services.Dispose();

    /// <summary>The naive sets, filled.</summary>
    /// <returns>How many tuples there are.</returns>
    [Benchmark(Baseline = true, Description = "naive, a million", OperationsPerInvoke = ImportCount)]
    [BenchmarkCategory("import, per tuple")]
    public int NaiveImport()
    {
        var sets = new NaiveSets();
        foreach (RelationTuple tuple in _tuples)
        {
            sets.Add(tuple);
        }

        return sets.Count;
    }

    /// <summary>A fresh store, filled from a stream.</summary>
    /// <returns>How many tuples there are.</returns>
    [Benchmark(Description = "engine, a million", OperationsPerInvoke = ImportCount)]
    [BenchmarkCategory("import, per tuple")]
    public async Task<long> EngineImportAsync()
    {
        await using ServiceProvider services = Start();
        IRelationshipStore store = services.GetRequiredService<IRelationshipStore>();
        await store.WriteModelAsync(StoreId.Default, AuthorizationModel.Parse(Model));
        return (await store.ImportAsync(_tuples.ToAsyncEnumerable(), new RelationshipImport())).Written;
    }

    /// <summary>One tuple added to the naive sets, and found.</summary>
    /// <returns>Whether it is there.</returns>
    [Benchmark(Baseline = true, Description = "naive, one write")]
    [BenchmarkCategory("write until visible")]
    public bool NaiveWrite()
    {
        RelationTuple tuple = Tuple(ImportCount + _next++);
        _naive.Add(tuple);
        return _naive.Contains(tuple);
    }

    /// <summary>One transaction of one tuple, and the check that sees it.</summary>
    /// <returns>Whether it is allowed.</returns>
    [Benchmark(Description = "engine, one write")]
    [BenchmarkCategory("write until visible")]
    public async Task<bool> EngineWriteAsync()
    {
        RelationTuple tuple = Tuple(ImportCount + _next++);
        await _store.WriteAsync(new RelationshipWrite { Touch = [tuple] });
        return _evaluator.Check(new CheckRequest(tuple.Resource, tuple.Relation, tuple.Subject)).Allowed;
    }

    /// <summary>Nine questions to the naive sets and one write.</summary>
    /// <returns>How many are there.</returns>
    [Benchmark(Baseline = true, Description = "naive, 10 % writes", OperationsPerInvoke = 10)]
    [BenchmarkCategory("mix, per operation")]
    public int NaiveMix()
    {
        int found = NaiveWrite() ? 1 : 0;
        for (int i = 0; i < 8; i++)
        {
            found += _naive.Contains(_tuples[(_next * 8 + i) % StoredCount]) ? 1 : 0;
        }

        return found;
    }

    /// <summary>Nine checks and one write.</summary>
    /// <returns>How many are allowed.</returns>
    [Benchmark(Description = "engine, 10 % writes", OperationsPerInvoke = 10)]
    [BenchmarkCategory("mix, per operation")]
    public async Task<int> EngineMixAsync()
    {
        int found = await EngineWriteAsync() ? 1 : 0;
        for (int i = 0; i < 8; i++)
        {
            RelationTuple tuple = _tuples[(_next * 8 + i) % StoredCount];
            found += _evaluator.Check(new CheckRequest(tuple.Resource, tuple.Relation, tuple.Subject)).Allowed ? 1 : 0;
        }

        return found;
    }

    private static RelationTuple Tuple(int i) => new(
        ObjectRef.Create("doc", string.Create(CultureInfo.InvariantCulture, $"doc{i / 4}")),
        "viewer",
        SubjectRef.Create("user", string.Create(CultureInfo.InvariantCulture, $"user{i * 7L % 50_000}")));

    private static ServiceProvider Start() => new ServiceCollection().AddFlowPilotAuthz(o =>
    {
        o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
        o.DecisionLogDirectory = Path.GetTempPath();
    }).Services.BuildServiceProvider();
}
