using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Relationships;

/// <summary>What a tuple says beside its two ends: a condition with values stored for it, and from when to when the tuple counts.</summary>
/// <remarks>Immutable. The model must allow each of them: <c>[user with c]</c>, and the extensions <c>[user expires]</c>, <c>[user not before]</c>.</remarks>
public sealed record TupleTerms
{
    /// <summary>Gets the terms of a tuple that has none.</summary>
    public static TupleTerms None { get; } = new();

    /// <summary>Gets the name of the condition; <see langword="null"/> for none.</summary>
    public string? Condition { get; init; }

    /// <summary>Gets the values that are stored for the condition; they win over those of a request.</summary>
    /// <value>Default: none.</value>
    public ConditionContext Context { get; init; } = ConditionContext.Empty;

    /// <summary>Gets from when on the tuple counts, inclusive, by the engine's clock; <see langword="null"/> for always.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Gets until when the tuple counts, exclusive, by the engine's clock; <see langword="null"/> for ever.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <inheritdoc/>
    public bool Equals(TupleTerms? other) => other is not null
        && Condition == other.Condition && Context.Equals(other.Context) && NotBefore == other.NotBefore && ExpiresAt == other.ExpiresAt;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Condition, NotBefore, ExpiresAt);

    /// <summary>Names the condition only: stored values may be personal.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Condition ?? string.Empty;
}
