using System.Collections.Concurrent;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>The queue and the workers together: every run is told once what became of it, and everything is given back.</summary>
public sealed class QueuedJobTests
{
    private const int Places = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_ManyOfManySubjectsWithCancellations_EachEndsOnceWithinTheBounds(int seed)
    {
        const int Runs = 3_000;
        const int HeldRuns = 200;
        using var begin = new ManualResetEventSlim();
        using var workers = new WorkerPool(TimeSpan.FromSeconds(30));
        var queue = new RunQueue(new RunBudget { MaxConcurrent = Places, MaxQueued = 40, MaxPerSubject = 2, MaxMemoryBytes = 100 });
        var random = new Random(seed);
        int running = 0;
        int most = 0;
        int done = 0;
        var names = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);

        GuestExit Work(string subject)
        {
            // Held until the queue is full, however fast the machine is.
            begin.Wait();
            int now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            names.AddOrUpdate(subject, 1, static (_, n) => n + 1);
            Thread.SpinWait(200);
            names.AddOrUpdate(subject, 0, static (_, n) => n - 1);
            Interlocked.Increment(ref done);
            Interlocked.Decrement(ref running);
            return new GuestExit(SandboxOutcome.Completed) { HostCalls = now };
        }

        var ends = new List<Task<string>>();
        for (int i = 0; i < Runs; i++)
        {
            if (i == HeldRuns)
            {
                begin.Set();
            }

            string subject = $"user:{random.Next(6)}";
            var claim = new RunClaim("default", "plugin", subject, subject, random.Next(1, 60));
            var cancel = new CancellationTokenSource();
            int when = random.Next(4);
            if (when == 0)
            {
                await cancel.CancelAsync();
            }

            ends.Add(EndAsync(queue, workers, claim, () => Work(subject), cancel, when == 1));
            if (random.Next(20) == 0)
            {
                await Task.WhenAny(ends[random.Next(ends.Count)], Task.Delay(1, TestContext.Current.CancellationToken));
            }
        }

        string[] all = await Task.WhenAll(ends);

        int completed = all.Count(static e => e == "completed");
        Assert.Equal(Runs, completed + all.Count(static e => e is "refused" or "cancelled"));
        Assert.Equal(completed, done);
        Assert.All(["completed", "refused", "cancelled"], e => Assert.Contains(e, all));
        Assert.InRange(most, 1, Places);
        Assert.All(names.Values, static n => Assert.Equal(0, n));
        Assert.Equal((0, 0L, Places), (queue.Waiting, queue.ReservedBytes, queue.Free));
        Assert.InRange(workers.Count, 1, Places);
    }

    [Fact]
    public async Task Run_OneAfterTheOtherInOnePlace_StaysOnOneThread()
    {
        using var workers = new WorkerPool(TimeSpan.FromSeconds(30));
        var queue = new RunQueue(new RunBudget { MaxConcurrent = 1, MaxQueued = 1_000 });
        var claim = new RunClaim("default", "plugin", "user:ann", "user:ann", 1);
        var threads = new ConcurrentBag<int>();
        using var begin = new ManualResetEventSlim();
        GuestExit Work()
        {
            begin.Wait();
            threads.Add(Environment.CurrentManagedThreadId);
            return new GuestExit(SandboxOutcome.Completed);
        }

        Task<GuestExit?>[] runs = [.. Enumerable.Range(0, 500).Select(_ => QueuedJob.RunAsync(queue, workers, claim, Work, CancellationToken.None, CancellationToken.None))];
        begin.Set();
        await Task.WhenAll(runs);

        Assert.Equal(500, threads.Count);
        Assert.Single(threads.Distinct());
        Assert.Equal(1, workers.Count);
    }

    [Fact]
    public async Task Run_WhoseWorkThrows_GivesItsPlaceToTheNext()
    {
        using var workers = new WorkerPool(TimeSpan.FromSeconds(30));
        var queue = new RunQueue(new RunBudget { MaxConcurrent = 1, MaxQueued = 10 });
        var claim = new RunClaim("default", "plugin", "user:ann", "user:ann", 1);

        Task<GuestExit?> first = QueuedJob.RunAsync(queue, workers, claim, static () => throw new InvalidOperationException("broken"), CancellationToken.None, CancellationToken.None);
        Task<GuestExit?> second = QueuedJob.RunAsync(queue, workers, claim, static () => new GuestExit(SandboxOutcome.Completed), CancellationToken.None, CancellationToken.None);

        Assert.Equal(SandboxOutcome.HostFault, (await first)?.Outcome);
        Assert.Equal(SandboxOutcome.Completed, (await second)?.Outcome);
        Assert.Equal(1, queue.Free);
    }

    private static async Task<string> EndAsync(RunQueue queue, WorkerPool workers, RunClaim claim, Func<GuestExit> work, CancellationTokenSource cancel, bool late)
    {
        using (cancel)
        {
            Task<GuestExit?> run = QueuedJob.RunAsync(queue, workers, claim, work, cancel.Token, CancellationToken.None);
            if (late)
            {
                await cancel.CancelAsync();
            }

            try
            {
                return await run is { } exit ? exit.Outcome == SandboxOutcome.Completed ? "completed" : "faulted" : "refused";
            }
            catch (OperationCanceledException)
            {
                return "cancelled";
            }
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (int seen = Volatile.Read(ref most); value > seen;)
        {
            int before = Interlocked.CompareExchange(ref most, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
