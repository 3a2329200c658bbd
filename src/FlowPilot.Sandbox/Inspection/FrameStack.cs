namespace FlowPilot.Sandbox.Inspection;

/// <summary>A block, loop, if, or the function itself, while its operators are scanned.</summary>
internal struct Frame
{
    public int Serial;
    public int Position;
    public int Height;
    public int Loop;
    public bool IsIf;
    public ushort Parameters;
    public ushort Results;
    public double Edges;
    public double Sets;
    public double Loops;

    public readonly bool IsLoop => Loop >= 0;

    /// <summary>Gets what a branch to its label carries.</summary>
    public readonly int LabelArity => IsLoop ? Parameters : Results;
}

/// <summary>The open frames, outermost first; grows with the nesting that is really there.</summary>
internal sealed class FrameStack
{
    private Frame[] _frames = new Frame[64];
    private int[] _openLoops = new int[16];
    private int _openLoopCount;
    private int _serial;

    /// <summary>Gets the depth of the innermost frame; the function itself is 0.</summary>
    public int Depth { get; private set; } = -1;

    public ref Frame this[int depth] => ref _frames[depth];

    public ref Frame Top => ref _frames[Depth];

    public void Begin()
    {
        Depth = -1;
        _openLoopCount = 0;
        _serial = 0;
    }

    public void Push(Frame frame)
    {
        if (++Depth == _frames.Length)
        {
            Array.Resize(ref _frames, Depth * 2);
        }

        frame.Serial = _serial++;
        _frames[Depth] = frame;
        if (frame.IsLoop)
        {
            if (_openLoopCount == _openLoops.Length)
            {
                Array.Resize(ref _openLoops, _openLoopCount * 2);
            }

            _openLoops[_openLoopCount++] = Depth;
        }
    }

    public Frame Pop()
    {
        Frame frame = _frames[Depth--];
        if (frame.IsLoop)
        {
            _openLoopCount--;
        }

        return frame;
    }

    /// <summary>Gives the innermost frame a new serial number: what its first arm defined does not reach its second.</summary>
    public void Renew() => _frames[Depth].Serial = _serial++;

    /// <summary>Gives the innermost open frame that began at a position or before it.</summary>
    public ref Frame InnermostAt(int position)
    {
        int low = 0;
        int high = Depth;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_frames[middle].Position <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ref _frames[low];
    }

    /// <summary>Gives the outermost open loop that began after a position; −1 if there is none.</summary>
    public int OutermostLoopAfter(int position)
    {
        int low = 0;
        int high = _openLoopCount;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_frames[_openLoops[middle]].Position > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low == _openLoopCount ? -1 : _frames[_openLoops[low]].Loop;
    }
}
