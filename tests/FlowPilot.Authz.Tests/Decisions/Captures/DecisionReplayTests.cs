using System.Text;
using System.Text.Json.Nodes;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Decisions.Captures;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Decisions.Captures;

public sealed class DecisionReplayTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Captures_WrittenOnlyWhenAskedFor_AndJoinedByTheDecisionsId()
    {
        using var folder = new TemporaryFolder();
        await using (SpendingStage off = await SpendingStage.StartAsync(configure: o => o.CaptureDirectory = folder.Path))
        {
            await off.DecideAsync(1);
            Assert.Empty(await ReadAsync(off));
        }

        await using SpendingStage on = await StartAsync(folder);
        Decision decision = await on.DecideAsync(1);

        CapturedInput input = Assert.Single(await ReadAsync(on));
        Assert.Equal((decision.Id, decision.Revision, decision.DecidedAt, true), (input.DecisionId, input.Revision, input.DecidedAt, input.Allowed));
        Assert.Equal(("trips", decision.PackHash), (input.Pack, input.PackHash));
        Assert.Equal(["auto-booking"], input.Facts!.Owner!.Consents);
        Assert.DoesNotContain(await on.Authz.ReadLogAsync(), static l => l.Contains("auto-booking", StringComparison.Ordinal) || l.Contains("\"price\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Capture_ReadBack_IsTheSame()
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.GrantAsync(SpendingStage.Carlo, "agent:one");
        await stage.Authz.Authorizer.AuthorizeAsync(SpendingStage.Request(1, "agent:one") with { Context = new Dictionary<string, object?> { ["seats"] = 2 } }, Token);
        await stage.DecideAsync(1, dryRun: true);

        foreach (CapturedInput input in await ReadAsync(stage))
        {
            Assert.Equal(Encoding.UTF8.GetString(input.ToJson().Span), Encoding.UTF8.GetString(CapturedInput.Parse(input.ToJson()).ToJson().Span));
            Assert.Equal(input.PolicyReasons, PolicyPack.Parse(SpendingStage.Pack).Evaluate(input.Facts!).Reasons);
        }
    }

    [Fact]
    public async Task Replay_AgainstAnotherPack_ReportsEachDecisionThatChanges()
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        stage.Price(2, 250);
        stage.Price(3, 400);
        Decision[] decisions = [await stage.DecideAsync(1), await stage.DecideAsync(2), await stage.DecideAsync(3), await stage.DecideAsync(2), await stage.DecideAsync(2)];
        Assert.Equal([ReasonCodes.BudgetExceeded], decisions[4].Reasons);

        ReplayReport same = await ReplayAsync(stage, new ReplayTarget { Pack = PolicyPack.Parse(SpendingStage.Pack) });
        ReplayReport other = await ReplayAsync(stage, new ReplayTarget { Pack = PolicyPack.Parse(SpendingStage.Pack.Replace("<= owner.limit", "<= 26000", StringComparison.Ordinal)) });

        Assert.Equal((5, 0), (same.Replayed, same.Changes.Count));
        ReplayChange change = Assert.Single(other.Changes);
        Assert.Equal(decisions[0].Id, change.Input.DecisionId);
        Assert.Empty(change.Before);
        Assert.Equal(["too_dear"], change.After);
        Assert.True(change.ChangesOutcome);
    }

    [Fact]
    public async Task Replay_AgainstAnotherModel_WorksRightsOutAgain()
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.GrantAsync(SpendingStage.Carlo, "agent:one");
        await stage.DecideAsync(1);
        await stage.DecideAsync(2, "agent:one");
        Decision relation = await stage.Authz.Authorizer.AuthorizeAsync(SpendingStage.Request(1) with { Action = null, Persona = null, Relation = "execute" }, Token);
        Assert.True(relation.Allowed, string.Join(", ", relation.Reasons));
        AuthorizationModel same = AuthorizationModel.Parse(SpendingStage.Model);
        AuthorizationModel capped = AuthorizationModel.Parse(SpendingStage.Model.Replace("define can_approve: [user]", "define can_approve: [user]\n    define execute_ceiling: [agent]", StringComparison.Ordinal));
        AuthorizationModel closed = AuthorizationModel.Parse(SpendingStage.Model.Replace("define execute: owner\n    define can_approve", "define execute: [user]\n    define can_approve", StringComparison.Ordinal));

        Assert.Empty((await ReplayAsync(stage, new ReplayTarget { Model = same })).Changes);
        ReplayChange agent = Assert.Single((await ReplayAsync(stage, new ReplayTarget { Model = capped })).Changes);
        Assert.Equal(SubjectRef.Parse("agent:one"), agent.Input.Request.Subject);
        Assert.Equal([PolicyReasons.Denied], agent.After);
        ReplayReport all = await ReplayAsync(stage, new ReplayTarget { Model = closed });
        Assert.Equal(["unauthorised", "unauthorised", ReasonCodes.NoPath], all.Changes.Select(static c => c.After[0]));

        // The tuples of then: whoever is written later does not change what was decided.
        await stage.Authz.WriteAsync("item:i1#can_approve@user:bob");
        Assert.Empty((await ReplayAsync(stage, new ReplayTarget { Model = same })).Changes);
    }

    [Fact]
    public async Task Replay_WhatCannotBeRun_IsCounted()
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.DecideAsync(1);
        await stage.Authz.Authorizer.AuthorizeAsync(SpendingStage.Request(1) with { Action = "unheard-of" }, Token);
        for (int i = 0; i < 20; i++)
        {
            await stage.Authz.WriteAsync($"item:i1#can_approve@user:u{i}");
        }

        AuthorizationModel model = AuthorizationModel.Parse(SpendingStage.Model);
        Assert.Equal([("not_judged", 1), ("revision_gone", 1)], (await ReplayAsync(stage, new ReplayTarget { Model = model })).Skipped.Select(static s => (s.Key, s.Value)));
        stage.Authz.Services.GetRequiredService<PolicyPacks>().Replace([new PolicyPackFile("trips.yaml", SpendingStage.Pack + "\n# other\n")]);
        Assert.Equal([("not_judged", 1), ("pack_gone", 1)], (await ReplayAsync(stage, new ReplayTarget { Model = model })).Skipped.Select(static s => (s.Key, s.Value)));
        await Assert.ThrowsAsync<ArgumentException>(async () => await ReplayAsync(stage, new ReplayTarget()));
    }

    [Theory]
    [InlineData("require: owner.consent,", "require: owner.other,", 1)]
    [InlineData("require: owner.consent,", "require: principal.consent,", 1)]
    [InlineData("require: owner.consent,", "require: \"'execute' in chain.actions\",", 1)]
    [InlineData("execute: {relation: execute,", "execute: {relation: can_approve,", 1)]
    [InlineData("execute: {relation: execute,", "execute: {relation: none,", 1)]
    [InlineData("require: owner.consent,", "require: owner.exists && principal.valid && chain.valid,", 0)]
    public async Task Replay_AgainstAPackThatAsksForWhatWasNotLookedUp_SaysSoAndGuessesNothing(string old, string now, int unknown)
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.DecideAsync(1);
        string pack = SpendingStage.Pack.Replace(old, now, StringComparison.Ordinal)
            .Replace("    monthly_total:", "    other: {type: boolean, source: consent, purpose: other}\n    monthly_total:", StringComparison.Ordinal);
        Assert.Contains(now, pack, StringComparison.Ordinal);

        ReplayReport report = await ReplayAsync(stage, new ReplayTarget { Pack = PolicyPack.Parse(pack) });

        Assert.Equal((1 - unknown, unknown), (report.Replayed, report.Skipped.GetValueOrDefault("facts_unknown")));
        Assert.Empty(report.Changes);
    }

    [Fact]
    public async Task Captures_BeyondTheirRetention_AreGone()
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.DecideAsync(1);
        stage.Authz.Time.Advance(TimeSpan.FromDays(7));
        await stage.DecideAsync(2);
        Assert.Equal(2, (await ReadAsync(stage)).Count);

        stage.Authz.Time.Advance(TimeSpan.FromDays(1));
        Assert.Single(await ReadAsync(stage));
        await stage.DecideAsync(3);

        Assert.Equal(2, Directory.GetFiles(folder.Path, "*.jsonl", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Replay_OfAnotherStore_OpensNone()
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.DecideAsync(1);
        JsonNode capture = JsonNode.Parse((await ReadAsync(stage)).Single().ToJson().Span) ?? throw new InvalidOperationException();
        Assert.NotNull(capture["request"]?["store"]);
        capture["request"]!["store"] = "elsewhere"; // not null: asserted
        CapturedInput forged = CapturedInput.Parse(Encoding.UTF8.GetBytes(capture.ToJsonString()));

        ReplayReport report = await stage.Authz.Services.GetRequiredService<IDecisionReplay>().ReplayAsync(
            new[] { forged }.ToAsyncEnumerable(), new ReplayTarget { Model = AuthorizationModel.Parse(SpendingStage.Model) }, Token);

        Assert.Equal([("store_unknown", 1)], report.Skipped.Select(static s => (s.Key, s.Value)));
        Assert.Null(stage.Authz.Services.GetRequiredService<StoreRegistry>().Find(StoreId.Parse("elsewhere")));
    }

    [Fact]
    public async Task Captures_AreTheOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Files have no mode bits there.");
            return;
        }

        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.DecideAsync(1);

        string file = Assert.Single(Directory.GetFiles(folder.Path, "*.jsonl", SearchOption.AllDirectories));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!)); // not null: it is in a folder
    }

    [Fact]
    public async Task Captures_WhoseLastLineWasTorn_AreReadUpToIt()
    {
        using var folder = new TemporaryFolder();
        await using (SpendingStage stage = await StartAsync(folder))
        {
            await stage.DecideAsync(1);
            await stage.DecideAsync(2);
        }

        string file = Assert.Single(Directory.GetFiles(folder.Path, "*.jsonl", SearchOption.AllDirectories));
        byte[] text = await File.ReadAllBytesAsync(file, Token);
        await File.WriteAllBytesAsync(file, text[..^7], Token);

        await using SpendingStage next = await StartAsync(folder);
        await next.DecideAsync(3);
        Assert.Equal(["item:i1", "item:i3"], (await ReadAsync(next)).Select(static i => i.Request.Resource.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Capture_OfAContextTooDeepToReadBack_IsNotWritten()
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        object deep = 1;
        for (int i = 0; i < 40; i++)
        {
            deep = new List<object?> { deep };
        }

        await stage.Authz.Authorizer.AuthorizeAsync(SpendingStage.Request(1) with { Context = new Dictionary<string, object?> { ["seats"] = deep } }, Token);
        await stage.DecideAsync(1);

        Assert.Single(await ReadAsync(stage));
    }

    [Fact]
    public async Task Capture_ThatFails_ChangesNoDecision()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, StoreId.Default.Value), "no folder", Token);
        await using SpendingStage stage = await StartAsync(folder);

        Assert.True((await stage.DecideAsync(1)).Allowed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":2}")]
    [InlineData("{\"version\":\"1\"}")]
    public void Parse_WhatIsNoCapture_IsATypedError(string text)
    {
        CaptureException e = Assert.Throws<CaptureException>(() => CapturedInput.Parse(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("FP1507", e.ErrorCode);
    }

    [Fact]
    public async Task Parse_AnyEditOfACapture_IsReadOrATypedError()
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.DecideAsync(1);
        byte[] text = (await ReadAsync(stage))[0].ToJson().ToArray();
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 5_000; i++)
        {
            byte[] edited = [.. text];
            for (int edits = random.Next(1, 4); edits > 0; edits--)
            {
                edited[random.Next(edited.Length)] = (byte)random.Next(256);
            }

            try
            {
                CapturedInput.Parse(edited);
            }
            catch (CaptureException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1_000, 5_000);
        string json = Encoding.UTF8.GetString(text);
        foreach (string wrong in new[] { json.Replace("{\"version\"", "{\"more\":1,\"version\"", StringComparison.Ordinal), json.Replace("\"allowed\":true", "\"allowed\":true,\"allowed\":false", StringComparison.Ordinal) })
        {
            Assert.NotEqual(json, wrong);
            Assert.Throws<CaptureException>(() => CapturedInput.Parse(Encoding.UTF8.GetBytes(wrong)));
        }
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public async Task Parse_AnInstantAtWhichNothingWasDecided_IsATypedError(string instant)
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.DecideAsync(1);
        string json = Encoding.UTF8.GetString((await ReadAsync(stage))[0].ToJson().Span);
        JsonNode edited = JsonNode.Parse(json) ?? throw new InvalidOperationException();
        edited["decided_at"] = instant;

        Assert.Throws<CaptureException>(() => CapturedInput.Parse(Encoding.UTF8.GetBytes(edited.ToJsonString())));

        // The first and the last that are read can be replayed too.
        foreach (string bound in (string[])["1970-01-01T00:00:00Z", "9998-12-31T23:59:59Z"])
        {
            edited["decided_at"] = bound;
            CapturedInput input = CapturedInput.Parse(Encoding.UTF8.GetBytes(edited.ToJsonString()));
            ReplayReport report = await stage.Authz.Services.GetRequiredService<IDecisionReplay>().ReplayAsync(
                new[] { input }.ToAsyncEnumerable(), new ReplayTarget { Model = AuthorizationModel.Parse(SpendingStage.Model) }, Token);
            Assert.Equal(1, report.Replayed);
        }
    }

    [Fact]
    public async Task Lines_TooLongOrBroken_NameTheLine()
    {
        using var folder = new TemporaryFolder();
        await using SpendingStage stage = await StartAsync(folder);
        await stage.DecideAsync(1);
        byte[] good = [.. (await ReadAsync(stage))[0].ToJson().Span, (byte)'\n'];

        foreach (byte[] bad in new[] { Encoding.UTF8.GetBytes("{\n"), new byte[(1024 * 1024) + 1] })
        {
            var read = new List<CapturedInput>();
            CaptureException e = await Assert.ThrowsAsync<CaptureException>(async () =>
            {
                await foreach (CapturedInput input in CaptureLines.ReadAsync(new MemoryStream([.. good, .. bad]), Token))
                {
                    read.Add(input);
                }
            });
            Assert.Equal((2L, 1), (e.Line, read.Count));
        }
    }

    private static async Task<SpendingStage> StartAsync(TemporaryFolder folder) => await SpendingStage.StartAsync(configure: o =>
    {
        o.CaptureInputs = true;
        o.CaptureDirectory = folder.Path;
    });

    private static async Task<List<CapturedInput>> ReadAsync(SpendingStage stage)
    {
        var inputs = new List<CapturedInput>();
        await foreach (CapturedInput input in stage.Authz.Services.GetRequiredService<ICaptureStore>().ReadAsync(StoreId.Default, Token))
        {
            inputs.Add(input);
        }

        return inputs;
    }

    private static async Task<ReplayReport> ReplayAsync(SpendingStage stage, ReplayTarget target) => await stage.Authz.Services.GetRequiredService<IDecisionReplay>().ReplayAsync(
        stage.Authz.Services.GetRequiredService<ICaptureStore>().ReadAsync(StoreId.Default, Token), target, Token);
}
