using System.Diagnostics;

namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>Waits for what another thread does, with a guard against waiting for ever.</summary>
internal static class Until
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    public static async Task TrueAsync(Func<bool> condition)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Guard, "What was waited for did not happen.");
            await Task.Yield();
        }
    }
}
