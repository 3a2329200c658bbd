namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>A small set of numbers as bits.</summary>
internal sealed class SlotSet
{
    private readonly ulong[] _bits;

    public SlotSet(int capacity) => _bits = new ulong[(capacity + 63) / 64];

    public bool Contains(int number) => (uint)number / 64 < (uint)_bits.Length && (_bits[number / 64] & (1UL << (number % 64))) != 0;

    /// <summary>Adds a number; says whether it is new.</summary>
    public bool Add(int number)
    {
        ref ulong word = ref _bits[number / 64];
        ulong before = word;
        word |= 1UL << (number % 64);
        return word != before;
    }

    /// <summary>Adds all of another set; says whether anything is new.</summary>
    public bool AddAll(SlotSet other)
    {
        bool changed = false;
        for (int i = 0; i < other._bits.Length; i++)
        {
            ulong before = _bits[i];
            _bits[i] |= other._bits[i];
            changed |= _bits[i] != before;
        }

        return changed;
    }

    /// <summary>Keeps what is in another set too.</summary>
    public void IntersectWith(SlotSet other)
    {
        for (int i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= i < other._bits.Length ? other._bits[i] : 0;
        }
    }

    public SlotSet Copy()
    {
        var copy = new SlotSet(_bits.Length * 64);
        _bits.CopyTo(copy._bits, 0);
        return copy;
    }
}
