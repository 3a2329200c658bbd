using System.Text;
using System.Text.Json;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;

namespace FlowPilot.Sandbox.Tests.Receipts;

/// <summary>A recorded run of a WASI command, done again without its grants, files, arguments and environment.</summary>
public sealed class WasiReplayTests
{
    private const string Granted = "wasi.args,wasi.clocks,wasi.env,wasi.files,wasi.random,wasi.stdio";

    private static readonly SandboxRunOptions Plain = new()
    {
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["TOUR"] = "all", ["EMPTY"] = "", ["HOME"] = "/root" },
        Files = new Dictionary<string, SandboxFiles>(StringComparer.Ordinal) { ["work"] = SandboxFiles.Empty.At(".") },
    };

    private static readonly SandboxRunOptions Seven = Plain with { Seed = 7, Instant = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero) };

    private static readonly Dictionary<string, (SandboxRunOptions Options, string? AlsoUsed, SandboxOutcome Outcome, int Code)> Tours = new(StringComparer.Ordinal)
    {
        ["files"] = (Plain with { Arguments = ["files"] }, "wasi.files", SandboxOutcome.Completed, 0),
        ["seek"] = (Plain with { Arguments = ["seek"] }, "wasi.files", SandboxOutcome.Completed, 0),
        ["links"] = (Plain with { Arguments = ["links"] }, "wasi.files", SandboxOutcome.Completed, 0),
        ["descriptors and names"] = (Plain with { Arguments = ["limits"] }, "wasi.files", SandboxOutcome.Completed, 0),
        ["arguments and environment"] = (Plain with { Arguments = ["report", "one", "", "ünïcode"] }, null, SandboxOutcome.Completed, 0),
        ["clocks and sleep"] = (Seven with { Arguments = ["clocks"] }, "wasi.clocks", SandboxOutcome.Completed, 0),
        ["input and standard error"] = (Plain with { Arguments = ["copy"] }, null, SandboxOutcome.Completed, 0),
        ["time only"] = (Plain with { Arguments = ["copy"], Metering = SandboxMetering.TimeOnly }, null, SandboxOutcome.Completed, 0),
        ["a cut log"] = (Plain with { Arguments = ["copy"], Limits = SandboxLimits.Default with { MaxLogBytes = 5 } }, null, SandboxOutcome.Completed, 0),
        ["too much output"] = (Plain with { Arguments = ["copy"], Limits = SandboxLimits.Default with { MaxOutputBytes = 1_000 } }, null, SandboxOutcome.OutputLimit, 0),
        ["too many calls"] = (Plain with { Arguments = ["files"], Limits = SandboxLimits.Default with { MaxHostCalls = 20 } }, "wasi.files", SandboxOutcome.HostCallLimit, 0),
        ["no fuel in a call"] = (Plain with { Arguments = ["copy"], Limits = SandboxLimits.Default with { Fuel = 3_000 } }, null, SandboxOutcome.FuelExhausted, 0),
        ["an exit with 0"] = (Plain with { Arguments = ["exit", "0"] }, null, SandboxOutcome.Completed, 0),
        ["an exit with 7"] = (Plain with { Arguments = ["exit", "7"] }, null, SandboxOutcome.GuestError, 7),
        ["an exit with 255"] = (Plain with { Arguments = ["exit", "255"] }, null, SandboxOutcome.GuestError, 255),
    };

    public static TheoryData<string> Names => [.. Tours.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Replay_TourWithEverythingGranted_IsTheSameWithNothing(string name)
    {
        (SandboxRunOptions options, string? also, SandboxOutcome outcome, int code) = Tours[name];
        // What a C library asks for before the program begins, and what the part of the tour is about.
        string used = string.Join(',', new[] { "wasi.args", also, "wasi.env", "wasi.stdio" }.OfType<string>().Order(StringComparer.Ordinal));
        byte[] input = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("a line of the input", 500)));

        SandboxResult result = await RecordAsync(Tour, input, options, WasiSandbox.Everything);
        SandboxReplay replay = await ReplayAsync(Tour, result);

        Assert.Equal((outcome, code), (result.Outcome, result.GuestError?.Code ?? 0));
        Assert.Equal(("wasi", Granted, "", used), CapabilitiesOf(result));
        Assert.Equal((ReplayVerdict.Same, null, outcome, result.Receipt?.ReplaySha256), (replay.Verdict, replay.Difference?.ToString(), replay.Outcome, replay.ReplaySha256));
    }

    [Fact]
    public async Task Replay_TourWithNothingGranted_IsTheSameAndItsReceiptSaysWhatWasRefused()
    {
        SandboxResult result = await RecordAsync(Tour, [], Plain with { Arguments = ["copy"] });
        SandboxReplay replay = await ReplayAsync(Tour, result);

        // No argument is seen: so the program says that it does not know what to do.
        Assert.Equal((SandboxOutcome.GuestError, 99), (result.Outcome, result.GuestError?.Code));
        Assert.Equal(("wasi", "", "", ""), CapabilitiesOf(result));
        Assert.Equal((ReplayVerdict.Same, result.Receipt?.ReplaySha256), (replay.Verdict, replay.ReplaySha256));
    }

    [Fact]
    public async Task Replay_ScopeThatIsOnlyRead_HasTheRefusalsToo()
    {
        SandboxResult result = await RecordAsync(Tour, [], Plain with { Arguments = ["files"] }, "wasi.args", "wasi.files?access=read&scope=work");
        SandboxReplay replay = await ReplayAsync(Tour, result);

        Assert.Equal(("wasi", "wasi.args,wasi.files", "wasi.files?access=write&scope=work", "wasi.args,wasi.files"), CapabilitiesOf(result));
        Assert.Equal((ReplayVerdict.Same, result.Receipt?.ReplaySha256), (replay.Verdict, replay.ReplaySha256));
    }

    [Theory]
    [InlineData("", "wasi.clocks,wasi.files,wasi.random", "", 0L)]
    [InlineData("wasi.random", "wasi.clocks,wasi.files", "wasi.random", null)]
    [InlineData("wasi.clocks,wasi.files?access=read&scope=work,wasi.random", "", "wasi.clocks,wasi.files,wasi.random", null)]
    public async Task Replay_WhatIsRefusedAndWhatIsNot_StandsInTheReceipt(string capabilities, string refused, string used, long? seed)
    {
        var script = new WasiScript();
        script.Call("random_get", WasiScript.Buffer, 64);
        script.Read(WasiScript.Buffer, 64);
        script.Call("clock_time_get", 0, 1, WasiScript.Out);
        script.Read(WasiScript.Out, 8);
        script.Open("file");
        script.Call("sock_shutdown", 1, 0);
        Fixture fixture = Fixture.Load("wasi-call");

        SandboxResult result = await RecordAsync(
            fixture, script.ToInput(), Plain with { Files = WasiSandbox.Files("work", ("file", "text")) }, capabilities.Split(',', StringSplitOptions.RemoveEmptyEntries));
        SandboxReplay replay = await ReplayAsync(fixture, result);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal((refused, used), (CapabilitiesOf(result).Refused, CapabilitiesOf(result).Used));
        Assert.Equal(seed, SeedOf(result));
        Assert.Equal((ReplayVerdict.Same, null, result.Receipt?.ReplaySha256), (replay.Verdict, replay.Difference?.ToString(), replay.ReplaySha256));
    }

    [Theory]
    [InlineData(0, SandboxOutcome.Completed)]
    [InlineData(1, SandboxOutcome.GuestError)]
    [InlineData(126, SandboxOutcome.GuestError)]
    [InlineData(-1, SandboxOutcome.GuestError)]
    [InlineData(int.MaxValue, SandboxOutcome.GuestError)]
    [InlineData(int.MinValue, SandboxOutcome.GuestError)]
    public async Task Replay_AnyExitCode_IsTheSame(int code, SandboxOutcome outcome)
    {
        var script = new WasiScript();
        script.Print(2, "the last line, without an end");
        script.Call("proc_exit", code);
        Fixture fixture = Fixture.Load("wasi-call");

        SandboxResult result = await RecordAsync(fixture, script.ToInput(), Plain);
        SandboxReplay replay = await ReplayAsync(fixture, result);

        Assert.Equal((outcome, code), (result.Outcome, result.GuestError?.Code ?? 0));
        Assert.Equal((ReplayVerdict.Same, outcome, result.Receipt?.ReplaySha256), (replay.Verdict, replay.Outcome, replay.ReplaySha256));
    }

    [Theory]
    [InlineData("output_sha256")]
    [InlineData("log_sha256")]
    public async Task Replay_OutputAndLog_AreGatheredAgain(string member)
    {
        SandboxResult result = await RecordAsync(Tour, "some words"u8.ToArray(), Plain with { Arguments = ["copy"] }, WasiSandbox.Everything);
        SandboxRecording forged = ReplayHarness.Forged(Assert.IsType<SandboxRecording>(result.Recording), member, $"\"{new string('a', 64)}\"");
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();

        SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, Tour, forged);

        Assert.Equal("some words"u8, result.Output.Span);
        Assert.Equal("copied 10 bytes", Assert.Single(result.Log).Text);
        // What the replay found is what the run had, and not what the forged receipt says.
        Assert.Equal((ReplayVerdict.Different, member, MemberOf(result, member)), (replay.Verdict, replay.Difference?.What, replay.Difference?.Actual.Trim('"')));
    }

    [Fact]
    public async Task Replay_ChangedArgument_IsRefusedByItsCallAndShowsInTheOutput()
    {
        SandboxResult result = await RecordAsync(Tour, [], Plain with { Arguments = ["report", "one"] }, WasiSandbox.Everything);
        SandboxRecording recording = Assert.IsType<SandboxRecording>(result.Recording);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();
        byte[] events = recording.Events.ToArray();
        events[events.AsSpan().IndexOf("one\0"u8)] ^= 1;
        SandboxRecording forged = ReplayHarness.With(recording, events);

        SandboxRecordingException refused = Assert.Throws<SandboxRecordingException>(() => SandboxRecording.Parse(forged.ToBytes()));
        SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, Tour, forged);

        Assert.Equal(RecordingFault.ChangedCall, refused.Fault);
        Assert.Equal("args_get", ReplayHarness.CallsOf(recording)[(int)(refused.CallIndex ?? -1)]);
        Assert.Equal(ReplayVerdict.Different, replay.Verdict);
        Assert.Equal("fd_write", ReplayHarness.CallsOf(recording)[(int)(replay.Difference?.CallIndex ?? -1)]);
        Assert.StartsWith("wasi_snapshot_preview1.fd_write, the ", replay.Difference?.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_RecordedRun_ReadsNoFileAndWaitsForNoClock()
    {
        var script = new WasiScript();
        // A sleep of an hour, which a virtual clock makes none of; slept again it would pass the deadline.
        script.Write64(WasiScript.Buffer, 1).Write64(WasiScript.Buffer + 16, 1).Write64(WasiScript.Buffer + 24, 3_600_000_000_000);
        script.Call("poll_oneoff", WasiScript.Buffer, WasiScript.Buffer + 1_024, 1, WasiScript.Out);
        int opened = script.Open("file");
        script.Write32(WasiScript.Vector, WasiScript.Buffer, 4);
        script.Call("fd_read", 4, WasiScript.Vector, 1, WasiScript.Out);
        int text = script.Read(WasiScript.Buffer, 4);
        Fixture fixture = Fixture.Load("wasi-call");
        SandboxResult result;
        using (var folder = new TemporaryFolder())
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, "file"), "text", TestContext.Current.CancellationToken);
            var files = new Dictionary<string, SandboxFiles>(StringComparer.Ordinal) { ["work"] = SandboxFiles.FromDirectory(folder.Path) };
            result = await RecordAsync(fixture, script.ToInput(), Seven with { Files = files }, WasiSandbox.Everything);
        }

        SandboxReplay replay = await ReplayAsync(fixture, result);

        Assert.Equal(0, script.Number(result, opened));
        Assert.Equal("text"u8, script.Bytes(result, text));
        Assert.Equal((ReplayVerdict.Same, result.Receipt?.ReplaySha256), (replay.Verdict, replay.ReplaySha256));
    }

    private static Fixture Tour => Fixture.Sample("wasi/tour.wasm");

    private static async Task<SandboxResult> RecordAsync(Fixture fixture, byte[] input, SandboxRunOptions options, params string[] capabilities)
    {
        await using WasiSandbox recorder = await WasiSandbox.StartAsync(fixture, ReplayHarness.Everything, capabilities);
        return await recorder.RunAsync(input, options with { Record = true });
    }

    // Through the bytes of a file, in a host whose operator grants nothing.
    private static async Task<SandboxReplay> ReplayAsync(Fixture fixture, SandboxResult result)
    {
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();
        return await ReplayHarness.ReplayAsync(replayer, fixture, SandboxRecording.Parse(Assert.IsType<SandboxRecording>(result.Recording).ToBytes()));
    }

    private static (string Profile, string Granted, string Refused, string Used) CapabilitiesOf(SandboxResult result)
    {
        using JsonDocument receipt = Read(result);
        JsonElement capabilities = receipt.RootElement.GetProperty("capabilities");
        return (receipt.RootElement.GetProperty("profile").GetString() ?? "", Names("granted"), Names("refused"), Names("used"));

        string Names(string member) => string.Join(',', capabilities.GetProperty(member).EnumerateArray().Select(static n => n.GetString()));
    }

    private static long? SeedOf(SandboxResult result)
    {
        using JsonDocument receipt = Read(result);
        return receipt.RootElement.TryGetProperty("seed", out JsonElement seed) ? long.Parse(seed.GetString() ?? "", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static string? MemberOf(SandboxResult result, string member)
    {
        using JsonDocument receipt = Read(result);
        return receipt.RootElement.GetProperty(member).GetString();
    }

    private static JsonDocument Read(SandboxResult result) => JsonDocument.Parse(Assert.IsType<SandboxReceipt>(result.Receipt).Utf8Json);
}
