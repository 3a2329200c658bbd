namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Why a step of an explanation does not hold, or is not decided, by itself: a closed set.</summary>
public enum ExplanationBlock
{
    /// <summary>It holds, or the reason lies in the steps below.</summary>
    None = 0,

    /// <summary>There is no tuple that could lead to the subject.</summary>
    NoTuple,

    /// <summary>The tuple does not count yet.</summary>
    NotYetValid,

    /// <summary>The tuple does not count any more.</summary>
    Expired,

    /// <summary>The condition of the tuple is false.</summary>
    ConditionFalse,

    /// <summary>The condition of the tuple lacks values; <see cref="ExplanationNode.Condition"/> names them.</summary>
    ConditionIncomplete,

    /// <summary>The condition of the tuple could not be evaluated; <see cref="ExplanationNode.Condition"/> says why.</summary>
    ConditionError,

    /// <summary>The model in force does not allow the tuple with its terms, so it counts for nothing.</summary>
    NotAllowedByModel,

    /// <summary>By the model no subject of this form can be reached from here, whatever tuples there are.</summary>
    SubjectCannotReach,

    /// <summary>The object that the tuple names is of a type without the relation that is asked there.</summary>
    NoSuchRelation,

    /// <summary>What is taken away holds: the last step below is its proof.</summary>
    Excluded,

    /// <summary>The step lies deeper than <see cref="AuthzOptions.MaxEvaluationDepth"/>.</summary>
    DepthLimit,

    /// <summary>It hangs on its own negation, and what is not founded does not hold.</summary>
    NotFounded,

    /// <summary>A bound of the explanation was reached: what it rests on is not shown.</summary>
    Cut,
}
