using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>A subject in a tree of usersets, and what its tuple says.</summary>
public sealed record ExpandedSubject
{
    /// <summary>Gets the subject: an object, a userset or a wildcard.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets the condition and the window of the tuple. A condition is named and not evaluated: the question has no values for it.</summary>
    /// <value>Default: <see cref="TupleTerms.None"/>.</value>
    public TupleTerms Terms { get; init; } = TupleTerms.None;

    /// <summary>Gets a value indicating whether the window of the tuple is open at the instant of the question.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool IsInForce { get; init; } = true;
}
