using System.Globalization;
using System.Security.Cryptography;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>How much memory relationships take, and how long their snapshot takes to write and to load. One run, no average.</summary>
internal static class MemoryMeasurement
{
    private const int Users = 1_000_000;

    private const string Model = """
        model
          schema 1.1
        type user
        type doc
          relations
            define owner: [user]
        """;

    public static async Task RunAsync(int count)
    {
        using var log = new SnapshotLog();
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        ServiceProvider first = Start(log);
        IRelationshipStore store = first.GetRequiredService<IRelationshipStore>();
        await store.WriteModelAsync(StoreId.Default, AuthorizationModel.Parse(Model));
        (double Wall, double Processor) import = await SecondsAsync(async () => await store.ImportAsync(Tuples(count), new RelationshipImport()));
        (double Wall, double Processor) write = await SecondsAsync(async () => await store.SaveSnapshotAsync(StoreId.Default));
        long imported = GC.GetTotalMemory(forceFullCollection: true) - empty;
        Require(first, count);
        await first.DisposeAsync();
        store = null!; // so that the first store can be collected
        long rest = GC.GetTotalMemory(forceFullCollection: true) - empty;

        ServiceProvider second = Start(log);
        (double Wall, double Processor) load = await SecondsAsync(async () => await second.GetRequiredService<IRelationshipStore>().ReadModelAsync(StoreId.Default));
        long loaded = GC.GetTotalMemory(forceFullCollection: true) - empty - rest;
        Require(second, count);
        GC.KeepAlive(store);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            relationships:             {count:N0}
            imported in:               {import.Wall:F2} s, {import.Processor:F2} s of processor ({count / import.Wall:N0} a second)
            bytes each after import:   {(double)imported / count:F1}
            snapshot written in:       {write.Wall:F2} s, {write.Processor:F2} s of processor ({log.SnapshotLength / 1e6:F0} MB, {(double)log.SnapshotLength / count:F1} bytes each)
            snapshot loaded in:        {load.Wall:F2} s, {load.Processor:F2} s of processor
            bytes each after load:     {(double)loaded / count:F1}
            """));
    }

    private static ServiceProvider Start(IStoreLog log) => new ServiceCollection().AddSingleton(log).AddFlowPilotAuthz(o =>
    {
        o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
        o.DecisionLogDirectory = Path.GetTempPath();
    }).Services.BuildServiceProvider();

    /// <summary>One owner for each object; all names have 12 characters.</summary>
    private static async IAsyncEnumerable<RelationTuple> Tuples(int count)
    {
        await Task.CompletedTask;
        for (int i = 0; i < count; i++)
        {
            yield return new RelationTuple(Doc(i), "owner", User(i));
        }
    }

    private static ObjectRef Doc(int i) => ObjectRef.Create("doc", string.Create(CultureInfo.InvariantCulture, $"d{i:D11}"));

    private static SubjectRef User(int i) => SubjectRef.Create("user", string.Create(CultureInfo.InvariantCulture, $"u{i * 7L % Users:D11}"));

    private static void Require(ServiceProvider services, int count)
    {
        IRelationshipEvaluator evaluator = services.GetRequiredService<IRelationshipEvaluator>();
        foreach (int i in new[] { 0, count / 2, count - 1 })
        {
            if (!evaluator.Check(new CheckRequest(Doc(i), "owner", User(i))).Allowed || evaluator.Check(new CheckRequest(Doc(i), "owner", User(i + 1))).Allowed)
            {
                throw new InvalidOperationException("The store does not answer as it should.");
            }
        }
    }

    private static async Task<(double Wall, double Processor)> SecondsAsync(Func<Task> action)
    {
        long start = TimeProvider.System.GetTimestamp();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        await action();
        return (TimeProvider.System.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
    }
}
