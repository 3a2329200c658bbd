using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Profiles.Wasi;

/// <summary>A WASI guest sees what is granted and nothing else, and what it asks for beyond that is recorded.</summary>
public sealed class WasiCapabilityTests
{
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal) { ["B"] = "2", ["A"] = "1", ["SECRET"] = "x" };

    [Fact]
    public async Task Args_Granted_AreTheNameOfThePluginAndWhatTheCallerGives()
    {
        Assert.Equal(["wasi-call", "one", "zwei ü"], await StringsAsync("args", ["wasi.args"], new SandboxRunOptions { Arguments = ["one", "zwei ü"] }));
        Assert.Empty(await StringsAsync("args", [], new SandboxRunOptions { Arguments = ["one"] }));
    }

    [Theory]
    [InlineData("wasi.env", "A=1,B=2,SECRET=x")]
    [InlineData("wasi.env?keys=A,B", "A=1,B=2")]
    [InlineData("wasi.env?keys=B", "B=2")]
    [InlineData("wasi.env?keys=MISSING", "")]
    [InlineData(null, "")]
    public async Task Env_WithKeys_ShowsThoseKeys(string? capability, string expected) =>
        Assert.Equal(expected, string.Join(',', await StringsAsync("environ", capability is null ? [] : [capability], new SandboxRunOptions { Environment = Environment })));

    [Fact]
    public async Task Env_OfTheHost_IsNeverSeen()
    {
        System.Environment.SetEnvironmentVariable("FLOWPILOT_TEST_SECRET", "secret");

        Assert.Empty(await StringsAsync("environ", ["wasi.env"], new SandboxRunOptions()));
    }

    [Fact]
    public async Task Parameters_OfThreeParties_AreWhatAllOfThemAllow()
    {
        Fixture fixture = Fixture.Load("wasi-call");
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => o.Grants[fixture.Key] = ["wasi.env?keys=A,B"], ["wasi.env?keys=B,SECRET"]);
        using SandboxPlugin plugin = await sandbox.LoadAsync(fixture, "wasi.env");
        var script = new WasiScript();
        script.Call("environ_sizes_get", WasiScript.Out, WasiScript.Out + 4);
        int count = script.Read(WasiScript.Out, 4);

        SandboxResult result = await sandbox.Sandbox.RunAsync(
            plugin, script.ToInput(), await sandbox.GrantAsync(), new SandboxRunOptions { Environment = Environment }, TestContext.Current.CancellationToken);

        Assert.Equal(1, BinaryPrimitives.ReadInt32LittleEndian(script.Bytes(result, count)));
    }

    [Fact]
    public async Task Scope_WritableForTwoPartiesOnly_IsReadOnly()
    {
        Fixture fixture = Fixture.Load("wasi-call");
        const string Write = "wasi.files?access=write&scope=work";
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => o.Grants[fixture.Key] = ["wasi.files?access=read&scope=work"], [Write]);
        using SandboxPlugin plugin = await sandbox.LoadAsync(fixture, Write);
        var script = new WasiScript();
        int read = script.Open("file");
        int create = script.Open("new", flags: 1);
        int write = script.Print(4, "x");

        SandboxResult result = await sandbox.Sandbox.RunAsync(
            plugin, script.ToInput(), await sandbox.GrantAsync(), new SandboxRunOptions { Files = WasiSandbox.Files("work", ("file", "text")) }, TestContext.Current.CancellationToken);

        Assert.Equal([0, 76, 76], script.Numbers(result, read, create, write));
        Assert.Equal(["wasi_snapshot_preview1.fd_write", "wasi_snapshot_preview1.path_open"], result.Denied.Select(static d => d.Import).Order(StringComparer.Ordinal));
        Assert.All(result.Denied, static d => Assert.Equal(Write, d.Capability));
        Assert.Empty(result.FileChanges);
    }

    [Fact]
    public async Task Clock_WithAResolution_IsNotTakenFromTheTimesOfFiles()
    {
        const long Second = 1_000_000_000;
        var script = new WasiScript();
        script.Open("old");
        script.Open("new", flags: 1);
        script.Print(5, "x");
        script.Call("fd_filestat_get", 4, WasiScript.Buffer + 1_024);
        script.Call("fd_filestat_get", 5, WasiScript.Buffer + 2_048);
        int old = script.Read(WasiScript.Buffer + 1_024 + 40, 24);
        int made = script.Read(WasiScript.Buffer + 2_048 + 40, 24);
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.clocks?resolution=1000000000", "wasi.files?access=write&scope=work");
        guest.Sandbox.Authz.Time.Advance(TimeSpan.FromTicks(1_234_567));

        SandboxResult result = await guest.RunAsync(script, new SandboxRunOptions { Files = WasiSandbox.Files("work", ("old", "text")) });

        foreach (int stat in new[] { old, made })
        {
            long[] times = [.. Enumerable.Range(0, 3).Select(i => BinaryPrimitives.ReadInt64LittleEndian(script.Bytes(result, stat).AsSpan(i * 8)))];
            Assert.All(times, static t => Assert.Equal((0L, true), (t % Second, t > 0)));
        }
    }

    [Fact]
    public async Task Clock_WithoutGrant_StandsStillUntilTheGuestSleeps()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync();
        var script = new WasiScript();
        script.Call("clock_time_get", 0, 1, WasiScript.Out);
        script.Call("clock_time_get", 0, 1, WasiScript.Out + 8);
        script.Write32(700, 0, 0, 0, 0, 0, 0).Write64(724, 3_600_000_000_000).Write64(740, 0);
        int slept = script.Call("poll_oneoff", 700, 800, 1, 900);
        script.Call("clock_time_get", 0, 1, WasiScript.Out + 16);
        int times = script.Read(WasiScript.Out, 24);

        SandboxResult result = await guest.RunAsync(script);

        Assert.Equal(0, script.Number(result, slept));
        Assert.Equal([0L, 0, 3_600_000_000_000], Longs(script.Bytes(result, times)));
        Assert.Equal(["clock_time_get", "poll_oneoff"], result.Denied.Select(static d => d.Import.Split('.')[1]).Order(StringComparer.Ordinal));
        Assert.All(result.Denied, static d => Assert.Equal("wasi.clocks", d.Capability));
    }

    [Fact]
    public async Task Clock_Granted_IsTheHostsTimeAsExactlyAsItIsAllowed()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.clocks?resolution=1000000000");
        var script = new WasiScript();
        script.Call("clock_time_get", 0, 1, WasiScript.Out);
        script.Call("clock_res_get", 0, WasiScript.Out + 8);
        int times = script.Read(WasiScript.Out, 16);

        SandboxResult result = await guest.RunAsync(script);

        long[] values = Longs(script.Bytes(result, times));
        Assert.Equal(guest.Sandbox.Authz.Time.GetUtcNow().ToUnixTimeSeconds() * 1_000_000_000, values[0]);
        Assert.Equal(1_000_000_000, values[1]);
        Assert.Empty(result.Denied);
    }

    [Fact]
    public async Task Random_WithoutGrant_IsThatOfTheSeedAndSaysSo()
    {
        await using WasiSandbox denied = await WasiSandbox.StartAsync();
        await using WasiSandbox granted = await WasiSandbox.StartAsync("wasi.random");

        (byte[] first, SandboxResult result) = await RandomAsync(denied);
        (byte[] again, _) = await RandomAsync(denied);
        (byte[] free, SandboxResult unpredictable) = await RandomAsync(granted);
        (byte[] other, _) = await RandomAsync(granted);

        Assert.Equal(first, again);
        Assert.NotEqual(first[..32], first[32..]);
        Assert.Equal("wasi.random", Assert.Single(result.Denied).Capability);
        Assert.NotEqual(free, other);
        Assert.NotEqual(first, free);
        Assert.Empty(unpredictable.Denied);
    }

    [Fact]
    public async Task Refusals_OfARun_AreRecordedOnceEachUnderItsDecision()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync();
        var script = new WasiScript();
        script.Open("a");
        script.Open("b");
        script.OfPath("path_unlink_file", "a");

        SandboxResult result = await guest.RunAsync(script);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        JsonElement[] records = [.. (await guest.Sandbox.Authz.ReadLogAsync()).Select(static l => JsonDocument.Parse(l).RootElement).Where(static r => r.GetProperty("kind").GetString() == "capability").Select(static r => r.GetProperty("body"))];
        Assert.Equal(["wasi_snapshot_preview1.path_open", "wasi_snapshot_preview1.path_unlink_file"], records.Select(static r => r.GetProperty("import").GetString()).Order(StringComparer.Ordinal));
        Assert.All(records, r => Assert.Equal(("wasi.files", "deny", result.RunId), (r.GetProperty("capability").GetString(), r.GetProperty("verdict").GetString(), r.GetProperty("run_id").GetGuid())));
    }

    [Fact]
    public async Task Scopes_ThatAreNotGranted_AreNotThere()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.files?access=read&scope=b", "wasi.files?access=read&scope=a");
        var script = new WasiScript();
        int first = script.Call("fd_prestat_dir_name", 3, WasiScript.Buffer, 2);
        int second = script.Call("fd_prestat_dir_name", 4, WasiScript.Buffer + 2, 2);
        int none = script.Call("fd_prestat_get", 5, WasiScript.Out);
        int names = script.Read(WasiScript.Buffer, 4);

        SandboxResult result = await guest.RunAsync(script, new SandboxRunOptions { Files = WasiSandbox.Files("secret", ("file", "x")) });

        Assert.Equal([0, 0, 8], script.Numbers(result, first, second, none));
        Assert.Equal("/a/b", Encoding.UTF8.GetString(script.Bytes(result, names)));
    }

    [Fact]
    public async Task FlowPilotModule_ThatImportsPreview1_NeedsTheCapabilityOfEachImport()
    {
        Fixture fixture = Fixture.Load("wasi-path-open");
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        await using WasiSandbox granted = await WasiSandbox.StartAsync(fixture, null, "wasi.files?access=read&scope=a");

        SandboxResult denied = await sandbox.RunAsync(fixture);
        SandboxResult ran = await granted.RunAsync();

        Assert.Equal(SandboxOutcome.CapabilityDenied, denied.Outcome);
        Assert.Equal(new CapabilityRefusal { Capability = "wasi.files", Import = "wasi_snapshot_preview1.path_open" }, Assert.Single(denied.Denied));
        Assert.Equal(0, denied.Fuel);
        // The path of its one byte, which is 0.
        Assert.Equal(25, ran.GuestError?.Code);
        Assert.Equal(PluginProfile.FlowPilot, granted.Plugin.Inspection.Profile);
    }

    [Fact]
    public async Task Command_NeedsNothingForItsImports()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync();

        Assert.Equal(PluginProfile.Wasi, guest.Plugin.Inspection.Profile);
        Assert.Empty(guest.Plugin.Inspection.Needs);
        Assert.Equal(46, guest.Plugin.Inspection.Imports.Count);
        Assert.All(guest.Plugin.Inspection.Imports, static i => Assert.True(i.IsKnown));
    }

    [Theory]
    [InlineData("wasi-unknown", SandboxOutcome.UnknownImport, "'wasi_snapshot_preview1.path_chmod' is not known")]
    [InlineData("wasi-wrong-type", SandboxOutcome.InvalidModule, "'wasi_snapshot_preview1.fd_close' has the type (i64)->i32, not (i32)->i32")]
    [InlineData("wasi-start-wrong-type", SandboxOutcome.InvalidModule, "'_start' is not a function of type ()->()")]
    public async Task Load_WhatCannotBeLinked_IsRefused(string fixture, SandboxOutcome outcome, string naming)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        PluginLoadException refused = await Assert.ThrowsAsync<PluginLoadException>(() => sandbox.LoadAsync(Fixture.Load(fixture)));

        Assert.Equal(outcome, refused.Outcome);
        Assert.Contains(naming, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\ud800')]
    public async Task Arguments_ThatCannotBe_Throw(char character)
    {
        string argument = "a" + character;
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.args", "wasi.env");

        await Assert.ThrowsAsync<ArgumentException>(() => guest.RunAsync(options: new SandboxRunOptions { Arguments = [argument] }));
        await Assert.ThrowsAsync<ArgumentException>(() => guest.RunAsync(options: new SandboxRunOptions { Environment = new Dictionary<string, string> { ["A"] = argument } }));
        await Assert.ThrowsAsync<ArgumentException>(() => guest.RunAsync(options: new SandboxRunOptions { Environment = new Dictionary<string, string> { ["A=B"] = "x" } }));
        await Assert.ThrowsAsync<ArgumentException>(() => guest.RunAsync(options: new SandboxRunOptions { Files = WasiSandbox.Files("../x", ("a", "")) }));
    }

    private static async Task<(byte[] Bytes, SandboxResult Result)> RandomAsync(WasiSandbox guest)
    {
        var script = new WasiScript();
        script.Call("random_get", WasiScript.Buffer, 32);
        script.Call("random_get", WasiScript.Buffer + 32, 32);
        int bytes = script.Read(WasiScript.Buffer, 64);
        SandboxResult result = await guest.RunAsync(script);
        return (script.Bytes(result, bytes), result);
    }

    private static async Task<string[]> StringsAsync(string what, string[] capabilities, SandboxRunOptions options)
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(capabilities);
        var script = new WasiScript();
        int sizes = script.Call($"{what}_sizes_get", WasiScript.Out, WasiScript.Out + 4);
        int get = script.Call($"{what}_get", 2_048, WasiScript.Buffer);
        int counts = script.Read(WasiScript.Out, 8);
        int text = script.Read(WasiScript.Buffer, 256);
        int addresses = script.Read(2_048, 64);

        SandboxResult result = await guest.RunAsync(script, options);

        Assert.Equal([0, 0], script.Numbers(result, sizes, get));
        byte[] size = script.Bytes(result, counts);
        string[] strings = Encoding.UTF8.GetString(script.Bytes(result, text)[..BinaryPrimitives.ReadInt32LittleEndian(size.AsSpan(4))]).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(strings.Length, BinaryPrimitives.ReadInt32LittleEndian(size));
        Assert.Equal(strings.Length == 0 ? 0 : WasiScript.Buffer, BinaryPrimitives.ReadInt32LittleEndian(script.Bytes(result, addresses)));
        return strings;
    }

    private static long[] Longs(byte[] bytes) => [.. Enumerable.Range(0, bytes.Length / 8).Select(i => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(i * 8)))];
}
