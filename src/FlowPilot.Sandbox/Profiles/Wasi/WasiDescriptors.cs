using System.Buffers.Binary;
using System.Text;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>What is asked of an open descriptor beside reading and writing.</summary>
internal static class WasiDescriptors
{
    private const int StatBytes = 24;
    private const int EntryBytes = 24;
    private const int LastAdvice = 5;

    // The first two of a listing are the directory itself and the one that it is in.
    private const int FirstEntry = 2;

    public static int Close(HostCall host, int number)
    {
        new WasiCall(host).Charge(0);
        return (int)new WasiCall(host).Wasi.Descriptors.Close(number);
    }

    public static int Renumber(HostCall host, int from, int to)
    {
        new WasiCall(host).Charge(0);
        return (int)new WasiCall(host).Wasi.Descriptors.Renumber(from, to);
    }

    public static int DataSync(HostCall host, int number) => (int)OfFile(new WasiCall(host), number, WasiRights.None, "fd_datasync", out _);

    public static int Sync(HostCall host, int number) => (int)OfFile(new WasiCall(host), number, WasiRights.None, "fd_sync", out _);

    public static int Advise(HostCall host, int number, long offset, long length, int advice)
    {
        Errno fault = OfFile(new WasiCall(host), number, WasiRights.Advise, "fd_advise", out _);
        return (int)(fault != Errno.Success ? fault : offset < 0 || length < 0 || (uint)advice > LastAdvice ? Errno.Invalid : Errno.Success);
    }

    public static int Allocate(HostCall host, int number, long offset, long length)
    {
        var call = new WasiCall(host);
        Errno fault = OfFile(call, number, WasiRights.Allocate, "fd_allocate", out Descriptor descriptor);
        if (fault != Errno.Success || offset < 0 || length <= 0)
        {
            return (int)(fault != Errno.Success ? fault : Errno.Invalid);
        }

        if (offset > long.MaxValue - length)
        {
            return (int)Errno.FileTooBig;
        }

        return descriptor.File is { } file && offset + length > file.Size ? (int)file.Resize(offset + length, call.Now) : 0;
    }

    public static int FdstatGet(HostCall host, int number, int result)
    {
        var call = new WasiCall(host);
        Errno fault = call.Find(number, out Descriptor descriptor);
        fault = fault == Errno.Success ? call.Check(result, StatBytes) : fault;
        if (fault != Errno.Success)
        {
            return (int)fault;
        }

        call.Charge(StatBytes);
        Span<byte> stat = stackalloc byte[StatBytes];
        stat.Clear();
        stat[0] = Descriptor.FileType(descriptor.Node);
        BinaryPrimitives.WriteUInt16LittleEndian(stat[2..], (ushort)descriptor.Flags);
        BinaryPrimitives.WriteUInt64LittleEndian(stat[8..], (ulong)descriptor.Rights);
        BinaryPrimitives.WriteUInt64LittleEndian(stat[16..], (ulong)descriptor.Inheriting);
        host.Write(result, stat);
        return 0;
    }

    public static int FdstatSetFlags(HostCall host, int number, int flags)
    {
        var call = new WasiCall(host);
        Errno fault = call.Find(number, out Descriptor descriptor);
        fault = fault != Errno.Success ? fault : (flags & ~Descriptor.AllFlags) != 0 ? Errno.Invalid : call.Require(descriptor, WasiRights.SetFlags, "fd_fdstat_set_flags");
        if (fault == Errno.Success)
        {
            call.Charge(0);
            descriptor.Flags = flags;
        }

        return (int)fault;
    }

    public static int FdstatSetRights(HostCall host, int number, long rights, long inheriting)
    {
        var call = new WasiCall(host);
        Errno fault = call.Find(number, out Descriptor descriptor);
        fault = fault != Errno.Success ? fault
            : ((WasiRights)rights & ~descriptor.Rights) != WasiRights.None || ((WasiRights)inheriting & ~descriptor.Inheriting) != WasiRights.None ? Errno.NotCapable : Errno.Success;
        if (fault == Errno.Success)
        {
            call.Charge(0);
            descriptor.Rights = (WasiRights)rights;
            descriptor.Inheriting = (WasiRights)inheriting;
        }

        return (int)fault;
    }

    public static int FilestatGet(HostCall host, int number, int result)
    {
        var call = new WasiCall(host);
        Errno fault = call.Find(number, out Descriptor descriptor);
        fault = fault == Errno.Success ? call.Require(descriptor, WasiRights.Stat, "fd_filestat_get") : fault;
        return (int)(fault == Errno.Success ? FileStat.Write(call, descriptor.Tree, descriptor.Node, result) : fault);
    }

    public static int FilestatSetSize(HostCall host, int number, long size)
    {
        var call = new WasiCall(host);
        Errno fault = OfFile(call, number, WasiRights.SetSize, "fd_filestat_set_size", out Descriptor descriptor);
        return (int)(fault != Errno.Success ? fault : size < 0 || descriptor.File is null ? Errno.Invalid : descriptor.File.Resize(size, call.Now));
    }

    public static int FilestatSetTimes(HostCall host, int number, long accessed, long modified, int flags)
    {
        var call = new WasiCall(host);
        Errno fault = call.Find(number, out Descriptor descriptor);
        fault = fault != Errno.Success ? fault : descriptor.Node is null ? Errno.Invalid : call.Require(descriptor, WasiRights.SetTimes, "fd_filestat_set_times");
        return (int)(fault == Errno.Success && descriptor.Node is { } node ? FileStat.SetTimes(call, node, accessed, modified, flags) : fault);
    }

    public static int PrestatGet(HostCall host, int number, int result)
    {
        var call = new WasiCall(host);
        if (call.Find(number, out Descriptor descriptor) != Errno.Success || !descriptor.IsPreopened || descriptor.Tree is not { } tree)
        {
            return (int)Errno.BadDescriptor;
        }

        if (call.Check(result, 8) != Errno.Success)
        {
            return (int)Errno.Fault;
        }

        call.Charge(8);
        // A directory, and the length of its name.
        call.Write64(result, (ulong)tree.GuestPath.Length << 32);
        return 0;
    }

    public static int PrestatDirName(HostCall host, int number, int address, int length)
    {
        var call = new WasiCall(host);
        if (call.Find(number, out Descriptor descriptor) != Errno.Success || !descriptor.IsPreopened || descriptor.Tree is not { } tree)
        {
            return (int)Errno.BadDescriptor;
        }

        if (call.Check(address, length) != Errno.Success)
        {
            return (int)Errno.Fault;
        }

        if (length < tree.GuestPath.Length)
        {
            return (int)Errno.NameTooLong;
        }

        call.Charge(tree.GuestPath.Length);
        host.Write(address, tree.GuestPath);
        return 0;
    }

    public static int ReadDirectory(HostCall host, int number, int buffer, int length, long cookie, int result)
    {
        var call = new WasiCall(host);
        Errno fault = call.Find(number, out Descriptor descriptor);
        fault = fault != Errno.Success ? fault
            : descriptor.Directory is null ? Errno.NotDirectory
            : call.Require(descriptor, WasiRights.ReadDirectory, "fd_readdir") is not Errno.Success and var refused ? refused
            : call.Check(buffer, length) != Errno.Success || call.Check(result, 4) != Errno.Success ? Errno.Fault
            : cookie < 0 ? Errno.Invalid : Errno.Success;
        if (fault != Errno.Success || descriptor.Directory is not { } directory)
        {
            return (int)fault;
        }

        // Paid for what fits before anything is written: so the entries are counted first.
        int used = 0;
        foreach ((byte[] name, _, _, _) in List(directory, cookie))
        {
            used = (int)Math.Min((long)used + EntryBytes + name.Length, length);
            if (used == length)
            {
                break;
            }
        }

        call.Charge(used);
        Write(call, List(directory, cookie), buffer, used);
        call.Write32(result, (uint)used);
        return 0;
    }

    private static void Write(WasiCall call, IEnumerable<(byte[] Name, FileNode Node, byte Type, long Next)> entries, int address, int left)
    {
        Span<byte> record = stackalloc byte[EntryBytes + PathWalk.MaxNameBytes];
        foreach ((byte[] name, FileNode node, byte type, long next) in entries)
        {
            if (left == 0)
            {
                return;
            }

            record.Clear();
            BinaryPrimitives.WriteInt64LittleEndian(record, next);
            BinaryPrimitives.WriteUInt64LittleEndian(record[8..], node.Id);
            BinaryPrimitives.WriteInt32LittleEndian(record[16..], name.Length);
            record[20] = type;
            name.CopyTo(record[EntryBytes..]);
            int taken = Math.Min(left, EntryBytes + name.Length);
            call.Host.Write(address, record[..taken]);
            (address, left) = (address + taken, left - taken);
        }
    }

    private static IEnumerable<(byte[] Name, FileNode Node, byte Type, long Next)> List(DirectoryNode directory, long cookie)
    {
        if (cookie == 0)
        {
            yield return (".."u8[..1].ToArray(), directory, Descriptor.FileType(directory), 1);
        }

        if (cookie <= 1)
        {
            // The root of a scope is in itself, as that of a machine is.
            yield return (".."u8.ToArray(), directory.Parent ?? directory, Descriptor.FileType(directory), FirstEntry);
        }

        foreach (DirectoryEntry entry in directory.From(Math.Max(0, cookie - FirstEntry)))
        {
            yield return (Encoding.UTF8.GetBytes(entry.Name), entry.Node, Descriptor.FileType(entry.Node), entry.Ordinal + FirstEntry + 1);
        }
    }

    // Of a file; a directory is one too for what does nothing to either.
    private static Errno OfFile(WasiCall call, int number, WasiRights right, string function, out Descriptor descriptor)
    {
        Errno fault = call.Find(number, out descriptor);
        fault = fault != Errno.Success ? fault
            : descriptor.Node is null ? Errno.Invalid
            : call.Require(descriptor, right, function);
        if (fault == Errno.Success)
        {
            call.Charge(0);
        }

        return fault;
    }
}
