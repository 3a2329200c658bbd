using System.Globalization;
using BenchmarkDotNet.Attributes;
using FlowPilot.Authz.Evaluation;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>B10: 500 random questions over a few random entities of each type, beside a naive checker; the time is that of one question.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class EntityBenchmarks
{
    private const int Questions = EntityWorkload.Questions;

    private BenchmarkStore _store = null!; // set by Setup
    private IRelationshipEvaluator _evaluator = null!; // set by Setup
    private NaiveChecker _naive = null!; // set by Setup
    private CheckRequest[] _requests = [];
    private (string Resource, string Relation, string Subject)[] _questions = [];

    /// <summary>Gets or sets the model.</summary>
    [ParamsAllValues]
    public EntityModel Model { get; set; }

    /// <summary>Gets or sets how many entities each type has.</summary>
    [Params(5, 20, 50)]
    public int Entities { get; set; }

    /// <summary>Makes the entities and the questions, and makes sure that the two agree.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        var workload = new EntityWorkload(Model, Entities);
        _store = await BenchmarkStore.StartAsync(workload.Model, workload.Tuples);
        _evaluator = _store.Evaluator;
        _naive = new NaiveChecker(workload.Model, workload.Tuples);
        _requests = workload.Requests;
        _questions = [.. _requests.Select(static r => (r.Resource.ToString(), r.Relation, r.Subject.ToString()))];
        int allowed = 0;
        for (int i = 0; i < Questions; i++)
        {
            bool answer = _evaluator.Check(_requests[i]).Allowed;
            allowed += answer ? 1 : 0;
            if (answer != _naive.Check(_questions[i].Resource, _questions[i].Relation, _questions[i].Subject))
            {
                throw new InvalidOperationException($"The answers differ: {_questions[i]}.");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {Model}, {Entities} entities: {workload.Tuples.Length} tuples, {allowed} of {Questions} allowed"));
    }

    /// <summary>Lets the store go.</summary>
    [GlobalCleanup]
    public void Cleanup() => _store.Dispose();

    /// <summary>The naive checker.</summary>
    /// <returns>How many are allowed.</returns>
    [Benchmark(Baseline = true, Description = "naive", OperationsPerInvoke = Questions)]
    public int Naive()
    {
        int allowed = 0;
        foreach ((string resource, string relation, string subject) in _questions)
        {
            allowed += _naive.Check(resource, relation, subject) ? 1 : 0;
        }

        return allowed;
    }

    /// <summary>The engine.</summary>
    /// <returns>How many are allowed.</returns>
    [Benchmark(Description = "engine", OperationsPerInvoke = Questions)]
    public int Engine()
    {
        int allowed = 0;
        foreach (CheckRequest request in _requests)
        {
            allowed += _evaluator.Check(request).Allowed ? 1 : 0;
        }

        return allowed;
    }
}
