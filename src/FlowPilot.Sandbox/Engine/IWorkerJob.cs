namespace FlowPilot.Sandbox.Engine;

/// <summary>Work for a worker; no member throws.</summary>
internal interface IWorkerJob
{
    /// <summary>Does the work.</summary>
    GuestExit Do();

    /// <summary>Called when the work is done and before anyone is told.</summary>
    /// <returns>What the same worker does next, so that no thread has to wake up for it; <see langword="null"/> for nothing.</returns>
    IWorkerJob? Leave();

    /// <summary>Tells who waits for it.</summary>
    void End(GuestExit exit);
}
