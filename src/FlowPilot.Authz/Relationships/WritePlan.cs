using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>What a write comes to on a snapshot: a typed error, or the entries that it needs.</summary>
internal static class WritePlan
{
    public static IReadOnlyList<StoreLogEntry> Of(StoreSnapshot snapshot, AuthorizationModel model, bool allowStranded)
    {
        if (snapshot.Part<CurrentModel>().Model?.Hash == model.Hash)
        {
            return [];
        }

        if (!allowStranded)
        {
            RequireNoneStranded(snapshot.Part<RelationGraph>(), model);
        }

        return [ModelProjection.Write(model)];
    }

    private static void RequireNoneStranded(RelationGraph graph, AuthorizationModel model)
    {
        long count = 0;
        string? problem = null;
        var sample = new List<RelationTuple>();
        foreach (RelationTuple tuple in graph.All())
        {
            if (TupleRules.FaultOf(model, tuple) is { } fault)
            {
                count++;
                problem ??= fault;
                if (sample.Count < StrandedTuplesException.MaxSample)
                {
                    sample.Add(tuple);
                }
            }
        }

        if (problem is not null)
        {
            throw new StrandedTuplesException(count, sample.AsReadOnly(), problem);
        }
    }

    public static IReadOnlyList<StoreLogEntry> Of(StoreSnapshot snapshot, RelationshipWrite write, int maxSize, DateTimeOffset now)
    {
        RequireSize(write, maxSize);
        HashSet<RelationTuple> named = Named(write);
        RelationGraph graph = snapshot.Part<RelationGraph>();
        RequirePreconditions(snapshot.Revision, graph, write, now);
        RequireAllowed(snapshot.Part<CurrentModel>().Model, write);
        foreach (RelationTuple tuple in write.Create.Where(t => graph.Find(t) is { } terms && IsLive(terms, now)))
        {
            throw new InvalidTupleException("FP1102", tuple, "it exists already");
        }

        RelationTuple[] added = [.. write.Create.Concat(write.Touch).Where(t => graph.Find(t) is not { } terms || !terms.Equals(t.Terms))];
        RelationTuple[] removed = [.. write.Delete.Where(t => graph.Find(t) is not null), .. Matching(graph, write, named, maxSize)];
        return added.Length + removed.Length == 0 ? [] : [TupleProjection.Write(removed, added)];
    }

    /// <summary>A tuple that has expired is stored until it is swept, and is not there for anybody who asks.</summary>
    private static bool IsLive(TupleTerms terms, DateTimeOffset now) => !(terms.ExpiresAt <= now);

    private static long SizeOf(RelationshipWrite write) =>
        (long)write.Create.Count + write.Touch.Count + write.Delete.Count + write.DeleteMatching.Count + write.MustExist.Count + write.MustNotExist.Count;

    private static void RequireSize(RelationshipWrite write, int maxSize)
    {
        long size = SizeOf(write);
        if (size > maxSize)
        {
            throw TransactionSizeException.TooLarge(size, maxSize);
        }
    }

    /// <summary>The tuples that are named, each once.</summary>
    private static HashSet<RelationTuple> Named(RelationshipWrite write)
    {
        var named = new HashSet<RelationTuple>();
        foreach (RelationTuple tuple in write.Create.Concat(write.Touch).Concat(write.Delete))
        {
            if (tuple.IsDefault)
            {
                throw new InvalidTupleException("FP1101", tuple, "it is not set");
            }

            if (!named.Add(tuple.Key()))
            {
                throw new InvalidTupleException("FP1103", tuple, "it is named twice in one transaction");
            }
        }

        return named;
    }

    private static void RequirePreconditions(Revision revision, RelationGraph graph, RelationshipWrite write, DateTimeOffset now)
    {
        if (write.ExpectedRevision is { } expected && expected != revision)
        {
            throw PreconditionFailedException.Moved(expected, revision);
        }

        foreach (RelationshipFilter filter in write.MustExist)
        {
            if (!graph.Matching(filter).Any(t => IsLive(t.Terms, now)))
            {
                throw PreconditionFailedException.Missing(filter, revision);
            }
        }

        foreach (RelationshipFilter filter in write.MustNotExist)
        {
            foreach (RelationTuple tuple in graph.Matching(filter).Where(t => IsLive(t.Terms, now)))
            {
                throw PreconditionFailedException.Exists(filter, tuple, revision);
            }
        }
    }

    /// <summary>Says why a tuple cannot be stored, as the end of a sentence; <see langword="null"/> if it can.</summary>
    public static string? FaultOf(AuthorizationModel? model, RelationTuple tuple) =>
        model is null ? "the store has no model yet" : TupleRules.FaultOf(model, tuple) ?? TermsFormat.FaultOf(tuple.Terms);

    private static void RequireAllowed(AuthorizationModel? model, RelationshipWrite write)
    {
        foreach (RelationTuple tuple in write.Create.Concat(write.Touch))
        {
            if (FaultOf(model, tuple) is { } fault)
            {
                throw new InvalidTupleException("FP1101", tuple, fault);
            }
        }
    }

    /// <summary>The tuples that the filters delete, without those that the transaction names.</summary>
    private static List<RelationTuple> Matching(RelationGraph graph, RelationshipWrite write, HashSet<RelationTuple> named, int maxSize)
    {
        int max = (int)Math.Min(write.MaxDeleted ?? maxSize, maxSize - SizeOf(write));
        foreach (RelationshipFilter filter in write.DeleteMatching)
        {
            // Known without reading the tuples: a filter that means half the store does not hold the writer up.
            long count = graph.CountOf(filter);
            if (count > max && count - named.Count(t => filter.Accepts(t) && graph.Find(t) is not null) is var deleted && deleted > max)
            {
                throw TooMany(deleted);
            }
        }

        var seen = new HashSet<EdgePlace>();
        var found = new List<RelationTuple>();
        foreach ((RelationTuple tuple, EdgePlace place) in write.DeleteMatching.SelectMany(f => graph.Matching(f, EdgePlace.Start)))
        {
            RelationTuple key = tuple.Key();
            if (!named.Contains(key) && seen.Add(place) && found.Count < max)
            {
                found.Add(key);
            }
        }

        return seen.Count <= max ? found : throw TooMany(seen.Count);

        TransactionSizeException TooMany(long count) => count > write.MaxDeleted
            ? TransactionSizeException.TooManyDeleted(count, write.MaxDeleted.Value)
            : TransactionSizeException.TooLarge(count + SizeOf(write), maxSize);
    }
}
