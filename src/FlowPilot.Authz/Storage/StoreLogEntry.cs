namespace FlowPilot.Authz.Storage;

/// <summary>One entry of a store's log, as the seam sees it: it interprets none of the members.</summary>
public sealed class StoreLogEntry
{
    /// <summary>Makes an entry.</summary>
    /// <param name="kind">What the payload is, for example <c>tuple.write</c>; 1 to 64 characters.</param>
    /// <param name="version">The version of the payload's format within its kind, from 1.</param>
    /// <param name="payload">The payload; the entry keeps it, the caller no longer changes it.</param>
    /// <exception cref="ArgumentException">The kind is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public StoreLogEntry(string kind, int version, ReadOnlyMemory<byte> payload)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kind.Length, 64, nameof(kind));
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        Kind = kind;
        Version = version;
        Payload = payload;
    }

    /// <summary>Gets what the payload is.</summary>
    public string Kind { get; }

    /// <summary>Gets the version of the payload's format within its kind.</summary>
    public int Version { get; }

    /// <summary>Gets the payload.</summary>
    public ReadOnlyMemory<byte> Payload { get; }
}
