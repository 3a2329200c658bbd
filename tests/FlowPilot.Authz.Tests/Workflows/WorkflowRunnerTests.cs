using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Tests.Decisions;
using FlowPilot.Authz.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Workflows;

public sealed class WorkflowRunnerTests
{
    private readonly List<string> _handled = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_BudgetRunsOut_DoesWhatItHasAndCommitsThat()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();

        WorkflowResult result = await RunAsync(stage, Run(5));

        Assert.Equal([true, true, true, false, false], result.Items.Select(static i => i.Allowed));
        Assert.Equal(["i1", "i2", "i3"], _handled);
        Assert.Equal([ReasonCodes.BudgetExceeded], result.Items[4].Reasons);
        Assert.Equal(["100 EUR left of trips/total"], result.Items[3].Advice);

        // Committed: what the run has spent is spent at once, not only when its decisions are over.
        Assert.Equal([ReasonCodes.BudgetExceeded], (await stage.DecideAsync(4)).Reasons);
    }

    [Fact]
    public async Task Run_HandlerFails_KeepsTheOthersAndReleasesItsReservation()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();

        WorkflowResult result = await RunAsync(stage, Run(4), fails: "i2");

        Assert.Equal([WorkflowItemState.Completed, WorkflowItemState.Error, WorkflowItemState.Completed, WorkflowItemState.Completed], result.Items.Select(static i => i.State));
        Assert.Equal([WorkflowReasons.ItemFailed], result.Items[1].Reasons);
        Assert.Equal((true, "planned"), (result.Items[1].Allowed, result.Items[1].Status));
        Assert.Equal(["done i1", null, "done i3", "done i4"], result.Items.Select(static i => i.Output));
        Assert.Equal([ReasonCodes.BudgetExceeded], (await stage.DecideAsync(5)).Reasons);
    }

    [Fact]
    public async Task Run_HandlerDidNothing_ReleasesItsReservationAndSaysSo()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();

        WorkflowResult result = await Runner(stage).RunAsync(
            Run(4),
            static (context, _) => ValueTask.FromResult(new WorkflowItemOutcome { IsDone = context.Item.Id != "i2", Status = context.Item.Id == "i2" ? "sold out" : "booked" }),
            cancellationToken: Token);

        Assert.Equal([WorkflowItemState.Completed, WorkflowItemState.Error, WorkflowItemState.Completed, WorkflowItemState.Completed], result.Items.Select(static i => i.State));
        Assert.Equal([WorkflowReasons.ItemFailed], result.Items[1].Reasons);
        Assert.Equal((true, "sold out"), (result.Items[1].Allowed, result.Items[1].Status));
        Assert.Equal([ReasonCodes.BudgetExceeded], (await stage.DecideAsync(5)).Reasons);
    }

    [Theory]
    [InlineData("i2", false)]
    [InlineData(null, true)]
    public async Task Run_StopOnFailure_LeavesTheRestAlone(string? fails, bool denied)
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        if (denied)
        {
            stage.Price(2, 999);
        }

        WorkflowResult result = await RunAsync(stage, Run(4) with { StopOnFailure = true }, fails: fails);

        Assert.Equal(4, result.Items.Count);
        Assert.Equal([WorkflowItemState.Skipped, WorkflowItemState.Skipped], result.Items.Skip(2).Select(static i => i.State));
        Assert.All(result.Items.Skip(2), static i => Assert.Equal([WorkflowReasons.Stopped], i.Reasons));
        Assert.False(result.IsCancelled);
        Assert.Equal(["i1"], _handled);
    }

    [Fact]
    public async Task Run_AgainUnderItsId_FindsItsResultsAndDoesNothing()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        WorkflowRun run = Run(3) with { Id = "r1" };
        stage.Price(3, 999);
        WorkflowResult first = await RunAsync(stage, run, fails: "i2");
        stage.Price(3, 300);

        WorkflowResult again = await RunAsync(stage, run);

        Assert.Equal(["i1"], _handled);
        Assert.All(again.Items, static i => Assert.True(i.IsRecorded));
        Assert.Equal(first.Items.Select(static i => (i.State, i.Status, i.Output, i.DecisionId)), again.Items.Select(static i => (i.State, i.Status, i.Output, i.DecisionId)));

        // For a day; then the result is forgotten, and what was charged is not done again for nothing.
        stage.Authz.Time.Advance(TimeSpan.FromDays(1));
        WorkflowResult late = await RunAsync(stage, run);
        Assert.DoesNotContain(late.Items, static i => i.IsRecorded);
        Assert.Equal([WorkflowReasons.ItemDone], late.Items[0].Reasons);
        Assert.Equal([WorkflowItemState.Error, WorkflowItemState.Completed, WorkflowItemState.Completed], late.Items.Select(static i => i.State));
        Assert.Equal(["i1", "i2", "i3"], _handled);
    }

    [Fact]
    public async Task Run_ObligesToAStepUp_DoesNothingBeforeIt()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync(configure: static o =>
        {
            o.KnownObligations.Add(PolicyObligation.StepUp);
            o.PolicyPacks[0] = new PolicyPackFile("trips.yaml", SpendingStage.Pack + """

                  sealed: {relation: execute, chains: [rights, limits], budgets: [total], obligations: [{kind: step-up, values: [mfa]}]}
                """);
        });
        WorkflowRun items = Run(2) with { Id = "r1", Items = [Run(2).Items[0] with { Action = "sealed" }, Run(2).Items[1]] };
        WorkflowRun whole = Run(2) with { Id = "r2", Request = Run(1).Request with { Action = "sealed" } };

        WorkflowResult first = await RunAsync(stage, items);
        WorkflowResult second = await RunAsync(stage, whole);

        Assert.Equal([WorkflowReasons.StepUpRequired], first.Items[0].Reasons);
        Assert.Equal((true, WorkflowItemState.Error), (first.Items[0].Allowed, first.Items[0].State));
        Assert.Equal([WorkflowReasons.StepUpRequired], second.Error?.Reasons);
        Assert.Empty(second.Items);
        Assert.Equal(["i2"], _handled);
        Assert.Equal(700m, (await stage.DecideAsync(3, dryRun: true)).Budgets[0].Remaining.Value);

        // The dry run says what would be, and with the level it is done under the same key.
        Assert.Equal(2, (await RunAsync(stage, whole with { DryRun = true })).Items.Count);
        Credential mfa = Credential.Authenticated(new CredentialFacts { Kind = CredentialKind.AccessToken, Issuer = "https://issuer", AuthenticationContext = "mfa" });
        Assert.True((await RunAsync(stage, items with { Request = items.Request with { Credential = mfa } })).Items[0] is { Allowed: true, State: WorkflowItemState.Completed });
        Assert.Equal(["i2", "i1"], _handled);
    }

    [Fact]
    public async Task Run_IdsThatReadAlikeTogether_AreTwoKeys()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        WorkflowItem item = Run(1).Items[0];

        WorkflowResult first = await RunAsync(stage, Run(1) with { Id = "a", Items = [item with { Id = "b/c" }] });
        WorkflowResult second = await RunAsync(stage, Run(1) with { Id = "a/b", Items = [item with { Id = "c" }] });

        Assert.True(first.Items[0].Allowed);
        Assert.False(second.Items[0].IsRecorded);
        Assert.Equal(["b/c", "c"], _handled);
    }

    [Fact]
    public async Task Run_WhatCouldNotBeDecided_IsAskedAgain()
    {
        var ledger = new SwitchedLedger();
        await using SpendingStage stage = await SpendingStage.StartAsync(s => s.AddSingleton<IBudgetLedger>(ledger));
        ledger.Inner = new InMemoryBudgetLedger(stage.Authz.Time);
        WorkflowRun run = Run(1) with { Id = "r1" };

        ledger.IsDown = true;
        Assert.Equal([ReasonCodes.BudgetUnavailable], (await RunAsync(stage, run)).Items[0].Reasons);
        ledger.IsDown = false;

        Assert.True((await RunAsync(stage, run)).Items[0] is { Allowed: true, IsRecorded: false });
    }

    [Fact]
    public async Task Run_KeyOfAnotherItemOrCaller_IsNotShared()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        await stage.GrantAsync(SpendingStage.Carlo, "agent:one");
        WorkflowItem item = Run(1).Items[0] with { IdempotencyKey = "k" };
        await RunAsync(stage, Run(1) with { Items = [item] });

        WorkflowResult other = await RunAsync(stage, Run(1) with { Items = [item with { Id = "x", Resource = ObjectRef.Parse("item:i2") }] });
        Assert.Equal([WorkflowReasons.KeyReused], other.Items[0].Reasons);

        WorkflowRun byAgent = Run(1) with { Items = [item], Request = Run(1).Request with { Subject = SubjectRef.Parse("agent:one") } };
        Assert.False((await RunAsync(stage, byAgent)).Items[0].IsRecorded);
        Assert.Equal(["i1", "i1"], _handled);
    }

    [Fact]
    public async Task Run_KeyInAnotherName_FindsNothingOfTheFirst()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        WorkflowRun run = Run(1) with { Id = "r1" };
        WorkflowResult first = await RunAsync(stage, run);
        Assert.Equal("done i1", first.Items[0].Output);

        AccessRequest[] others =
        [
            run.Request with { Persona = new PersonaRef { Title = "traveler", Circle = "work" } },
            run.Request with { Persona = new PersonaRef { Title = "guest", Circle = "family" } },
        ];
        foreach (AccessRequest other in others)
        {
            WorkflowResult result = await RunAsync(stage, run with { Request = other });
            Assert.True(result.Decision.Allowed);
            Assert.Equal([WorkflowReasons.KeyReused], result.Items[0].Reasons);
            Assert.Null(result.Items[0].Output);
        }
    }

    [Fact]
    public async Task Run_PipelineOrResultsThrow_IsAnErrorOfThatItemAndCanBeAskedAgain()
    {
        var results = new SwitchedResults();
        await using SpendingStage stage = await SpendingStage.StartAsync(s => s.AddSingleton<IWorkflowResults>(results));
        results.Inner = new InMemoryWorkflowResults(stage.Authz.Time);
        WorkflowRun run = Run(2) with { Id = "r1" };

        // A time-out of the store's own is no cancellation of the run.
        results.Error = new TaskCanceledException();
        Assert.All((await RunAsync(stage, run)).Items, static i => Assert.Equal([WorkflowReasons.ResultsUnavailable], i.Reasons));

        results.Error = null;
        var runner = new WorkflowRunner(new FailingAuthorizer(stage.Authz.Authorizer, "item:i1"), results, stage.Ledger, stage.Authz.Time);
        WorkflowResult failed = await runner.RunAsync(run, (context, _) => HandleAsync(context, null), cancellationToken: Token);
        Assert.Equal((WorkflowItemState.Error, ReasonCodes.SystemError), (failed.Items[0].State, failed.Items[0].Reasons.Single()));
        Assert.Equal(["i2"], _handled);

        Assert.Equal([false, true], (await RunAsync(stage, run)).Items.Select(static i => i.IsRecorded));
        Assert.Equal(["i2", "i1"], _handled);
    }

    [Fact]
    public async Task Run_SameKeyAtOnce_IsDoneOnce()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        WorkflowRun run = Run(1) with { Id = "r1" };
        int done = 0;

        WorkflowResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Runner(stage).RunAsync(
            run,
            async (context, token) =>
            {
                Interlocked.Increment(ref done);
                await Task.Yield();
                return new WorkflowItemOutcome { Status = "booked" };
            },
            cancellationToken: Token))));

        Assert.Equal(1, done);
        Assert.All(results, static r => Assert.True(r.Items[0] is { IsRecorded: true } or { Allowed: true } or { Reasons: [WorkflowReasons.ItemInProgress] }));
    }

    [Fact]
    public async Task Run_DryRun_ReservesNothingRecordsNothingFindsNothing()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        WorkflowRun run = Run(5) with { Id = "r1", DryRun = true };

        WorkflowResult result = await RunAsync(stage, run);

        // Each item by itself fits into the budget, and none takes anything of it.
        Assert.All(result.Items, static i => Assert.True(i is { State: WorkflowItemState.Simulated, Allowed: true, Status: "planned" }));
        Assert.Empty(_handled);
        await RunAsync(stage, run with { DryRun = false });
        Assert.Equal(["i1", "i2", "i3"], _handled);
        Assert.DoesNotContain((await RunAsync(stage, run)).Items, static i => i.IsRecorded);
    }

    [Fact]
    public async Task Run_Cancelled_KeepsWhatIsDoneAndCanGoOn()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        WorkflowRun run = Run(3) with { Id = "r1" };
        using var source = new CancellationTokenSource();

        WorkflowResult result = await Runner(stage).RunAsync(
            run,
            async (context, token) =>
            {
                if (context.Item.Id == "i2")
                {
                    await source.CancelAsync();
                    token.ThrowIfCancellationRequested();
                }

                return await HandleAsync(context, null);
            },
            cancellationToken: source.Token);

        Assert.True(result.IsCancelled);
        Assert.Equal([WorkflowItemState.Completed, WorkflowItemState.Error, WorkflowItemState.Skipped], result.Items.Select(static i => i.State));
        Assert.All(result.Items.Skip(1), static i => Assert.Equal([WorkflowReasons.Cancelled], i.Reasons));

        WorkflowResult rest = await RunAsync(stage, run);
        Assert.Equal([true, false, false], rest.Items.Select(static i => i.IsRecorded));
        Assert.Equal(["i1", "i2", "i3"], _handled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Runner(stage).RunAsync(run, (c, _) => HandleAsync(c, null), cancellationToken: source.Token));
    }

    [Fact]
    public async Task Run_Progress_IsToldInOrderAndMayFail()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        var heard = new Listener();

        await RunAsync(stage, Run(2), progress: heard);

        Assert.Equal(
            ["RunDecided 0/2 ", "ItemStarted 0/2 i1", "ItemFinished 1/2 i1", "ItemStarted 1/2 i2", "ItemFinished 2/2 i2", "RunFinished 2/2 "],
            heard.Events.Select(static e => $"{e.Kind} {e.Finished}/{e.Total} {e.ItemId}"));
        heard.Fails = true;
        Assert.All((await RunAsync(stage, Run(1), progress: heard)).Items, static i => Assert.True(i.Allowed));
    }

    [Fact]
    public async Task Run_ItemThatCannotBeRead_IsAnErrorOfThatItem()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        WorkflowRun run = Run(2);
        run = run with { Items = [run.Items[0] with { Action = "no such/ name\n" }, run.Items[1]] };

        WorkflowResult result = await RunAsync(stage, run);

        Assert.Equal([WorkflowReasons.ItemInvalid], result.Items[0].Reasons);
        Assert.True(result.Items[1].Allowed);
    }

    [Fact]
    public async Task Run_ResultsCannotBeKept_DoesNothing()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync(static s => s.AddSingleton<IWorkflowResults>(
            p => new InMemoryWorkflowResults(p.GetRequiredService<TimeProvider>(), maxResults: 1)));

        WorkflowResult result = await RunAsync(stage, Run(2));

        Assert.Equal([WorkflowReasons.ResultsUnavailable], result.Items[1].Reasons);
        Assert.Equal(["i1"], _handled);
    }

    [Fact]
    public async Task Run_Malformed_IsRefusedBeforeAnythingIsAsked()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        WorkflowRun run = Run(2);
        WorkflowRun[] wrong =
        [
            run with { Items = [run.Items[0], run.Items[0]] }, run with { Items = [run.Items[0] with { Id = "" }] }, run with { Id = new string('x', 129) },
            run with { Items = [run.Items[0] with { IdempotencyKey = "k" }, run.Items[1] with { IdempotencyKey = "k" }] }, run with { Items = [run.Items[0] with { IdempotencyKey = new string('k', 513) }] },
        ];

        foreach (WorkflowRun bad in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await RunAsync(stage, bad));
        }

        Assert.Empty(_handled);
    }

    [Fact]
    public async Task Run_AgentsAtOnce_StayUnderTheBudgetOfTheOwner()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        for (int i = 1; i <= 9; i++)
        {
            stage.Price(i, 90);
        }

        for (int a = 0; a < 4; a++)
        {
            await stage.GrantAsync(SpendingStage.Carlo, $"agent:a{a}");
        }

        decimal spent = 0;
        var gate = new Lock();
        WorkflowResult[] results = await Task.WhenAll(Enumerable.Range(0, 4).Select(a => Task.Run(async () => await Runner(stage).RunAsync(
            Run(9) with { Request = Run(9).Request with { Subject = SubjectRef.Parse($"agent:a{a}") } },
            (context, token) =>
            {
                if (context.Item.Id == $"i{a + 1}")
                {
                    throw new IOException("sold out");
                }

                lock (gate)
                {
                    spent += 90;
                }

                return ValueTask.FromResult(new WorkflowItemOutcome { Status = "booked" });
            },
            cancellationToken: Token))));

        // What an agent holds while its handler fails may turn another one away, and is free again: never more than 11 items, and never fewer than 8.
        Assert.InRange(spent, 720, 990);
        Assert.Equal(spent, 90m * results.SelectMany(static r => r.Items).Count(static i => i is { Allowed: true, State: WorkflowItemState.Completed }));
        Assert.Equal(1000 - spent, (await stage.DecideAsync(1, dryRun: true)).Budgets[0].Remaining.Value);
    }

    private static WorkflowRun Run(int items) => new()
    {
        Request = SpendingStage.Request(1) with { Action = "note", Resource = ObjectRef.Parse("workflow:w") },
        Items = [.. Enumerable.Range(1, items).Select(static i => new WorkflowItem { Id = $"i{i}", Resource = ObjectRef.Parse($"item:i{i}"), Action = "execute", Status = "planned" })],
    };

    private static WorkflowRunner Runner(SpendingStage stage) => stage.Authz.Services.GetRequiredService<WorkflowRunner>();

    private async Task<WorkflowResult> RunAsync(SpendingStage stage, WorkflowRun run, string? fails = null, IProgress<WorkflowProgress>? progress = null) =>
        await Runner(stage).RunAsync(run, (context, _) => HandleAsync(context, fails), progress, Token);

    private ValueTask<WorkflowItemOutcome> HandleAsync(WorkflowItemContext context, string? fails)
    {
        if (context.Item.Id == fails)
        {
            throw new IOException("sold out");
        }

        _handled.Add(context.Item.Id);
        return ValueTask.FromResult(new WorkflowItemOutcome { Status = "booked", Output = $"done {context.Item.Id}" });
    }

    private sealed class Listener : IProgress<WorkflowProgress>
    {
        public List<WorkflowProgress> Events { get; } = [];

        public bool Fails { get; set; }

        public void Report(WorkflowProgress value)
        {
            if (Fails)
            {
                throw new IOException("nobody listens");
            }

            Events.Add(value);
        }
    }

    private sealed class SwitchedResults : IWorkflowResults
    {
        public IWorkflowResults? Inner { get; set; }

        public Exception? Error { get; set; }

        private IWorkflowResults Up => Error is { } error ? throw error : Inner ?? throw new InvalidOperationException();

        public ValueTask<WorkflowClaim> ClaimAsync(WorkflowItemKey key, string item, CancellationToken cancellationToken = default) => Up.ClaimAsync(key, item, cancellationToken);

        public ValueTask RecordAsync(WorkflowItemKey key, WorkflowItemResult result, CancellationToken cancellationToken = default) => Up.RecordAsync(key, result, cancellationToken);

        public ValueTask AbandonAsync(WorkflowItemKey key, CancellationToken cancellationToken = default) => Up.AbandonAsync(key, cancellationToken);
    }

    private sealed class FailingAuthorizer(IAuthorizer inner, string resource) : IAuthorizer
    {
        public ValueTask<Decision> AuthorizeAsync(AccessRequest request, CancellationToken cancellationToken = default) =>
            request.Resource.ToString() == resource ? throw new InvalidOperationException("broken") : inner.AuthorizeAsync(request, cancellationToken);

        public ValueTask<IReadOnlyList<BatchedDecision>> AuthorizeAllAsync(
            IReadOnlyList<AccessRequest> requests, BatchSemantics semantics = BatchSemantics.ExecuteAll, CancellationToken cancellationToken = default) =>
            inner.AuthorizeAllAsync(requests, semantics, cancellationToken);
    }

    private sealed class SwitchedLedger : IBudgetLedger
    {
        public IBudgetLedger? Inner { get; set; }

        public bool IsDown { get; set; }

        private IBudgetLedger Up => IsDown || Inner is null ? throw new IOException("down") : Inner;

        public ValueTask<BudgetResult> ReserveAsync(BudgetRequest request, CancellationToken cancellationToken = default) => Up.ReserveAsync(request, cancellationToken);

        public ValueTask<BudgetResult> CheckAsync(BudgetRequest request, CancellationToken cancellationToken = default) => Up.CheckAsync(request, cancellationToken);

        public ValueTask<BudgetState> CommitAsync(BudgetReservation reservation, CancellationToken cancellationToken = default) => Up.CommitAsync(reservation, cancellationToken);

        public ValueTask<BudgetState> ReleaseAsync(BudgetReservation reservation, CancellationToken cancellationToken = default) => Up.ReleaseAsync(reservation, cancellationToken);
    }
}
