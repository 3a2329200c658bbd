namespace FlowPilot.Authz.Evaluation.Checks;

/// <summary>A set of nodes that is emptied without touching its memory, and a stack of those that were added. Reused, so that a check allocates nothing.</summary>
internal sealed class NodeSet
{
    private ulong[] _slots = new ulong[64];
    private int[] _marks = new int[64];
    private ulong[] _pending = new ulong[64];
    private int _mark = 1;
    private int _pendingCount;

    public int Count { get; private set; }

    public static ulong Node(int slot, int number) => ((ulong)(uint)slot << 32) | (uint)number;

    public void Clear()
    {
        Count = 0;
        _pendingCount = 0;
        if (++_mark == int.MaxValue)
        {
            Array.Clear(_marks);
            _mark = 1;
        }
    }

    public bool Contains(ulong node)
    {
        int mask = _slots.Length - 1;
        for (int i = Hash(node) & mask; _marks[i] == _mark; i = (i + 1) & mask)
        {
            if (_slots[i] == node)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a node and puts it on the stack; says whether it is new.</summary>
    public bool Push(ulong node)
    {
        int mask = _slots.Length - 1;
        int i = Hash(node) & mask;
        for (; _marks[i] == _mark; i = (i + 1) & mask)
        {
            if (_slots[i] == node)
            {
                return false;
            }
        }

        _slots[i] = node;
        _marks[i] = _mark;
        Count++;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        if (_pendingCount == _pending.Length)
        {
            Array.Resize(ref _pending, _pending.Length * 2);
        }

        _pending[_pendingCount++] = node;
        return true;
    }

    public bool TryPop(out ulong node)
    {
        if (_pendingCount == 0)
        {
            node = 0;
            return false;
        }

        node = _pending[--_pendingCount];
        return true;
    }

    private static int Hash(ulong node)
    {
        node *= 0x9E3779B97F4A7C15;
        return (int)(node >> 33);
    }

    private void Grow()
    {
        ulong[] slots = _slots;
        int[] marks = _marks;
        _slots = new ulong[slots.Length * 2];
        _marks = new int[slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int from = 0; from < slots.Length; from++)
        {
            if (marks[from] == _mark)
            {
                int i = Hash(slots[from]) & mask;
                while (_marks[i] == _mark)
                {
                    i = (i + 1) & mask;
                }

                _slots[i] = slots[from];
                _marks[i] = _mark;
            }
        }
    }
}
