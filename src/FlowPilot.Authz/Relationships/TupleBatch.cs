using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Relationships;

/// <summary>
/// One transaction of tuples as it stands in the log: the ids of each type once, then by kind the edges as pairs of numbers of these ids, with
/// terms beside. It is applied to a graph without making a single tuple.
/// </summary>
internal sealed class TupleBatch
{
    public const int Version = 2;

    public const byte IsRemoved = 1;
    public const byte IsWildcard = 2;
    public const byte IsUserset = 4;
    public const byte HasTerms = 8;

    private readonly ReadOnlyMemory<byte> _payload;
    private readonly List<(string Name, int[] Ids)> _types = [];
    private readonly List<Group> _groups = [];

    private TupleBatch(ReadOnlyMemory<byte> payload) => _payload = payload;

    /// <exception cref="FormatException">The payload is not of this version; the message says where.</exception>
    public static TupleBatch Read(ReadOnlyMemory<byte> payload)
    {
        var batch = new TupleBatch(payload);
        var reader = new PayloadReader(payload.Span);
        batch.ReadTypes(ref reader);
        for (int rest = reader.Count(5); rest > 0; rest--)
        {
            batch.ReadGroup(ref reader);
        }

        return reader.IsAtEnd ? batch : throw reader.Fault("something follows its end");
    }

    public RelationGraph ApplyTo(RelationGraph graph)
    {
        var changes = new EdgeChanges(graph.Schema);
        var numbers = new int[_types.Count][];
        foreach (Group group in _groups)
        {
            if (group.Removed)
            {
                Remove(graph.Schema, group, changes);
            }
            else
            {
                Add(graph.Schema, group, changes, numbers);
            }
        }

        return graph.With(changes.All);
    }

    public (RelationTuple[] Removed, RelationTuple[] Added) ToTuples()
    {
        string[]?[] names = new string[_types.Count][];
        return ([.. _groups.Where(static g => g.Removed).SelectMany(Tuples)], [.. _groups.Where(static g => !g.Removed).SelectMany(Tuples)]);

        IEnumerable<RelationTuple> Tuples(Group group) => group.Pairs.Select((pair, i) =>
        {
            EdgeKind kind = group.Kind;
            SubjectRef subject = kind.IsWildcard ? SubjectRef.AllOf(kind.SubjectType)
                : kind.SubjectRelation is null ? SubjectRef.Create(kind.SubjectType, Name(group.SubjectType, (int)(uint)pair))
                : SubjectRef.Userset(ObjectRef.Create(kind.SubjectType, Name(group.SubjectType, (int)(uint)pair)), kind.SubjectRelation);
            return new RelationTuple(ObjectRef.Create(kind.ResourceType, Name(group.ResourceType, (int)(pair >> 32))), kind.Relation, subject)
            {
                Terms = kind.HasTerms ? group.Terms[i] : TupleTerms.None,
            };
        });

        string Name(int type, int id)
        {
            string[] known = names[type] ??= new string[_types[type].Ids.Length];
            return known[id] ??= System.Text.Encoding.ASCII.GetString(IdAt(type, id));
        }
    }

    private static FormatException Fault(string problem) => new($"The payload cannot be read: {problem}.");

    private void ReadTypes(ref PayloadReader reader)
    {
        int count = reader.Count(3);
        for (int t = 0; t < count; t++)
        {
            string name = reader.Text();
            if (Identifiers.FaultOfType(name) is { } fault)
            {
                throw reader.Fault(fault);
            }

            var ids = new int[reader.Count(2)];
            foreach (ref int id in ids.AsSpan())
            {
                id = reader.At;
                if (!Identifiers.IsId(reader.Bytes(reader.Byte() + 1)))
                {
                    throw reader.Fault("an id is none");
                }
            }

            _types.Add((name, ids));
        }
    }

    private void ReadGroup(ref PayloadReader reader)
    {
        byte flags = reader.Byte();
        bool removed = (flags & IsRemoved) != 0;
        bool wildcard = (flags & IsWildcard) != 0;
        bool userset = (flags & IsUserset) != 0;
        bool hasTerms = (flags & HasTerms) != 0;
        if (flags > 15 || (wildcard && userset) || (removed && hasTerms))
        {
            throw reader.Fault("a kind of tuples is unknown");
        }

        int resourceType = reader.Number(_types.Count);
        string relation = Relation(ref reader);
        int subjectType = reader.Number(_types.Count);
        string? subjectRelation = userset ? Relation(ref reader) : null;
        var kind = new EdgeKind(_types[resourceType].Name, relation, _types[subjectType].Name, subjectRelation, wildcard, hasTerms);
        var pairs = new ulong[reader.Count((wildcard ? 1 : 2) + (hasTerms ? 2 : 0))];
        var terms = new TupleTerms[hasTerms ? pairs.Length : 0];
        int resources = _types[resourceType].Ids.Length;
        int subjects = _types[subjectType].Ids.Length;
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = RowIndex.Pair(reader.Number(resources), wildcard ? RelationGraph.Everyone : reader.Number(subjects));
            if (hasTerms)
            {
                terms[i] = TermsFormat.Read(ref reader);
            }
        }

        _groups.Add(new Group(kind, removed, resourceType, subjectType, pairs, terms));
    }

    private static string Relation(ref PayloadReader reader)
    {
        string relation = reader.Text();
        return Identifiers.FaultOfRelation(relation) is { } fault ? throw reader.Fault(fault) : relation;
    }

    private void Remove(GraphSchema schema, Group group, EdgeChanges changes)
    {
        // What is not there is not removed, and gets no number for it.
        NameTable? resources = schema.FindNames(group.Kind.ResourceType);
        NameTable? subjects = schema.FindNames(group.Kind.SubjectType);
        foreach (ulong pair in group.Pairs)
        {
            int resource = resources?.Find(IdAt(group.ResourceType, (int)(pair >> 32))) ?? -1;
            int subject = group.Kind.IsWildcard ? RelationGraph.Everyone : subjects?.Find(IdAt(group.SubjectType, (int)(uint)pair)) ?? -1;
            if (resource >= 0 && subject >= 0)
            {
                changes.Remove(group.Kind, RowIndex.Pair(resource, subject));
            }
        }
    }

    private void Add(GraphSchema schema, Group group, EdgeChanges changes, int[]?[] numbers)
    {
        EdgeKind twin = group.Kind with { HasTerms = !group.Kind.HasTerms };
        if (_groups.Any(g => !g.Removed && g.Kind == twin) && group.Kind.HasTerms)
        {
            RequireDisjoint(group, twin);
        }

        int[] resources = numbers[group.ResourceType] ??= NumbersOf(schema, group.ResourceType);
        int[] subjects = numbers[group.SubjectType] ??= NumbersOf(schema, group.SubjectType);
        List<ulong> added = changes.Of(group.Kind).Added;
        added.EnsureCapacity(added.Count + group.Pairs.Length);
        List<ulong>? elsewhere = changes.Known(twin)?.Removed;
        foreach (ulong pair in group.Pairs)
        {
            ulong edge = RowIndex.Pair(resources[(int)(pair >> 32)], group.Kind.IsWildcard ? RelationGraph.Everyone : subjects[(int)(uint)pair]);
            added.Add(edge);
            elsewhere?.Add(edge);
        }

        changes.Of(group.Kind).Terms.AddRange(group.Terms);
    }

    /// <summary>A tuple is stored once, with terms or without.</summary>
    private void RequireDisjoint(Group group, EdgeKind twin)
    {
        HashSet<string> plain = [.. _groups.Where(g => !g.Removed && g.Kind == twin).SelectMany(g => g.Pairs.Select(p => Ends(g, p)))];
        if (group.Pairs.Any(p => plain.Contains(Ends(group, p))))
        {
            throw Fault("a tuple is added with terms and without");
        }

        string Ends(Group of, ulong pair) => System.Text.Encoding.ASCII.GetString(IdAt(of.ResourceType, (int)(pair >> 32))) + "#"
            + (of.Kind.IsWildcard ? string.Empty : System.Text.Encoding.ASCII.GetString(IdAt(of.SubjectType, (int)(uint)pair)));
    }

    private int[] NumbersOf(GraphSchema schema, int type)
    {
        NameTable names = schema.NamesOf(_types[type].Name);
        var numbers = new int[_types[type].Ids.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = names.Add(IdAt(type, i));
        }

        return numbers;
    }

    private ReadOnlySpan<byte> IdAt(int type, int id)
    {
        ReadOnlySpan<byte> bytes = _payload.Span[_types[type].Ids[id]..];
        return bytes.Slice(1, bytes[0] + 1);
    }

    private sealed record Group(EdgeKind Kind, bool Removed, int ResourceType, int SubjectType, ulong[] Pairs, TupleTerms[] Terms);
}
