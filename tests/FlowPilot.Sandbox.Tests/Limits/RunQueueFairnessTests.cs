using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Tests.Limits;

/// <summary>Who is let in next: subjects take turns, one's own limits keep nobody else waiting, and memory is reserved.</summary>
public sealed class RunQueueFairnessTests
{
    private static readonly RunBudget One = new() { MaxConcurrent = 1, MaxQueued = 100 };

    [Fact]
    public async Task Enter_OneSubjectWithManyRuns_TakesTurnsWithTheOther()
    {
        var queue = new RunQueue(One);
        await QueueEntry.EnterAsync(queue, Of("ann"));
        Task<bool>[] many = [.. Enumerable.Range(0, 10).Select(_ => QueueEntry.EnterAsync(queue, Of("ann")))];

        Task<bool> other = QueueEntry.EnterAsync(queue, Of("bob"));
        QueueEntry.Leave(queue, Of("ann"));
        Assert.True(await many[0]);
        QueueEntry.Leave(queue, Of("ann"));

        Assert.True(await other);
        Assert.False(many[1].IsCompleted);
    }

    [Theory]
    [InlineData("plugin")]
    [InlineData("subject")]
    [InlineData("onBehalfOf")]
    [InlineData("store")]
    public async Task Enter_AtALimitOfItsOwn_WaitsAndKeepsNobodyElseWaiting(string limit)
    {
        var queue = new RunQueue(limit switch
        {
            "plugin" => One with { MaxConcurrent = 3, MaxPerPlugin = 1 },
            "store" => One with { MaxConcurrent = 3, MaxPerStore = 1 },
            _ => One with { MaxConcurrent = 3, MaxPerSubject = 1 },
        });
        RunClaim first = new("s1", "p1", "user:ann", "user:ann", 1);
        RunClaim same = limit switch
        {
            "plugin" => first with { Subject = "user:bob", OnBehalfOf = "user:bob" },
            "store" => first with { Plugin = "p2", Subject = "user:bob", OnBehalfOf = "user:bob" },
            "onBehalfOf" => first with { Plugin = "p2", Subject = "agent:x" },
            _ => first with { Plugin = "p2" },
        };

        await QueueEntry.EnterAsync(queue, first);
        Task<bool> waits = QueueEntry.EnterAsync(queue, same);
        Task<bool> passes = QueueEntry.EnterAsync(queue, new RunClaim("s2", "p9", "user:cid", "user:cid", 1));

        Assert.True(passes.IsCompletedSuccessfully);
        Assert.False(waits.IsCompleted);
        QueueEntry.Leave(queue, first);
        Assert.True(await waits);
    }

    [Fact]
    public async Task Enter_WithoutMemoryLeft_WaitsAndIsNotOvertaken()
    {
        var queue = new RunQueue(One with { MaxConcurrent = 10, MaxMemoryBytes = 100 });
        await QueueEntry.EnterAsync(queue, Of("ann", 60));

        Task<bool> large = QueueEntry.EnterAsync(queue, Of("bob", 50));
        Task<bool> small = QueueEntry.EnterAsync(queue, Of("cid", 10));

        Assert.False(large.IsCompleted);
        Assert.False(small.IsCompleted);
        Assert.Equal(60, queue.ReservedBytes);
        QueueEntry.Leave(queue, Of("ann", 60));
        Assert.True(await large);
        Assert.True(await small);
        Assert.Equal(60, queue.ReservedBytes);
    }

    [Fact]
    public async Task Enter_WhatTheOthersWaitBehindIsCancelled_LetsThemIn()
    {
        using var cancel = new CancellationTokenSource();
        var queue = new RunQueue(One with { MaxConcurrent = 10, MaxMemoryBytes = 100 });
        await QueueEntry.EnterAsync(queue, Of("ann", 60));
        Task<bool> large = QueueEntry.EnterAsync(queue, Of("bob", 50), cancel.Token, CancellationToken.None);
        Task<bool> small = QueueEntry.EnterAsync(queue, Of("cid", 10));

        await cancel.CancelAsync();

        Assert.True(await small);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
    }

    [Fact]
    public async Task Enter_FullQueue_RefusesTheLastOfWhoeverHasMostWaiting()
    {
        var queue = new RunQueue(One with { MaxQueued = 3 });
        await QueueEntry.EnterAsync(queue, Of("ann"));
        Task<bool>[] many = [.. Enumerable.Range(0, 3).Select(_ => QueueEntry.EnterAsync(queue, Of("ann")))];

        Task<bool> another = QueueEntry.EnterAsync(queue, Of("ann"));
        Task<bool> first = QueueEntry.EnterAsync(queue, Of("bob"));
        Task<bool> second = QueueEntry.EnterAsync(queue, Of("bob"));

        // One more of ann is refused itself; bob's first takes the place of ann's last, and his second would have as many as she.
        Assert.False(await another);
        Assert.False(await many[2]);
        Assert.False(await second);
        Assert.Equal(3, queue.Waiting);
        Assert.All([many[0], many[1], first], static w => Assert.False(w.IsCompleted));
        for (int i = 0; i < 3; i++)
        {
            QueueEntry.Leave(queue, Of(i == 2 ? "bob" : "ann"));
        }

        Assert.All(await Task.WhenAll(many[0], many[1], first), Assert.True);
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public async Task Enter_RefusedForAnother_IsNotCancelledAfterwards()
    {
        using var cancel = new CancellationTokenSource();
        var queue = new RunQueue(One with { MaxQueued = 2 });
        await QueueEntry.EnterAsync(queue, Of("ann"));
        Task<bool> kept = QueueEntry.EnterAsync(queue, Of("ann"));
        Task<bool> refused = QueueEntry.EnterAsync(queue, Of("ann"), cancel.Token, CancellationToken.None);

        Task<bool> other = QueueEntry.EnterAsync(queue, Of("bob"));
        await cancel.CancelAsync();

        Assert.False(await refused);
        Assert.Equal(2, queue.Waiting);
        Assert.False(kept.IsCompleted || other.IsCompleted);
    }

    [Fact]
    public async Task RetryAfter_SlowRunsAndManyThatWait_Grows()
    {
        var queue = new RunQueue(One);
        await QueueEntry.EnterAsync(queue, Of("ann"));
        TimeSpan before = queue.RetryAfter;
        for (int i = 0; i < 20; i++)
        {
            QueueEntry.Leave(queue, Of("ann"), TimeSpan.FromSeconds(10));
            await QueueEntry.EnterAsync(queue, Of("ann"));
        }

        Task<bool>[] waiting = [.. Enumerable.Range(0, 3).Select(_ => QueueEntry.EnterAsync(queue, Of("ann")))];

        Assert.InRange(before, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200));
        Assert.InRange(queue.RetryAfter, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
        Assert.All(waiting, static w => Assert.False(w.IsCompleted));
    }

    private static RunClaim Of(string subject, long memory = 1) => new("default", "plugin", $"user:{subject}", $"user:{subject}", memory);
}
