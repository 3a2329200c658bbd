namespace FlowPilot.Authz.Relationships;

/// <summary>A new model would strand tuples: they are stored, and it does not allow them. The old model stays in force.</summary>
public sealed class StrandedTuplesException : FlowPilotException
{
    internal const int MaxSample = 10;

    internal StrandedTuplesException(long count, IReadOnlyList<RelationTuple> sample, string problem)
        : base("FP1104", $"The new model would strand {count} stored tuples, the first of them '{sample[0]}': {problem}. Delete them first, or allow it.")
    {
        Count = count;
        Sample = sample;
    }

    /// <summary>Gets how many tuples would be stranded.</summary>
    public long Count { get; }

    /// <summary>Gets some of them, at most ten; <see cref="IRelationshipStore.ReadStrandedAsync"/> gives all.</summary>
    public IReadOnlyList<RelationTuple> Sample { get; }
}
