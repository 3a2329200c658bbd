using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Profiles.Wasi;

/// <summary>What is tried of one function.</summary>
internal sealed record WasiFunctionCase(string Function, long[] Good)
{
    private const int Out = WasiScript.Out;
    private const int Path = WasiScript.Path;
    private const int Second = WasiScript.SecondPath;
    private const int Buffer = WasiScript.Buffer;
    private const int Vector = WasiScript.Vector;
    private const int Subscription = 700;
    private const int Events = 800;

    /// <summary>What is done before the call.</summary>
    public Action<WasiScript> Prepare { get; init; } = static _ => { };

    /// <summary>Which arguments are pointers.</summary>
    public int[] Pointers { get; init; } = [];

    /// <summary>Which pointers lead to nothing in the good case.</summary>
    public int[] Empty { get; init; } = [];

    /// <summary>Which arguments are lengths.</summary>
    public int[] Lengths { get; init; } = [];

    /// <summary>Which arguments are counts.</summary>
    public int[] Counts { get; init; } = [];

    public (string What, long[] Arguments, int Errno)[] Errors { get; init; } = [];

    public int Expected { get; init; }

    /// <summary>What a guest without any capability is answered.</summary>
    public int WithoutGrant { get; init; }

    /// <summary>Whether that is recorded.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>Whether such a guest finds zeros.</summary>
    public bool IsEmptyWithoutGrant { get; init; }

    public static Dictionary<string, WasiFunctionCase> All { get; } = Rows().ToDictionary(static r => r.Function, StringComparer.Ordinal);

    private static IEnumerable<WasiFunctionCase> Rows() => [.. OfTheProcess(), .. OfDescriptors(), .. OfPaths()];

    private static WasiFunctionCase[] OfTheProcess() =>
    [
        new("args_get", [Out, Buffer]) { Pointers = [0, 1] },
        new("args_sizes_get", [Out, Out + 4]) { Pointers = [0, 1], IsEmptyWithoutGrant = true },
        new("environ_get", [Out, Buffer]) { Pointers = [0, 1] },
        new("environ_sizes_get", [Out, Out + 4]) { Pointers = [0, 1], IsEmptyWithoutGrant = true },
        new("clock_res_get", [1, Out]) { Pointers = [1], Errors = [("clock", [4, Out], 28), ("clock", [-1, Out], 28)], IsRecorded = true },
        new("clock_time_get", [0, 1, Out]) { Pointers = [2], Errors = [("clock", [4, 1, Out], 28), ("clock", [-1, 1, Out], 28)], IsRecorded = true, IsEmptyWithoutGrant = true },
        new("poll_oneoff", [Subscription, Events, 1, Out])
        {
            // A clock that has come: tag 0, id 1, after 0 nanoseconds.
            Prepare = static s => s.Write32(Subscription, 7, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
            Pointers = [0, 1, 3],
            Counts = [2],
            Errors = [("none", [Subscription, Events, 0, Out], 28), ("too many", [Subscription, Events, 65, Out], 28)],
            IsRecorded = true,
        },
        new("random_get", [Buffer, 32]) { Pointers = [0], Lengths = [1], Errors = [("too many", [Buffer, (1 << 20) + 1], 28)], IsRecorded = true },
        new("proc_raise", [9]) { Expected = 52, WithoutGrant = 52 },
        new("sched_yield", []),
        new("sock_accept", [3, 0, Out]) { Expected = 52, WithoutGrant = 52 },
        new("sock_recv", [3, Vector, 1, 0, Out, Out + 4]) { Expected = 52, WithoutGrant = 52 },
        new("sock_send", [3, Vector, 1, 0, Out]) { Expected = 52, WithoutGrant = 52 },
        new("sock_shutdown", [3, 1]) { Expected = 52, WithoutGrant = 52 },
    ];

    private static WasiFunctionCase[] OfDescriptors() =>
    [
        OfFile("fd_advise", [4, 0, 10, 0], ("advice", [4, 0, 10, 6], 28), ("offset", [4, -1, 10, 0], 28), ("length", [4, 0, -1, 0], 28), ("stream", [1, 0, 10, 0], 28)),
        OfFile("fd_allocate", [4, 0, 100], ("nothing", [4, 0, 0], 28), ("offset", [4, -1, 5], 28), ("1 TiB", [4, 0, 1L << 40], 22), ("overflow", [4, long.MaxValue, long.MaxValue], 22), ("stream", [1, 0, 5], 28)),
        OfFile("fd_close", [4]),
        OfFile("fd_datasync", [4], ("stream", [1], 28)),
        OfFile("fd_fdstat_get", [4, Out]) with { Pointers = [1] },
        OfFile("fd_fdstat_set_flags", [4, 1], ("flag", [4, 32], 28)),
        OfFile("fd_fdstat_set_rights", [4, 2, 0], ("more", [4, 1L << 9, 0], 76), ("more", [4, 0, 1L << 40], 76)),
        OfFile("fd_filestat_get", [4, Out]) with { Pointers = [1] },
        OfFile("fd_filestat_set_size", [4, 5], ("negative", [4, -1], 28), ("1 TiB", [4, 1L << 40], 22), ("directory", [3, 5], 76), ("stream", [1, 5], 28)),
        OfFile("fd_filestat_set_times", [4, 1, 2, 5], ("both", [4, 1, 2, 3], 28), ("both", [4, 1, 2, 12], 28), ("flag", [4, 1, 2, 16], 28), ("stream", [1, 1, 2, 5], 28)),
        OfVectors("fd_pread", [4, Vector, 1, 0, Out], ("offset", [4, Vector, 1, -1, Out], 28), ("stream", [0, Vector, 1, 0, Out], 70), ("directory", [3, Vector, 1, 0, Out], 31)) with { Pointers = [1, 4] },
        new("fd_prestat_get", [3, Out]) { Pointers = [1], WithoutGrant = 8, Errors = [("stream", [1, Out], 8), ("missing", [9, Out], 8), ("huge", [-1, Out], 8)] },
        new("fd_prestat_dir_name", [3, Buffer, 5]) { Pointers = [1], Lengths = [2], WithoutGrant = 8, Errors = [("short", [3, Buffer, 4], 37), ("missing", [9, Buffer, 5], 8)] },
        OfVectors("fd_pwrite", [4, Vector, 1, 0, Out], ("offset", [4, Vector, 1, -1, Out], 28), ("far", [4, Vector, 1, 1L << 40, Out], 22), ("farthest", [4, Vector, 1, long.MaxValue, Out], 22), ("stream", [1, Vector, 1, 0, Out], 70), ("directory", [3, Vector, 1, 0, Out], 31)) with { Pointers = [1, 4] },
        OfVectors("fd_read", [4, Vector, 1, Out], ("output", [1, Vector, 1, Out], 76), ("directory", [3, Vector, 1, Out], 31)) with { Pointers = [1, 3] },
        new("fd_readdir", [3, Buffer, 200, 0, Out]) { Pointers = [1, 4], Lengths = [2], WithoutGrant = 8, Errors = [("cookie", [3, Buffer, 200, -1, Out], 28), ("stream", [1, Buffer, 200, 0, Out], 54), ("missing", [9, Buffer, 200, 0, Out], 8)] },
        OfFile("fd_renumber", [4, 2], ("missing target", [4, 9], 8)),
        OfFile("fd_seek", [4, 2, 0, Out], ("whence", [4, 0, 3, Out], 28), ("negative", [4, -1, 0, Out], 28), ("overflow", [4, long.MaxValue, 2, Out], 28), ("stream", [0, 0, 0, Out], 70), ("directory", [3, 0, 0, Out], 31)) with { Pointers = [3] },
        OfFile("fd_sync", [4], ("stream", [1], 28)),
        OfFile("fd_tell", [4, Out], ("stream", [0, Out], 70), ("directory", [3, Out], 31)) with { Pointers = [1] },
        OfVectors("fd_write", [4, Vector, 1, Out], ("input", [0, Vector, 1, Out], 76), ("directory", [3, Vector, 1, Out], 31)) with { Pointers = [1, 3] },
    ];

    private static WasiFunctionCase[] OfPaths() =>
    [
        OfPath("path_create_directory", "new", [3, Path, 3]) with { Errors = [("missing", [9, Path, 3], 8), ("file", [1, Path, 3], 54), ("empty", [3, Path, 0], 44), ("too long", [3, Path, 4_097], 37)] },
        OfPath("path_filestat_get", "file", [3, 0, Path, 4, Out]) with { Pointers = [2, 4], Lengths = [3], Errors = [("missing", [9, 0, Path, 4, Out], 8), ("flag", [3, 2, Path, 4, Out], 28), ("nothing", [3, 0, Path, 3, Out], 44)] },
        OfPath("path_filestat_set_times", "file", [3, 0, Path, 4, 1, 2, 5]) with { Pointers = [2], Lengths = [3], Errors = [("both", [3, 0, Path, 4, 1, 2, 3], 28), ("flag", [3, 2, Path, 4, 1, 2, 5], 28), ("nothing", [3, 0, Path, 3, 1, 2, 5], 44)] },
        OfPath("path_link", "file", [3, 0, Path, 4, 3, Second, 4], "name") with { Pointers = [2, 5], Lengths = [3, 6], Errors = [("missing", [3, 0, Path, 4, 9, Second, 4], 8), ("nothing", [3, 0, Path, 3, 3, Second, 4], 44), ("itself", [3, 0, Path, 4, 3, Path, 4], 20)] },
        OfPath("path_open", "file", [3, 0, Path, 4, 0, -1, -1, 0, Out]) with
        {
            Pointers = [2, 8],
            Lengths = [3],
            Errors =
            [
                ("missing", [9, 0, Path, 4, 0, -1, -1, 0, Out], 8), ("stream", [1, 0, Path, 4, 0, -1, -1, 0, Out], 54), ("nothing", [3, 0, Path, 3, 0, -1, -1, 0, Out], 44),
                ("flag", [3, 0, Path, 4, 16, -1, -1, 0, Out], 28), ("lookup", [3, 2, Path, 4, 0, -1, -1, 0, Out], 28), ("descriptor flag", [3, 0, Path, 4, 0, -1, -1, 32, Out], 28),
                ("directory and create", [3, 0, Path, 4, 3, -1, -1, 0, Out], 28), ("exclusive", [3, 0, Path, 4, 5, -1, -1, 0, Out], 20), ("directory", [3, 0, Path, 4, 2, -1, -1, 0, Out], 54),
            ],
        },
        OfPath("path_readlink", "link", [3, Path, 4, Buffer, 100, Out]) with
        {
            Prepare = static s => { s.PutPath("file", Second); s.Call("path_symlink", Second, 4, 3, Path, s.PutPath("link")); },
            Pointers = [1, 3, 5],
            Lengths = [2, 4],
            WithoutGrant = 76,
            Errors = [("missing", [9, Path, 4, Buffer, 100, Out], 8), ("nothing", [3, Path, 3, Buffer, 100, Out], 44), ("file", [3, Second, 4, Buffer, 100, Out], 28)],
        },
        OfPath("path_remove_directory", "empty", [3, Path, 5]) with { Errors = [("missing", [9, Path, 5], 8), ("nothing", [3, Path, 4], 44)] },
        OfPath("path_rename", "file", [3, Path, 4, 3, Second, 4], "name") with { Pointers = [1, 4], Lengths = [2, 5], Errors = [("missing", [3, Path, 4, 9, Second, 4], 8), ("nothing", [3, Path, 3, 3, Second, 4], 44)] },
        OfPath("path_symlink", "file", [Path, 4, 3, Second, 4], "name") with { Pointers = [0, 3], Lengths = [1, 4], Errors = [("missing", [Path, 4, 9, Second, 4], 8), ("no target", [Path, 0, 3, Second, 4], 44), ("taken", [Path, 4, 3, Path, 4], 20)] },
        OfPath("path_unlink_file", "file", [3, Path, 4]) with { Errors = [("missing", [9, Path, 4], 8), ("nothing", [3, Path, 3], 44)] },
    ];

    // A function of a descriptor: the file is 4, and there is none without files.
    private static WasiFunctionCase OfFile(string function, long[] good, params (string What, long[] Arguments, int Errno)[] errors) => new(function, good)
    {
        Prepare = static s => s.Open("file"),
        WithoutGrant = 8,
        Errors = [("missing", [9, .. good[1..]], 8), ("huge", [-1, .. good[1..]], 8), ("largest", [int.MaxValue, .. good[1..]], 8), .. errors],
    };

    private static WasiFunctionCase OfVectors(string function, long[] good, params (string What, long[] Arguments, int Errno)[] errors) => OfFile(function, good, errors) with
    {
        Prepare = static s => { s.Open("file"); s.Write32(Vector, Buffer, 4); },
        Counts = [2],
    };

    private static WasiFunctionCase OfPath(string function, string path, long[] good, string? second = null) => new(function, good)
    {
        Prepare = s =>
        {
            s.PutPath(path);
            if (second is not null)
            {
                s.PutPath(second, Second);
            }
        },
        Pointers = [1],
        Lengths = [2],
        WithoutGrant = 76,
        IsRecorded = true,
    };
}
