using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Tests.Limits;

public sealed class RunQueueTests
{
    private static readonly RunClaim Claim = new("default", "plugin", "user:ann", "user:ann", 1);

    [Fact]
    public async Task Enter_MoreThanThereArePlaces_WaitsInOrder()
    {
        var queue = new RunQueue(new RunBudget { MaxConcurrent = 1, MaxQueued = 2 });
        Assert.True(await QueueEntry.EnterAsync(queue, Claim));

        Task<bool> first = QueueEntry.EnterAsync(queue, Claim);
        Task<bool> second = QueueEntry.EnterAsync(queue, Claim);

        Assert.Equal(2, queue.Waiting);
        Assert.False(await QueueEntry.EnterAsync(queue, Claim));
        QueueEntry.Leave(queue, Claim);
        Assert.True(await first);
        Assert.False(second.IsCompleted);
        QueueEntry.Leave(queue, Claim);
        Assert.True(await second);
        Assert.Equal(0, queue.Waiting);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_EitherTokenCancelled_LeavesTheQueue(bool caller)
    {
        var queue = new RunQueue(new RunBudget { MaxConcurrent = 1, MaxQueued = 1 });
        using var cancel = new CancellationTokenSource();
        await QueueEntry.EnterAsync(queue, Claim);

        Task<bool> waiting = QueueEntry.EnterAsync(queue, Claim, caller ? cancel.Token : CancellationToken.None, caller ? CancellationToken.None : cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, queue.Waiting);
        QueueEntry.Leave(queue, Claim);
        Assert.Equal(1, queue.Free);
    }
}
