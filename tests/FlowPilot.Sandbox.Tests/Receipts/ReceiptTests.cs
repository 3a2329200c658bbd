using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.Shared.Json;

namespace FlowPilot.Sandbox.Tests.Receipts;

/// <summary>What the receipt of a run says.</summary>
public sealed class ReceiptTests
{
    private static readonly string[] Always =
    [
        "abi", "bytes", "capabilities", "config_hash", "decision_id", "detail_code", "engine_version", "fuel_budget", "grant_sha256", "host_calls",
        "input_sha256", "limits", "log_sha256", "metering", "module_sha256", "outcome", "output_sha256", "peak_memory", "profile", "run_id",
        "started_at", "store", "v", "wall_us",
    ];

    [Fact]
    public async Task Receipt_CompletedRun_SaysWhatRanAndWhatItUsed()
    {
        Fixture echo = Fixture.Load("echo");
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(echo, "words"u8.ToArray());
        using JsonDocument document = Document(result);
        JsonElement receipt = document.RootElement;

        Assert.Equal([.. Always.Append("fuel").Order(StringComparer.Ordinal)], receipt.EnumerateObject().Select(static m => m.Name));
        Assert.Equal(result.RunId.ToString(), receipt.GetProperty("run_id").GetString());
        Assert.Equal("default", receipt.GetProperty("store").GetString());
        Assert.Equal(echo.Sha256, receipt.GetProperty("module_sha256").GetString());
        Assert.Equal(Sha256("words"), receipt.GetProperty("input_sha256").GetString());
        Assert.Equal(Sha256("words"), receipt.GetProperty("output_sha256").GetString());
        Assert.Equal(Sha256(string.Empty), receipt.GetProperty("log_sha256").GetString());
        Assert.Equal(("flowpilot", 1, 1), (receipt.GetProperty("profile").GetString(), receipt.GetProperty("abi").GetInt32(), receipt.GetProperty("v").GetInt32()));
        Assert.Equal(("Completed", "None"), (receipt.GetProperty("outcome").GetString(), receipt.GetProperty("detail_code").GetString()));
        Assert.Equal(EngineFactory.EngineVersion, receipt.GetProperty("engine_version").GetString());
        Assert.Equal(EngineFactory.ConfigurationHash(EngineKind.FuelAndTime, 512 * 1024), receipt.GetProperty("config_hash").GetString());
        Assert.Equal($"{result.Fuel}", receipt.GetProperty("fuel").GetString());
        Assert.Equal($"{SandboxLimits.Default.Fuel}", receipt.GetProperty("fuel_budget").GetString());
        Assert.Equal($"{result.HostCalls}", receipt.GetProperty("host_calls").GetString());
        Assert.Equal($"{result.PeakMemoryBytes}", receipt.GetProperty("peak_memory").GetString());
        Assert.Equal("""{"input":"5","log":"0","output":"5","read":"5","written":"5"}""", receipt.GetProperty("bytes").GetRawText());
        Assert.Equal("""{"granted":[],"refused":[],"used":[]}""", receipt.GetProperty("capabilities").GetRawText());
        Assert.Equal(sandbox.Authz.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", null), receipt.GetProperty("started_at").GetString());
    }

    [Fact]
    public async Task Receipt_OfEachOutcome_IsCanonicalReadableAndRecorded()
    {
        Fixture log = Fixture.Load("log-then-trap");
        Fixture random = Fixture.Load("random");
        Fixture probe = Fixture.Load("probe");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(static o => { o.AllowTimeOnlyRuns = true; o.AllowDeterministicRuns = true; }, log, random);
        SandboxLimits starved = SandboxLimits.Default with { Fuel = 1_000, MaxOutputBytes = 2, MaxMemoryBytes = 65_536 };
        SandboxResult[] results =
        [
            await sandbox.RunAsync(log, capabilities: ["log.write"]),
            await sandbox.RunAsync(random, capabilities: ["random.read"]),
            await sandbox.RunAsync(random),
            await sandbox.RunAsync(probe, Probe.Input(Probe.Fail(-7, 0, 4))),
            await sandbox.RunAsync(probe, Probe.Input(Probe.OutputWrite(0, 3)), starved with { Fuel = 1_000_000 }),
            await sandbox.RunAsync(Fixture.Load("spin"), limits: starved),
            await sandbox.RunAsync(Fixture.Load("large-memory"), limits: starved),
            await sandbox.RunAsync(Fixture.Load("abi-two")),
            await RunAsync(sandbox, Fixture.Load("echo"), new SandboxRunOptions { Metering = SandboxMetering.TimeOnly }),
            await RunAsync(sandbox, Fixture.Load("echo"), new SandboxRunOptions { Seed = long.MinValue }),
            await RunAsync(sandbox, Fixture.Load("echo"), new SandboxRunOptions(), new CancellationToken(canceled: true)),
        ];
        string recorded = string.Join('\n', await sandbox.Authz.ReadLogAsync());

        Assert.Equal(
            [
                SandboxOutcome.Trap, SandboxOutcome.Completed, SandboxOutcome.CapabilityDenied, SandboxOutcome.GuestError, SandboxOutcome.OutputLimit, SandboxOutcome.FuelExhausted,
                SandboxOutcome.MemoryLimit, SandboxOutcome.AbiMismatch, SandboxOutcome.Completed, SandboxOutcome.Completed, SandboxOutcome.Cancelled,
            ],
            results.Select(static r => r.Outcome));
        Assert.All(results, r =>
        {
            SandboxReceipt receipt = Assert.IsType<SandboxReceipt>(r.Receipt);
            ReceiptVerification read = ReceiptVerifier.Read(receipt.Utf8Json);
            Assert.Equal((ReceiptFault.None, r.Outcome, r.RunId), (read.Fault, read.Receipt?.Outcome, read.Receipt?.RunId));
            Assert.Equal(receipt.Utf8Json.ToArray(), CanonicalJson.Canonicalize(receipt.Utf8Json));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(receipt.Utf8Json.Span)), receipt.Sha256);
            Assert.Contains($"\"receipt_sha256\":\"{receipt.Sha256}\"", recorded, StringComparison.Ordinal);
        });
        Assert.Equal("Unreachable", Member(results[0], "detail_code"));
        Assert.Equal(results[0].Fuel is null, Member(results[0], "fuel") is null);
        Assert.Equal("-7", Member(results[3], "guest_code"));
        Assert.Equal("0", Member(results[2], "fuel"));
        Assert.Equal(("time_only", null, "0"), (Member(results[8], "metering"), Member(results[8], "fuel"), Member(results[8], "fuel_budget")));
        Assert.Equal($"{long.MinValue}", Member(results[9], "seed"));
        Assert.Null(Member(results[8], "seed"));
    }

    [Fact]
    public async Task Receipt_Capabilities_SayWhatWasGrantedUsedAndRefused()
    {
        Fixture log = Fixture.Load("log-then-trap");
        Fixture random = Fixture.Load("random");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(null, log, random);

        SandboxResult used = await sandbox.RunAsync(log, capabilities: ["random.read", "log.write", "clock.read"]);
        SandboxResult refused = await sandbox.RunAsync(random, capabilities: ["clock.read"]);

        Assert.Equal("""{"granted":["clock.read","log.write","random.read"],"refused":[],"used":["log.write"]}""", Member(used, "capabilities"));
        Assert.Equal("""{"granted":["clock.read"],"refused":["random.read"],"used":[]}""", Member(refused, "capabilities"));
    }

    [Fact]
    public async Task Receipt_Log_IsTheHashOfItsLines()
    {
        Fixture log = Fixture.Load("log-then-trap");
        await using TestSandbox sandbox = await TestSandbox.StartWithLogAsync(log);

        SandboxResult whole = await sandbox.RunAsync(log, capabilities: ["log.write"]);
        SandboxResult cut = await sandbox.RunAsync(log, default, SandboxLimits.Default with { MaxLogLines = 1 }, "log.write");

        string second = whole.Log[1].Text;
        Assert.Equal(Sha256($"2 first line\n4 {second}\n"), Member(whole, "log_sha256"));
        Assert.Equal(Sha256("2 first line\n- truncated\n"), Member(cut, "log_sha256"));
    }

    [Fact]
    public async Task Receipt_Limits_AreAllLimitsOfARun()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        SandboxLimits limits = SandboxLimits.Strict with { Deadline = TimeSpan.FromTicks(12_345_671) };

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("echo"), limits: limits);
        using JsonDocument document = Document(result);

        // The recording's limit bounds what the host keeps and changes nothing for the guest; a module's limits held when it was loaded.
        string[] properties = [.. typeof(SandboxLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static p => p.Name).Except([nameof(SandboxLimits.Module), nameof(SandboxLimits.MaxRecordingBytes), nameof(SandboxLimits.Wasi)])];
        string[] wasi = [.. typeof(WasiLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static p => $"{nameof(SandboxLimits.Wasi)}.{p.Name}")];
        Assert.Equal(properties.Concat(wasi).Order(StringComparer.Ordinal), LimitMember.All.Select(static m => m.Property).Order(StringComparer.Ordinal));
        Assert.Equal(LimitMember.All.Select(static m => m.Name).Order(StringComparer.Ordinal), document.RootElement.GetProperty("limits").EnumerateObject().Select(static m => m.Name));
        Assert.All(LimitMember.All, m => Assert.Equal($"{m.Get(limits)}", document.RootElement.GetProperty("limits").GetProperty(m.Name).GetString()));
        Assert.Equal("1234568", document.RootElement.GetProperty("limits").GetProperty("deadline_us").GetString());
        SandboxLimits read = result.Receipt!.Content.Limits; // asserted by Document
        Assert.All(LimitMember.All, m => Assert.Equal(m.Get(limits), m.Get(read)));
    }

    [Fact]
    public async Task ReplaySha256_SameRunUnderAnotherDecisionAndTime_IsTheSame()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));

        SandboxResult first = await sandbox.RunAsync(plugin, "x"u8.ToArray());
        sandbox.Authz.Time.Advance(TimeSpan.FromSeconds(5));
        SandboxResult second = await sandbox.RunAsync(plugin, "x"u8.ToArray());
        SandboxResult other = await sandbox.RunAsync(plugin, "y"u8.ToArray());

        Assert.NotEqual(first.Receipt?.Sha256, second.Receipt?.Sha256);
        Assert.NotEqual(Member(first, "grant_sha256"), Member(second, "grant_sha256"));
        Assert.Equal(first.Receipt?.ReplaySha256, second.Receipt?.ReplaySha256);
        Assert.NotEqual(first.Receipt?.ReplaySha256, other.Receipt?.ReplaySha256);
        Assert.Equal(Naive(first.Receipt?.Utf8Json ?? default), first.Receipt?.ReplaySha256);
    }

    [Fact]
    public async Task GrantSha256_OfAGrant_IsTheHashOfWhatItAllowsAndOfNoPerson()
    {
        Fixture echo = Fixture.Load("echo");
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(echo);
        SandboxGrant grant = await sandbox.GrantAsync();

        SandboxResult result = await sandbox.Sandbox.RunAsync(plugin, default, grant, cancellationToken: TestContext.Current.CancellationToken);

        byte[] allowed = JsonSerializer.SerializeToUtf8Bytes(new
        {
            action = grant.Action,
            capabilities = grant.Capabilities.Order(StringComparer.Ordinal),
            decision_id = grant.DecisionId,
            store = grant.Store.Value,
            valid_until = grant.ValidUntil.UtcDateTime,
        });
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(allowed))), Member(result, "grant_sha256"));
        Assert.DoesNotContain("user:ann", Encoding.UTF8.GetString(result.Receipt!.Utf8Json.Span), StringComparison.Ordinal); // read above
    }

    private static string Naive(ReadOnlyMemory<byte> receipt)
    {
        Dictionary<string, JsonElement> members = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(receipt.Span) ?? [];
        foreach (string left in new[] { "run_id", "decision_id", "grant_sha256", "store", "started_at", "wall_us" })
        {
            Assert.True(members.Remove(left));
        }

        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(members))));
    }

    private static async Task<SandboxResult> RunAsync(TestSandbox sandbox, Fixture fixture, SandboxRunOptions options, CancellationToken? cancellationToken = null)
    {
        using SandboxPlugin plugin = await sandbox.LoadAsync(fixture);
        return await sandbox.Sandbox.RunAsync(plugin, default, await sandbox.GrantAsync(), options, cancellationToken ?? TestContext.Current.CancellationToken);
    }

    private static JsonDocument Document(SandboxResult result) => JsonDocument.Parse(Assert.IsType<SandboxReceipt>(result.Receipt).Utf8Json);

    private static string? Member(SandboxResult result, string name)
    {
        using JsonDocument document = Document(result);
        return document.RootElement.TryGetProperty(name, out JsonElement member) ? member.ToString() : null;
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
