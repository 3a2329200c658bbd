using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>Asks for the grants that the caller may see.</summary>
public sealed record GrantListRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets who asks: the authenticated caller.</summary>
    public required SubjectRef Caller { get; init; }

    /// <summary>Gets whose grants: those that this subject issued.</summary>
    /// <value>Default: anybody's. A list about others of which the caller may see nothing is refused.</value>
    public SubjectRef? Issuer { get; init; }

    /// <summary>Gets whose grants: those that this subject received.</summary>
    /// <value>Default: anybody's, see <see cref="Issuer"/>.</value>
    public SubjectRef? Delegate { get; init; }

    /// <summary>Gets whose rights: the person at the root.</summary>
    /// <value>Default: anybody's, see <see cref="Issuer"/>.</value>
    public SubjectRef? OnBehalfOf { get; init; }

    /// <summary>Gets a value indicating whether grants that are over or revoked are listed, themselves or through one above.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool IncludeEnded { get; init; }

    /// <summary>Gets the last grant of the list before, to go on behind it.</summary>
    /// <value>Default: none; from the first grant.</value>
    public GrantId? After { get; init; }

    /// <summary>Gets how many grants at most.</summary>
    /// <value>Default: 1,000. Range: 1 to 10,000.</value>
    public int MaxCount { get; init; } = 1_000;
}
