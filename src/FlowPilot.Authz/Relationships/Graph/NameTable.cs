using System.Text;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>
/// The ids of the objects of one type, numbered in the order in which they were first seen. Names are never removed, so a number means the
/// same name in every snapshot; a reader may find a number that is newer than its snapshot, and every row of it is then empty.
/// </summary>
/// <remarks>
/// One writer, any number of readers without a lock: what a reader can reach was complete before it was published. Names are ASCII, which the
/// rules of identifiers ensure, and stand in one arena: 12 bytes of name cost about 22 bytes in all.
/// </remarks>
internal sealed class NameTable
{
    private const int InitialSlots = 16;

    private State _state = new(new int[InitialSlots], new byte[256], new int[InitialSlots / 2]);
    private int _count;

    /// <summary>How many names there are; numbers are 0 to one below it.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The number of a name, or −1.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        State state = Volatile.Read(ref _state);
        int mask = state.Slots.Length - 1;
        for (int slot = string.GetHashCode(name, StringComparison.Ordinal) & mask; ; slot = (slot + 1) & mask)
        {
            // 0 is an empty slot, so numbers are stored plus one.
            int number = Volatile.Read(ref state.Slots[slot]) - 1;
            if (number < 0)
            {
                return -1;
            }

            // The state is read again: it may have grown since, but never after a number was published.
            if (Ascii.Equals(Volatile.Read(ref _state).NameOf(number), name))
            {
                return number;
            }
        }
    }

    /// <summary>The name of a number.</summary>
    public string NameOf(int number) => Encoding.ASCII.GetString(Volatile.Read(ref _state).NameOf(number));

    /// <summary>The number of a name, which is added if it is new. For the one writer only.</summary>
    public int Add(ReadOnlySpan<char> name)
    {
        int known = Find(name);
        if (known >= 0)
        {
            return known;
        }

        int number = _count;
        State state = _state = Grown(number, name.Length);
        int start = number == 0 ? 0 : state.Ends[number - 1];
        Ascii.FromUtf16(name, state.Arena.AsSpan(start), out int written);
        state.Ends[number] = start + written;
        Publish(state.Slots, name, number);
        Volatile.Write(ref _count, number + 1);
        return number;
    }

    private static void Publish(int[] slots, ReadOnlySpan<char> name, int number)
    {
        int mask = slots.Length - 1;
        int slot = string.GetHashCode(name, StringComparison.Ordinal) & mask;
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        // Last: whoever sees the number sees the name.
        Volatile.Write(ref slots[slot], number + 1);
    }

    /// <summary>The state with room for one more name; the same one if there is room.</summary>
    private State Grown(int number, int length)
    {
        State state = _state;
        int[] ends = state.Ends;
        byte[] arena = state.Arena;
        int[] slots = state.Slots;
        int used = number == 0 ? 0 : ends[number - 1];
        if (number == ends.Length)
        {
            Array.Resize(ref ends, checked((int)Math.Min(Array.MaxLength, ends.Length * 2L)));
        }

        if (used + (long)length > arena.Length)
        {
            Array.Resize(ref arena, checked((int)Math.Min(Array.MaxLength, Math.Max(arena.Length * 2L, used + (long)length))));
        }

        // Three quarters full at most: a search then ends after a few steps.
        if (number + 1 > slots.Length / 4 * 3)
        {
            slots = new int[checked(slots.Length * 2)];
            var old = new State(slots, arena, ends);
            Span<char> name = stackalloc char[Authz.Internal.Identifiers.MaxIdLength];
            for (int i = 0; i < number; i++)
            {
                ReadOnlySpan<byte> bytes = old.NameOf(i);
                Ascii.ToUtf16(bytes, name, out int written);
                Publish(slots, name[..written], i);
            }
        }

        if (ReferenceEquals(slots, state.Slots) && ReferenceEquals(arena, state.Arena) && ReferenceEquals(ends, state.Ends))
        {
            return state;
        }

        var grown = new State(slots, arena, ends);
        Volatile.Write(ref _state, grown);
        return grown;
    }

    private sealed class State(int[] slots, byte[] arena, int[] ends)
    {
        public int[] Slots => slots;

        public byte[] Arena => arena;

        public int[] Ends => ends;

        public ReadOnlySpan<byte> NameOf(int number)
        {
            int start = number == 0 ? 0 : ends[number - 1];
            return arena.AsSpan(start, ends[number] - start);
        }
    }
}
