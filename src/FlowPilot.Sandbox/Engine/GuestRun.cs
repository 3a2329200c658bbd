using System.Diagnostics;
using System.Runtime.CompilerServices;
using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>What one run carries through the engine: its deadline and tokens, its counters, and why it was stopped.</summary>
/// <remarks>Used by the run's own worker thread alone, so nothing here is synchronised.</remarks>
internal sealed class GuestRun
{
    private readonly EpochTicker _ticker;
    private readonly long _deadline;
    private readonly long _maxHostCalls;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _host;
    private long _hostCalls;

    public GuestRun(EpochTicker ticker, TimeSpan deadline, long maxHostCalls, object state, CancellationToken caller, CancellationToken host)
    {
        _ticker = ticker;
        // The real monotonic clock, whatever TimeProvider the host has: a clock that stands still would never stop a guest.
        _deadline = Stopwatch.GetTimestamp() + (long)(deadline.TotalSeconds * Stopwatch.Frequency);
        _maxHostCalls = maxHostCalls;
        State = state;
        _caller = caller;
        _host = host;
    }

    /// <summary>Gets what the guest interface keeps for the run.</summary>
    public object State { get; }

    /// <summary>Gets the first cause that the host recorded for stopping the guest; it decides the outcome (rule 11).</summary>
    public SandboxOutcome Cause { get; private set; }

    /// <summary>Gets the exception behind <see cref="SandboxOutcome.HostFault"/>; it never crosses the engine.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Gets or sets the guest's memory, fetched once by the first host call that needs it.</summary>
    public Memory? Memory { get; set; }

    /// <summary>Records why the guest is stopped, unless a cause stands already.</summary>
    /// <returns>What the caller throws.</returns>
    public GuestStopException Stop(SandboxOutcome cause)
    {
        if (Cause == SandboxOutcome.None)
        {
            Cause = cause;
        }

        return new GuestStopException();
    }

    /// <summary>Records a failure of the host.</summary>
    public GuestStopException Fail(Exception fault)
    {
        Fault ??= fault;
        return Stop(SandboxOutcome.HostFault);
    }

    /// <summary>Begins a host call: stack first, then the count.</summary>
    public void EnterHostCall()
    {
        // Rule 8: the guest chooses how much stack is left when it calls.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_hostCalls > _maxHostCalls)
        {
            throw Stop(SandboxOutcome.HostCallLimit);
        }
    }

    /// <summary>Ends a host call; epochs are blind inside one, so the run's time is compared here (rule 17).</summary>
    public void LeaveHostCall() => StopIfDue(_ticker.Now);

    /// <summary>Throws if the run has reached its deadline or was cancelled.</summary>
    /// <param name="now">An instant of the monotonic clock.</param>
    public void StopIfDue(long now)
    {
        // The deadline first: a run that is late and cancelled was late already.
        if (now >= _deadline)
        {
            throw Stop(SandboxOutcome.DeadlineExceeded);
        }

        if (_caller.IsCancellationRequested || _host.IsCancellationRequested)
        {
            throw Stop(SandboxOutcome.Cancelled);
        }
    }

    /// <summary>Turns what a host function threw into what may cross the engine.</summary>
    public GuestStopException Seal(Exception thrown) => thrown switch
    {
        GuestStopException stop => stop,
        InsufficientExecutionStackException => Stop(SandboxOutcome.StackOverflow),
        _ => Fail(thrown),
    };
}
