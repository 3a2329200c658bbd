namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>The kinds of parts of a tree of usersets: a closed set.</summary>
public enum UsersetNodeKind
{
    /// <summary>A relation of an object; its one child is what its definition says.</summary>
    Relation = 0,

    /// <summary>The tuples of the relation itself.</summary>
    Direct,

    /// <summary>Another relation of the same object.</summary>
    Computed,

    /// <summary>A relation of any object that a tupleset names.</summary>
    TupleToUserset,

    /// <summary>A relation of every object that a tupleset names.</summary>
    IntersectionArrow,

    /// <summary>Any of its children.</summary>
    Union,

    /// <summary>All of its children.</summary>
    Intersection,

    /// <summary>Its first child, and not its second.</summary>
    Exclusion,
}
