using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Receipts;

/// <summary>A recorded run, done again without the host's functions and without any grant.</summary>
public sealed class ReplayTests
{
    private static readonly SandboxRunOptions Seven = new() { Seed = 7, Instant = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), Limits = ReplayHarness.Deep };

    private static readonly string[] All = ["log.write", "clock.read", "random.read", "app.use"];

    private static readonly Dictionary<string, (Fixture Fixture, byte[] Input, string[] Capabilities, SandboxRunOptions? Options, SandboxOutcome Outcome)> Cases = new(StringComparer.Ordinal)
    {
        ["fare rules"] = (Fixture.Sample("fare-rules/fare-rules-logged.wasm"), """{"item":"i","type":"train","currency":"CHF","price_minor":4200,"risk_score":0,"day_offset":1}"""u8.ToArray(), All, null, SandboxOutcome.Completed),
        ["a stamp"] = (Fixture.Sample("stamp/stamp.wasm"), "abc"u8.ToArray(), All, null, SandboxOutcome.Completed),
        ["a stamp with seed and instant"] = (Fixture.Sample("stamp/stamp.wasm"), "abc"u8.ToArray(), All, Seven, SandboxOutcome.Completed),
        ["unpredictable bytes"] = (Fixture.Load("random"), [], All, null, SandboxOutcome.Completed),
        ["NaNs"] = (Fixture.Load("deterministic"), [], All, Seven, SandboxOutcome.Completed),
        ["time only"] = (Fixture.Load("clock"), [], All, new() { Metering = SandboxMetering.TimeOnly, Limits = ReplayHarness.Deep }, SandboxOutcome.Completed),
        ["a synchronous function"] = (Fixture.Load("app-add"), [], All, null, SandboxOutcome.Completed),
        ["a document"] = (Fixture.Load("app-ask"), "some words"u8.ToArray(), All, null, SandboxOutcome.Completed),
        ["calls back"] = (Fixture.Load("app-callback"), [7, 0], All, null, SandboxOutcome.Completed),
        ["a trap in a call back"] = (Fixture.Load("app-callback"), [3, 1], All, null, SandboxOutcome.Trap),
        ["calls back too deep"] = (Fixture.Load("app-callback"), [8, 0], All, null, SandboxOutcome.HostCallLimit),
        ["a trap after lines"] = (Fixture.Load("log-then-trap"), [], All, null, SandboxOutcome.Trap),
        ["a cut log"] = (Fixture.Load("log-then-trap"), [], All, new() { Limits = ReplayHarness.Deep with { MaxLogBytes = 12 } }, SandboxOutcome.Trap),
        ["an error of the guest"] = (Fixture.Load("probe"), Probe.Input(Probe.Fail(-7, 4096, 16)), All, null, SandboxOutcome.GuestError),
        ["a code of the guest"] = (Fixture.Load("return-code"), [5], All, null, SandboxOutcome.GuestError),
        ["bad arguments"] = (Fixture.Load("probe"), Probe.Input(Probe.OutputWrite(0xFFFF_FFF0, 64), Probe.InputRead(0xFFFF_FFFF, 0, 1), Probe.LogWrite(1, 2, 3), Probe.Grow(1)), All, null, SandboxOutcome.Completed),
        ["no fuel in the guest"] = (Fixture.Load("spin"), [], All, new() { Limits = SandboxLimits.Default with { Fuel = 10_000 } }, SandboxOutcome.FuelExhausted),
        ["no fuel in a call"] = (Fixture.Load("probe"), Probe.Input(Probe.Repeat(1_000)), All, new() { Limits = SandboxLimits.Default with { Fuel = 5_000 } }, SandboxOutcome.FuelExhausted),
        ["too much output"] = (Fixture.Load("probe"), Probe.Input(Probe.OutputWrite(0, 100)), All, new() { Limits = SandboxLimits.Default with { MaxOutputBytes = 99 } }, SandboxOutcome.OutputLimit),
        ["too many calls"] = (Fixture.Load("probe"), Probe.Input(Probe.Repeat(1_000)), All, new() { Limits = SandboxLimits.Default with { MaxHostCalls = 50 } }, SandboxOutcome.HostCallLimit),
        ["another ABI"] = (Fixture.Load("abi-two"), [], All, null, SandboxOutcome.AbiMismatch),
        ["no capability"] = (Fixture.Load("random"), [], ["log.write"], null, SandboxOutcome.CapabilityDenied),
        ["too large a memory"] = (Fixture.Load("large-memory"), [], All, new() { Limits = SandboxLimits.Default with { MaxMemoryBytes = 65_536 } }, SandboxOutcome.MemoryLimit),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Replay_RecordedRun_IsTheSameWithoutFunctionsAndGrants(string name)
    {
        (Fixture fixture, byte[] input, string[] capabilities, SandboxRunOptions? options, SandboxOutcome outcome) = Cases[name];
        await using TestSandbox recorder = await ReplayHarness.RecorderAsync(fixture);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();

        SandboxResult result = await ReplayHarness.RecordAsync(recorder, fixture, input, capabilities, options);
        SandboxRecording recording = Assert.IsType<SandboxRecording>(result.Recording);
        byte[] file = recording.ToBytes();
        SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, fixture, SandboxRecording.Parse(file));

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(recording.SizeInBytes, file.Length);
        Assert.Equal(result.HostCalls, recording.HostCalls);
        Assert.Equal((ReplayVerdict.Same, null, outcome, result.Receipt?.ReplaySha256), (replay.Verdict, replay.Difference?.ToString(), replay.Outcome, replay.ReplaySha256));
        Assert.Equal(0, replayer.Host.Engine.LiveStores);
        // What is done again is no new run: the record of the one run here is the only one.
        await replayer.RunAsync(Fixture.Load("echo"));
        Assert.Single(await replayer.Authz.ReadLogAsync(), static l => l.Contains("\"kind\":\"receipt\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_NotRecorded_HasNoRecording()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("echo"));

        Assert.Null(result.Recording);
        Assert.False(result.IsRecordingCut);
    }

    [Fact]
    public async Task Record_RunThatIsRecorded_HasTheSameReceiptAsOneThatIsNot()
    {
        Fixture stamp = Fixture.Sample("stamp/stamp.wasm");
        await using TestSandbox sandbox = await ReplayHarness.RecorderAsync(stamp);
        using SandboxPlugin plugin = await sandbox.LoadAsync(stamp, All);

        SandboxResult plain = await sandbox.Sandbox.RunAsync(plugin, "x"u8.ToArray(), await sandbox.GrantAsync(), Seven, TestContext.Current.CancellationToken);
        SandboxResult recorded = await ReplayHarness.RecordAsync(sandbox, stamp, "x"u8.ToArray(), All, Seven);

        Assert.Equal(plain.Receipt?.ReplaySha256, recorded.Receipt?.ReplaySha256);
    }

    [Fact]
    public async Task Record_MoreBytesThanAllowed_IsGivenUpAndTheRunGoesOn()
    {
        Fixture echo = Fixture.Load("echo");
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        byte[] input = new byte[1_000];

        SandboxRecording whole = Assert.IsType<SandboxRecording>((await WithAsync(SandboxLimits.Default.MaxRecordingBytes)).Recording);
        // The receipt is a little longer or shorter each time: it holds how long the run took.
        SandboxResult exact = await WithAsync((int)whole.SizeInBytes + 16);
        foreach (int less in new[] { (int)whole.SizeInBytes - 40, input.Length + 40, input.Length, 0 })
        {
            SandboxResult cut = await WithAsync(less);
            Assert.Equal((SandboxOutcome.Completed, true, null), (cut.Outcome, cut.IsRecordingCut, cut.Recording));
            Assert.Equal(whole.Receipt.ReplaySha256, cut.Receipt?.ReplaySha256);
        }

        Assert.NotNull(exact.Recording);
        Assert.False(exact.IsRecordingCut);

        Task<SandboxResult> WithAsync(int bytes) =>
            ReplayHarness.RecordAsync(sandbox, echo, input, [], new SandboxRunOptions { Limits = SandboxLimits.Default with { MaxRecordingBytes = bytes } });
    }

    [Fact]
    public async Task Replay_OtherModule_IsRefused()
    {
        SandboxRecording recording = await ReplayHarness.RecordAsync(Fixture.Load("echo"), [1]);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();

        SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, Fixture.Load("clock"), recording);

        Assert.Equal((ReplayVerdict.OtherModule, "module_sha256"), (replay.Verdict, replay.Difference?.What));
    }

    [Fact]
    public async Task Replay_UnderLowerLimitsOfTheOperator_IsRefusedByTheLimit()
    {
        Fixture echo = Fixture.Load("echo");
        SandboxRecording recording = await ReplayHarness.RecordAsync(echo, [1]);
        foreach (LimitMember limit in LimitMember.All)
        {
            await using TestSandbox replayer = await ReplayHarness.ReplayerAsync(o => o.Limits = limit.Set(ReplayHarness.Deep, limit.Get(ReplayHarness.Deep) - 1));

            SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, echo, recording);

            Assert.Equal((ReplayVerdict.LimitsExceeded, $"limits.{limit.Name}"), (replay.Verdict, replay.Difference?.What));
        }
    }

    [Fact]
    public async Task Replay_OtherConfigurationOfTheEngine_IsRefused()
    {
        Fixture echo = Fixture.Load("echo");
        await using TestSandbox recorder = await ReplayHarness.RecorderAsync(echo);
        SandboxRecording plain = Assert.IsType<SandboxRecording>((await ReplayHarness.RecordAsync(recorder, echo, [1], [])).Recording);
        SandboxRecording deterministic = Assert.IsType<SandboxRecording>((await ReplayHarness.RecordAsync(recorder, echo, [1], [], Seven)).Recording);
        await using TestSandbox otherStack = await ReplayHarness.ReplayerAsync(static o => o.GuestStackBytes = 256 * 1024);
        await using TestSandbox withoutKind = await ReplayHarness.ReplayerAsync(static o => o.AllowDeterministicRuns = false);

        Assert.Equal((ReplayVerdict.OtherConfiguration, "config_hash"), Verdict(await ReplayHarness.ReplayAsync(otherStack, echo, plain)));
        Assert.Equal((ReplayVerdict.OtherConfiguration, "config_hash"), Verdict(await ReplayHarness.ReplayAsync(withoutKind, echo, deterministic)));
        Assert.Equal(ReplayVerdict.Same, (await ReplayHarness.ReplayAsync(withoutKind, echo, plain)).Verdict);
    }

    [Theory]
    [InlineData("engine_version", "\"49.0.0\"", ReplayVerdict.OtherEngine)]
    [InlineData("profile", "\"wasi-of-tomorrow\"", ReplayVerdict.OtherConfiguration)]
    [InlineData("abi", "2", ReplayVerdict.OtherConfiguration)]
    [InlineData("output_sha256", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", ReplayVerdict.Different)]
    [InlineData("fuel", "\"1\"", ReplayVerdict.Different)]
    [InlineData("peak_memory", "\"1\"", ReplayVerdict.Different)]
    [InlineData("host_calls", "\"1\"", ReplayVerdict.Different)]
    [InlineData("outcome", "\"AbiMismatch\"", ReplayVerdict.Different)]
    public async Task Replay_ReceiptThatSaysSomethingElse_NamesTheMember(string member, string value, ReplayVerdict verdict)
    {
        Fixture echo = Fixture.Load("echo");
        SandboxRecording recording = await ReplayHarness.RecordAsync(echo, [1]);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();

        SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, echo, ReplayHarness.Forged(recording, member, value));

        Assert.Equal((verdict, member), Verdict(replay));
        Assert.Equal(value.Trim('"'), replay.Difference?.Expected.Trim('"'));
    }

    [Fact]
    public async Task Replay_ReceiptWithAnEndlessMember_ShowsItsBeginning()
    {
        Fixture echo = Fixture.Load("echo");
        SandboxRecording recording = await ReplayHarness.RecordAsync(echo, [1]);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();
        string names = string.Join(',', Enumerable.Range(1_000, 4_000).Select(static i => $"\"name-{i}\""));

        SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, echo, ReplayHarness.Forged(recording, "capabilities", $$"""{"granted":[],"refused":[{{names}}],"used":[]}"""));

        Assert.Equal((ReplayVerdict.Different, "capabilities"), Verdict(replay));
        Assert.StartsWith("""{"granted":[],"refused":["name-1000",""", replay.Difference?.Expected, StringComparison.Ordinal);
        Assert.InRange(replay.Difference?.Expected.Length ?? 0, 100, 600);
    }

    [Theory]
    [InlineData("deadline", SandboxOutcome.DeadlineExceeded)]
    [InlineData("cancel", SandboxOutcome.Cancelled)]
    [InlineData("stack", SandboxOutcome.StackOverflow)]
    [InlineData("host", SandboxOutcome.HostFault)]
    public async Task Replay_RunThatAClockOrTheHostEnded_IsNotReproducible(string how, SandboxOutcome outcome)
    {
        Fixture fixture = how switch { "stack" => Fixture.Load("recurse-host"), "host" => Fixture.Load("app-add"), _ => Fixture.Load("spin") };
        await using TestSandbox recorder = await TestSandbox.StartWithAllAsync(
            static o => o.HostFunctions.Add("app", "add", "app.use", 0, static (Sandbox.Engine.HostCall _, int a, int b) => a == 40 ? throw new InvalidOperationException("a fault") : b), fixture);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();
        SandboxLimits limits = SandboxLimits.Default with { Deadline = how == "deadline" ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromSeconds(30) };

        SandboxResult result = await ReplayHarness.RecordAsync(
            recorder, fixture, [], how == "host" ? ["app.use"] : [], new SandboxRunOptions { Limits = limits }, new CancellationToken(how == "cancel"));
        SandboxRecording recording = SandboxRecording.Parse(Assert.IsType<SandboxRecording>(result.Recording).ToBytes());
        SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, fixture, recording);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal((ReplayVerdict.NotReproducible, outcome), (replay.Verdict, replay.Outcome));
        Assert.Null(replay.ReplaySha256);
    }

    [Fact]
    public async Task Replay_Cancelled_IsInterrupted()
    {
        Fixture echo = Fixture.Load("echo");
        SandboxRecording recording = await ReplayHarness.RecordAsync(echo, [1]);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();

        SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, echo, recording, new CancellationToken(canceled: true));

        Assert.Equal((ReplayVerdict.Interrupted, SandboxOutcome.Cancelled), (replay.Verdict, replay.Outcome));
        Assert.Equal(0L, replayer.Host.Queue.ReservedBytes);
    }

    [Fact]
    public async Task Replay_PluginOfAnotherSandbox_Throws()
    {
        Fixture echo = Fixture.Load("echo");
        SandboxRecording recording = await ReplayHarness.RecordAsync(echo, [1]);
        await using TestSandbox first = await ReplayHarness.ReplayerAsync();
        await using TestSandbox second = await ReplayHarness.ReplayerAsync();
        using SandboxPlugin plugin = await first.LoadAsync(echo);

        await Assert.ThrowsAsync<ArgumentException>(async () => await second.Sandbox.ReplayAsync(plugin, recording, TestContext.Current.CancellationToken));
    }

    private static (ReplayVerdict Verdict, string? What) Verdict(SandboxReplay replay) => (replay.Verdict, replay.Difference?.What);
}
