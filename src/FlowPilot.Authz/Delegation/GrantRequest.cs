using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>Asks for a new grant.</summary>
public sealed record GrantRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets who gives: the authenticated caller, a single object.</summary>
    public required SubjectRef Issuer { get; init; }

    /// <summary>Gets who receives: a single object other than the issuer.</summary>
    public required SubjectRef Delegate { get; init; }

    /// <summary>Gets whose rights are passed on.</summary>
    /// <value>Default: the issuer. Anybody else requires <see cref="Parent"/>.</value>
    public SubjectRef? OnBehalfOf { get; init; }

    /// <summary>Gets the live grant to the issuer that the new one narrows.</summary>
    /// <value>Default: none, for a grant at the root.</value>
    public GrantId? Parent { get; init; }

    /// <summary>Gets the actions; an empty list is refused.</summary>
    /// <value>Default: <see cref="AuthzOptions.DefaultGrantActions"/>.</value>
    public IReadOnlyList<string>? Actions { get; init; }

    /// <summary>Gets the resources.</summary>
    public required ResourceSelector Resources { get; init; }

    /// <summary>Gets when the grant begins to hold, inclusive.</summary>
    /// <value>Default: at once, or when the parent begins.</value>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Gets for how long the grant holds from now: above zero, at most <see cref="AuthzOptions.MaxGrantLifetime"/>.</summary>
    /// <value>Default: <see cref="AuthzOptions.DefaultGrantLifetime"/>, or to the parent's end if that is sooner. Not together with <see cref="ExpiresAt"/>.</value>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>Gets when the grant ends, exclusive: later than now, within <see cref="AuthzOptions.MaxGrantLifetime"/>.</summary>
    /// <value>Default: see <see cref="Lifetime"/>.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets how many further hops may follow, from 0.</summary>
    /// <value>Default: <see cref="AuthzOptions.MaxDelegationDepth"/> − 1 at the root, the parent's − 1 below it.</value>
    public int? RemainingDepth { get; init; }

    /// <summary>Gets a value indicating whether the delegate may pass the grant on.</summary>
    /// <value>Default: <see langword="true"/>; it ends with the depth in any case.</value>
    public bool MayRedelegate { get; init; } = true;

    /// <summary>Gets what the grant is for: an opaque label of at most 256 characters, never personal data.</summary>
    /// <value>Default: the parent's, or none. A child's cannot differ from its parent's.</value>
    public string? Purpose { get; init; }

    /// <summary>Gets a condition that must be true at every decision, beside those of the grants above.</summary>
    /// <value>Default: none.</value>
    public GrantCondition? Condition { get; init; }

    /// <summary>Gets the persona, with title and circle, in which the delegate acts if that is a person, otherwise the issuer.</summary>
    /// <value>Default: none is bound. A subject other than that person is refused, and so is a grant between two agents that names a persona.</value>
    public PersonaRef? Persona { get; init; }

    /// <summary>Gets the bounds of numbers of a request, each name once.</summary>
    /// <value>Default: those of the parent. A child that names its own must have each of its parent's, not higher.</value>
    public IReadOnlyList<GrantCeiling>? Ceilings { get; init; }

    /// <summary>Gets who makes the grant, for the record.</summary>
    /// <value>Default: the issuer. Host code that makes it for him, for example with his consent, names itself here; it gives no right.</value>
    public SubjectRef? CreatedBy { get; init; }
}
