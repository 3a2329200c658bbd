using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>One limit as receipts name it.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Property">The property of <see cref="SandboxLimits"/>, or behind it that of its <see cref="WasiLimits"/>.</param>
/// <param name="Get">Gives the number.</param>
/// <param name="Set">Gives limits with another number; throws for one that is not possible.</param>
internal sealed record LimitMember(string Name, string Property, Func<SandboxLimits, long> Get, Func<SandboxLimits, long, SandboxLimits> Set)
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;

    /// <summary>Gets all of them in canonical order: every limit of a run, except what bounds its recording, which changes nothing that the guest sees.</summary>
    public static IReadOnlyList<LimitMember> All { get; } =
    [
        new("buffer_bytes", nameof(SandboxLimits.MaxBufferBytes), static l => l.MaxBufferBytes, static (l, v) => l with { MaxBufferBytes = Int(v) }),
        new("buffers", nameof(SandboxLimits.MaxBuffers), static l => l.MaxBuffers, static (l, v) => l with { MaxBuffers = Int(v) }),
        new("deadline_us", nameof(SandboxLimits.Deadline), static l => Microseconds(l.Deadline), static (l, v) => l with { Deadline = Time(v) }),
        new("fuel", nameof(SandboxLimits.Fuel), static l => l.Fuel, static (l, v) => l with { Fuel = v }),
        new("host_calls", nameof(SandboxLimits.MaxHostCalls), static l => l.MaxHostCalls, static (l, v) => l with { MaxHostCalls = v }),
        new("host_calls_per_function", nameof(SandboxLimits.MaxHostCallsPerFunction), static l => l.MaxHostCallsPerFunction, static (l, v) => l with { MaxHostCallsPerFunction = Int(v) }),
        new("input_bytes", nameof(SandboxLimits.MaxInputBytes), static l => l.MaxInputBytes, static (l, v) => l with { MaxInputBytes = Int(v) }),
        new("log_bytes", nameof(SandboxLimits.MaxLogBytes), static l => l.MaxLogBytes, static (l, v) => l with { MaxLogBytes = Int(v) }),
        new("log_lines", nameof(SandboxLimits.MaxLogLines), static l => l.MaxLogLines, static (l, v) => l with { MaxLogLines = Int(v) }),
        new("memory_bytes", nameof(SandboxLimits.MaxMemoryBytes), static l => l.MaxMemoryBytes, static (l, v) => l with { MaxMemoryBytes = v }),
        new("output_bytes", nameof(SandboxLimits.MaxOutputBytes), static l => l.MaxOutputBytes, static (l, v) => l with { MaxOutputBytes = Int(v) }),
        new("reentry_depth", nameof(SandboxLimits.MaxReentryDepth), static l => l.MaxReentryDepth, static (l, v) => l with { MaxReentryDepth = Int(v) }),
        new("request_bytes", nameof(SandboxLimits.MaxRequestBytes), static l => l.MaxRequestBytes, static (l, v) => l with { MaxRequestBytes = Int(v) }),
        new("table_elements", nameof(SandboxLimits.MaxTableElements), static l => l.MaxTableElements, static (l, v) => l with { MaxTableElements = Int(v) }),
        new("tables", nameof(SandboxLimits.MaxTables), static l => l.MaxTables, static (l, v) => l with { MaxTables = Int(v) }),
        Wasi("argument_bytes", nameof(WasiLimits.MaxArgumentBytes), static l => l.MaxArgumentBytes, static (l, v) => l with { MaxArgumentBytes = v }),
        Wasi("descriptors", nameof(WasiLimits.MaxDescriptors), static l => l.MaxDescriptors, static (l, v) => l with { MaxDescriptors = v }),
        Wasi("directory_entries", nameof(WasiLimits.MaxDirectoryEntries), static l => l.MaxDirectoryEntries, static (l, v) => l with { MaxDirectoryEntries = v }),
        Wasi("file_bytes", nameof(WasiLimits.MaxFileBytes), static l => l.MaxFileBytes, static (l, v) => l with { MaxFileBytes = v }),
        Wasi("file_depth", nameof(WasiLimits.MaxFileDepth), static l => l.MaxFileDepth, static (l, v) => l with { MaxFileDepth = v }),
        Wasi("files", nameof(WasiLimits.MaxFiles), static l => l.MaxFiles, static (l, v) => l with { MaxFiles = v }),
        Wasi("path_bytes", nameof(WasiLimits.MaxPathBytes), static l => l.MaxPathBytes, static (l, v) => l with { MaxPathBytes = v }),
        Wasi("random_bytes", nameof(WasiLimits.MaxRandomBytes), static l => l.MaxRandomBytes, static (l, v) => l with { MaxRandomBytes = v }),
        Wasi("subscriptions", nameof(WasiLimits.MaxSubscriptions), static l => l.MaxSubscriptions, static (l, v) => l with { MaxSubscriptions = v }),
        Wasi("vectors", nameof(WasiLimits.MaxVectors), static l => l.MaxVectors, static (l, v) => l with { MaxVectors = v }),
    ];

    private static LimitMember Wasi(string name, string property, Func<WasiLimits, int> get, Func<WasiLimits, int, WasiLimits> set) =>
        new($"wasi_{name}", $"{nameof(SandboxLimits.Wasi)}.{property}", l => get(l.Wasi), (l, v) => l with { Wasi = set(l.Wasi, Int(v)) });

    // A number that does not fit is out of the property's range as well.
    private static int Int(long value) => (int)Math.Clamp(value, int.MinValue, int.MaxValue);

    // Rounded up: no deadline is zero.
    private static long Microseconds(TimeSpan time) => ((time.Ticks - 1) / TicksPerMicrosecond) + 1;

    private static TimeSpan Time(long microseconds) => TimeSpan.FromTicks(Math.Min(microseconds, TimeSpan.MaxValue.Ticks / TicksPerMicrosecond) * TicksPerMicrosecond);
}
