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
        await EnterAsync(queue, Of("ann"));
        Task<bool>[] many = [.. Enumerable.Range(0, 10).Select(_ => EnterAsync(queue, Of("ann")))];

        Task<bool> other = EnterAsync(queue, Of("bob"));
        queue.Leave(Of("ann"), TimeSpan.Zero);
        Assert.True(await many[0]);
        queue.Leave(Of("ann"), TimeSpan.Zero);

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

        await EnterAsync(queue, first);
        Task<bool> waits = EnterAsync(queue, same);
        Task<bool> passes = EnterAsync(queue, new RunClaim("s2", "p9", "user:cid", "user:cid", 1));

        Assert.True(passes.IsCompletedSuccessfully);
        Assert.False(waits.IsCompleted);
        queue.Leave(first, TimeSpan.Zero);
        Assert.True(await waits);
    }

    [Fact]
    public async Task Enter_WithoutMemoryLeft_WaitsAndIsNotOvertaken()
    {
        var queue = new RunQueue(One with { MaxConcurrent = 10, MaxMemoryBytes = 100 });
        await EnterAsync(queue, Of("ann", 60));

        Task<bool> large = EnterAsync(queue, Of("bob", 50));
        Task<bool> small = EnterAsync(queue, Of("cid", 10));

        Assert.False(large.IsCompleted);
        Assert.False(small.IsCompleted);
        Assert.Equal(60, queue.ReservedBytes);
        queue.Leave(Of("ann", 60), TimeSpan.Zero);
        Assert.True(await large);
        Assert.True(await small);
        Assert.Equal(60, queue.ReservedBytes);
    }

    [Fact]
    public async Task Enter_WhatTheOthersWaitBehindIsCancelled_LetsThemIn()
    {
        using var cancel = new CancellationTokenSource();
        var queue = new RunQueue(One with { MaxConcurrent = 10, MaxMemoryBytes = 100 });
        await EnterAsync(queue, Of("ann", 60));
        Task<bool> large = queue.EnterAsync(Of("bob", 50), cancel.Token, CancellationToken.None).AsTask();
        Task<bool> small = EnterAsync(queue, Of("cid", 10));

        await cancel.CancelAsync();

        Assert.True(await small);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
    }

    [Fact]
    public async Task Enter_FullQueue_RefusesTheLastOfWhoeverHasMostWaiting()
    {
        var queue = new RunQueue(One with { MaxQueued = 3 });
        await EnterAsync(queue, Of("ann"));
        Task<bool>[] many = [.. Enumerable.Range(0, 3).Select(_ => EnterAsync(queue, Of("ann")))];

        Task<bool> another = EnterAsync(queue, Of("ann"));
        Task<bool> first = EnterAsync(queue, Of("bob"));
        Task<bool> second = EnterAsync(queue, Of("bob"));

        // One more of ann is refused itself; bob's first takes the place of ann's last, and his second would have as many as she.
        Assert.False(await another);
        Assert.False(await many[2]);
        Assert.False(await second);
        Assert.Equal(3, queue.Waiting);
        Assert.All([many[0], many[1], first], static w => Assert.False(w.IsCompleted));
        for (int i = 0; i < 3; i++)
        {
            queue.Leave(Of(i == 2 ? "bob" : "ann"), TimeSpan.Zero);
        }

        Assert.All(await Task.WhenAll(many[0], many[1], first), Assert.True);
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public async Task Enter_RefusedForAnother_IsNotCancelledAfterwards()
    {
        using var cancel = new CancellationTokenSource();
        var queue = new RunQueue(One with { MaxQueued = 2 });
        await EnterAsync(queue, Of("ann"));
        Task<bool> kept = EnterAsync(queue, Of("ann"));
        Task<bool> refused = queue.EnterAsync(Of("ann"), cancel.Token, CancellationToken.None).AsTask();

        Task<bool> other = EnterAsync(queue, Of("bob"));
        await cancel.CancelAsync();

        Assert.False(await refused);
        Assert.Equal(2, queue.Waiting);
        Assert.False(kept.IsCompleted || other.IsCompleted);
    }

    [Fact]
    public async Task RetryAfter_SlowRunsAndManyThatWait_Grows()
    {
        var queue = new RunQueue(One);
        await EnterAsync(queue, Of("ann"));
        TimeSpan before = queue.RetryAfter;
        for (int i = 0; i < 20; i++)
        {
            queue.Leave(Of("ann"), TimeSpan.FromSeconds(10));
            await EnterAsync(queue, Of("ann"));
        }

        Task<bool>[] waiting = [.. Enumerable.Range(0, 3).Select(_ => EnterAsync(queue, Of("ann")))];

        Assert.InRange(before, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200));
        Assert.InRange(queue.RetryAfter, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
        Assert.All(waiting, static w => Assert.False(w.IsCompleted));
    }

    private static RunClaim Of(string subject, long memory = 1) => new("default", "plugin", $"user:{subject}", $"user:{subject}", memory);

    private static Task<bool> EnterAsync(RunQueue queue, RunClaim claim) => queue.EnterAsync(claim, CancellationToken.None, CancellationToken.None).AsTask();
}
