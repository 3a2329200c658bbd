using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.Shared.Json;

namespace FlowPilot.Sandbox.Tests.Receipts;

/// <summary>Records runs in one sandbox and replays them in another, whose functions of the application fail and whose operator grants nothing.</summary>
internal static class ReplayHarness
{
    /// <summary>Limits under which a run has everything that these tests need.</summary>
    public static SandboxLimits Deep { get; } = SandboxLimits.Default with { MaxReentryDepth = 8 };

    public static Action<SandboxOptions> Everything { get; } = static o =>
    {
        o.Limits = Deep;
        o.AllowDeterministicRuns = true;
        o.AllowTimeOnlyRuns = true;
    };

    /// <summary>Starts the sandbox that records.</summary>
    public static Task<TestSandbox> RecorderAsync(params Fixture[] fixtures) => TestSandbox.StartWithAllAsync(
        static o =>
        {
            Everything(o);
            o.HostFunctions.Add("app", "add", "app.use", 500, static (HostCall call, int a, int b) =>
            {
                Span<byte> hello = stackalloc byte[5];
                return call.TryRead(8, hello) && call.TryWrite(8, hello) ? a + b - 42 : -1;
            });
            o.HostFunctions.Add("app", "ask", "app.use", 100, static async (_, request, token) =>
            {
                await Task.Yield();
                return new HostDocument(HostStatus.NotFound, request.ToArray().Reverse().ToArray());
            });
            o.HostFunctions.Add("app", "callback", "app.use", 7, static (HostCall call, int left) =>
                call.TryWrite(60_000, [(byte)left]) && call.TryCallGuest("again", left, out int result) && call.TryWrite(60_001, [(byte)result]) ? result : -1);
        },
        fixtures);

    /// <summary>Starts the sandbox that replays.</summary>
    public static Task<TestSandbox> ReplayerAsync(Action<SandboxOptions>? configure = null) => TestSandbox.StartAsync(o =>
    {
        Everything(o);
        o.HostFunctions.Add("app", "add", "app.use", 500, static (HostCall _, int _, int _) => Never<int>());
        o.HostFunctions.Add("app", "ask", "app.use", 100, static (_, _, _) => throw new InvalidOperationException("A function of the host ran in a replay."));
        o.HostFunctions.Add("app", "callback", "app.use", 7, static (HostCall _, int _) => Never<int>());
        configure?.Invoke(o);
    });

    /// <summary>Records one run.</summary>
    public static async Task<SandboxResult> RecordAsync(
        TestSandbox sandbox, Fixture fixture, byte[] input, string[] capabilities, SandboxRunOptions? options = null, CancellationToken? cancellationToken = null)
    {
        using SandboxPlugin plugin = await sandbox.LoadAsync(fixture, capabilities);
        return await sandbox.Sandbox.RunAsync(
            plugin, input, await sandbox.GrantAsync(), (options ?? new SandboxRunOptions { Limits = Deep }) with { Record = true }, cancellationToken ?? TestContext.Current.CancellationToken);
    }

    /// <summary>Records one run in a sandbox of its own and gives what a file of it would hold.</summary>
    public static async Task<SandboxRecording> RecordAsync(Fixture fixture, byte[] input, params string[] capabilities)
    {
        await using TestSandbox sandbox = await RecorderAsync(fixture);
        SandboxResult result = await RecordAsync(sandbox, fixture, input, capabilities);
        return SandboxRecording.Parse(Assert.IsType<SandboxRecording>(result.Recording).ToBytes());
    }

    /// <summary>Replays in a sandbox that may be of another kind.</summary>
    public static async Task<SandboxReplay> ReplayAsync(TestSandbox sandbox, Fixture fixture, SandboxRecording recording, CancellationToken? cancellationToken = null)
    {
        using SandboxPlugin plugin = await sandbox.LoadAsync(fixture);
        return await sandbox.Sandbox.ReplayAsync(plugin, recording, cancellationToken ?? TestContext.Current.CancellationToken);
    }

    /// <summary>Gives a recording with other events, which nobody checks: what a forger could make.</summary>
    public static SandboxRecording With(SandboxRecording recording, byte[] events) =>
        new(recording.Receipt, recording.Input, recording.Functions, recording.HostCalls, events);

    /// <summary>Gives a recording whose receipt says something else in one member.</summary>
    public static SandboxRecording Forged(SandboxRecording recording, string member, string value)
    {
        JsonObject receipt = JsonNode.Parse(recording.Receipt.Utf8Json.Span)?.AsObject() ?? [];
        receipt[member] = JsonNode.Parse(value);
        byte[] json = CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(receipt.ToJsonString()));
        return new SandboxRecording(new SandboxReceipt(json), recording.Input, recording.Functions, recording.HostCalls, recording.Events);
    }

    /// <summary>Gives the name of the function of each call, in the order in which calls began.</summary>
    public static string[] CallsOf(SandboxRecording recording)
    {
        var calls = new List<string>();
        var reader = new TapeReader(recording.Events);
        reader.Digest();
        while (!reader.IsAtEnd)
        {
            if (reader.Next == TapeOp.Begin)
            {
                calls.Add(recording.Functions[BinaryPrimitives.ReadUInt16LittleEndian(recording.Events.Span[(reader.Position + 1)..])].Name);
            }

            if (Skip(reader))
            {
                reader.Digest();
            }
        }

        return [.. calls];
    }

    /// <summary>Reads one event up to its digest, and says whether it has one.</summary>
    public static bool Skip(TapeReader reader)
    {
        var op = (TapeOp)reader.Byte();
        switch (op)
        {
            case TapeOp.Begin:
                reader.Memory(2 + SHA256.HashSizeInBytes);
                break;
            case TapeOp.Charge or TapeOp.Return:
                reader.UInt64();
                break;
            case TapeOp.Read:
                reader.Memory(8 + SHA256.HashSizeInBytes);
                break;
            case TapeOp.Take:
                reader.Memory(17 + SHA256.HashSizeInBytes);
                break;
            case TapeOp.Write:
                reader.Int32();
                reader.Block();
                break;
            case TapeOp.Note:
                reader.Text();
                reader.Text();
                break;
            case TapeOp.CallGuest:
                reader.Text();
                reader.Int32();
                break;
            case TapeOp.CalledGuest:
                reader.Memory(5);
                break;
            case TapeOp.Stop:
                reader.Byte();
                break;
            default:
                throw new SandboxRecordingException(RecordingFault.WrongCall, "No event.");
        }

        return op is TapeOp.CallGuest or TapeOp.Return or TapeOp.Stop;
    }

    private static T Never<T>() => throw new InvalidOperationException("A function of the host ran in a replay.");
}
