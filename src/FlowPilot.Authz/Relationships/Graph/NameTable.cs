using System.Runtime.CompilerServices;
using System.Text;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>
/// The ids of the objects of one type, numbered in the order in which they were first seen. Names are never removed, so a number means the
/// same name in every snapshot; a reader may find a number that is newer than its snapshot, and every row of it is then empty.
/// </summary>
/// <remarks>
/// One writer, any number of readers without a lock: what a reader can reach was complete before it was published. Names are ASCII, which the
/// rules of identifiers ensure, and stand in one arena: 12 bytes of name cost 22 to 29 bytes in all.
/// </remarks>
internal sealed class NameTable
{
    private const int MinSlotBits = 4;

    // A buffer on the stack is cleared each time, so the usual long name, such as a GUID, gets a small one.
    private const int UsualLength = 64;

    private State _state;
    private int _count;

    public NameTable()
        : this(0)
    {
    }

    /// <summary>An empty table with room for a number of names.</summary>
    public NameTable(int capacity)
    {
        int bits = MinSlotBits;
        while (Room(bits) < capacity)
        {
            bits++;
        }

        _state = new State(new uint[1 << bits], bits, new NameArena(), new uint[Math.Max(capacity, Room(MinSlotBits))]);
    }

    /// <summary>How many names there are; numbers are 0 to one below it.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The number of a name, or −1.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        if ((uint)(name.Length - 1) < NameKey.MaxLength)
        {
            return Find(NameKey.Of(name));
        }

        return name.Length <= UsualLength ? FindLong(name) : FindLongest(name);
    }

    /// <summary>The number of a name, or −1.</summary>
    public int Find(ReadOnlySpan<byte> name) =>
        (uint)(name.Length - 1) < NameKey.MaxLength ? Find(NameKey.Of(name)) : name.IsEmpty ? -1 : FindLong(name);

    /// <summary>The name of a number.</summary>
    public string NameOf(int number) => Encoding.ASCII.GetString(BytesOf(number));

    /// <summary>The name of a number, in ASCII.</summary>
    public ReadOnlySpan<byte> BytesOf(int number) => Volatile.Read(ref _state).NameOf(number);

    /// <summary>The number of a name, which is added if it is new. For the one writer only.</summary>
    /// <exception cref="ArgumentException">The name is empty, too long, or not ASCII.</exception>
    public int Add(ReadOnlySpan<char> name)
    {
        int known = Find(name);
        if (known >= 0)
        {
            return known;
        }

        Span<byte> bytes = stackalloc byte[Identifiers.MaxIdLength];
        return name.Length <= bytes.Length && Ascii.FromUtf16(name, bytes, out int length) == System.Buffers.OperationStatus.Done
            ? AddNew(bytes[..length])
            : throw new ArgumentException("The name is too long, or not ASCII.", nameof(name));
    }

    /// <summary>The number of a name, which is added if it is new. For the one writer only.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public int Add(ReadOnlySpan<byte> name)
    {
        int known = Find(name);
        return known >= 0 ? known : AddNew(name);
    }

    private static ulong HashOf(ReadOnlySpan<byte> name) => name.Length <= NameKey.MaxLength ? NameKey.Of(name).Hash : NameKey.HashOfLong(name);

    // Three quarters full at most: a search then ends after a few steps, nearly all of them within one line of the cache.
    private static int Room(int bits) => (int)((1L << bits) / 4 * 3);

    private int Find(NameKey key)
    {
        State state = Volatile.Read(ref _state);
        uint[] slots = state.Slots;
        ulong hash = key.Hash;
        uint tag = (uint)(hash >> 32);
        for (int slot = (int)hash & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            uint entry = Volatile.Read(ref slots[slot]);
            if (entry == 0)
            {
                return -1;
            }

            if ((entry ^ tag) >> state.Bits == 0)
            {
                // The state is read again: it may have grown since, but never after a number was published.
                int number = state.NumberOf(entry);
                ReadOnlySpan<byte> name = Volatile.Read(ref _state).NameOf(number);
                if (name.Length == key.Length)
                {
                    NameKey found = NameKey.Of(name);
                    if (found.First == key.First && found.Last == key.Last)
                    {
                        return number;
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindLong(ReadOnlySpan<char> name) => FindLong(name, stackalloc byte[UsualLength]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindLongest(ReadOnlySpan<char> name) => name.Length <= Identifiers.MaxIdLength ? FindLong(name, stackalloc byte[Identifiers.MaxIdLength]) : -1;

    private int FindLong(ReadOnlySpan<char> name, Span<byte> bytes) =>
        !name.IsEmpty && Ascii.FromUtf16(name, bytes, out int length) == System.Buffers.OperationStatus.Done ? FindLong(bytes[..length]) : -1;

    private int FindLong(ReadOnlySpan<byte> name)
    {
        State state = Volatile.Read(ref _state);
        uint[] slots = state.Slots;
        ulong hash = NameKey.HashOfLong(name);
        uint tag = (uint)(hash >> 32);
        for (int slot = (int)hash & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            uint entry = Volatile.Read(ref slots[slot]);
            if (entry == 0)
            {
                return -1;
            }

            if ((entry ^ tag) >> state.Bits == 0 && Volatile.Read(ref _state).NameOf(state.NumberOf(entry)).SequenceEqual(name))
            {
                return state.NumberOf(entry);
            }
        }
    }

    private int AddNew(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length > Identifiers.MaxIdLength)
        {
            throw new ArgumentException("The name is empty or too long.", nameof(name));
        }

        int number = _count;
        State state = Grown(number);
        state.Starts[number] = state.Arena.Add(name);
        state.Publish(HashOf(name), number);
        Volatile.Write(ref _count, number + 1);
        return number;
    }

    /// <summary>The state with room for one more name; the same one if there is room.</summary>
    private State Grown(int number)
    {
        State state = _state;
        if (number >= OverlayNames.First - 1)
        {
            throw new InvalidOperationException("A type has more names than a store can number.");
        }

        uint[] starts = state.Starts;
        if (number == starts.Length)
        {
            // Large ones grow by a quarter only, so that little is kept in reserve.
            Array.Resize(ref starts, checked(starts.Length < 1 << 16 ? starts.Length * 2 : starts.Length + (starts.Length / 4)));
        }

        if (number < Room(state.Bits))
        {
            return ReferenceEquals(starts, state.Starts) ? state : Publish(new State(state.Slots, state.Bits, state.Arena, starts));
        }

        int bits = state.Bits + 1;
        var grown = new State(new uint[1 << bits], bits, state.Arena, starts);
        for (int i = 0; i < number; i++)
        {
            grown.Publish(HashOf(grown.NameOf(i)), i);
        }

        return Publish(grown);
    }

    private State Publish(State state)
    {
        Volatile.Write(ref _state, state);
        return state;
    }

    /// <param name="slots">Each 0, or a number plus one in the low bits and a part of the hash of its name above.</param>
    /// <param name="bits">The binary logarithm of the number of slots; a number plus one fits in as many bits.</param>
    /// <param name="arena">The names.</param>
    /// <param name="starts">Where in the arena the name of each number stands.</param>
    private sealed class State(uint[] slots, int bits, NameArena arena, uint[] starts)
    {
        public uint[] Slots => slots;

        public int Bits => bits;

        public NameArena Arena => arena;

        public uint[] Starts => starts;

        public int NumberOf(uint entry) => (int)(entry & ((1u << bits) - 1)) - 1;

        public ReadOnlySpan<byte> NameOf(int number) => arena[starts[number]];

        public void Publish(ulong hash, int number)
        {
            int mask = slots.Length - 1;
            int slot = (int)hash & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            // Last: whoever sees the number sees the name.
            Volatile.Write(ref slots[slot], ((uint)(hash >> 32) & ~((1u << bits) - 1)) | (uint)(number + 1));
        }
    }
}
