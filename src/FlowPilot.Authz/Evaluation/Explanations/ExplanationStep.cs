namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>The kinds of steps of an explanation: a closed set.</summary>
public enum ExplanationStep
{
    /// <summary>A relation of an object, as its definition says.</summary>
    Relation = 0,

    /// <summary>The subject is this very userset, and so in it.</summary>
    Self,

    /// <summary>The tuples of the relation itself: <c>[user, group#member]</c>.</summary>
    Direct,

    /// <summary>A tuple that names the subject.</summary>
    SubjectTuple,

    /// <summary>A tuple that names everybody of the subject's type.</summary>
    WildcardTuple,

    /// <summary>A tuple that names a userset which the subject may be in.</summary>
    UsersetTuple,

    /// <summary>Another relation of the same object: <c>editor</c>.</summary>
    Computed,

    /// <summary>A relation of any object that a tupleset names: <c>viewer from parent</c>.</summary>
    TupleToUserset,

    /// <summary>A relation of every object that a tupleset names: <c>viewer from all parent</c>.</summary>
    IntersectionArrow,

    /// <summary>A tuple of a tupleset.</summary>
    ParentTuple,

    /// <summary>Any of its operands: <c>or</c>.</summary>
    Union,

    /// <summary>All of its operands: <c>and</c>.</summary>
    Intersection,

    /// <summary>Its first operand, and not its second: <c>but not</c>.</summary>
    Exclusion,
}
