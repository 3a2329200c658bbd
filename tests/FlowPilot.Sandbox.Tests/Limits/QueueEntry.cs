using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Tests.Limits;

/// <summary>A run in the queue that only notes what it is told.</summary>
internal sealed class QueueEntry : IQueuedRun
{
    private readonly TaskCompletionSource<bool> _told = new();

    /// <summary>Enters a queue, for as long as it takes.</summary>
    public static Task<bool> EnterAsync(RunQueue queue, RunClaim claim) => EnterAsync(queue, claim, CancellationToken.None, CancellationToken.None);

    /// <summary>Enters a queue.</summary>
    /// <returns>Whether it was admitted; otherwise it was refused, or the task is cancelled.</returns>
    public static Task<bool> EnterAsync(RunQueue queue, RunClaim claim, CancellationToken caller, CancellationToken host)
    {
        var entry = new QueueEntry();
        queue.Enter(claim, entry, caller, host);
        return entry._told.Task;
    }

    /// <summary>Gives a place back, and tells the run that gets it.</summary>
    public static void Leave(RunQueue queue, RunClaim claim, TimeSpan took = default) => queue.Leave(claim, took)?.Admitted();

    public void Admitted() => _told.SetResult(true);

    public void Refused() => _told.SetResult(false);

    public void Cancelled() => _told.SetCanceled();
}
