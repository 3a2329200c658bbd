using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Asks for one page of tuples.</summary>
public sealed record RelationshipRead
{
    /// <summary>Gets which tuples, and of which store.</summary>
    public required RelationshipFilter Filter { get; init; }

    /// <summary>Gets the revision that the first page must hold; it is waited for no longer than <see cref="AuthzOptions.MaxStaleness"/>.</summary>
    /// <value>Default: the empty log's, and then the newest snapshot is read as it is.</value>
    public Revision AtLeast { get; init; }

    /// <summary>Gets how many tuples a page holds at most.</summary>
    /// <value>Default: 1,000. Range: 1 to 100,000.</value>
    public int PageSize { get; init; } = 1_000;

    /// <summary>Gets the cursor of the page before; <see langword="null"/> for the first page.</summary>
    public string? Cursor { get; init; }
}
