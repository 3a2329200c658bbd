using System.Diagnostics;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Lets running guests look at the clock: about every millisecond while any runs, and asleep otherwise.</summary>
/// <remarks>
/// Rule 18: a thread of its own, because a timer of the pool ticks every 4 ms and late under load. It catches everything, since an
/// exception on a bare thread ends the process, and it stops before the engine goes.
/// </remarks>
internal sealed class EpochTicker : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(1);

    private readonly object _gate = new();
    private readonly Action _tick;
    private readonly Thread _thread;
    private long _now = Stopwatch.GetTimestamp();
    private int _active;
    private bool _stopping;

    public EpochTicker(Action tick)
    {
        _tick = tick;
        _thread = new Thread(Loop) { IsBackground = true, Name = "FlowPilot sandbox ticker" };
        _thread.UnsafeStart();
    }

    /// <summary>Gets the instant of the last tick: reading it costs a tenth of reading the clock.</summary>
    public long Now => Volatile.Read(ref _now);

    /// <summary>Gets the first exception that a tick threw; it should not happen, and must not end the process.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Gets the number of ticks so far; tests see by it that the thread sleeps.</summary>
    public long Ticks { get; private set; }

    /// <summary>Counts a run in; the first one wakes the thread.</summary>
    public void Enter()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping, this);
            if (++_active == 1)
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Counts a run out.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _active--;
        }
    }

    /// <summary>Ends the thread and waits for its end; nothing ticks afterwards.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopping = true;
            Monitor.PulseAll(_gate);
        }

        _thread.Join();
    }

    private void Loop()
    {
        while (WaitForNext())
        {
            try
            {
                _tick();
            }
            catch (Exception e)
            {
                Fault ??= e;
            }

            Volatile.Write(ref _now, Stopwatch.GetTimestamp());
            Ticks++;
        }
    }

    private bool WaitForNext()
    {
        lock (_gate)
        {
            while (_active == 0 && !_stopping)
            {
                Monitor.Wait(_gate);
            }

            return !_stopping && (Monitor.Wait(_gate, Period) ? !_stopping : true);
        }
    }
}
