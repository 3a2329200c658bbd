using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Tests.Limits;

public sealed class RunQueueTests
{
    private static readonly RunClaim Claim = new("default", "plugin", "user:ann", "user:ann", 1);

    [Fact]
    public async Task Enter_MoreThanThereArePlaces_WaitsInOrder()
    {
        var queue = new RunQueue(new RunBudget { MaxConcurrent = 1, MaxQueued = 2 });
        Assert.True(await queue.EnterAsync(Claim, CancellationToken.None, CancellationToken.None));

        Task<bool> first = queue.EnterAsync(Claim, CancellationToken.None, CancellationToken.None).AsTask();
        Task<bool> second = queue.EnterAsync(Claim, CancellationToken.None, CancellationToken.None).AsTask();

        Assert.Equal(2, queue.Waiting);
        Assert.False(await queue.EnterAsync(Claim, CancellationToken.None, CancellationToken.None));
        queue.Leave(Claim, TimeSpan.Zero);
        Assert.True(await first);
        Assert.False(second.IsCompleted);
        queue.Leave(Claim, TimeSpan.Zero);
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
        await queue.EnterAsync(Claim, CancellationToken.None, CancellationToken.None);

        Task<bool> waiting = queue.EnterAsync(Claim, caller ? cancel.Token : CancellationToken.None, caller ? CancellationToken.None : cancel.Token).AsTask();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, queue.Waiting);
        queue.Leave(Claim, TimeSpan.Zero);
        Assert.Equal(1, queue.Free);
    }
}
