using System.Text;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Scenarios;

/// <summary>What a WASI guest reaches.</summary>
internal static class WasiScenarios
{
    public static async Task S09_Preview1(ScenarioHost host)
    {
        SandboxPlugin module = await host.LoadAsync(Fixture.Load("wasi-path-open"), []);
        SandboxResult denied = await host.RunAsync(module);
        Assert.Equal((SandboxOutcome.CapabilityDenied, 0L), (denied.Outcome, denied.Fuel));
        Assert.Equal("wasi_snapshot_preview1.path_open", Assert.Single(denied.Denied).Import);

        SandboxPlugin command = await host.LoadAsync(Fixture.Load("wasi-call"), []);
        var script = new WasiScript();
        int open = script.Open("file", flags: 1);
        int sizes = script.Call("environ_sizes_get", WasiScript.Out, WasiScript.Out + 4);
        int environment = script.Call("environ_get", WasiScript.Out + 8, WasiScript.Buffer);
        int counts = script.Read(WasiScript.Out, 8);
        SandboxResult ran = await host.RunAsync(
            command, script.ToInput(), options: new SandboxRunOptions { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["KEY"] = "value" } });
        Assert.Equal([76, 0, 0], script.Numbers(ran, open, sizes, environment));
        Assert.Equal(new byte[8], script.Bytes(ran, counts));
        Assert.Equal(("wasi.files", "wasi_snapshot_preview1.path_open"), Assert.Single(ran.Denied.Select(static d => (d.Capability, d.Import))));
    }

    public static async Task S10_RandomBytes(ScenarioHost host)
    {
        SandboxPlugin granted = await host.LoadAsync(Fixture.Load("wasi-call"), "wasi.random");
        SandboxPlugin denied = await host.LoadAsync(Fixture.Load("wasi-call"), []);
        byte[][] free = [await RandomAsync(granted, 0), await RandomAsync(granted, 0)];
        byte[][] seeded = [await RandomAsync(denied, 1), await RandomAsync(denied, 1)];
        Assert.NotEqual(free[0][..32], free[0][32..]);
        Assert.NotEqual(free[0], free[1]);
        Assert.Equal(seeded[0], seeded[1]);
        Assert.NotEqual(seeded[0][..32], seeded[0][32..]);
        SandboxResult fill = await host.RunAsync(await host.LoadAsync(Fixture.Load("random"), []));
        Assert.Equal(SandboxOutcome.CapabilityDenied, fill.Outcome);

        async Task<byte[]> RandomAsync(SandboxPlugin plugin, int refusals)
        {
            var script = new WasiScript();
            int[] calls = [script.Call("random_get", WasiScript.Buffer, 32), script.Call("random_get", WasiScript.Buffer + 32, 32)];
            int bytes = script.Read(WasiScript.Buffer, 64);
            SandboxResult result = await host.RunAsync(plugin, script.ToInput());
            Assert.Equal([0, 0], script.Numbers(result, calls));
            Assert.Equal(refusals, result.Denied.Count(static d => d.Capability == "wasi.random"));
            return script.Bytes(result, bytes);
        }
    }

    public static async Task S33_SleepOfAnHour(ScenarioHost host)
    {
        var script = new WasiScript();
        script.Write64(2_048, 0).Write64(2_056, 0).Write64(2_064, 1).Write64(2_072, 3_600_000_000_000).Write64(2_080, 0).Write64(2_088, 0);
        int poll = script.Call("poll_oneoff", 2_048, 4_096, 1, WasiScript.Out);
        SandboxPlugin granted = await host.LoadAsync(Fixture.Load("wasi-call"), "wasi.clocks");
        SandboxResult late = await host.RunAsync(granted, script.ToInput(), SandboxLimits.Default with { Deadline = TimeSpan.FromMilliseconds(50) });
        Assert.Equal(SandboxOutcome.DeadlineExceeded, late.Outcome);
        // Without the clock it is the guest's own hour, which takes no time.
        SandboxResult denied = await host.RunAsync(await host.LoadAsync(Fixture.Load("wasi-call"), []), script.ToInput());
        Assert.Equal((SandboxOutcome.Completed, 0), (denied.Outcome, script.Number(denied, poll)));
        Assert.Equal("wasi.clocks", Assert.Single(denied.Denied).Capability);
    }

    public static async Task S86_SecretsOfTheHost(ScenarioHost host)
    {
        const string Secret = "flowpilot-secret-of-the-host";
        Environment.SetEnvironmentVariable("FLOWPILOT_SECRET", Secret);
        SandboxPlugin command = await host.LoadAsync(Fixture.Load("wasi-call"), "wasi.args", "wasi.env", "wasi.files?access=write&scope=work");
        var script = new WasiScript();
        script.Call("args_get", 2_048, 3_000);
        script.Call("environ_get", 4_096, 5_000);
        script.Call("fd_prestat_dir_name", 3, 6_000, 5);
        script.Call("fd_readdir", 3, 20_000, 4_000, 0, WasiScript.Out);
        script.Write32(WasiScript.Vector, 30_000, 10_000);
        int[] reads = [script.Call("fd_read", 0, WasiScript.Vector, 1, WasiScript.Out), .. Enumerable.Range(3, 20).Select(d => script.Call("fd_read", d, WasiScript.Vector, 1, WasiScript.Out))];
        int[] opens =
        [
            .. new[] { "/proc/self/environ", "../../../proc/self/environ", Environment.CurrentDirectory, AppContext.BaseDirectory, ".", "secret", "/dev/stdin" }
                .Select(p => script.Open(p, lookup: 1)),
        ];
        script.Print(2, "to the log\n");
        int memory = script.Read(0, 60_000);
        script.Print(1, "to the output");
        SandboxResult result = await host.RunAsync(command, script.ToInput());

        Assert.Equal([0, 31, .. Enumerable.Repeat(8, 19)], script.Numbers(result, reads));
        // The scope itself is a directory, and cannot be written to.
        Assert.Equal([2, 2, 2, 2, 31, 44, 2], script.Numbers(result, opens));
        // The last answer, that of the print itself, comes after what it printed.
        Assert.Equal("to the output", Encoding.UTF8.GetString(result.Output.Span[^21..^8]));
        Assert.Equal("to the log", Assert.Single(result.Log).Text);
        string seen = Encoding.Latin1.GetString(script.Bytes(result, memory));
        Assert.DoesNotContain(Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("FLOWPILOT", seen, StringComparison.Ordinal);
        Assert.Contains("wasi-call\0", seen, StringComparison.Ordinal);
        SandboxPlugin flood = await host.LoadAsync(Fixture.Load("wasi-flood"), []);
        Assert.Equal(SandboxOutcome.OutputLimit, (await host.RunAsync(flood, [1, 0, 0, 0, 100, 0, 0, 0])).Outcome);
        SandboxResult log = await host.RunAsync(flood, [2, 0, 0, 0, 100, 0, 0, 0]);
        Assert.Equal(1, log.Log.Count(static l => l.IsTruncationMarker));
    }

    /// <summary>One range for each function of preview 1 that takes one.</summary>
    public static async Task RangesAsync(ScenarioHost host, uint address, uint length, int errno)
    {
        SandboxPlugin command = await host.LoadAsync(Fixture.Load("wasi-call"), "wasi.files?access=write&scope=work");
        var script = new WasiScript();
        script.Write32(WasiScript.Vector, address, length);
        int[] answers =
        [
            script.Call("random_get", address, length),
            script.Call("fd_readdir", 3, address, length, 0, WasiScript.Out),
            script.Call("fd_read", 0, WasiScript.Vector, 1, WasiScript.Out),
            script.Call("fd_write", 1, WasiScript.Vector, 1, WasiScript.Out),
            script.Call("fd_write", 2, WasiScript.Vector, 1, WasiScript.Out),
            // A path of no bytes is none.
            script.Call("path_create_directory", 3, address, length),
        ];
        SandboxResult result = await host.RunAsync(command, script.ToInput());
        Assert.Equal([errno, errno, errno, errno, errno, errno == 0 ? 44 : errno], script.Numbers(result, answers));
        Assert.Empty(result.Log);
    }
}
