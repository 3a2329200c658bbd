using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Asks which relations a subject has to an object.</summary>
public sealed record ListActionsRequest : RelationshipQuestion
{
    /// <summary>Gets the object.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the subject.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets the values of the request for conditions; <see langword="null"/> for none.</summary>
    public ConditionContext? Context { get; init; }
}
