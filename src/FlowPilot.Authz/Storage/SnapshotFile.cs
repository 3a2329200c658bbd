using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Authz.Storage;

/// <summary>
/// A store's own snapshot: what it is and of which store, the revision, the digest of the log's entry there, the state of each projection, and a
/// SHA-256 of all of it. It only saves time: whatever is not exactly right about it, the log is read instead.
/// </summary>
internal static class SnapshotFile
{
    private const int Version = 1;

    private static ReadOnlySpan<byte> Magic => "FPSNAP\r\n"u8;

    /// <summary>What ties a snapshot to the history that it stands for: the digest of the entry at its revision.</summary>
    public static byte[] DigestOf(StoreLogEntry? entry)
    {
        if (entry is null)
        {
            return new byte[SHA256.HashSizeInBytes];
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, entry.Version);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[4..], entry.Kind.Length);
        hash.AppendData(numbers);
        hash.AppendData(Encoding.UTF8.GetBytes(entry.Kind));
        hash.AppendData(entry.Payload.Span);
        return hash.GetHashAndReset();
    }

    public static void Write(Stream stream, StoreId store, StoreSnapshot snapshot, StoreLogEntry? last)
    {
        using var to = new SnapshotWriter(stream);
        to.Bytes(Magic);
        to.Number(Version);
        to.Text(store.Value);
        to.Long(snapshot.Revision.Position);
        to.Block(DigestOf(last));
        snapshot.Save(to);
        to.End();
    }

    /// <summary>Reads a snapshot for a store whose log has this entry at the snapshot's revision.</summary>
    /// <exception cref="FormatException">It cannot be used; the message says why.</exception>
    public static StoreSnapshot Read(StoreLogSnapshot kept, StoreId store, StoreLogEntry? last, StoreSnapshot empty)
    {
        using var from = new SnapshotReader(kept.Content, kept.Length);
        Span<byte> magic = stackalloc byte[Magic.Length];
        from.Bytes(magic);
        Require(magic.SequenceEqual(Magic), "it is no snapshot");
        Require(from.Number() == Version, "its version is unknown");
        Require(from.Text() == store.Value, "it is of another store");
        Require(from.Long() == kept.At.Position, "its revision is not the one that it is kept for");
        Require(from.Block().AsSpan().SequenceEqual(DigestOf(last)), "the log has another history");
        try
        {
            StoreSnapshot snapshot = empty.Load(kept.At, from);
            from.End();
            return snapshot;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException or EndOfStreamException)
        {
            throw from.Fault("a part of it is none");
        }

        void Require(bool holds, string problem)
        {
            if (!holds)
            {
                throw from.Fault(problem);
            }
        }
    }
}
