namespace FlowPilot.Sandbox.Engine;

/// <summary>Runs a guest on a thread of our own (rule 7): pool threads have a stack that the environment chose, and would be held for the whole run.</summary>
internal static class RunWorker
{
    /// <summary>Starts a run.</summary>
    /// <param name="work">The run; it throws nothing.</param>
    /// <returns>What it gave. Continuations run on the pool, never on the worker.</returns>
    public static Task<GuestExit> StartAsync(Func<GuestExit> work)
    {
        var exit = new TaskCompletionSource<GuestExit>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => exit.SetResult(Run(work)), SandboxEngine.WorkerStackBytes)
        {
            IsBackground = true,
            Name = "FlowPilot sandbox run",
        };
        try
        {
            // Unsafe: the caller's execution context does not flow into a thread that runs guests.
            thread.UnsafeStart();
        }
        catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
        {
            exit.SetResult(new GuestExit(SandboxOutcome.HostFault) { Fault = e });
        }

        return exit.Task;
    }

    // An exception on a bare thread ends the process.
    private static GuestExit Run(Func<GuestExit> work)
    {
        try
        {
            return work();
        }
        catch (Exception e)
        {
            return new GuestExit(SandboxOutcome.HostFault) { Fault = e };
        }
    }
}
