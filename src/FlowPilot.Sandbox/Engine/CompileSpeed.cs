using System.Diagnostics;

namespace FlowPilot.Sandbox.Engine;

/// <summary>How long this machine compiles, beside the one that estimates are in seconds of: 2 means twice as long.</summary>
/// <remarks>Shown to the operator and used for nothing: a budget that followed the machine would admit a module here and refuse it there.</remarks>
internal static class CompileSpeed
{
    private const byte Functions = 100;

    // What so many functions of two operators took there: 36 microseconds each.
    private const double ReferenceSeconds = 0.0036;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Compiles a fixed module and compares; after the self-test, so that nothing is made for the first time.</summary>
    public static async Task<double> MeasureAsync(SandboxEngine engine, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        CompiledModule compiled = await engine.CompileAsync(Module(), Timeout, cancellationToken).ConfigureAwait(false);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        compiled.Release();
        return seconds / (ReferenceSeconds * Enum.GetValues<EngineKind>().Count(engine.Has));
    }

    // Functions of ()->() that push a constant and drop it.
    private static byte[] Module()
    {
        byte[] body = [5, 0, 0x41, 0, 0x1A, 0x0B];
        byte[] code = [Functions, .. Enumerable.Repeat(body, Functions).SelectMany(static b => b)];
        return
        [
            0, (byte)'a', (byte)'s', (byte)'m', 1, 0, 0, 0,
            1, 4, 1, 0x60, 0, 0,
            3, Functions + 1, Functions, .. new byte[Functions],
            10, (byte)(code.Length | 0x80), (byte)(code.Length >> 7), .. code,
        ];
    }
}
