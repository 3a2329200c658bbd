using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>A part of a tree of usersets. Immutable.</summary>
public sealed class UsersetNode
{
    internal UsersetNode(UsersetNodeKind kind, ObjectRef resource, string relation)
    {
        Kind = kind;
        Resource = resource;
        Relation = relation;
    }

    /// <summary>Gets what kind of part it is.</summary>
    public UsersetNodeKind Kind { get; }

    /// <summary>Gets the object.</summary>
    public ObjectRef Resource { get; }

    /// <summary>Gets the relation of the object whose definition the part belongs to.</summary>
    public string Relation { get; }

    /// <summary>
    /// Gets the subjects in ordinal order of their texts: for <see cref="UsersetNodeKind.Direct"/> those of the tuples, usersets and wildcards kept as they
    /// are; for a computed relation and for arrows the usersets that are asked next. Empty otherwise.
    /// </summary>
    public IReadOnlyList<ExpandedSubject> Subjects { get; internal init; } = [];

    /// <summary>Gets the parts: of a relation its definition, of an operator its operands, of the others the usersets that were expanded further.</summary>
    public IReadOnlyList<UsersetNode> Children { get; internal init; } = [];

    /// <summary>Gets a value indicating whether the relation is expanded elsewhere in the tree, and so not here again.</summary>
    public bool IsReference { get; internal init; }

    /// <summary>Gets a value indicating whether a bound has cut subjects or parts away.</summary>
    public bool IsCut { get; internal init; }
}
