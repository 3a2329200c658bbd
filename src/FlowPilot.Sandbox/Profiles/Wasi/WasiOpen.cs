using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>Opening what a path leads to.</summary>
internal static class WasiOpen
{
    private const int Create = 1;
    private const int Directory = 2;
    private const int Exclusive = 4;
    private const int Truncate = 8;

    public static int PathOpen(
        HostCall host, int number, int lookup, int address, int length, int flags, long rights, long inheriting, int descriptorFlags, int result)
    {
        var call = new WasiCall(host);
        Errno fault = call.FindDirectory(number, WasiRights.OpenPath | Needed(flags), "path_open", out Descriptor directory);
        fault = fault == Errno.Success ? call.Path(address, length, out string path) : NoPath(fault, out path);
        fault = fault != Errno.Success ? fault
            : call.Check(result, 4) != Errno.Success ? Errno.Fault
            : (lookup & ~WasiPaths.FollowLinks) != 0 || (flags & ~(Create | Directory | Exclusive | Truncate)) != 0 || (descriptorFlags & ~Descriptor.AllFlags) != 0
                || (flags & (Create | Directory)) == (Create | Directory) ? Errno.Invalid
            : !call.Wasi.Descriptors.HasRoom ? Errno.TooManyOpen : Errno.Success;
        if (fault != Errno.Success || directory.Directory is not { } start || directory.Tree is not { } tree)
        {
            return (int)fault;
        }

        call.Charge(length + 4);
        // What the guest asks for and the directory does not pass on is left out, as guests ask for more than they use; using it is refused.
        WasiRights granted = (WasiRights)rights & directory.Inheriting;
        bool follow = (lookup & WasiPaths.FollowLinks) != 0 && (flags & (Create | Exclusive)) != (Create | Exclusive);
        fault = PathWalk.Resolve(start, path, follow, out ResolvedPath place);
        FileNode? node = place.Node;
        fault = fault != Errno.Success ? fault : node is null ? CreateAt(call, tree, place, flags, out node) : FaultOf(node, flags, granted);
        if (fault == Errno.Success && (flags & Truncate) != 0 && node is RegularFile file)
        {
            fault = file.Resize(0, call.Now);
        }

        if (fault != Errno.Success || node is null)
        {
            return (int)fault;
        }

        bool isDirectory = node is DirectoryNode;
        var opened = new Descriptor(
            isDirectory ? DescriptorKind.Directory : DescriptorKind.File,
            granted & (isDirectory ? WasiRights.OfDirectory : WasiRights.OfFile),
            (WasiRights)inheriting & directory.Inheriting)
        {
            Tree = tree, Node = node, Flags = descriptorFlags,
        };
        call.Write32(result, (uint)call.Wasi.Descriptors.Add(opened));
        return 0;
    }

    private static WasiRights Needed(int flags) =>
        ((flags & Create) != 0 ? WasiRights.CreateFile : WasiRights.None) | ((flags & Truncate) != 0 ? WasiRights.PathSetSize : WasiRights.None);

    private static Errno NoPath(Errno fault, out string path)
    {
        path = string.Empty;
        return fault;
    }

    private static Errno CreateAt(WasiCall call, FileTree tree, ResolvedPath place, int flags, out FileNode? node)
    {
        node = null;
        if ((flags & Create) == 0)
        {
            return Errno.NoEntry;
        }

        Errno fault = tree.CreateFile(place, call.Now, out RegularFile file);
        node = file;
        return fault;
    }

    private static Errno FaultOf(FileNode node, int flags, WasiRights granted) => node switch
    {
        _ when (flags & (Create | Exclusive)) == (Create | Exclusive) => Errno.Exists,
        LinkNode => Errno.Loop,
        DirectoryNode => (flags & (Create | Truncate)) != 0 || ((granted & WasiRights.Write) != WasiRights.None && (flags & Directory) == 0) ? Errno.IsDirectory : Errno.Success,
        _ => (flags & Directory) != 0 ? Errno.NotDirectory : Errno.Success,
    };
}
