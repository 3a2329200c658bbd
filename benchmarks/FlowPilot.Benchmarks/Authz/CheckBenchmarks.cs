using System.Globalization;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>Checks by name, from the public interface, beside a naive checker over the same tuples in the same run.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class CheckBenchmarks
{
    private ServiceProvider _services = null!; // set by Setup
    private IRelationshipEvaluator _evaluator = null!; // set by Setup
    private NaiveChecker _naive = null!; // set by Setup
    private CheckRequest _request;
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
        (string text, IEnumerable<string> tuples, string question, bool allowed) = Workloads.Of(Workload);
        AuthorizationModel model = AuthorizationModel.Parse(text);
        RelationTuple[] parsed = [.. tuples.Distinct(StringComparer.Ordinal).Select(RelationTuple.Parse)];
        _services = new ServiceCollection().AddFlowPilotAuthz(o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            o.DecisionLogDirectory = Path.GetTempPath();
            o.MaxEvaluationDepth = 64;
        }).Services.BuildServiceProvider();
        IRelationshipStore store = _services.GetRequiredService<IRelationshipStore>();
        await store.WriteModelAsync(StoreId.Default, model);
        foreach (RelationTuple[] batch in parsed.Chunk(1000))
        {
            await store.WriteAsync(new RelationshipWrite { Touch = batch });
        }

        RelationTuple asked = RelationTuple.Parse(question);
        _request = new CheckRequest(asked.Resource, asked.Relation, asked.Subject);
        _handles = (new RelationHandle(StoreId.Default, asked.Resource.Type, asked.Relation), new ObjectHandle(asked.Resource), new SubjectHandle(asked.Subject));
        _question = (asked.Resource.ToString(), asked.Relation, asked.Subject.ToString());
        _evaluator = _services.GetRequiredService<IRelationshipEvaluator>();
        _naive = new NaiveChecker(model, parsed);
        if (Engine() != allowed || Handles() != allowed || Naive() != allowed)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{Workload}: expected {allowed}, the engine says {Engine()}, by handles {Handles()}, the naive checker {Naive()}."));
        }
    }

    /// <summary>Lets the store go.</summary>
    [GlobalCleanup]
    public void Cleanup() => _services.Dispose();

    /// <summary>The naive checker.</summary>
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
    public bool Handles() => _evaluator.Check(_handles.Relation, _handles.Resource, _handles.Subject).Allowed;
}
