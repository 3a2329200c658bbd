using System.Collections.Immutable;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>All edges of one kind, in both directions. Immutable.</summary>
internal sealed class EdgeRows
{
    // Up to so many changes stand in single rows; beyond them a share of the overlay, so that making it anew costs each change little.
    private const int MinChangesToMerge = 1024;
    private const int OverlayShare = 16;

    // A change that is so large beside the index goes into it at once: copying the index costs no more than a few times the change.
    private const int BaseShare = 8;

    private readonly Adjacency _forward;
    private readonly Adjacency _reverse;
    private readonly ImmutableDictionary<ulong, TupleTerms> _terms;
    private readonly int _recent;

    private UpClosure? _upToObject;
    private UpClosure? _upToSubject;

    private EdgeRows(Adjacency forward, Adjacency reverse, ImmutableDictionary<ulong, TupleTerms> terms, int count, int recent)
    {
        _forward = forward;
        _reverse = reverse;
        _terms = terms;
        Count = count;
        _recent = recent;
    }

    /// <summary>The terms of a kind without terms.</summary>
    public static ImmutableDictionary<ulong, TupleTerms> NoTerms { get; } = ImmutableDictionary.Create<ulong, TupleTerms>(PairComparer.Instance);

    public static EdgeRows Empty { get; } = new(Adjacency.Empty, Adjacency.Empty, NoTerms, 0, 0);

    /// <summary>How many edges there are.</summary>
    public int Count { get; }

    /// <summary>How many changes wait to be folded into the index.</summary>
    public int Changes => _forward.OverlayCount + _recent;

    /// <summary>The edges by object as one index. Only of folded rows.</summary>
    public RowIndex Index => Changes == 0 ? _forward.Base : throw new InvalidOperationException("The rows are not folded.");

    /// <summary>The terms by edge; empty for a kind without terms.</summary>
    public IReadOnlyDictionary<ulong, TupleTerms> Terms => _terms;

    /// <summary>The subjects of an object.</summary>
    public RowView SubjectsOf(int resource) => _forward[resource];

    /// <summary>The objects of a subject.</summary>
    public RowView ResourcesOf(int subject) => _reverse[subject];

    /// <summary>What is above each object, for a kind that leads from a type to itself.</summary>
    /// <param name="isUpToObject">Whether the object of an edge is its upper end, as with a group that is a member; otherwise its subject is, as with a parent.</param>
    public UpClosure Above(bool isUpToObject)
    {
        ref UpClosure? closure = ref isUpToObject ? ref _upToObject : ref _upToSubject;
        return Volatile.Read(ref closure) ?? Interlocked.CompareExchange(ref closure, new UpClosure(this, isUpToObject), null) ?? closure;
    }

    public bool Contains(int resource, int subject)
    {
        // The shorter of the two rows decides; either holds the edge or neither does.
        RowView subjects = SubjectsOf(resource);
        if (subjects.IsShortOrHasBits)
        {
            return subjects.Contains(subject);
        }

        RowView resources = ResourcesOf(subject);
        return resources.Count < subjects.Count ? resources.Contains(resource) : subjects.Contains(subject);
    }

    /// <summary>The terms of an edge of a kind that has terms.</summary>
    public TupleTerms? TermsOf(int resource, int subject) => _terms.GetValueOrDefault(RowIndex.Pair(resource, subject));

    /// <summary>All edges, in ascending order of object and subject.</summary>
    public IEnumerable<(int Resource, int Subject)> All() => From(0);

    /// <summary>The edges of the objects from a number on, in ascending order of object and subject.</summary>
    public IEnumerable<(int Resource, int Subject)> From(int first)
    {
        foreach (int row in _forward.RowsFrom(first))
        {
            foreach (int subject in SubjectsOf(row).ToSorted())
            {
                yield return (row, subject);
            }
        }
    }

    /// <summary>These edges with others removed and added; a pair that is not there, or is there already, changes nothing but its terms.</summary>
    /// <param name="removed">Pairs of object and subject, in any order; those that are also added stay.</param>
    /// <param name="added">Pairs in any order.</param>
    /// <param name="terms">The terms of each added pair; empty for a kind without terms.</param>
    public EdgeRows With(ReadOnlySpan<ulong> removed, ReadOnlySpan<ulong> added, ReadOnlySpan<TupleTerms> terms)
    {
        ImmutableDictionary<ulong, TupleTerms> kept = TermsWith(removed, added, terms);
        ulong[] come = Chosen(added, present: false);
        ulong[] gone = PairSets.Except(Chosen(removed, present: true), Sorted(added));
        int count = Count + come.Length - gone.Length;
        int changes = come.Length + gone.Length;
        if (changes == 0)
        {
            return ReferenceEquals(kept, _terms) ? this : new EdgeRows(_forward, _reverse, kept, count, _recent);
        }

        EdgeRows next;
        if (_recent + changes <= Math.Max(MinChangesToMerge, _forward.OverlayCount / OverlayShare))
        {
            next = new EdgeRows(_forward.WithFew(gone, come), _reverse.WithFew(PairSets.Turned(gone), PairSets.Turned(come)), kept, count, _recent + changes);
        }
        else
        {
            var merged = new EdgeRows(_forward.WithMany(gone, come), _reverse.WithMany(PairSets.Turned(gone), PairSets.Turned(come)), kept, count, 0);
            next = (long)merged.Changes * BaseShare >= _forward.Base.Count && changes >= MinChangesToMerge ? merged.Folded() : merged;
        }

        next._upToObject = Volatile.Read(ref _upToObject)?.For(next, gone, come);
        next._upToSubject = Volatile.Read(ref _upToSubject)?.For(next, gone, come);
        return next;
    }

    /// <summary>The same edges with everything in the index.</summary>
    public EdgeRows Folded()
    {
        if (Changes == 0)
        {
            return this;
        }

        var folded = new EdgeRows(_forward.Folded(), _reverse.Folded(), _terms, Count, 0);
        folded._upToObject = Volatile.Read(ref _upToObject)?.For(folded, [], []);
        folded._upToSubject = Volatile.Read(ref _upToSubject)?.For(folded, [], []);
        return folded;
    }

    /// <summary>Makes rows from an index by object, whose values are numbers of subjects.</summary>
    public static EdgeRows Of(RowIndex index, ImmutableDictionary<ulong, TupleTerms> terms) =>
        new(Adjacency.Of(index), Adjacency.Of(index.Turned()), terms, index.Count, 0);

    private static ulong[] Sorted(ReadOnlySpan<ulong> pairs)
    {
        ulong[] sorted = pairs.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The pairs that are there, or are not, each once and sorted.</summary>
    private ulong[] Chosen(ReadOnlySpan<ulong> pairs, bool present)
    {
        if (pairs.IsEmpty)
        {
            return [];
        }

        ulong[] chosen = Sorted(pairs);
        int count = 0;
        foreach (ulong pair in chosen)
        {
            if ((count == 0 || chosen[count - 1] != pair) && Contains((int)(pair >> 32), (int)(uint)pair) == present)
            {
                chosen[count++] = pair;
            }
        }

        return count == chosen.Length ? chosen : chosen[..count];
    }

    private ImmutableDictionary<ulong, TupleTerms> TermsWith(ReadOnlySpan<ulong> removed, ReadOnlySpan<ulong> added, ReadOnlySpan<TupleTerms> terms)
    {
        if (terms.IsEmpty && (_terms.IsEmpty || removed.IsEmpty))
        {
            return _terms;
        }

        ImmutableDictionary<ulong, TupleTerms>.Builder kept = _terms.ToBuilder();
        foreach (ulong pair in removed)
        {
            kept.Remove(pair);
        }

        for (int i = 0; i < terms.Length; i++)
        {
            kept[added[i]] = terms[i];
        }

        return kept.ToImmutable();
    }
}
