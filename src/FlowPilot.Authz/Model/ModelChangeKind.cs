namespace FlowPilot.Authz.Model;

/// <summary>What changed between two models.</summary>
public enum ModelChangeKind
{
    /// <summary>The schema version.</summary>
    SchemaVersionChanged,

    /// <summary>A type is new.</summary>
    TypeAdded,

    /// <summary>A type is gone; each of its relations is a change of its own.</summary>
    TypeRemoved,

    /// <summary>A relation is new.</summary>
    RelationAdded,

    /// <summary>A relation is gone.</summary>
    RelationRemoved,

    /// <summary>A relation accepts a further kind of subject.</summary>
    RestrictionAdded,

    /// <summary>A relation no longer accepts a kind of subject.</summary>
    RestrictionRemoved,

    /// <summary>A relation is computed in another way; more than the order of operands changed.</summary>
    RewriteChanged,

    /// <summary>A condition is new.</summary>
    ConditionAdded,

    /// <summary>A condition is gone.</summary>
    ConditionRemoved,

    /// <summary>A condition has other parameters or another expression.</summary>
    ConditionChanged,
}
