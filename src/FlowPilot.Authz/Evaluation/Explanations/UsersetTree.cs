using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>What the subjects of a relation of an object are made of, at one revision. Immutable.</summary>
public sealed class UsersetTree
{
    internal UsersetTree(Revision revision, CheckReason reason, UsersetNode? root)
    {
        Revision = revision;
        Reason = reason;
        Root = root;
    }

    /// <summary>Gets the revision that was read.</summary>
    public Revision Revision { get; }

    /// <summary>Gets a value indicating whether nothing is cut away. Relations that <see cref="ExpandRequest.MaxDepth"/> leaves alone are named, and so not cut away.</summary>
    public bool IsComplete => Reason == CheckReason.Path;

    /// <summary>Gets why something is missing; <see cref="CheckReason.Path"/> where nothing is.</summary>
    public CheckReason Reason { get; }

    /// <summary>Gets the relation that was asked for; <see langword="null"/> where the store or the model does not have it.</summary>
    public UsersetNode? Root { get; }
}
