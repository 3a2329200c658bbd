using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation;

/// <summary>A subject of a list: one object, one userset, or everybody of a type but some.</summary>
public sealed record ListedSubject
{
    /// <summary>Gets the subject; for everybody the wildcard of the type.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets who does not have the relation although everybody else of the type has; empty but for a wildcard.</summary>
    public IReadOnlyList<SubjectRef> Except { get; init; } = [];
}
