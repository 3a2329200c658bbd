using System.Security.Cryptography;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Receipts;

/// <summary>Recordings that were changed: each is refused, or the replay says where it differs.</summary>
public sealed class RecordingTests
{
    private const int SealBytes = 32;

    private static readonly string[] All = ["log.write", "clock.read", "random.read", "app.use"];

    [Theory]
    [InlineData("stamp")]
    [InlineData("app-callback")]
    public async Task Parse_OneChangedByte_IsRefusedAndACallIsNamed(string name)
    {
        byte[] file = (await RecordAsync(name)).ToBytes();
        SandboxRecording recording = SandboxRecording.Parse(file);
        int events = file.Length - 32 - recording.Events.Length;
        var named = new HashSet<long>();

        for (int at = 0; at < file.Length; at++)
        {
            byte[] changed = (byte[])file.Clone();
            changed[at] ^= 0x10;
            SandboxRecordingException refused = Assert.Throws<SandboxRecordingException>(() => SandboxRecording.Parse(changed));
            // Behind the seal, and before the digest of the whole, every byte belongs to a call.
            Assert.True(refused.CallIndex is not null || at < events + SealBytes || at >= events + recording.Events.Length, $"{at}: {refused.Message}");
            named.Add(refused.CallIndex ?? -1);
        }

        Assert.Superset(Enumerable.Range(0, (int)recording.HostCalls).Select(static i => (long)i).ToHashSet(), named);
    }

    [Fact]
    public async Task Parse_TruncatedAnywhere_IsRefused()
    {
        byte[] file = (await RecordAsync("stamp")).ToBytes();

        for (int length = 0; length < file.Length; length++)
        {
            SandboxRecordingException refused = Assert.Throws<SandboxRecordingException>(() => SandboxRecording.Parse(file.AsSpan(0, length)));
            Assert.True(refused.Fault is RecordingFault.WrongLength or RecordingFault.NotARecording or RecordingFault.WrongReceipt, $"{length}: {refused.Fault}");
        }

        Assert.Equal(RecordingFault.WrongLength, Assert.Throws<SandboxRecordingException>(() => SandboxRecording.Parse([.. file, 0])).Fault);
    }

    [Fact]
    public async Task Parse_OtherInputOrReceipt_IsRefused()
    {
        SandboxRecording stamp = await RecordAsync("stamp");
        SandboxRecording other = await RecordAsync("app-callback");

        Assert.Equal(RecordingFault.WrongInput, FaultOf(new(stamp.Receipt, new byte[] { 1 }, stamp.Functions, stamp.HostCalls, stamp.Events)));
        Assert.Equal(RecordingFault.Changed, FaultOf(new(stamp.Receipt, stamp.Input, stamp.Functions, other.HostCalls, other.Events)));
        Assert.Equal(RecordingFault.WrongReceipt, FaultOf(new(new SandboxReceipt("{}"u8.ToArray()), stamp.Input, stamp.Functions, stamp.HostCalls, stamp.Events)));
        Assert.Equal(RecordingFault.WrongReceipt, FaultOf(new(new SandboxReceipt(stamp.Receipt.Utf8Json.ToArray(), "a.b.c"), stamp.Input, stamp.Functions, stamp.HostCalls, stamp.Events)));
    }

    [Fact]
    public void Parse_RandomBytesAfterTheBeginning_AreRefusedAndNothingElseHappens()
    {
        var random = new Random(12);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] bytes = new byte[random.Next(0, 400)];
            random.NextBytes(bytes);
            "FPREC01\n"u8.CopyTo(bytes.Length >= 8 && i % 2 == 0 ? bytes : new byte[8]);
            Assert.Throws<SandboxRecordingException>(() => SandboxRecording.Parse(bytes));
        }
    }

    [Fact]
    public async Task Replay_EachChangedByteThatNobodyChecked_IsADifferenceAndNeverAFault()
    {
        // As if a forger had mended all digests: then what the guest does shows it, where that depends on what was changed.
        Fixture fixture = Fixture.Load("app-callback");
        SandboxRecording recording = await RecordAsync("app-callback");
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();
        using SandboxPlugin plugin = await replayer.LoadAsync(fixture);
        int same = 0;
        int tried = 0;
        for (int at = SealBytes; at < recording.Events.Length; at++)
        {
            byte[] events = recording.Events.ToArray();
            events[at] ^= 0x41;
            if (Mended(recording, events) is not { } forged)
            {
                continue;
            }

            tried++;
            SandboxReplay replay = await replayer.Sandbox.ReplayAsync(plugin, forged, TestContext.Current.CancellationToken);
            Assert.True(replay.Verdict is ReplayVerdict.Same or ReplayVerdict.Different, $"{at}: {replay.Verdict} {replay.Outcome}");
            same += replay.Verdict == ReplayVerdict.Same ? 1 : 0;
        }

        Assert.Equal(0, replayer.Host.Engine.LiveStores);
        // Digests are not looked at again, nor the high bits of what the guest never uses.
        Assert.InRange(tried, recording.Events.Length / 2, recording.Events.Length);
        Assert.InRange(same, 1, tried * 2 / 3);
    }

    [Fact]
    public async Task Replay_ChangedAnswerOfTheHost_NamesTheCallInWhichItShows()
    {
        // The guest writes out what its clock showed: call 0 and 1 are the clock's, 3 is the output.
        Fixture clock = Fixture.Load("clock");
        SandboxRecording recording = await ReplayHarness.RecordAsync(clock, [], All);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();
        byte[] events = recording.Events.ToArray();
        int answer = AnswersOf(recording)[1];
        events[answer] ^= 1;

        SandboxReplay replay = await ReplayHarness.ReplayAsync(replayer, clock, ReplayHarness.With(recording, events));
        SandboxRecordingException refused = Assert.Throws<SandboxRecordingException>(() => SandboxRecording.Parse(ReplayHarness.With(recording, events).ToBytes()));

        Assert.Equal((RecordingFault.ChangedCall, 1L), (refused.Fault, refused.CallIndex));
        Assert.Equal((ReplayVerdict.Different, 3L), (replay.Verdict, replay.Difference?.CallIndex));
        Assert.Contains("flowpilot.output_write, the 24 bytes at 0", replay.Difference?.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_EachChangedAnswer_NamesItsCall()
    {
        SandboxRecording recording = await RecordAsync("stamp");
        int[] answers = AnswersOf(recording);

        for (int call = 0; call < answers.Length; call++)
        {
            byte[] events = recording.Events.ToArray();
            events[answers[call]] ^= 1;
            SandboxRecordingException refused = Assert.Throws<SandboxRecordingException>(() => SandboxRecording.Parse(ReplayHarness.With(recording, events).ToBytes()));
            Assert.Equal((RecordingFault.ChangedCall, (long)call), (refused.Fault, refused.CallIndex));
        }

        Assert.Equal(recording.HostCalls, answers.Length);
    }

    [Fact]
    public async Task Replay_CallLeftOutOrAdded_IsNamed()
    {
        Fixture clock = Fixture.Load("clock");
        SandboxRecording recording = await ReplayHarness.RecordAsync(clock, [], All);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();
        int[] answers = AnswersOf(recording);
        byte[] events = recording.Events.ToArray();
        int last = answers[^2] + 8 + SealBytes;
        byte[] shorter = events[..last];
        byte[] longer = [.. events, .. events[last..]];

        SandboxReplay missing = await ReplayHarness.ReplayAsync(replayer, clock, ReplayHarness.With(recording, shorter));
        SandboxReplay added = await ReplayHarness.ReplayAsync(replayer, clock, ReplayHarness.With(recording, longer));

        Assert.Equal((3L, "the end of the run", "flowpilot.output_write"), (missing.Difference?.CallIndex, missing.Difference?.Expected, missing.Difference?.Actual));
        Assert.Equal((4L, "flowpilot.output_write", "the end of the run"), (added.Difference?.CallIndex, added.Difference?.Expected, added.Difference?.Actual));
    }

    // Where the answer of each call stands, in the order in which calls ended.
    private static int[] AnswersOf(SandboxRecording recording)
    {
        var answers = new List<int>();
        var reader = new TapeReader(recording.Events);
        reader.Digest();
        while (!reader.IsAtEnd)
        {
            TapeOp op = reader.Next;
            bool sealedHere = ReplayHarness.Skip(reader);
            if (op == TapeOp.Return)
            {
                answers.Add(reader.Position - sizeof(ulong));
            }

            if (sealedHere)
            {
                reader.Digest();
            }
        }

        return [.. answers];
    }

    // What a forger could make who mends every digest; nothing, if the reader would find no calls in it at all.
    private static SandboxRecording? Mended(SandboxRecording recording, byte[] events)
    {
        try
        {
            Mend(events);
            TapeCheck.Run(events, recording.Functions.Count, events.AsSpan(0, SealBytes));
            return ReplayHarness.With(recording, events);
        }
        catch (SandboxRecordingException)
        {
            return null;
        }
    }

    private static void Mend(byte[] events)
    {
        var reader = new TapeReader(events);
        reader.Digest();
        int digest = 0;
        while (!reader.IsAtEnd)
        {
            if (ReplayHarness.Skip(reader))
            {
                int end = reader.Position;
                SHA256.HashData(events.AsSpan(digest, end - digest), events.AsSpan(end, Math.Min(SealBytes, events.Length - end)));
                reader.Digest();
                digest = end;
            }
        }
    }

    private static async Task<SandboxRecording> RecordAsync(string name) => name == "stamp"
        ? await ReplayHarness.RecordAsync(Fixture.Sample("stamp/stamp.wasm"), "abc"u8.ToArray(), All)
        : await ReplayHarness.RecordAsync(Fixture.Load(name), [2, 0], All);

    private static RecordingFault FaultOf(SandboxRecording recording) =>
        Assert.Throws<SandboxRecordingException>(() => SandboxRecording.Parse(recording.ToBytes())).Fault;
}
