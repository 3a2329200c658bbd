using System.Diagnostics;
using System.Runtime.CompilerServices;
using FlowPilot.Sandbox.Limits;
using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>What one run carries through the engine: its deadline and tokens, its counters, and why it was stopped.</summary>
/// <remarks>Used by the run's own worker thread alone, so nothing here is synchronised.</remarks>
internal sealed class GuestRun
{
    private readonly EpochTicker _ticker;
    private readonly RunRequest _request;
    private readonly long _deadline;
    private readonly int[] _callsOf;
    private HashSet<string>? _used;
    private GuestRandom? _random;
    private List<CapabilityRefusal>? _refused;
    private long _hostCalls;
    private int _depth;
    private ulong _fuel;
    private bool _isFuelKnown;

    public GuestRun(EpochTicker ticker, RunRequest request, int functions)
    {
        _ticker = ticker;
        _request = request;
        // The real monotonic clock, whatever TimeProvider the host has: a clock that stands still would never stop a guest.
        _deadline = (request.Began ?? Stopwatch.GetTimestamp()) + (long)(request.Limits.Deadline.TotalSeconds * Stopwatch.Frequency);
        _callsOf = new int[functions];
        Tape = request.Tape;
        Clock = new RunClock(this, request.Time, request.Instant);
        request.Host.Begin(_deadline, request.Caller, request.Stopping);
    }

    /// <summary>Gets what the guest interface keeps for the run.</summary>
    public object State => _request.State;

    /// <summary>Gets what host functions may know of the run.</summary>
    public HostRun Host => _request.Host;

    /// <summary>Gets the limits.</summary>
    public SandboxLimits Limits => _request.Limits;

    /// <summary>Gets the results that the guest has not freed.</summary>
    public GuestBuffers Buffers => field ??= new GuestBuffers(Limits.MaxBuffers, Limits.MaxBufferBytes, Random);

    /// <summary>Gets the time of the run, as the guest sees it.</summary>
    public RunClock Clock { get; }

    /// <summary>Gets the random bytes of the run.</summary>
    public GuestRandom Random => _random ??= new GuestRandom(_request.Seed);

    /// <summary>Gets the seed, see <see cref="GuestRandom.Seed"/>.</summary>
    public long? Seed => _random is null ? _request.Seed : _random.Seed;

    /// <summary>Gets what sees the host calls; <see langword="null"/> in a run that is neither recorded nor replayed.</summary>
    public CallTape? Tape { get; }

    /// <summary>Gets a value indicating whether calls cost fuel.</summary>
    public bool IsFuelMetered => _request.Engine != EngineKind.TimeOnly;

    /// <summary>Gets how often the guest has called the host.</summary>
    public long HostCalls => _hostCalls;

    /// <summary>Gets or sets how many bytes host calls copied out of the guest's memory.</summary>
    public long BytesRead { get; set; }

    /// <summary>Gets or sets how many bytes host calls copied into the guest's memory.</summary>
    public long BytesWritten { get; set; }

    /// <summary>Gets the first cause that the host recorded for stopping the guest; it decides the outcome (rule 11).</summary>
    public SandboxOutcome Cause { get; private set; }

    /// <summary>Gets how a call back into the guest ended, which a host function would have let through.</summary>
    public GuestExit? Nested { get; private set; }

    /// <summary>Gets the exception behind <see cref="SandboxOutcome.HostFault"/>; it never crosses the engine.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Gets or sets the guest's memory, fetched once by the first host call that needs it.</summary>
    public Memory? Memory { get; set; }

    /// <summary>Gets or sets the size of the guest's memory when a host call last asked for it; it is no smaller now.</summary>
    public long KnownMemoryBytes { get; set; }

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

    /// <summary>Records how a call back into the guest ended: thrown by a host function, a trap would lose its code (rule 10).</summary>
    public GuestStopException StopNested(Exception thrown)
    {
        GuestExit exit = TrapClassifier.Classify(this, thrown);
        Nested ??= exit;
        Fault ??= exit.Fault;
        return Stop(exit.Outcome);
    }

    /// <summary>Begins a host call: stack first, then the counts.</summary>
    public void EnterHostCall(int function)
    {
        // Rule 8: the guest chooses how much stack is left when it calls.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_hostCalls > Limits.MaxHostCalls || ++_callsOf[function] > Limits.MaxHostCallsPerFunction)
        {
            throw Stop(SandboxOutcome.HostCallLimit);
        }
    }

    /// <summary>Ends a host call; epochs are blind inside one, so the run's time is compared here (rule 17).</summary>
    public void LeaveHostCall()
    {
        if (Cause != SandboxOutcome.None)
        {
            // A function of the application caught what was to end the run.
            throw new GuestStopException();
        }

        StopIfDue();
    }

    /// <summary>Takes a price off the fuel of the guest that is in a host call.</summary>
    /// <returns><see langword="false"/> if less was left; nothing is left then.</returns>
    /// <remarks>Each look at the engine's counter costs a tenth of a host call: read at the first charge, it is written when the call ends.</remarks>
    public bool TryCharge(Caller caller, ulong price)
    {
        if (!_isFuelKnown)
        {
            _fuel = caller.Fuel;
            _isFuelKnown = true;
        }

        bool isEnough = _fuel >= price;
        _fuel = isEnough ? _fuel - price : 0;
        return isEnough;
    }

    /// <summary>Gives the engine its counter back, before the guest goes on.</summary>
    public void SettleFuel(Caller caller)
    {
        if (_isFuelKnown)
        {
            caller.Fuel = _fuel;
            _isFuelKnown = false;
        }
    }

    /// <summary>Throws if the run has reached its deadline by the last tick, or was cancelled.</summary>
    public void StopIfDue() => StopIfDue(_ticker.Now);

    /// <summary>Notes that the guest used a capability through a function that is linked without one.</summary>
    public void Use(string capability)
    {
        if ((_used ??= new(StringComparer.Ordinal)).Add(capability))
        {
            Tape?.HasNoted(capability, null);
        }
    }

    /// <summary>Notes that the guest missed a capability that a function which is linked all the same would need.</summary>
    public void Refuse(CapabilityRefusal refusal)
    {
        _refused ??= [];
        if (!_refused.Contains(refusal))
        {
            _refused.Add(refusal);
            Tape?.HasNoted(refusal.Capability, refusal.Import);
        }
    }

    /// <summary>Adds what the guest's calls say about the run.</summary>
    public GuestExit Describe(GuestExit exit, IReadOnlyList<HostFunction> functions, TimeSpan wallTime)
    {
        for (int i = 0; i < functions.Count; i++)
        {
            if (_callsOf[i] > 0 && functions[i].Capability is { } capability)
            {
                (_used ??= new(StringComparer.Ordinal)).Add(capability);
            }
        }

        return exit with
        {
            WallTime = wallTime,
            HostCalls = _hostCalls,
            BytesRead = BytesRead,
            BytesWritten = BytesWritten,
            Seed = Seed,
            Used = _used is null ? [] : [.. _used.Order(StringComparer.Ordinal)],
            Refused = _refused ?? (IReadOnlyList<CapabilityRefusal>)[],
        };
    }

    /// <summary>Begins a call back into the guest (rule 9: unwinding is quadratic in nesting).</summary>
    public void EnterGuest()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_depth > Limits.MaxReentryDepth)
        {
            throw Stop(SandboxOutcome.HostCallLimit);
        }
    }

    public void LeaveGuest() => _depth--;

    /// <summary>Throws if the run has reached its deadline or was cancelled.</summary>
    /// <param name="now">An instant of the monotonic clock.</param>
    public void StopIfDue(long now)
    {
        // The deadline first: a run that is late and cancelled was late already.
        if (now >= _deadline)
        {
            throw Stop(SandboxOutcome.DeadlineExceeded);
        }

        if (_request.Caller.IsCancellationRequested || _request.Stopping.IsCancellationRequested)
        {
            throw Stop(SandboxOutcome.Cancelled);
        }
    }

    /// <summary>Waits on the worker for asynchronous work of the host, and stops waiting at the deadline or a cancellation.</summary>
    public HostDocument Await(Func<CancellationToken, ValueTask<HostDocument>> work)
    {
        var pending = new PendingCall(Host, _request.Orphans, work, _request.Caller, _request.Stopping);
        PendingCallEnd end = pending.Wait(Left());
        // Rule 17: after an asynchronous call the clock is read, not the last tick.
        StopIfDue(Stopwatch.GetTimestamp());
        return end switch
        {
            PendingCallEnd.Done => pending.Result,
            PendingCallEnd.Late => throw Stop(SandboxOutcome.DeadlineExceeded),
            _ => throw Stop(SandboxOutcome.Cancelled),
        };
    }

    /// <summary>Waits on the worker until a signal is set; the run ends at its deadline or a cancellation.</summary>
    public void WaitFor(ManualResetEventSlim signal)
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(_request.Caller, _request.Stopping);
            signal.Wait(Left(), either.Token);
        }
        catch (OperationCanceledException)
        {
            // Which of the two it was, and whether the deadline came first, is said below.
        }

        StopIfDue(Stopwatch.GetTimestamp());
    }

    /// <summary>Turns what a host function threw into what may cross the engine.</summary>
    public GuestStopException Seal(Exception thrown)
    {
        GuestStopException stop = thrown switch
        {
            GuestStopException known => known,
            InsufficientExecutionStackException => Stop(SandboxOutcome.StackOverflow),
            _ => Fail(thrown),
        };
        Tape?.Stopped(Cause);
        return stop;
    }

    // Rounded up, so that a wait that ends without a signal ends at the deadline and not just before it.
    private int Left()
    {
        long left = Math.Max(0, _deadline - Stopwatch.GetTimestamp());
        return (int)Math.Ceiling(left * 1_000.0 / Stopwatch.Frequency);
    }
}
