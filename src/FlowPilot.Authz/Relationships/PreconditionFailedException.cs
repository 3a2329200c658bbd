using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>A precondition of a transaction does not hold; nothing of it was written.</summary>
public sealed class PreconditionFailedException : FlowPilotException
{
    private PreconditionFailedException(WritePrecondition precondition, Revision revision, string problem)
        : base("FP1105", $"A precondition does not hold at {revision}: {problem}.")
    {
        Precondition = precondition;
        Revision = revision;
    }

    /// <summary>Gets which precondition.</summary>
    public WritePrecondition Precondition { get; }

    /// <summary>Gets the revision at which it was checked.</summary>
    public Revision Revision { get; }

    /// <summary>Gets the filter of the precondition; <see langword="null"/> for <see cref="WritePrecondition.ExpectedRevision"/>.</summary>
    public RelationshipFilter? Filter { get; private init; }

    /// <summary>Gets a tuple that should not exist; <see langword="null"/> for the other preconditions.</summary>
    public RelationTuple? Tuple { get; private init; }

    internal static PreconditionFailedException Missing(RelationshipFilter filter, Revision revision) =>
        new(WritePrecondition.MustExist, revision, $"no tuple agrees with '{filter}'") { Filter = filter };

    internal static PreconditionFailedException Exists(RelationshipFilter filter, RelationTuple tuple, Revision revision) =>
        new(WritePrecondition.MustNotExist, revision, $"'{tuple}' agrees with '{filter}'") { Filter = filter, Tuple = tuple };

    internal static PreconditionFailedException Moved(Revision expected, Revision revision) =>
        new(WritePrecondition.ExpectedRevision, revision, $"{expected} was expected");
}
