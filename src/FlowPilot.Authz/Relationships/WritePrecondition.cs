namespace FlowPilot.Authz.Relationships;

/// <summary>What a transaction demands of the store.</summary>
public enum WritePrecondition
{
    /// <summary>A tuple agrees with a filter (<see cref="RelationshipWrite.MustExist"/>).</summary>
    MustExist = 0,

    /// <summary>No tuple agrees with a filter (<see cref="RelationshipWrite.MustNotExist"/>).</summary>
    MustNotExist,

    /// <summary>The store is at a revision (<see cref="RelationshipWrite.ExpectedRevision"/>).</summary>
    ExpectedRevision,
}
