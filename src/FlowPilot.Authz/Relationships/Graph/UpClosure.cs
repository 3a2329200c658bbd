using System.Collections.Concurrent;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>
/// For the objects of a kind of edges that leads from a type to itself, as groups in groups and folders in folders do: everything above an
/// object. A set is found at its first question, by a search that cycles do not hurt, and kept.
/// </summary>
/// <remarks>
/// It belongs to one snapshot of the edges. The next snapshot's takes over what the change between them cannot touch: an object's set changes
/// only if an edge does whose lower end is the object or in its set. Safe for concurrent use; reading takes no lock.
/// </remarks>
internal sealed class UpClosure
{
    /// <summary>Sets above this size are not kept: where so much lies above, walking from the other end is no worse.</summary>
    private const int MaxSet = 1024;

    // A search costs no more than this, whatever it finds: it is not part of the work of the check that happens to need it first.
    private const int MaxEdges = 16 * MaxSet;

    /// <summary>How many numbers the kept sets of a snapshot may hold together: 16 MiB, with what each set costs beside its numbers.</summary>
    private const int MaxKept = 1 << 22;

    private const int CostOfSet = 24;

    private const int MaxDirty = 256;

    private static readonly int[] TooLarge = [-1];

    private readonly EdgeRows _rows;
    private readonly bool _isUpToObject;
    private readonly ConcurrentDictionary<int, int[]> _sets = new();

    // The sets of the two snapshots before, with the lower ends of all edges that have changed since.
    private readonly Inherited? _last;
    private readonly Inherited? _older;
    private int _kept;

    /// <param name="rows">The edges.</param>
    /// <param name="isUpToObject">Whether the object of an edge is its upper end, as with a group that is a member; otherwise its subject is, as with a parent.</param>
    public UpClosure(EdgeRows rows, bool isUpToObject)
        : this(rows, isUpToObject, null, null)
    {
    }

    private UpClosure(EdgeRows rows, bool isUpToObject, Inherited? last, Inherited? older)
    {
        _rows = rows;
        _isUpToObject = isUpToObject;
        _last = last;
        _older = older;
    }

    /// <summary>The closure of the next snapshot, which differs in these pairs of object and subject.</summary>
    public UpClosure For(EdgeRows next, ReadOnlySpan<ulong> removed, ReadOnlySpan<ulong> added)
    {
        if (removed.Length + added.Length > MaxDirty)
        {
            return new UpClosure(next, _isUpToObject);
        }

        HashSet<int> dirty = [];
        AddLowerEnds(dirty, removed);
        AddLowerEnds(dirty, added);
        Inherited? before = _last is null ? null : new Inherited(_last.Sets, [.. _last.Dirty, .. dirty]);
        return new UpClosure(next, _isUpToObject, new Inherited(_sets, [.. dirty]), before?.Dirty.Length <= MaxDirty ? before : null);
    }

    /// <summary>Everything above an object but itself, in ascending order; false where that is too much to keep.</summary>
    public bool TryGet(int number, out ReadOnlySpan<int> above)
    {
        above = [];
        if (Upper(number).Count == 0)
        {
            return true;
        }

        if (!_sets.TryGetValue(number, out int[]? set))
        {
            set = _last?.Find(number) ?? _older?.Find(number) ?? Search(number);
            if (Interlocked.Add(ref _kept, set.Length + CostOfSet) <= MaxKept)
            {
                _sets.TryAdd(number, set);
            }
        }

        above = set;
        return !ReferenceEquals(set, TooLarge);
    }

    private RowView Upper(int number) => _isUpToObject ? _rows.ResourcesOf(number) : _rows.SubjectsOf(number);

    private int[] Search(int number)
    {
        HashSet<int> met = [number];
        Stack<int> pending = new([number]);
        int edges = 0;
        while (pending.TryPop(out int next))
        {
            foreach (int upper in Upper(next))
            {
                if (++edges > MaxEdges || met.Count > MaxSet)
                {
                    return TooLarge;
                }

                if (met.Add(upper))
                {
                    pending.Push(upper);
                }
            }
        }

        met.Remove(number);
        if (met.Count > MaxSet)
        {
            return TooLarge;
        }

        return [.. met.Order()];
    }

    private void AddLowerEnds(HashSet<int> ends, ReadOnlySpan<ulong> pairs)
    {
        foreach (ulong pair in pairs)
        {
            ends.Add(_isUpToObject ? (int)(uint)pair : (int)(pair >> 32));
        }
    }

    private sealed record Inherited(ConcurrentDictionary<int, int[]> Sets, int[] Dirty)
    {
        /// <summary>A set that no change has touched since. One that was too large may have become smaller, so it is not taken over.</summary>
        public int[]? Find(int number)
        {
            if (!Sets.TryGetValue(number, out int[]? set) || ReferenceEquals(set, TooLarge))
            {
                return null;
            }

            foreach (int changed in Dirty)
            {
                if (changed == number || Array.BinarySearch(set, changed) >= 0)
                {
                    return null;
                }
            }

            return set;
        }
    }
}
