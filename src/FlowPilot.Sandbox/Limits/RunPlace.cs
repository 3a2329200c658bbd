using System.Diagnostics;

namespace FlowPilot.Sandbox.Limits;

/// <summary>A place in the queue that a run has, given back once, by whoever comes first.</summary>
/// <param name="queue">The queue.</param>
/// <param name="claim">What was claimed.</param>
internal sealed class RunPlace(RunQueue queue, RunClaim claim)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _left;

    /// <summary>Gives the place back; the store of the run is disposed.</summary>
    public void Leave()
    {
        if (Interlocked.Exchange(ref _left, 1) == 0)
        {
            queue.Leave(claim, Stopwatch.GetElapsedTime(_start));
        }
    }
}
