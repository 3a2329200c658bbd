using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Tests.Limits;

public sealed class RunQueueTests
{
    [Fact]
    public async Task Enter_MoreThanThereArePlaces_WaitsInOrder()
    {
        using var queue = new RunQueue(maxConcurrent: 1, maxQueued: 2);
        Assert.True(await queue.EnterAsync(CancellationToken.None, CancellationToken.None));

        Task<bool> first = queue.EnterAsync(CancellationToken.None, CancellationToken.None).AsTask();
        Task<bool> second = queue.EnterAsync(CancellationToken.None, CancellationToken.None).AsTask();

        Assert.Equal(2, queue.Waiting);
        Assert.False(await queue.EnterAsync(CancellationToken.None, CancellationToken.None));
        queue.Leave();
        Assert.True(await first);
        Assert.False(second.IsCompleted);
        queue.Leave();
        Assert.True(await second);
        Assert.Equal(0, queue.Waiting);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_EitherTokenCancelled_LeavesTheQueue(bool caller)
    {
        using var queue = new RunQueue(maxConcurrent: 1, maxQueued: 1);
        using var cancel = new CancellationTokenSource();
        await queue.EnterAsync(CancellationToken.None, CancellationToken.None);

        Task<bool> waiting = queue.EnterAsync(caller ? cancel.Token : CancellationToken.None, caller ? CancellationToken.None : cancel.Token).AsTask();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, queue.Waiting);
        queue.Leave();
        Assert.Equal(1, queue.Free);
    }
}
