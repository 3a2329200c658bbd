using System.Buffers.Binary;
using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>What preview 1 tells of a file, and the times of it that a guest sets.</summary>
internal static class FileStat
{
    /// <summary>The flags of times: set it, or set it to now.</summary>
    private const int SetAccessed = 1;
    private const int AccessedNow = 2;
    private const int SetModified = 4;
    private const int ModifiedNow = 8;
    private const int Bytes = 64;

    /// <summary>Writes what there is to tell; of a stream there is nothing.</summary>
    public static Errno Write(WasiCall call, FileTree? tree, FileNode? node, int address)
    {
        if (call.Check(address, Bytes) != Errno.Success)
        {
            return Errno.Fault;
        }

        call.Charge(Bytes);
        Span<byte> stat = stackalloc byte[Bytes];
        stat.Clear();
        if (tree is not null && node is not null)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(stat, tree.Device);
            BinaryPrimitives.WriteUInt64LittleEndian(stat[8..], node.Id);
            stat[16] = Descriptor.FileType(node);
            BinaryPrimitives.WriteInt64LittleEndian(stat[24..], Math.Max(1, node.Links));
            BinaryPrimitives.WriteInt64LittleEndian(stat[32..], node.Size);
            BinaryPrimitives.WriteInt64LittleEndian(stat[40..], node.Accessed);
            BinaryPrimitives.WriteInt64LittleEndian(stat[48..], node.Modified);
            BinaryPrimitives.WriteInt64LittleEndian(stat[56..], node.Changed);
        }

        call.Host.Write(address, stat);
        return Errno.Success;
    }

    /// <summary>Sets times.</summary>
    public static Errno SetTimes(WasiCall call, FileNode node, long accessed, long modified, int flags)
    {
        const int All = SetAccessed | AccessedNow | SetModified | ModifiedNow;
        if ((flags & ~All) != 0 || (flags & (SetAccessed | AccessedNow)) == (SetAccessed | AccessedNow) || (flags & (SetModified | ModifiedNow)) == (SetModified | ModifiedNow))
        {
            return Errno.Invalid;
        }

        call.Charge(0);
        long now = call.Now;
        node.Accessed = (flags & SetAccessed) != 0 ? accessed : (flags & AccessedNow) != 0 ? now : node.Accessed;
        node.Modified = (flags & SetModified) != 0 ? modified : (flags & ModifiedNow) != 0 ? now : node.Modified;
        node.Changed = now;
        return Errno.Success;
    }
}
