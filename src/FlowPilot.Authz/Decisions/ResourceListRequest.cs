using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>Asks on which resources of a type a subject, acting for somebody, may do something. The members mean what those of <see cref="AccessRequest"/> do.</summary>
public sealed record ResourceListRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets who calls.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets how the caller was authenticated.</summary>
    public required Credential Credential { get; init; }

    /// <summary>Gets in which capacity the subject acts.</summary>
    public AccessMode Mode { get; init; }

    /// <summary>Gets the persona of the principal.</summary>
    public PersonaRef? Persona { get; init; }

    /// <summary>Gets the policy pack.</summary>
    public string? Pack { get; init; }

    /// <summary>Gets the person who acts.</summary>
    public SubjectRef? Principal { get; init; }

    /// <summary>Gets whose rights are used.</summary>
    public SubjectRef? OnBehalfOf { get; init; }

    /// <summary>Gets the leaf grants to use.</summary>
    /// <value>Default: none; then the live grants to the subject are searched, for each resource anew.</value>
    public IReadOnlyList<GrantId> Grants { get; init; } = [];

    /// <summary>Gets the action.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the type of the resources.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Gets values of the request, for conditions and ceilings.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, object?> Context { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Gets a revision that the answer must have seen.</summary>
    /// <value>Default: none; the newest snapshot of this node is used in any case.</value>
    public Revision ReadAfter { get; init; }
}
