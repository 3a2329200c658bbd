using System.Buffers;
using System.Text;
using System.Text.Json;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.DecisionLog;

public sealed class DecisionLogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_OfADecision_HasTheClosedSchemaAndNoIds()
    {
        await using TestAuthz authz = await TestDecisions.StartAsync();
        Decision decision = await authz.AllowAsync();

        string line = Assert.Single(await authz.ReadLogAsync());
        using JsonDocument record = JsonDocument.Parse(line);
        JsonElement body = record.RootElement.GetProperty("body");

        Assert.Equal(DecisionLogSchema.RecordMembers.Order(StringComparer.Ordinal), record.RootElement.EnumerateObject().Select(m => m.Name));
        Assert.Equal(DecisionLogSchema.BodyMembers["decision"].Order(StringComparer.Ordinal), body.EnumerateObject().Select(m => m.Name));
        Assert.Equal(decision.Id.ToString(), body.GetProperty("decision_id").GetString());
        Assert.Equal("allow", body.GetProperty("decision").GetString());
        Assert.Equal("can_run", body.GetProperty("action").GetString());
        Assert.Equal("plugin", body.GetProperty("resource_type").GetString());
        Assert.Equal("2026-03-01T12:00:00.000000Z", record.RootElement.GetProperty("ts").GetString());
        Assert.Equal(new string('0', 64), record.RootElement.GetProperty("prev_hash").GetString());
        Assert.Equal(Enumerable.Range(1, 8), body.GetProperty("evidence_steps").EnumerateArray().Select(s => s.GetInt32()));
        Assert.DoesNotContain("ann", line, StringComparison.Ordinal);
        Assert.DoesNotContain("plugin:p", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_OfADenial_HasTheCodesAndTheStepsThatRan()
    {
        await using TestAuthz authz = await TestDecisions.StartAsync();
        await authz.DenyAsync();

        using JsonDocument record = JsonDocument.Parse(Assert.Single(await authz.ReadLogAsync()));
        JsonElement body = record.RootElement.GetProperty("body");

        Assert.Equal("deny", body.GetProperty("decision").GetString());
        Assert.Equal([ReasonCodes.NoPath], body.GetProperty("reason_codes").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal([1, 2, 3, 4, 5, 6, 8], body.GetProperty("evidence_steps").EnumerateArray().Select(s => s.GetInt32()));
    }

    [Fact]
    public async Task Pseudonyms_AreTheSameWithinAStoreAndDifferentAcross()
    {
        await using TestAuthz authz = await TestDecisions.StartAsync();
        await authz.AllowAsync();
        await authz.AllowAsync();
        await authz.DenyAsync();
        var keys = (IPseudonymKeys?)authz.Services.GetService(typeof(IPseudonymKeys));

        string?[] subjects = [.. (await authz.ReadLogAsync()).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("body").GetProperty("subject_pid").GetString())];

        Assert.Equal(subjects[0], subjects[1]);
        Assert.NotEqual(subjects[0], subjects[2]);
        Assert.False(keys?.KeyOf(StoreId.Default).Span.SequenceEqual(keys.KeyOf(StoreId.Parse("other")).Span));
    }

    [Fact]
    public async Task Grants_Revocations_AndCapabilities_AreRecorded()
    {
        await using TestAuthz authz = await TestDecisions.StartAsync();
        Grant grant = await authz.GrantAsync("user:ann", "agent:a", ResourceSelector.ForTypes("plugin"));
        await authz.Delegations.RevokeAsync(StoreId.Default, grant.Id, SubjectRef.Parse("user:ann"), Token);
        Decision decision = await authz.AllowAsync();
        await authz.Log.AppendAsync(new CapabilityEntry(StoreId.Default, Guid.Empty, decision.Id, "log.write", allowed: false, "flowpilot_log.write"), Token);

        string[] lines = await authz.ReadLogAsync();

        Assert.Equal(["grant", "revocation", "decision", "capability"], lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("kind").GetString()));
        DecisionLogVerification verification = await DecisionLogVerifier.VerifyFileAsync(authz.LogFile(), Token);
        Assert.True(verification.IsIntact);
        Assert.Equal(4, verification.Records);
        Assert.Empty(verification.Unknown);
        Assert.False(verification.IsTruncationDetectable);
        Assert.Contains("truncation not detectable", verification.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WithAnyOneByteChanged_NamesTheRecord()
    {
        byte[] log = await LogAsync(records: 3);
        int secondLine = Array.IndexOf(log, (byte)'\n') + 1;
        int thirdLine = Array.IndexOf(log, (byte)'\n', secondLine) + 1;

        for (int i = 0; i < log.Length; i++)
        {
            // A different letter, digit or sign, but never a line feed, which is tried below.
            byte[] changed = [.. log];
            changed[i] ^= 1;
            if (changed[i] == '\n')
            {
                continue;
            }

            DecisionLogVerification result = await VerifyAsync(changed);

            Assert.False(result.IsIntact);

            // Losing a line feed joins a line with the next, or tears the last.
            Assert.Equal(i < secondLine ? 0 : i < thirdLine ? 1 : i <= Array.IndexOf(log, (byte)'\n', thirdLine) ? 2 : 3, result.BadSeq);
        }
    }

    [Fact]
    public async Task Verify_WithALineRemovedSwappedRepeatedOrAdded_NamesTheRecord()
    {
        string[] lines = Encoding.UTF8.GetString(await LogAsync(records: 3)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((DecisionLogProblem.ChainBroken, 0), await ProblemAsync([.. lines[1..]]));
        Assert.Equal((DecisionLogProblem.ChainBroken, 1), await ProblemAsync([lines[0], .. lines[2..]]));
        Assert.Equal((DecisionLogProblem.ChainBroken, 1), await ProblemAsync([lines[0], lines[2], lines[1], lines[3]]));
        Assert.Equal((DecisionLogProblem.ChainBroken, 1), await ProblemAsync([lines[0], lines[0], .. lines[1..]]));
        Assert.Equal((DecisionLogProblem.Malformed, 4), await ProblemAsync([.. lines, "{}"]));
        Assert.Equal((DecisionLogProblem.Malformed, 1), await ProblemAsync([lines[0], " " + lines[1], .. lines[2..]]));
        Assert.Equal((DecisionLogProblem.None, null), await ProblemAsync(lines[..2])); // what a chain alone cannot show
    }

    [Fact]
    public async Task Verify_OfACutLastLine_SaysTorn()
    {
        byte[] log = await LogAsync(records: 2);

        DecisionLogVerification result = await VerifyAsync(log[..^5]);

        Assert.Equal(DecisionLogProblem.TornTail, result.Problem);
        Assert.Equal(2, result.BadSeq);
    }

    [Fact]
    public async Task Verify_OfAnUnknownKindAndMember_NamesThemAndKeepsTheChain()
    {
        var log = new ArrayBufferWriter<byte>();
        using var line = new DecisionLogLine();
        byte[] hash = line.Write(log, "n-1", 0, DateTimeOffset.UnixEpoch, "from-the-future", new byte[32], j => j.WriteNumber("x", 1));
        line.Write(log, "n-1", 1, DateTimeOffset.UnixEpoch, "revocation", hash, j => j.WriteString("why\u001b", "because"));

        DecisionLogVerification result = await VerifyAsync(log.WrittenSpan.ToArray());

        Assert.True(result.IsIntact);
        Assert.Equal(["kind from-the-future", "member revocation.why\\u001B"], result.Unknown);
    }

    [Fact]
    public async Task Append_ThatNobodyWaitsFor_IsWrittenAllTheSame()
    {
        await using TestAuthz authz = await TestDecisions.StartAsync();
        await authz.Log.AppendAsync(new CapabilityEntry(StoreId.Default, Guid.Empty, Guid.Empty, "log.write", allowed: true, "flowpilot_log.write"), Token);

        // No flush: the writer does not wait for company for ever.
        while (new FileInfo(authz.LogFile()).Length == 0)
        {
            await Task.Delay(1, Token);
        }
    }

    [Fact]
    public async Task Append_ManyFromManyWithAndWithoutAFlush_AreOneChain()
    {
        await using TestAuthz authz = await TestDecisions.StartAsync();
        var entry = new CapabilityEntry(StoreId.Default, Guid.Empty, Guid.Empty, "log.write", allowed: true, "flowpilot_log.write");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(
            async () =>
            {
                for (int i = 0; i < 500; i++)
                {
                    await authz.Log.AppendAsync(entry, Token);
                    if (i % (n + 50) == 0)
                    {
                        await authz.Log.FlushAsync(Token);
                    }
                }
            },
            Token)));

        Assert.Equal(8 * 500, (await authz.ReadLogAsync()).Length);
    }

    [Fact]
    public async Task Write_AfterABodyThatFailed_IsTheLineThatItWouldHaveBeen()
    {
        var log = new ArrayBufferWriter<byte>();
        using var line = new DecisionLogLine();

        Assert.Throws<NotSupportedException>(() => line.Write(log, "n-1", 0, DateTimeOffset.UnixEpoch, "revocation", new byte[32], static json =>
        {
            json.WriteStartArray("open");
            throw new NotSupportedException();
        }));
        Assert.Equal(0, log.WrittenCount);
        line.Write(log, "n-1", 0, DateTimeOffset.UnixEpoch, "revocation", new byte[32], static json => json.WriteString("at", "then"));

        Assert.True((await VerifyAsync(log.WrittenSpan.ToArray())).IsIntact);
    }

    [Fact]
    public async Task Verify_OfHostileInput_EndsWithAVerdict()
    {
        Assert.Equal(DecisionLogProblem.Malformed, (await VerifyAsync(Encoding.UTF8.GetBytes(new string('[', 100_000) + "\n"))).Problem);
        Assert.Equal(DecisionLogProblem.Malformed, (await VerifyAsync(new byte[2 * 1024 * 1024])).Problem);
        Assert.Equal(DecisionLogProblem.Malformed, (await VerifyAsync([0xff, 0xfe, (byte)'\n'])).Problem);
        Assert.True((await VerifyAsync([])).IsIntact);
    }

    [Fact]
    public async Task Log_ClosedCleanly_EndsWithACheckpointAndTheNextHasNoGap()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder.Path, records: 1);
        await RunAsync(folder.Path, records: 1);

        string[] files = LogsOf(folder.Path);

        Assert.Equal(2, files.Length);
        foreach (string file in files)
        {
            DecisionLogVerification result = await DecisionLogVerifier.VerifyFileAsync(file, Token);
            Assert.True(result is { IsIntact: true, IsClosed: true, Records: 2 });
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task Log_AfterAnUncleanStop_BeginsWithAGapThatNamesTheOldEnd(int tornBytes)
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder.Path, records: 2);
        string old = Assert.Single(LogsOf(folder.Path));

        // What a crash leaves: no closing record, and perhaps half of one.
        byte[] whole = await File.ReadAllBytesAsync(old, Token);
        int closing = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        await File.WriteAllBytesAsync(old, whole[..(closing + tornBytes)], Token);
        await RunAsync(folder.Path, records: 1);

        string next = LogsOf(folder.Path)[1];
        using JsonDocument record = JsonDocument.Parse((await File.ReadAllLinesAsync(next, Token))[0]);
        JsonElement body = record.RootElement.GetProperty("body");
        DecisionLogVerification cut = await DecisionLogVerifier.VerifyFileAsync(old, Token);
        Assert.Equal("gap", record.RootElement.GetProperty("kind").GetString());
        Assert.Equal(Path.GetFileNameWithoutExtension(old), body.GetProperty("log_id").GetString());
        Assert.Equal(1, body.GetProperty("last_seq").GetInt64());
        Assert.Equal(tornBytes, body.GetProperty("torn_bytes").GetInt64());
        Assert.True(cut is { IsIntact: true, IsClosed: false, Records: 2 });
        Assert.Equal(cut.LastHash, body.GetProperty("last_hash").GetString());
        Assert.True((await DecisionLogVerifier.VerifyFileAsync(next, Token)).IsIntact);
    }

    [Fact]
    public async Task Log_OfALivingProcess_IsNoGap()
    {
        using var folder = new TemporaryFolder();
        await using TestAuthz living = await StartAsync(folder.Path);
        await living.AllowAsync();
        await living.Log.FlushAsync(Token);

        await RunAsync(folder.Path, records: 1);

        Assert.DoesNotContain("\"kind\":\"gap\"", await File.ReadAllTextAsync(LogsOf(folder.Path)[1], Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecisionLogMode.Balanced)]
    [InlineData(DecisionLogMode.Strict)]
    public async Task Log_UnderParallelDecisions_HasEachExactlyOnce(DecisionLogMode mode)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(TestDecisions.Model, ["plugin:p#can_run@user:ann"], o => o.DecisionLogMode = mode);

        Decision[] decisions = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(authz.AllowAsync, Token)));

        string?[] recorded = [.. (await authz.ReadLogAsync()).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("body").GetProperty("decision_id").GetString())];
        Assert.Equal(decisions.Select(d => d.Id.ToString()).Order(StringComparer.Ordinal), recorded.Order(StringComparer.Ordinal));
        Assert.True((await DecisionLogVerifier.VerifyFileAsync(authz.LogFile(), Token)).IsIntact);
    }

    [Fact]
    public async Task Log_InStrictMode_IsDurableBeforeThePermitLeaves()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(TestDecisions.Model, ["plugin:p#can_run@user:ann"], o => o.DecisionLogMode = DecisionLogMode.Strict);

        Decision decision = await authz.AllowAsync();

        using var reader = new StreamReader(new FileStream(authz.LogFile(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        Assert.Contains(decision.Id.ToString(), await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_ThatCannotBeOpened_DeniesAndRecoversWithTheFolder()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "log");
        await File.WriteAllTextAsync(path, "a file where the folder should be", Token);
        await using TestAuthz authz = await StartAsync(path);

        Decision denied = await authz.AllowAsync();
        File.Delete(path);
        Decision allowed = await authz.AllowAsync();

        Assert.Equal([ReasonCodes.LogUnavailable], denied.Reasons);
        Assert.True(allowed.Allowed);
    }

    [Fact]
    public async Task Log_AfterItsEnd_TakesNothing()
    {
        TestAuthz authz = await TestDecisions.StartAsync();
        IDecisionLog log = authz.Log;
        Decision decision = await authz.AllowAsync();
        await authz.DisposeAsync();

        await Assert.ThrowsAsync<DecisionLogException>(
            async () => await log.AppendAsync(new CapabilityEntry(StoreId.Default, Guid.Empty, decision.Id, "log.write", allowed: true, "x.y"), Token));
    }

    private static async Task<TestAuthz> StartAsync(string folder) =>
        await TestAuthz.StartAsync(TestDecisions.Model, ["plugin:p#can_run@user:ann"], o => o.DecisionLogDirectory = folder);

    private static async Task RunAsync(string folder, int records)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            TestDecisions.Model, ["plugin:p#can_run@user:ann"], o => o.DecisionLogDirectory = folder, now: DateTimeOffset.UnixEpoch.AddYears(60).AddSeconds(LogsOf(folder).Length));
        for (int i = 0; i < records; i++)
        {
            await authz.AllowAsync();
        }
    }

    private static string[] LogsOf(string folder) => Directory.Exists(Path.Combine(folder, "default"))
        ? [.. Directory.GetFiles(Path.Combine(folder, "default")).Order(StringComparer.Ordinal)]
        : [];

    private static async Task<byte[]> LogAsync(int records)
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder.Path, records);
        return await File.ReadAllBytesAsync(Assert.Single(LogsOf(folder.Path)), Token);
    }

    private static async Task<DecisionLogVerification> VerifyAsync(byte[] log) => await DecisionLogVerifier.VerifyAsync(new MemoryStream(log), Token);

    private static async Task<(DecisionLogProblem Problem, long? BadSeq)> ProblemAsync(string[] lines)
    {
        DecisionLogVerification result = await VerifyAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        return (result.Problem, result.BadSeq);
    }
}
