using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>One who can act for another now, and the chain by which he can.</summary>
public sealed class Representative
{
    internal Representative(SubjectRef actor, SubjectRef principal, IReadOnlyList<SubjectRef> path, IReadOnlyList<GrantId> grants)
    {
        Actor = actor;
        Principal = principal;
        Path = path;
        Grants = grants;
    }

    /// <summary>Gets who can act.</summary>
    public SubjectRef Actor { get; }

    /// <summary>Gets the person who acts: the nearest one from the actor upward.</summary>
    public SubjectRef Principal { get; }

    /// <summary>Gets the subjects of the chain, from the one whose rights are used to the actor.</summary>
    public IReadOnlyList<SubjectRef> Path { get; }

    /// <summary>Gets the grants of the chain, the root first.</summary>
    public IReadOnlyList<GrantId> Grants { get; }
}
