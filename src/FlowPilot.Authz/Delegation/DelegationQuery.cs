using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>Asks what one subject has passed on to another for a resource, or for all resources of a type.</summary>
public sealed record DelegationQuery
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets who asks: the authenticated caller. He is told only of chains that he may see.</summary>
    public required SubjectRef Caller { get; init; }

    /// <summary>Gets whose rights are used: the person at the root.</summary>
    public required SubjectRef OnBehalfOf { get; init; }

    /// <summary>Gets who acts: the end of the chains.</summary>
    public required SubjectRef Delegate { get; init; }

    /// <summary>Gets the resource.</summary>
    /// <value>Either this or <see cref="ResourceType"/>.</value>
    public ObjectRef? Resource { get; init; }

    /// <summary>Gets the type whose resources are all meant: a grant that is scoped to less does not count.</summary>
    /// <value>Either this or <see cref="Resource"/>.</value>
    public string? ResourceType { get; init; }

    /// <summary>Gets the values of a request, for conditions and ceilings.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, object?> Context { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
