using System.Buffers.Binary;
using System.Text;

namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>The calls that the fixture <c>wasi-call</c> makes, and what they gave.</summary>
internal sealed class WasiScript
{
    /// <summary>The functions in the order of the fixture's imports.</summary>
    public static readonly string[] Functions =
    [
        "args_get", "args_sizes_get", "environ_get", "environ_sizes_get", "clock_res_get", "clock_time_get", "fd_advise", "fd_allocate", "fd_close",
        "fd_datasync", "fd_fdstat_get", "fd_fdstat_set_flags", "fd_fdstat_set_rights", "fd_filestat_get", "fd_filestat_set_size",
        "fd_filestat_set_times", "fd_pread", "fd_prestat_get", "fd_prestat_dir_name", "fd_pwrite", "fd_read", "fd_readdir", "fd_renumber", "fd_seek",
        "fd_sync", "fd_tell", "fd_write", "path_create_directory", "path_filestat_get", "path_filestat_set_times", "path_link", "path_open",
        "path_readlink", "path_remove_directory", "path_rename", "path_symlink", "path_unlink_file", "poll_oneoff", "proc_exit", "proc_raise",
        "random_get", "sched_yield", "sock_accept", "sock_recv", "sock_send", "sock_shutdown",
    ];

    // Where the helpers put what calls point to; the tests use what is between.
    public const int Out = 512;
    public const int Vector = 600;
    public const int Path = 1_024;
    public const int SecondPath = 8_192;
    public const int Buffer = 16_384;

    private const int RecordBytes = 128;
    private const int ReadMemory = 46;
    private const int WriteMemory = 47;
    private const int GrowMemory = 48;

    private readonly List<long[]> _records = [];
    private readonly List<int> _sizes = [];

    /// <summary>Calls a function.</summary>
    /// <returns>The number of the answer.</returns>
    public int Call(string function, params long[] arguments)
    {
        _records.Add([Array.IndexOf(Functions, function), .. arguments]);
        return Answer(8);
    }

    /// <summary>Reads memory.</summary>
    public int Read(long address, int length)
    {
        _records.Add([ReadMemory, address, length]);
        return Answer(length);
    }

    public int Grow(int pages)
    {
        _records.Add([GrowMemory, pages]);
        return Answer(8);
    }

    public WasiScript Write(long address, ReadOnlySpan<byte> bytes)
    {
        Span<byte> word = stackalloc byte[8];
        for (; !bytes.IsEmpty; address += 8)
        {
            int length = Math.Min(8, bytes.Length);
            word.Clear();
            bytes[..length].CopyTo(word);
            _records.Add([WriteMemory, address, BinaryPrimitives.ReadInt64LittleEndian(word), length]);
            bytes = bytes[length..];
        }

        return this;
    }

    public WasiScript Write32(long address, params uint[] values)
    {
        foreach (uint value in values)
        {
            Write(address, BitConverter.GetBytes(value));
            address += 4;
        }

        return this;
    }

    public WasiScript Write64(long address, long value) => Write(address, BitConverter.GetBytes(value));

    /// <summary>Writes a path and gives its length.</summary>
    public int PutPath(string path, int at = Path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(path);
        Write(at, bytes);
        return bytes.Length;
    }

    /// <summary>Opens a path relative to a descriptor; the new one is at <see cref="Out"/>.</summary>
    public int Open(string path, int flags = 0, int descriptor = 3, long rights = -1, int descriptorFlags = 0, int lookup = 0) =>
        Call("path_open", descriptor, lookup, Path, PutPath(path), flags, rights, -1, descriptorFlags, Out);

    /// <summary>Writes a text to a descriptor.</summary>
    public int Print(int descriptor, string text)
    {
        Write(Buffer, Encoding.UTF8.GetBytes(text)).Write32(Vector, Buffer, (uint)Encoding.UTF8.GetByteCount(text));
        return Call("fd_write", descriptor, Vector, 1, Out);
    }

    /// <summary>Calls a function that takes a descriptor and a path.</summary>
    public int OfPath(string function, string path, int descriptor = 3) => Call(function, descriptor, Path, PutPath(path));

    public byte[] ToInput()
    {
        byte[] input = new byte[_records.Count * RecordBytes];
        for (int i = 0; i < _records.Count; i++)
        {
            for (int j = 0; j < _records[i].Length; j++)
            {
                BinaryPrimitives.WriteInt64LittleEndian(input.AsSpan((i * RecordBytes) + (j * 8)), _records[i][j]);
            }
        }

        return input;
    }

    /// <summary>Gives what an answer was.</summary>
    public byte[] Bytes(SandboxResult result, int answer) => result.Output.Slice(_sizes[..answer].Sum(), _sizes[answer]).ToArray();

    /// <summary>Gives the errno, or whatever number a function gave.</summary>
    public int Number(SandboxResult result, int answer) => (int)BinaryPrimitives.ReadInt64LittleEndian(Bytes(result, answer));

    public int[] Numbers(SandboxResult result, params int[] answers) => [.. answers.Select(a => Number(result, a))];

    private int Answer(int size)
    {
        _sizes.Add(size);
        return _sizes.Count - 1;
    }
}
