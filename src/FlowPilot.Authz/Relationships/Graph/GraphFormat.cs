using System.Collections.Immutable;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>
/// A graph in a snapshot: the names of each type in the order of their numbers, then for each kind its edges by object. The other direction is made
/// anew, so the two cannot disagree.
/// </summary>
internal static class GraphFormat
{
    public static void Save(RelationGraph graph, SnapshotWriter to)
    {
        RelationGraph folded = graph.Folded();
        GraphSchema schema = folded.Schema;
        (int Number, EdgeRows Rows)[] kinds =
            [.. Enumerable.Range(0, folded.KindCount).Select(k => (k, folded.Rows(k))).Where(static k => k.Item2.Count > 0)];
        // Also the type of a wildcard, which may have no name at all.
        HashSet<string> used = [.. kinds.Select(k => schema.KindOf(k.Number)).SelectMany(static k => new[] { k.ResourceType, k.SubjectType })];
        string[] types = [.. used.Union(schema.Types, StringComparer.Ordinal).Where(t => used.Contains(t) || schema.NamesOf(t).Count > 0)];
        to.Number(types.Length);
        foreach (string type in types)
        {
            SaveNames(type, schema.NamesOf(type), to);
        }

        to.Number(kinds.Length);
        foreach ((int number, EdgeRows rows) in kinds)
        {
            Save(schema.KindOf(number), rows, to);
        }
    }

    /// <exception cref="FormatException">What is read is no graph.</exception>
    public static RelationGraph Load(SnapshotReader from)
    {
        var schema = new GraphSchema();
        for (int rest = from.Count(8); rest > 0; rest--)
        {
            string type = from.Text();
            if (Identifiers.FaultOfType(type) is not null || schema.FindNames(type) is not null)
            {
                throw from.Fault("a type is none, or there twice");
            }

            schema.AddNames(type, LoadNames(from));
        }

        var rows = new List<EdgeRows>();
        for (int rest = from.Count(20); rest > 0; rest--)
        {
            EdgeKind kind = LoadKind(from, schema, out bool isDense);
            if (schema.NumberOf(kind) != rows.Count)
            {
                throw from.Fault("a kind of tuples is there twice");
            }

            rows.Add(LoadRows(from, schema, kind, isDense));
            RequireDisjoint(from, schema, kind, rows);
        }

        return RelationGraph.Of(schema, [.. rows]);
    }

    private static void SaveNames(string type, NameTable names, SnapshotWriter to)
    {
        // A writer may be adding names meanwhile; those that the snapshot's edges mean are all there.
        int count = names.Count;
        to.Text(type);
        to.Number(count);
        Span<byte> length = stackalloc byte[1];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> name = names.BytesOf(i);
            length[0] = (byte)(name.Length - 1);
            to.Bytes(length);
            to.Bytes(name);
        }
    }

    private static NameTable LoadNames(SnapshotReader from)
    {
        int count = from.Count(2);
        var names = new NameTable(count);
        Span<byte> length = stackalloc byte[1];
        Span<byte> buffer = stackalloc byte[Identifiers.MaxIdLength];
        for (int i = 0; i < count; i++)
        {
            from.Bytes(length);
            Span<byte> name = buffer[..(length[0] + 1)];
            from.Bytes(name);
            if (!Identifiers.IsId(name) || names.Add(name) != i)
            {
                throw from.Fault("a name is none, or there twice");
            }
        }

        return names;
    }

    private static void Save(EdgeKind kind, EdgeRows rows, SnapshotWriter to)
    {
        to.Text(kind.ResourceType);
        to.Text(kind.Relation);
        to.Text(kind.SubjectType);
        to.Text(kind.SubjectRelation ?? string.Empty);
        to.Number((kind.IsWildcard ? 1 : 0) | (kind.HasTerms ? 2 : 0) | (rows.Index.Keys is null ? 4 : 0));
        to.Numbers(rows.Index.Keys);
        to.Numbers(rows.Index.Ends);
        to.Numbers(rows.Index.Values);
        if (kind.HasTerms)
        {
            foreach ((int resource, int subject) in rows.All())
            {
                var terms = new PayloadWriter(64);
                TermsFormat.Write(terms, rows.TermsOf(resource, subject) ?? throw new InvalidOperationException("An edge has lost its terms."));
                to.Block(terms.Written.Span);
            }
        }
    }

    private static EdgeKind LoadKind(SnapshotReader from, GraphSchema schema, out bool isDense)
    {
        string resourceType = from.Text();
        string relation = from.Text();
        string subjectType = from.Text();
        string subjectRelation = from.Text();
        int flags = from.Number();
        bool isKind = schema.FindNames(resourceType) is not null && schema.FindNames(subjectType) is not null
            && Identifiers.FaultOfRelation(relation) is null && (subjectRelation.Length == 0 || Identifiers.FaultOfRelation(subjectRelation) is null)
            && flags is >= 0 and <= 7 && ((flags & 1) == 0 || subjectRelation.Length == 0);
        if (!isKind)
        {
            throw from.Fault("a kind of tuples is none");
        }

        isDense = (flags & 4) != 0;
        return new EdgeKind(resourceType, relation, subjectType, subjectRelation.Length == 0 ? null : subjectRelation, (flags & 1) != 0, (flags & 2) != 0);
    }

    private static EdgeRows LoadRows(SnapshotReader from, GraphSchema schema, EdgeKind kind, bool isDense)
    {
        int[] keys = from.Numbers();
        int[] ends = from.Numbers();
        int[] values = from.Numbers();
        int resources = schema.NamesOf(kind.ResourceType).Count;
        int subjects = kind.IsWildcard ? 1 : schema.NamesOf(kind.SubjectType).Count;
        bool agree = values.Length > 0 && (isDense ? keys.Length == 0 && ends.Length <= resources : keys.Length == ends.Length && IsAscending(keys, resources))
            && AreRows(ends, values, subjects);
        if (!agree)
        {
            throw from.Fault("rows of tuples are none");
        }

        RowIndex index = RowIndex.FromRows(isDense ? null : keys, ends, values);
        return EdgeRows.Of(index, kind.HasTerms ? LoadTerms(from, index) : EdgeRows.NoTerms);
    }

    private static ImmutableDictionary<ulong, TupleTerms> LoadTerms(SnapshotReader from, RowIndex index)
    {
        ImmutableDictionary<ulong, TupleTerms>.Builder terms = EdgeRows.NoTerms.ToBuilder();
        foreach (ulong pair in index.ToPairs())
        {
            var reader = new PayloadReader(from.Block());
            terms.Add(pair, TermsFormat.Read(ref reader));
            if (!reader.IsAtEnd)
            {
                throw from.Fault("something follows the terms of a tuple");
            }
        }

        return terms.ToImmutable();
    }

    private static bool IsAscending(ReadOnlySpan<int> values, int limit)
    {
        int last = -1;
        foreach (int value in values)
        {
            if (value <= last)
            {
                return false;
            }

            last = value;
        }

        return last < limit;
    }

    private static bool AreRows(int[] ends, int[] values, int limit)
    {
        int start = 0;
        foreach (int end in ends)
        {
            if (end < start || end > values.Length || !IsAscending(values.AsSpan(start, end - start), limit))
            {
                return false;
            }

            start = end;
        }

        return start == values.Length;
    }

    /// <summary>A tuple is stored once, with terms or without.</summary>
    private static void RequireDisjoint(SnapshotReader from, GraphSchema schema, EdgeKind kind, List<EdgeRows> rows)
    {
        int twin = schema.FindKind(kind with { HasTerms = !kind.HasTerms });
        if (twin >= 0 && rows[^1].All().Any(e => rows[twin].Contains(e.Resource, e.Subject)))
        {
            throw from.Fault("a tuple is there with terms and without");
        }
    }
}
