using System.Text.Json;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>The command <c>entity-data</c>: the tuples and questions of B10 with the engine's answers, for a peer in another language.</summary>
internal static class EntityDataCommand
{
    private static readonly int[] Sizes = [5, 20, 50];

    /// <summary>Runs it: <c>folder</c>, which gets one file for each model and size.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (EntityModel model in Enum.GetValues<EntityModel>())
        {
            foreach (int size in Sizes)
            {
                var workload = new EntityWorkload(model, size);
                using BenchmarkStore store = await BenchmarkStore.StartAsync(workload.Model, workload.Tuples);
                var data = new
                {
                    tuples = workload.Tuples.Select(static t => new { resource = t.Resource.ToString(), relation = t.Relation, subject = t.Subject.ToString() }),
                    questions = workload.Requests.Select(r => new
                    {
                        resource = r.Resource.ToString(),
                        relation = r.Relation,
                        subject = r.Subject.ToString(),
                        allowed = store.Evaluator.Check(r).Allowed,
                    }),
                };
                await File.WriteAllTextAsync(Path.Combine(folder, $"{model}-{size}.json"), JsonSerializer.Serialize(data));
            }
        }

        return 0;
    }
}
