using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FlowPilot.Benchmarks.Sandbox.Kernels;

/// <summary>The processor time of the calling thread: on a machine that others use too, the time on the wall says more about them.</summary>
internal static class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>Gets a value indicating whether it is processor time; elsewhere than on Linux it is time on the wall.</summary>
    public static bool IsProcessorTime => OperatingSystem.IsLinux();

    /// <summary>Gets the milliseconds so far.</summary>
    public static double Milliseconds =>
        IsProcessorTime && Read(ThreadProcessorTime, out Instant now) == 0
            ? (now.Seconds * 1e3) + (now.Nanoseconds / 1e6)
            : Stopwatch.GetElapsedTime(0).TotalMilliseconds;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Instant now);

    [StructLayout(LayoutKind.Sequential)]
    private struct Instant
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
