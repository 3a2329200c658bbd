using System.Security.Cryptography;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>A store in memory with a model and tuples, as an application would have it.</summary>
internal sealed class BenchmarkStore : IDisposable
{
    private const int Batch = 50_000;

    private readonly ServiceProvider _services;

    private BenchmarkStore(ServiceProvider services) => _services = services;

    public IRelationshipStore Relationships => _services.GetRequiredService<IRelationshipStore>();

    public IRelationshipEvaluator Evaluator => _services.GetRequiredService<IRelationshipEvaluator>();

    public static async Task<BenchmarkStore> StartAsync(AuthorizationModel model, IEnumerable<RelationTuple> tuples)
    {
        var store = new BenchmarkStore(new ServiceCollection().AddFlowPilotAuthz(static o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            o.DecisionLogDirectory = Path.GetTempPath();
            o.MaxEvaluationDepth = 64;
            o.MaxEvaluationWork = 10_000_000;
        }).Services.BuildServiceProvider());
        await store.Relationships.WriteModelAsync(StoreId.Default, model);
        foreach (RelationTuple[] batch in tuples.Chunk(Batch))
        {
            await store.Relationships.WriteAsync(new RelationshipWrite { Touch = batch });
        }

        return store;
    }

    public void Dispose() => _services.Dispose();
}
