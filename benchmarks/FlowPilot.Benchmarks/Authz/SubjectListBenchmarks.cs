using System.Globalization;
using BenchmarkDotNet.Attributes;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>B9: who has a relation to an object, beside a naive checker that checks every user.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class SubjectListBenchmarks
{
    private const int Users = 1_000;

    private BenchmarkStore _store = null!; // set by Setup
    private NaiveChecker _naive = null!; // set by Setup
    private ListSubjectsRequest _request = null!; // set by Setup
    private string[] _users = [];

    /// <summary>Loads 1,000 users in 50 groups of one document.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        var model = AuthorizationModel.Parse(ListWorkloads.Of(ListWorkload.ShareWith).Model);
        RelationTuple[] tuples =
        [
            .. Enumerable.Range(0, Users).Select(i => RelationTuple.Parse(string.Create(CultureInfo.InvariantCulture, $"group:g{i % 50}#member@user:u{i}"))),
            .. Enumerable.Range(0, 50).Select(i => RelationTuple.Parse(string.Create(CultureInfo.InvariantCulture, $"doc:d#viewer@group:g{i}#member"))),
        ];
        _store = await BenchmarkStore.StartAsync(model, tuples);
        _naive = new NaiveChecker(model, tuples);
        _users = [.. Enumerable.Range(0, Users).Select(i => string.Create(CultureInfo.InvariantCulture, $"user:u{i}"))];
        _request = new ListSubjectsRequest { Resource = ObjectRef.Parse("doc:d"), Relation = "viewer", SubjectType = "user" };
        if (Engine() != Users || Naive() != Users)
        {
            throw new InvalidOperationException("The lists differ.");
        }
    }

    /// <summary>Lets the store go.</summary>
    [GlobalCleanup]
    public void Cleanup() => _store.Dispose();

    /// <summary>The naive checker, over every user.</summary>
    /// <returns>How many it found.</returns>
    [Benchmark(Baseline = true, Description = "naive")]
    public int Naive() => _users.Count(u => _naive.Check("doc:d", "viewer", u));

    /// <summary>The engine.</summary>
    /// <returns>How many it found.</returns>
    [Benchmark(Description = "engine")]
    public int Engine() => _store.Evaluator.ListSubjects(_request).Items.Count;
}
