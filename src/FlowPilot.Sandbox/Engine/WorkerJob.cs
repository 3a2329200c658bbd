namespace FlowPilot.Sandbox.Engine;

/// <summary>Work that waits for no place.</summary>
internal sealed class WorkerJob(Func<GuestExit> work) : IWorkerJob
{
    private readonly TaskCompletionSource<GuestExit> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the end of it; continuations run on the pool, never on the worker.</summary>
    public Task<GuestExit> Ended => _end.Task;

    public GuestExit Do() => work();

    public IWorkerJob? Leave() => null;

    public void End(GuestExit exit) => _end.SetResult(exit);
}
