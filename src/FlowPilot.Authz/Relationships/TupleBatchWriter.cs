using System.Runtime.InteropServices;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Relationships;

/// <summary>Gathers a transaction of tuples by kind and writes it as a payload. A tuple that is added twice has the later terms.</summary>
internal sealed class TupleBatchWriter
{
    private readonly Dictionary<string, (int Number, NameTable Names)> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<EdgeKind, TupleGroup> _groups = [];
    private readonly List<TupleGroup> _removed = [];
    private readonly List<TupleGroup> _added = [];
    private readonly RelationGraph? _graph;
    private TupleGroup? _last;

    /// <param name="graph">What is stored; needed only to know what changes it.</param>
    public TupleBatchWriter(RelationGraph? graph = null) => _graph = graph;

    /// <summary>How many tuples are added.</summary>
    public int AddedCount => _added.Sum(static g => g.Count);

    /// <summary>The group that a tuple belongs to if it is added.</summary>
    public TupleGroup GroupOf(RelationTuple tuple)
    {
        // Tuples usually come in runs of one kind.
        if (_last is { } last && last.Takes(tuple))
        {
            return last;
        }

        EdgeKind kind = EdgeKind.Of(tuple, hasTerms: false);
        if (!_groups.TryGetValue(kind, out TupleGroup? group))
        {
            group = Create(kind);
            _groups.Add(kind, group);
            _added.Add(group);
        }

        return _last = group;
    }

    public void Add(RelationTuple tuple) => GroupOf(tuple).Add(tuple);

    public void Remove(RelationTuple tuple)
    {
        if (_removed.Count == 0 || !_removed[^1].Takes(tuple))
        {
            _removed.Add(Create(EdgeKind.Of(tuple, hasTerms: false)));
        }

        _removed[^1].Add(tuple.Key());
    }

    public ReadOnlyMemory<byte> ToPayload()
    {
        var payload = new PayloadWriter(256);
        payload.Number(_types.Count);
        foreach ((string type, (_, NameTable names)) in _types)
        {
            payload.Text(type);
            payload.Number(names.Count);
            for (int i = 0; i < names.Count; i++)
            {
                ReadOnlySpan<byte> name = names.BytesOf(i);
                payload.Byte((byte)(name.Length - 1));
                payload.Bytes(name);
            }
        }

        payload.Number(_removed.Count + _added.Sum(static g => (g.HasPlain ? 1 : 0) + (g.HasTerms ? 1 : 0)));
        foreach (TupleGroup group in _removed)
        {
            Write(payload, group, TupleBatch.IsRemoved, withTerms: false);
        }

        foreach (TupleGroup group in _added)
        {
            if (group.HasPlain)
            {
                Write(payload, group, 0, withTerms: false);
            }

            if (group.HasTerms)
            {
                Write(payload, group, TupleBatch.HasTerms, withTerms: true);
            }
        }

        return payload.Written;
    }

    private static void Write(PayloadWriter payload, TupleGroup group, byte flags, bool withTerms)
    {
        EdgeKind kind = group.Kind;
        payload.Byte((byte)(flags | (kind.IsWildcard ? TupleBatch.IsWildcard : kind.SubjectRelation is null ? 0 : TupleBatch.IsUserset)));
        payload.Number(group.ResourceType);
        payload.Text(kind.Relation);
        payload.Number(group.SubjectType);
        if (kind.SubjectRelation is not null)
        {
            payload.Text(kind.SubjectRelation);
        }

        payload.Number(group.CountOf(withTerms));
        foreach ((ulong pair, TupleTerms? terms) in group.Edges)
        {
            if (terms is null == withTerms)
            {
                continue;
            }

            payload.Number((int)(pair >> 32));
            if (!kind.IsWildcard)
            {
                payload.Number((int)(uint)pair);
            }

            if (terms is not null)
            {
                TermsFormat.Write(payload, terms);
            }
        }
    }

    private TupleGroup Create(EdgeKind kind)
    {
        (int resourceType, NameTable resources) = TypeOf(kind.ResourceType);
        (int subjectType, NameTable subjects) = TypeOf(kind.SubjectType);
        return new TupleGroup(kind, resourceType, resources, subjectType, subjects, _graph);
    }

    private (int Number, NameTable Names) TypeOf(string type)
    {
        ref (int Number, NameTable Names) found = ref CollectionsMarshal.GetValueRefOrAddDefault(_types, type, out bool exists);
        return exists ? found : found = (_types.Count - 1, new NameTable());
    }
}
