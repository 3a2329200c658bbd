using System.Globalization;
using BenchmarkDotNet.Attributes;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>Checks by name, from the public interface, beside a naive checker over the same tuples in the same run.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class CheckBenchmarks
{
    private BenchmarkStore _store = null!; // set by Setup
    private IRelationshipEvaluator _evaluator = null!; // set by Setup
    private NaiveChecker _naive = null!; // set by Setup
    private CheckRequest _request;
    private ConditionContext? _context;
    private (RelationHandle Relation, ObjectHandle Resource, SubjectHandle Subject) _handles;
    private (string Resource, string Relation, string Subject) _question;

    /// <summary>Gets or sets the workload.</summary>
    [ParamsAllValues]
    public CheckWorkload Workload { get; set; }

    /// <summary>Loads the workload into both, and makes sure that they agree.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        Workload workload = Workloads.Of(Workload);
        var model = AuthorizationModel.Parse(workload.Model);
        RelationTuple[] tuples = [.. workload.Tuples];
        _store = await BenchmarkStore.StartAsync(model, tuples);
        _evaluator = _store.Evaluator;
        _context = workload.Context;
        RelationTuple asked = RelationTuple.Parse(workload.Question);
        _request = new CheckRequest(asked.Resource, asked.Relation, asked.Subject) { Context = _context };
        _handles = (new RelationHandle(StoreId.Default, asked.Resource.Type, asked.Relation), new ObjectHandle(asked.Resource), new SubjectHandle(asked.Subject));
        _question = (asked.Resource.ToString(), asked.Relation, asked.Subject.ToString());
        _naive = new NaiveChecker(model, tuples);
        if (Engine() != workload.Allowed || Handles() != workload.Allowed || Naive() != workload.Allowed)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{Workload}: expected {workload.Allowed}, the engine says {Engine()}, by handles {Handles()}, the naive checker {Naive()}."));
        }
    }

    /// <summary>Lets the store go.</summary>
    [GlobalCleanup]
    public void Cleanup() => _store.Dispose();

    /// <summary>The naive checker, for which every condition holds.</summary>
    /// <returns>Its answer.</returns>
    [Benchmark(Baseline = true, Description = "naive")]
    public bool Naive() => _naive.Check(_question.Resource, _question.Relation, _question.Subject);

    /// <summary>The engine.</summary>
    /// <returns>Its answer.</returns>
    [Benchmark(Description = "engine")]
    public bool Engine() => _evaluator.Check(_request).Allowed;

    /// <summary>The engine, by names that were found before.</summary>
    /// <returns>Its answer.</returns>
    [Benchmark(Description = "engine, handles")]
    public bool Handles() => _evaluator.Check(_handles.Relation, _handles.Resource, _handles.Subject, _context).Allowed;
}
