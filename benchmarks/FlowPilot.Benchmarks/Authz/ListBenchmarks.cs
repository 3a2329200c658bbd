using System.Globalization;
using BenchmarkDotNet.Attributes;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>Lists of objects, whole and up to the first item of a stream, beside a naive checker that checks every object.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class ListBenchmarks
{
    private BenchmarkStore _store = null!; // set by Setup
    private IRelationshipEvaluator _evaluator = null!; // set by Setup
    private NaiveChecker _naive = null!; // set by Setup
    private ListObjectsRequest _request = null!; // set by Setup

    /// <summary>Gets or sets the workload.</summary>
    [ParamsAllValues]
    public ListWorkload Workload { get; set; }

    /// <summary>Loads the workload into both, and makes sure that they agree.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        (string text, IEnumerable<RelationTuple> tuples, string type, string relation, string subject) = ListWorkloads.Of(Workload);
        var model = AuthorizationModel.Parse(text);
        RelationTuple[] all = [.. tuples.Distinct()];
        _store = await BenchmarkStore.StartAsync(model, all);
        _evaluator = _store.Evaluator;
        _naive = new NaiveChecker(model, all);
        _request = new ListObjectsRequest { ResourceType = type, Relation = relation, Subject = SubjectRef.Parse(subject) };
        (int engine, int naive) = (Engine(), Naive());
        if (engine == 0 || engine != naive)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Workload}: the engine lists {engine}, the naive checker {naive}."));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {Workload}: {all.Length} tuples, {engine} objects listed"));
    }

    /// <summary>Lets the store go.</summary>
    [GlobalCleanup]
    public void Cleanup() => _store.Dispose();

    /// <summary>The naive checker, over every object of the type.</summary>
    /// <returns>How many it found.</returns>
    [Benchmark(Baseline = true, Description = "naive")]
    public int Naive() => _naive.List(_request.ResourceType, _request.Relation, _request.Subject.ToString()).Count;

    /// <summary>The engine, the whole list.</summary>
    /// <returns>How many it found.</returns>
    [Benchmark(Description = "engine")]
    public int Engine() => _evaluator.ListObjects(_request).Items.Count;

    /// <summary>The engine, the first item of the stream.</summary>
    /// <returns>The item.</returns>
    [Benchmark(Description = "engine, first of the stream")]
    public ObjectRef First() => _evaluator.StreamObjects(_request).First();
}
