namespace FlowPilot.Sandbox.Inspection;

/// <summary>How long the locals of a function live, and which loops they must survive; one pass, reused from function to function.</summary>
/// <remarks>
/// A definition is open while the frame it was made in is: then it reaches what follows. A value that is read inside a loop which began
/// after it lives to that loop's end.
/// </remarks>
internal sealed class LocalRanges
{
    private Local[] _locals = [];
    private int[] _touched = [];
    private int _touchedCount;
    private int _parameters;
    private double _live;
    private long[] _loopEnds = [];
    private int _loops;
    private int _generation;

    private struct Local
    {
        public int Generation;
        public int Position;
        public int Depth;
        public int Serial;
        public int Loop;
        public int LastSet;
        public long Start;
        public long Last;
    }

    /// <summary>Begins a function; the count is within its cap.</summary>
    public void Begin(int locals, int parameters)
    {
        if (_locals.Length < locals)
        {
            Array.Resize(ref _locals, locals);
            Array.Resize(ref _touched, locals);
        }

        _generation++;
        _touchedCount = 0;
        _parameters = parameters;
        _live = 0;
        _loops = 0;
    }

    /// <summary>Gives a number to a loop that begins.</summary>
    public int OpenLoop()
    {
        if (_loops == _loopEnds.Length)
        {
            Array.Resize(ref _loopEnds, Math.Max(64, _loops * 2));
        }

        _loopEnds[_loops] = -1;
        return _loops++;
    }

    public void CloseLoop(int loop, long clock) => _loopEnds[loop] = clock;

    /// <summary>Notes that a local is read.</summary>
    public void Get(int index, long clock, FrameStack frames)
    {
        ref Local local = ref Touch(index, out bool first);
        if (first || !IsOpen(local, frames))
        {
            OwnByFunction(ref local, keep: !first);
        }

        Reference(ref local, clock, frames);
    }

    /// <summary>Notes that a local is set.</summary>
    /// <returns>Where it was set before in this function; 0 if it was not.</returns>
    public int Set(int index, int position, long clock, FrameStack frames)
    {
        ref Local local = ref Touch(index, out bool first);
        if (first && index < _parameters)
        {
            OwnByFunction(ref local, keep: false);
        }
        else if (first)
        {
            Start(ref local, position, clock, frames);
        }
        else if (!IsOpen(local, frames) || local.Depth == frames.Depth)
        {
            Close(local, clock);
            Start(ref local, position, clock, frames);
        }

        Reference(ref local, clock, frames);
        int before = local.LastSet;
        local.LastSet = position;
        return before;
    }

    /// <summary>Ends the function.</summary>
    /// <returns>The lengths of all live ranges together.</returns>
    public double End(long clock)
    {
        for (int i = 0; i < _touchedCount; i++)
        {
            Close(_locals[_touched[i]], clock);
        }

        return _live;
    }

    private static bool IsOpen(in Local local, FrameStack frames) => local.Depth <= frames.Depth && frames[local.Depth].Serial == local.Serial;

    // From the function's start, in its outermost frame, which is open to the end.
    private static void OwnByFunction(ref Local local, bool keep)
    {
        local.Start = 0;
        local.Position = 0;
        local.Depth = 0;
        local.Serial = 0;
        local.Loop = keep ? local.Loop : -1;
    }

    private static void Start(ref Local local, int position, long clock, FrameStack frames)
    {
        local.Start = clock;
        local.Position = position;
        local.Depth = frames.Depth;
        local.Serial = frames[frames.Depth].Serial;
        local.Loop = -1;
    }

    private static void Reference(ref Local local, long clock, FrameStack frames)
    {
        local.Last = clock;
        local.Loop = frames.OutermostLoopAfter(local.Position);
    }

    private ref Local Touch(int index, out bool first)
    {
        ref Local local = ref _locals[index];
        first = local.Generation != _generation;
        if (first)
        {
            local = new Local { Generation = _generation, Loop = -1 };
            _touched[_touchedCount++] = index;
        }

        return ref local;
    }

    private void Close(in Local local, long clock)
    {
        long last = local.Last;
        if (local.Loop >= 0)
        {
            long end = _loopEnds[local.Loop];
            last = Math.Max(last, end < 0 ? clock : end);
        }

        _live += last - local.Start;
    }
}
