using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>How a stream of tuples is imported.</summary>
public sealed record RelationshipImport
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets how many tuples of the stream are written as one transaction.</summary>
    /// <value>Default: 65,536. Range: 1 to 1,000,000. Each transaction is written whole or not at all; so many tuples are held in memory.</value>
    public int BatchSize { get; init; } = 65_536;

    /// <summary>Gets who is told how far the import is, after each transaction that was committed.</summary>
    /// <value>Default: <see langword="null"/>, nobody. It is called on the importing thread; with an import that fails, its last value says what was written.</value>
    public IProgress<RelationshipImportResult>? Progress { get; init; }
}
