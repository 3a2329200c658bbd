namespace FlowPilot.Authz.Storage;

/// <summary>A snapshot as the seam keeps it: bytes that hold the state at a revision.</summary>
public sealed class StoreLogSnapshot : IDisposable
{
    /// <summary>Makes a snapshot, for implementations of <see cref="IStoreLog"/>.</summary>
    /// <param name="at">The revision that the snapshot holds.</param>
    /// <param name="content">The bytes, from the first; disposed with this.</param>
    /// <param name="length">How many bytes there are, as the storage knows it; 0 or more.</param>
    public StoreLogSnapshot(Revision at, Stream content, long length)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        At = at;
        Content = content;
        Length = length;
    }

    /// <summary>Gets the revision that the snapshot holds.</summary>
    public Revision At { get; }

    /// <summary>Gets the bytes, which are read once and synchronously; whoever reads them checks them.</summary>
    public Stream Content { get; }

    /// <summary>Gets how many bytes there are.</summary>
    public long Length { get; }

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();
}
