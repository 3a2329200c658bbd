using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>Asks who can act for somebody on a resource.</summary>
public sealed record DelegateListRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets who asks: the authenticated caller. He is told only of chains that he may see.</summary>
    public required SubjectRef Caller { get; init; }

    /// <summary>Gets whose rights are used.</summary>
    public required SubjectRef OnBehalfOf { get; init; }

    /// <summary>Gets the action.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the policy pack, which says what relation the action needs. In which persona somebody would act is not known, so no gate is asked.</summary>
    /// <value>Default: the one of the resource's type, else the default pack.</value>
    public string? Pack { get; init; }

    /// <summary>Gets the resource.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets values of the request, for conditions and ceilings.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, object?> Context { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
