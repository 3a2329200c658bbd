using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>Asks for a new persona of the caller; nobody makes one for somebody else.</summary>
public sealed record PersonaRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the caller as the host has authenticated him, a person; he is the persona's subject.</summary>
    public required SubjectRef Caller { get; init; }

    /// <summary>Gets the title, one that is declared.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the circle: 1 to 256 characters of an object id.</summary>
    public required string Circle { get; init; }

    /// <summary>Gets the first instant at which it is valid.</summary>
    /// <value>Default: now.</value>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Gets the last instant at which it is valid.</summary>
    /// <value>Default: 365 days after the first one.</value>
    public DateTimeOffset? ValidTill { get; init; }

    /// <summary>Gets the attributes; what is not there takes its default.</summary>
    /// <value>Default: none.</value>
    public ConditionContext Attributes { get; init; } = ConditionContext.Empty;
}
