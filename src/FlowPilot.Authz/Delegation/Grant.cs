using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>
/// One hop of a delegation chain: the issuer lets the delegate act, for some actions, on some resources, for some time, with the rights that
/// the person at the root of the chain has at the time of each decision.
/// </summary>
/// <remarks>Immutable. It carries no rights of its own: a decision combines it with everything above it, and with the relationships now.</remarks>
public sealed record Grant
{
    internal Grant()
    {
    }

    /// <summary>Gets the id.</summary>
    public required GrantId Id { get; init; }

    /// <summary>Gets the store that holds the grant; in every other store it is unknown.</summary>
    public required StoreId Store { get; init; }

    /// <summary>Gets who gives: the delegate of the parent, or the person at the root.</summary>
    public required SubjectRef Issuer { get; init; }

    /// <summary>Gets who receives.</summary>
    public required SubjectRef Delegate { get; init; }

    /// <summary>Gets whose rights are used: the issuer of the root grant.</summary>
    public required SubjectRef OnBehalfOf { get; init; }

    /// <summary>Gets the grant that this one narrows; <see langword="null"/> at the root.</summary>
    public GrantId? Parent { get; init; }

    /// <summary>Gets the actions in ordinal order, at least one.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Gets the resources.</summary>
    public required ResourceSelector Resources { get; init; }

    /// <summary>Gets when the grant begins to hold, inclusive; <see langword="null"/> for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Gets when the grant ends, exclusive.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Gets how many further hops may follow this one.</summary>
    public required int RemainingDepth { get; init; }

    /// <summary>Gets a value indicating whether the delegate may pass the grant on.</summary>
    public required bool MayRedelegate { get; init; }

    /// <summary>Gets what the grant is for, an opaque label; <see langword="null"/> if none was named.</summary>
    public string? Purpose { get; init; }

    /// <summary>Gets the condition that must be true at every decision; <see langword="null"/> for none.</summary>
    public GrantCondition? Condition { get; init; }

    /// <summary>
    /// Gets the persona in which the delegate acts if that is a person, otherwise the issuer; its subject says who. <see langword="null"/> if none is bound.
    /// </summary>
    public PersonaRef? Persona { get; init; }

    /// <summary>Gets the bounds of numbers of a request, in ordinal order of their names.</summary>
    public IReadOnlyList<GrantCeiling> Ceilings { get; init; } = [];

    /// <summary>Gets who made the grant: the issuer, or host code that named itself.</summary>
    public required SubjectRef CreatedBy { get; init; }

    /// <summary>Gets when the grant was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when the grant was revoked; <see langword="null"/> while it is not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Gets who revoked the grant; <see langword="null"/> while it is not revoked.</summary>
    public SubjectRef? RevokedBy { get; init; }

    internal GrantWindow Requested { get; init; }

    /// <summary>Gives the id of the grant only.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id.ToString();
}
