using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlowPilot.Sandbox.Tests.Engine;

public sealed class PendingCallTests
{
    [Fact]
    public async Task Wait_ThatIsOverBeforeTheDeadlineIs_LeavesACallThatCommitsNothing()
    {
        var host = new HostRun(Guid.Empty, default, Guid.Empty, NullLogger.Instance, null);
        host.Begin(long.MaxValue, CancellationToken.None, CancellationToken.None);
        var orphans = new OrphanedCalls(1);
        var committed = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = new PendingCall(
            host,
            orphans,
            async token =>
            {
                var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using CancellationTokenRegistration registration = token.Register(cancelled.SetResult);
                await cancelled.Task;
                committed.SetResult(host.TryCommit());
                return new HostDocument(HostStatus.Ok);
            },
            CancellationToken.None,
            CancellationToken.None);
        Assert.True(host.TryCommit());

        PendingCallEnd end = call.Wait(milliseconds: 1);

        Assert.Equal(PendingCallEnd.Late, end);
        Assert.False(await committed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await Until.TrueAsync(() => orphans.Count == 0);
    }
}
