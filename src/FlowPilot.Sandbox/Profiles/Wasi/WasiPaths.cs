using System.Text;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>What is done to what a path leads to, beside opening it.</summary>
internal static class WasiPaths
{
    /// <summary>The flag of a lookup that follows a link at the end of the path.</summary>
    public const int FollowLinks = 1;

    public static int CreateDirectory(HostCall host, int number, int address, int length) =>
        (int)(Begin(new WasiCall(host), "path_create_directory", number, WasiRights.CreateDirectory, address, length, out Descriptor directory, out string path) is not Errno.Success and var fault
            ? fault : Tree(directory).CreateDirectory(Start(directory), path, new WasiCall(host).Now));

    public static int RemoveDirectory(HostCall host, int number, int address, int length) =>
        (int)(Begin(new WasiCall(host), "path_remove_directory", number, WasiRights.RemoveDirectory, address, length, out Descriptor directory, out string path) is not Errno.Success and var fault
            ? fault : FileTree.RemoveDirectory(Start(directory), path, new WasiCall(host).Now));

    public static int Unlink(HostCall host, int number, int address, int length) =>
        (int)(Begin(new WasiCall(host), "path_unlink_file", number, WasiRights.Unlink, address, length, out Descriptor directory, out string path) is not Errno.Success and var fault
            ? fault : FileTree.Unlink(Start(directory), path, new WasiCall(host).Now));

    public static int FilestatGet(HostCall host, int number, int lookup, int address, int length, int result)
    {
        var call = new WasiCall(host);
        Errno fault = Find(call, "path_filestat_get", number, WasiRights.PathStat, lookup, address, length, out Descriptor directory, out FileNode? node);
        return (int)(fault == Errno.Success ? FileStat.Write(call, directory.Tree, node, result) : fault);
    }

    public static int FilestatSetTimes(HostCall host, int number, int lookup, int address, int length, long accessed, long modified, int flags)
    {
        var call = new WasiCall(host);
        Errno fault = Find(call, "path_filestat_set_times", number, WasiRights.PathSetTimes, lookup, address, length, out _, out FileNode? node);
        return (int)(fault == Errno.Success && node is not null ? FileStat.SetTimes(call, node, accessed, modified, flags) : fault);
    }

    public static int ReadLink(HostCall host, int number, int address, int length, int buffer, int bufferLength, int result)
    {
        var call = new WasiCall(host);
        if (call.Check(buffer, bufferLength) != Errno.Success || call.Check(result, 4) != Errno.Success)
        {
            return (int)Errno.Fault;
        }

        Errno fault = Find(call, "path_readlink", number, WasiRights.ReadLink, 0, address, length, out _, out FileNode? node);
        if (fault != Errno.Success || node is not LinkNode link)
        {
            return (int)(fault == Errno.Success ? Errno.Invalid : fault);
        }

        ReadOnlySpan<byte> target = Encoding.UTF8.GetBytes(link.Target);
        target = target[..Math.Min(target.Length, bufferLength)];
        host.Charge(0, target.Length);
        host.Write(buffer, target);
        call.Write32(result, (uint)target.Length);
        return 0;
    }

    public static int CreateLink(HostCall host, int targetAddress, int targetLength, int number, int address, int length)
    {
        var call = new WasiCall(host);
        Errno fault = Begin(call, "path_symlink", number, WasiRights.CreateLink, address, length, out Descriptor directory, out string path);
        fault = fault == Errno.Success ? call.Path(targetAddress, targetLength, out string target) : Nothing(fault, out target);
        return (int)(fault == Errno.Success ? Tree(directory).CreateLink(Start(directory), path, target, call.Now) : fault);
    }

    public static int Link(HostCall host, int fromNumber, int lookup, int fromAddress, int fromLength, int toNumber, int toAddress, int toLength)
    {
        var call = new WasiCall(host);
        Errno fault = Find(call, "path_link", fromNumber, WasiRights.LinkSource, lookup, fromAddress, fromLength, out Descriptor from, out FileNode? node);
        fault = fault == Errno.Success ? Begin(call, "path_link", toNumber, WasiRights.LinkTarget, toAddress, toLength, out Descriptor to, out string path) : Nothing(fault, out to, out path);
        return (int)(fault != Errno.Success || node is null ? fault
            : !ReferenceEquals(from.Tree, to.Tree) ? Errno.OtherScope
            : Tree(to).Link(node, Start(to), path, call.Now));
    }

    public static int Rename(HostCall host, int fromNumber, int fromAddress, int fromLength, int toNumber, int toAddress, int toLength)
    {
        var call = new WasiCall(host);
        Errno fault = Begin(call, "path_rename", fromNumber, WasiRights.RenameSource, fromAddress, fromLength, out Descriptor from, out string fromPath);
        fault = fault == Errno.Success ? Begin(call, "path_rename", toNumber, WasiRights.RenameTarget, toAddress, toLength, out Descriptor to, out string toPath) : Nothing(fault, out to, out toPath);
        return (int)(fault != Errno.Success ? fault
            : !ReferenceEquals(from.Tree, to.Tree) ? Errno.OtherScope
            : Tree(from).Rename(Start(from), fromPath, Start(to), toPath, call.Now));
    }

    // The directory, the path, and the price of them.
    private static Errno Begin(
        WasiCall call, string function, int number, WasiRights right, int address, int length, out Descriptor directory, out string path)
    {
        Errno fault = call.FindDirectory(number, right, function, out directory);
        fault = fault == Errno.Success ? call.Path(address, length, out path) : Nothing(fault, out path);
        if (fault == Errno.Success)
        {
            call.Charge(length);
        }

        return fault;
    }

    private static Errno Find(
        WasiCall call, string function, int number, WasiRights right, int lookup, int address, int length, out Descriptor directory, out FileNode? node)
    {
        node = null;
        Errno fault = Begin(call, function, number, right, address, length, out directory, out string path);
        fault = fault == Errno.Success && (lookup & ~FollowLinks) != 0 ? Errno.Invalid : fault;
        if (fault == Errno.Success)
        {
            fault = PathWalk.Resolve(Start(directory), path, lookup == FollowLinks, out ResolvedPath place);
            node = place.Node;
            fault = fault == Errno.Success && node is null ? Errno.NoEntry : fault;
        }

        return fault;
    }

    private static Errno Nothing(Errno fault, out string path)
    {
        path = string.Empty;
        return fault;
    }

    private static Errno Nothing(Errno fault, out Descriptor descriptor, out string path)
    {
        descriptor = null!; // looked at only after a success
        path = string.Empty;
        return fault;
    }

    private static DirectoryNode Start(Descriptor directory) => directory.Directory ?? throw new InvalidOperationException("A path is relative to a directory.");

    private static FileTree Tree(Descriptor directory) => directory.Tree ?? throw new InvalidOperationException("A directory is of a tree.");
}
