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

    /// <summary>Gets the resource.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets values of the request, for conditions and ceilings.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, object?> Context { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
