using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>Asks what an actor was given.</summary>
public sealed record AuthorityListRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets who asks: the authenticated caller. He is told only of chains that he may see.</summary>
    public required SubjectRef Caller { get; init; }

    /// <summary>Gets the actor.</summary>
    public required SubjectRef Actor { get; init; }
}
