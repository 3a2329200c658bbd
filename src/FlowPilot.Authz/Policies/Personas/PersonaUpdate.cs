using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>Changes a persona of the caller; what is not named keeps its value, and the whole is checked again.</summary>
public sealed record PersonaUpdate
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the caller as the host has authenticated him.</summary>
    public required SubjectRef Caller { get; init; }

    /// <summary>Gets the persona: subject, title and circle.</summary>
    public required PersonaRef Persona { get; init; }

    /// <summary>Gets the new first instant; only where the title needs no approval, for else an approved window could be stretched.</summary>
    /// <value>Default: unchanged.</value>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Gets the new last instant; only where the title needs no approval.</summary>
    /// <value>Default: unchanged.</value>
    public DateTimeOffset? ValidTill { get; init; }

    /// <summary>Gets the attributes that change; null gives one its default back.</summary>
    /// <value>Default: none.</value>
    public ConditionContext Attributes { get; init; } = ConditionContext.Empty;
}
