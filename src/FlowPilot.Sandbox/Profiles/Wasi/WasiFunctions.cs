using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>The 46 functions of WASI preview 1, ours: each call is counted, priced and bounded as every other call of the host.</summary>
/// <remarks>
/// A WASI command links all of them, whatever is granted: a plain program of any toolchain imports what it never calls. A module of the
/// <c>flowpilot</c> interface needs the capability of each that it imports.
/// </remarks>
internal static class WasiFunctions
{
    /// <summary>The module of the imports.</summary>
    public const string Module = "wasi_snapshot_preview1";

    /// <summary>Makes the functions.</summary>
    public static IReadOnlyList<HostFunction> All() => [.. OfTheProcess(), .. OfDescriptors(), .. OfPaths()];

    private static HostFunction[] OfTheProcess() =>
    [
        new HostFunction<int, int, int>(Name("args_get", CapabilityCatalogue.WasiArgs), WasiProcess.ArgsGet),
        new HostFunction<int, int, int>(Name("args_sizes_get", CapabilityCatalogue.WasiArgs), WasiProcess.ArgsSizesGet),
        new HostFunction<int, int, int>(Name("environ_get", CapabilityCatalogue.WasiEnv), WasiProcess.EnvironGet),
        new HostFunction<int, int, int>(Name("environ_sizes_get", CapabilityCatalogue.WasiEnv), WasiProcess.EnvironSizesGet),
        new HostFunction<int, int, int>(Name("clock_res_get", CapabilityCatalogue.WasiClocks), WasiProcess.ClockResGet),
        new HostFunction<int, long, int, int>(Name("clock_time_get", CapabilityCatalogue.WasiClocks), WasiProcess.ClockTimeGet),
        new HostFunction<int, int, int, int, int>(Name("poll_oneoff", CapabilityCatalogue.WasiClocks), WasiPoll.PollOneoff),
        new HostFunction<int, int, int>(Name("random_get", CapabilityCatalogue.WasiRandom), WasiProcess.RandomGet),
        new HostProcedure<int>(Name("proc_exit", CapabilityCatalogue.WasiStdio), WasiProcess.ProcExit),
        new HostFunction<int, int>(Name("proc_raise", CapabilityCatalogue.WasiStdio), WasiProcess.ProcRaise),
        new HostFunction<int>(Name("sched_yield", CapabilityCatalogue.WasiStdio), WasiProcess.SchedYield),
        new HostFunction<int, int, int, int>(Name("sock_accept", CapabilityCatalogue.WasiStdio), WasiProcess.SockAccept),
        new HostFunction<int, int, int, int, int, int, int>(Name("sock_recv", CapabilityCatalogue.WasiStdio), WasiProcess.SockRecv),
        new HostFunction<int, int, int, int, int, int>(Name("sock_send", CapabilityCatalogue.WasiStdio), WasiProcess.SockSend),
        new HostFunction<int, int, int>(Name("sock_shutdown", CapabilityCatalogue.WasiStdio), WasiProcess.SockShutdown),
    ];

    private static HostFunction[] OfDescriptors() =>
    [
        new HostFunction<int, long, long, int, int>(Name("fd_advise", CapabilityCatalogue.WasiFiles), WasiDescriptors.Advise),
        new HostFunction<int, long, long, int>(Name("fd_allocate", CapabilityCatalogue.WasiFiles), WasiDescriptors.Allocate),
        new HostFunction<int, int>(Name("fd_close", CapabilityCatalogue.WasiStdio), WasiDescriptors.Close),
        new HostFunction<int, int>(Name("fd_datasync", CapabilityCatalogue.WasiFiles), WasiDescriptors.DataSync),
        new HostFunction<int, int, int>(Name("fd_fdstat_get", CapabilityCatalogue.WasiStdio), WasiDescriptors.FdstatGet),
        new HostFunction<int, int, int>(Name("fd_fdstat_set_flags", CapabilityCatalogue.WasiStdio), WasiDescriptors.FdstatSetFlags),
        new HostFunction<int, long, long, int>(Name("fd_fdstat_set_rights", CapabilityCatalogue.WasiStdio), WasiDescriptors.FdstatSetRights),
        new HostFunction<int, int, int>(Name("fd_filestat_get", CapabilityCatalogue.WasiStdio), WasiDescriptors.FilestatGet),
        new HostFunction<int, long, int>(Name("fd_filestat_set_size", CapabilityCatalogue.WasiFiles), WasiDescriptors.FilestatSetSize),
        new HostFunction<int, long, long, int, int>(Name("fd_filestat_set_times", CapabilityCatalogue.WasiFiles), WasiDescriptors.FilestatSetTimes),
        new HostFunction<int, int, int, long, int, int>(Name("fd_pread", CapabilityCatalogue.WasiFiles), WasiStreams.PositionedRead),
        new HostFunction<int, int, int>(Name("fd_prestat_get", CapabilityCatalogue.WasiStdio), WasiDescriptors.PrestatGet),
        new HostFunction<int, int, int, int>(Name("fd_prestat_dir_name", CapabilityCatalogue.WasiStdio), WasiDescriptors.PrestatDirName),
        new HostFunction<int, int, int, long, int, int>(Name("fd_pwrite", CapabilityCatalogue.WasiFiles), WasiStreams.PositionedWrite),
        new HostFunction<int, int, int, int, int>(Name("fd_read", CapabilityCatalogue.WasiStdio), WasiStreams.Read),
        new HostFunction<int, int, int, long, int, int>(Name("fd_readdir", CapabilityCatalogue.WasiFiles), WasiDescriptors.ReadDirectory),
        new HostFunction<int, int, int>(Name("fd_renumber", CapabilityCatalogue.WasiStdio), WasiDescriptors.Renumber),
        new HostFunction<int, long, int, int, int>(Name("fd_seek", CapabilityCatalogue.WasiStdio), WasiStreams.Seek),
        new HostFunction<int, int>(Name("fd_sync", CapabilityCatalogue.WasiFiles), WasiDescriptors.Sync),
        new HostFunction<int, int, int>(Name("fd_tell", CapabilityCatalogue.WasiStdio), WasiStreams.Tell),
        new HostFunction<int, int, int, int, int>(Name("fd_write", CapabilityCatalogue.WasiStdio), WasiStreams.Write),
    ];

    private static HostFunction[] OfPaths() =>
    [
        new HostFunction<int, int, int, int>(Name("path_create_directory", CapabilityCatalogue.WasiFiles), WasiPaths.CreateDirectory),
        new HostFunction<int, int, int, int, int, int>(Name("path_filestat_get", CapabilityCatalogue.WasiFiles), WasiPaths.FilestatGet),
        new HostFunction<int, int, int, int, long, long, int, int>(Name("path_filestat_set_times", CapabilityCatalogue.WasiFiles), WasiPaths.FilestatSetTimes),
        new HostFunction<int, int, int, int, int, int, int, int>(Name("path_link", CapabilityCatalogue.WasiFiles), WasiPaths.Link),
        new HostFunction<int, int, int, int, int, long, long, int, int, int>(Name("path_open", CapabilityCatalogue.WasiFiles), WasiOpen.PathOpen),
        new HostFunction<int, int, int, int, int, int, int>(Name("path_readlink", CapabilityCatalogue.WasiFiles), WasiPaths.ReadLink),
        new HostFunction<int, int, int, int>(Name("path_remove_directory", CapabilityCatalogue.WasiFiles), WasiPaths.RemoveDirectory),
        new HostFunction<int, int, int, int, int, int, int>(Name("path_rename", CapabilityCatalogue.WasiFiles), WasiPaths.Rename),
        new HostFunction<int, int, int, int, int, int>(Name("path_symlink", CapabilityCatalogue.WasiFiles), WasiPaths.CreateLink),
        new HostFunction<int, int, int, int>(Name("path_unlink_file", CapabilityCatalogue.WasiFiles), WasiPaths.Unlink),
    ];

    private static HostFunctionName Name(string name, string capability) => new(Module, name, capability);
}
