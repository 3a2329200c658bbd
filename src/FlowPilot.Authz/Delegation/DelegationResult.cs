using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>What was passed on from one subject to another. It says nothing about the rights of the one at the root, which each decision looks at.</summary>
public sealed class DelegationResult
{
    internal DelegationResult(IReadOnlyList<SubjectRef> path, IReadOnlyList<GrantId> grants, IReadOnlyList<string> actions, bool isComplete, Revision revision)
    {
        Path = path;
        Grants = grants;
        Actions = actions;
        IsComplete = isComplete;
        Revision = revision;
    }

    /// <summary>Gets a value indicating whether any chain holds.</summary>
    public bool Holds => Path.Count > 0;

    /// <summary>Gets the subjects of the best chain, from the one at the root to the delegate; empty where none holds.</summary>
    /// <remarks>The best is the one that covers most actions, then the shortest, then the one with the first grant ids.</remarks>
    public IReadOnlyList<SubjectRef> Path { get; }

    /// <summary>Gets the grants of that chain, the root first; empty where none is needed or none holds.</summary>
    public IReadOnlyList<GrantId> Grants { get; }

    /// <summary>Gets the actions in ordinal order that any chain covers.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>Gets a value indicating whether nothing is missing: no bound was reached, and no condition lacked a value.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets the revision that was read.</summary>
    public Revision Revision { get; }
}
