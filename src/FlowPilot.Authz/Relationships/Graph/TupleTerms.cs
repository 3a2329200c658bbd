using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>What a tuple says beside its two ends: the condition and the values stored for it, and from when to when it counts.</summary>
internal sealed record TupleTerms
{
    public string? Condition { get; init; }

    public ConditionContext Context { get; init; } = ConditionContext.Empty;

    /// <summary>Inclusive; the tuple counts from this instant on.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Exclusive; the tuple does not count from this instant on.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
