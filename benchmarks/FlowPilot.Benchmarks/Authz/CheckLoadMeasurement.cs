using System.Globalization;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>
/// How checks go on beside other work: how many a second on one thread and on two, and how the slowest of a hundred grows when one writer writes
/// 10,000 relationships a second. Beside dictionaries of sets under a lock, by turns, because the machine does other work too.
/// </summary>
internal static class CheckLoadMeasurement
{
    private const int Tuples = 1_000_000;
    private const int Users = 50_000;
    private const int WritesPerSecond = 10_000;
    private const int Batch = 100;
    private const int Slice = 250;

    private const string Model = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, group#member]
        type doc
          relations
            define viewer: [user, group#member]
        """;

    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <summary>Measures.</summary>
    /// <param name="rounds">How often each phase is run; the median of the rounds is shown.</param>
    /// <param name="seconds">How long a phase is.</param>
    public static async Task RunAsync(int rounds, int seconds)
    {
        RelationTuple[] tuples = [.. Enumerable.Range(0, Tuples).Select(Tuple)];
        using BenchmarkStore store = await BenchmarkStore.StartAsync(AuthorizationModel.Parse(Model), tuples);
        var naive = new NaiveSets();
        foreach (RelationTuple tuple in tuples)
        {
            naive.Add(tuple);
        }

        IRelationshipEvaluator evaluator = store.Evaluator;
        int written = Tuples;
        bool AskEngine(RelationTuple t) => evaluator.Check(new CheckRequest(t.Resource, t.Relation, t.Subject)).Allowed;
        async Task WriteEngineAsync() => await store.Relationships.WriteAsync(new RelationshipWrite { Touch = Next() });
        Task WriteNaiveAsync()
        {
            Array.ForEach(Next(), naive.Add);
            return Task.CompletedTask;
        }

        RelationTuple[] Next() => [.. Enumerable.Range(Interlocked.Add(ref written, Batch) - Batch, Batch).Select(Tuple)];
        Phase[] phases = [new("naive", naive.Contains, WriteNaiveAsync), new("engine", AskEngine, WriteEngineAsync)];
        for (int round = 0; round <= rounds; round++)
        {
            foreach (Phase phase in phases)
            {
                // The first round warms up and does not count.
                await phase.RunAsync(tuples, TimeSpan.FromSeconds(seconds), isWarmUp: round == 0);
            }
        }

        Console.WriteLine("| | checks a second, 1 thread | 2 threads | ratio | p50 alone | p50 with the writer | p99 alone | p99 with the writer | grows by | relationships written a second |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        Array.ForEach(phases, static p => Console.WriteLine(p.Row()));
    }

    private static RelationTuple Tuple(int i) => new(
        ObjectRef.Create("doc", string.Create(CultureInfo.InvariantCulture, $"doc{i / 4}")),
        "viewer",
        SubjectRef.Create("user", string.Create(CultureInfo.InvariantCulture, $"user{i * 7L % Users}")));

    private sealed class Phase(string name, Func<RelationTuple, bool> ask, Func<Task> writeBatch)
    {
        private readonly List<double> _single = [];
        private readonly List<double> _double = [];
        private readonly List<double> _ratios = [];
        private readonly List<(double P50, double P99)> _alone = [];
        private readonly List<(double P50, double P99)> _beside = [];
        private readonly List<double> _growth = [];
        private readonly List<double> _written = [];

        public async Task RunAsync(RelationTuple[] tuples, TimeSpan length, bool isWarmUp)
        {
            // One thread and two by turns in short slices, so that both meet the same other work.
            (double One, double Two) rate = Rates(tuples, length);
            (double P50, double P99) alone = Percentiles(tuples, length);
            using var stop = new CancellationTokenSource();
            Task<double> writer = Task.Run(() => WriteAsync(stop.Token));
            (double P50, double P99) beside = Percentiles(tuples, length);
            await stop.CancelAsync();
            double written = await writer;
            if (!isWarmUp)
            {
                _single.Add(rate.One);
                _double.Add(rate.Two);
                _ratios.Add(rate.Two / rate.One);
                _alone.Add(alone);
                _beside.Add(beside);
                _growth.Add((beside.P99 / alone.P99) - 1);
                _written.Add(written);
            }
        }

        public string Row() => string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Median(_single):N0} | {Median(_double):N0} | {Median(_ratios):F2} | {Median(_alone.Select(static p => p.P50)):F0} ns | {Median(_beside.Select(static p => p.P50)):F0} ns | {Median(_alone.Select(static p => p.P99)):F0} ns | {Median(_beside.Select(static p => p.P99)):F0} ns | {Median(_growth):P0} | {Median(_written):N0} |");

        private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

        private (double One, double Two) Rates(RelationTuple[] tuples, TimeSpan length)
        {
            long one = 0, two = 0;
            int slices = (int)(length.TotalMilliseconds / Slice);
            for (int slice = 0; slice < slices; slice++)
            {
                one += Count(tuples, 0);
                Task<long> other = Task.Run(() => Count(tuples, Tuples / 2));
                two += Count(tuples, 0);
                two += other.GetAwaiter().GetResult();
            }

            double seconds = slices * Slice / 1_000.0;
            return (one / seconds, two / seconds);
        }

        private long Count(RelationTuple[] tuples, int from)
        {
            long count = 0, end = Clock.GetTimestamp() + (Slice * Clock.TimestampFrequency / 1_000);
            uint next = (uint)from;
            while (Clock.GetTimestamp() < end)
            {
                for (int i = 0; i < 256; i++)
                {
                    next = (next * 1_664_525) + 1_013_904_223;
                    count += ask(tuples[next % Tuples]) ? 1 : 0;
                }
            }

            return count;
        }

        /// <summary>The time of one check, half of them denied ones, in nanoseconds.</summary>
        private (double P50, double P99) Percentiles(RelationTuple[] tuples, TimeSpan length)
        {
            var times = new List<int>(4_000_000);
            long end = Clock.GetTimestamp() + (long)(length.TotalSeconds * Clock.TimestampFrequency);
            uint next = 7;
            long before = Clock.GetTimestamp();
            while (before < end)
            {
                next = (next * 1_664_525) + 1_013_904_223;
                RelationTuple asked = tuples[next % Tuples];
                asked = next % 2 == 0 ? asked : new RelationTuple(asked.Resource, asked.Relation, tuples[(next / 2) % Tuples].Subject);
                before = Clock.GetTimestamp();
                ask(asked);
                long after = Clock.GetTimestamp();
                times.Add((int)Math.Min(int.MaxValue, after - before));
                before = after;
            }

            times.Sort();
            double scale = 1e9 / Clock.TimestampFrequency;
            return (times[times.Count / 2] * scale, times[(int)(times.Count * 0.99)] * scale);
        }

        private async Task<double> WriteAsync(CancellationToken stop)
        {
            long start = Clock.GetTimestamp(), count = 0;
            while (!stop.IsCancellationRequested)
            {
                double due = Clock.GetElapsedTime(start).TotalSeconds * WritesPerSecond;
                if (count + Batch > due)
                {
                    Thread.Sleep(1);
                    continue;
                }

                await writeBatch();
                count += Batch;
            }

            return count / Clock.GetElapsedTime(start).TotalSeconds;
        }
    }
}
