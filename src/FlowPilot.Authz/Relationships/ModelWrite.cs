using FlowPilot.Authz.Model;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>A change of the model of a store.</summary>
public sealed record ModelWrite
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the model; one that is in force already changes nothing.</summary>
    public required AuthorizationModel Model { get; init; }

    /// <summary>Gets a value indicating whether tuples may be stranded: stored, but not allowed by the new model.</summary>
    /// <value>
    /// Default: <see langword="false"/>, and then such a change is refused. Stranded tuples stay stored and count for nothing; they count again
    /// if a later model allows them. <see cref="IRelationshipStore.ReadStrandedAsync"/> lists them.
    /// </value>
    public bool AllowStranded { get; init; }
}
