namespace FlowPilot.Authz.Evaluation;

/// <summary>Why a check came out as it did: a closed set. The default value is a denial.</summary>
public enum CheckReason
{
    /// <summary>No path leads from the object's relation to the subject (<c>no_path</c>).</summary>
    NoPath = 0,

    /// <summary>A path leads there (<c>path</c>).</summary>
    Path,

    /// <summary>The model in force has no such type or relation (<c>unknown_relation</c>).</summary>
    UnknownRelation,

    /// <summary>The bound of work was reached before the answer was known (<c>evaluation_limit</c>).</summary>
    EvaluationLimit,

    /// <summary>A condition that decides lacks values (<c>condition_incomplete</c>).</summary>
    ConditionIncomplete,

    /// <summary>A condition that decides could not be evaluated (<c>condition_error</c>).</summary>
    ConditionError,

    /// <summary>The store is not open or has no model, or the revision asked for is not at hand (<c>relationship_unavailable</c>).</summary>
    Unavailable,
}
