using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.Shared.Json;
using FsCheck;
using FsCheck.Xunit;

namespace FlowPilot.Sandbox.Tests.Receipts;

/// <summary>What holds for every receipt and every recorded run.</summary>
public sealed class ReceiptProperties
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly ReceiptVerifier Verifier = new([Key]);

    private static readonly Lazy<Task<string>> Signed = new(SignAsync);

    [Property(Replay = "1234567,89", MaxTest = 500)]
    public bool Text_PlainOrNot_IsCanonicalOrRefused(string? text)
    {
        text ??= string.Empty;
        using var json = new CanonicalText(16);
        bool plain = text.All(static c => c is >= ' ' and <= '~' and not '"' and not '\\');
        try
        {
            json.Text(text);
        }
        catch (ArgumentException)
        {
            return !plain;
        }

        var canonical = new ArrayBufferWriter<byte>();
        CanonicalJson.WriteString(canonical, text);
        return plain && json.Written.SequenceEqual(canonical.WrittenSpan);
    }

    [Property(Replay = "1234567,89", MaxTest = 300)]
    public bool Numbers_OfAnySize_AreWrittenAsTheyAreRead(long large, int small)
    {
        using var json = new CanonicalText(1);
        json.Raw("["u8);
        json.Text(large);
        json.Raw(","u8);
        json.Number(small);
        json.Raw("]"u8);
        byte[] written = json.Written.ToArray();
        return Encoding.ASCII.GetString(written) == $"[\"{large}\",{small}]" && CanonicalJson.Canonicalize(written).AsSpan().SequenceEqual(written);
    }

    [Property(Replay = "1234567,89", MaxTest = 1_000)]
    public async Task Verify_OneCharacterChangedAnywhere_Fails(NonNegativeInt place, byte character)
    {
        string jws = await Signed.Value;
        int at = (int)(place.Get * 7919L % jws.Length);
        char[] changed = jws.ToCharArray();
        changed[at] = (char)(character & 0x7F);

        Assert.Equal(changed[at] == jws[at], Verifier.Verify(new string(changed)).IsValid);
    }

    [Fact]
    public async Task Replay_AnyCallsOfTheInterface_AreTheSame()
    {
        Fixture probe = Fixture.Load("probe-log");
        await using TestSandbox recorder = await ReplayHarness.RecorderAsync(probe);
        await using TestSandbox replayer = await ReplayHarness.ReplayerAsync();
        using SandboxPlugin recorded = await recorder.LoadAsync(probe, "log.write");
        using SandboxPlugin replayed = await replayer.LoadAsync(probe);
        var random = new Random(4711);
        var outcomes = new HashSet<SandboxOutcome>();

        for (int i = 0; i < 300; i++)
        {
            SandboxLimits limits = ReplayHarness.Deep with { Fuel = random.Next(1, 20_000), MaxOutputBytes = random.Next(1, 3_000), MaxHostCalls = random.Next(1, 40), MaxLogBytes = random.Next(0, 500) };
            SandboxResult result = await recorder.Sandbox.RunAsync(
                recorded, Calls(random), await recorder.GrantAsync(), new SandboxRunOptions { Record = true, Limits = limits }, TestContext.Current.CancellationToken);
            SandboxRecording recording = SandboxRecording.Parse(Assert.IsType<SandboxRecording>(result.Recording).ToBytes());
            SandboxReplay replay = await replayer.Sandbox.ReplayAsync(replayed, recording, TestContext.Current.CancellationToken);

            Assert.True(replay.Verdict == ReplayVerdict.Same && replay.ReplaySha256 == result.Receipt?.ReplaySha256, $"{i}: {result.Outcome} {replay.Difference}");
            outcomes.Add(result.Outcome);
        }

        SandboxOutcome[] all = [SandboxOutcome.Completed, SandboxOutcome.GuestError, SandboxOutcome.FuelExhausted, SandboxOutcome.OutputLimit, SandboxOutcome.HostCallLimit];
        Assert.Empty(all.Except(outcomes));
    }

    private static byte[] Calls(Random random)
    {
        int[] values = [0, 1, 3, 16, 64, 1_000, 4_096, 65_535, 65_536, -1, -16, int.MaxValue, int.MinValue];
        int[][] calls = new int[random.Next(0, 12)][];
        for (int i = 0; i < calls.Length; i++)
        {
            // Failing ends the run, so it is rare.
            int operation = random.Next(0, 20) == 0 ? 3 : new[] { 0, 1, 2, 4, 5 }[random.Next(0, 5)];
            calls[i] = [operation, values[random.Next(values.Length)], values[random.Next(values.Length)], values[random.Next(values.Length)]];
            calls[i][1] = operation == 5 ? random.Next(0, 3) : calls[i][1];
        }

        return Probe.Input(calls);
    }

    private static async Task<string> SignAsync()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => o.ReceiptSigningKey = Key);
        SandboxResult result = await sandbox.RunAsync(Fixture.Load("echo"), "x"u8.ToArray());
        return result.Receipt?.Jws ?? string.Empty;
    }
}
