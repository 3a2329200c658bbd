using System.Text.Json;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests;

/// <summary>Many runs leave nothing behind.</summary>
[Collection(Unparallel.Name)]
public sealed class SoakTests
{
    private const int Runs = 100_000;
    private const long MiB = 1024 * 1024;

    [Fact]
    public async Task Child_ManyRuns_KeepItsMemoryFlat()
    {
        JsonElement report = await ChildProcess.RunAsync("soak", $"{Runs}", Fixture.PathOf("echo"), Fixture.PathOf("marker"), Fixture.PathOf("trap"));

        Assert.Equal((Runs * 9 / 10, Runs / 10), (report.GetProperty("completed").GetInt32(), report.GetProperty("trapped").GetInt32()));
        Assert.Equal([0, 0, 0, 0], report.GetProperty("left").EnumerateArray().Select(static n => n.GetInt32()));
        Assert.InRange(report.GetProperty("threads").GetInt32(), 1, 8);
        // From the third tenth on everything is warm: a leak of 1 KiB a run would be 70 MiB, and one store is far more.
        long[] managed = [.. report.GetProperty("managed").EnumerateArray().Select(static n => n.GetInt64())];
        long[] resident = [.. report.GetProperty("resident").EnumerateArray().Select(static n => n.GetInt64())];
        Assert.InRange(managed[^1] - managed[2], long.MinValue, 2 * MiB);
        Assert.InRange(resident[^1] - resident[2], long.MinValue, 32 * MiB);
    }
}
