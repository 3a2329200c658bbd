using System.Buffers;
using System.Text;
using System.Text.Json;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>What becomes of what was reserved where there is no decision after all, and what an explanation tells of it.</summary>
public sealed class SpendingFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Batch_EndedMidway_GivesBackWhatEarlierItemsReserved()
    {
        using var source = new CancellationTokenSource();
        var ledger = new SteeredLedger { OnReserve = n => { if (n == 3) { source.Cancel(); } } };
        await using SpendingStage stage = await StartAsync(ledger);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stage.Authz.Authorizer.AuthorizeAllAsync(
            [SpendingStage.Request(1), SpendingStage.Request(2), SpendingStage.Request(3)], BatchSemantics.ExecuteAll, source.Token));

        Assert.Equal(2, ledger.Released);
        Assert.Equal(700m, (await stage.DecideAsync(4)).Budgets[0].Remaining.Value);
    }

    [Fact]
    public async Task Batch_ThatEndsOfItself_KeepsWhatItAllowed()
    {
        await using SpendingStage stage = await StartAsync(new SteeredLedger());

        IReadOnlyList<BatchedDecision> made = await stage.Authz.Authorizer.AuthorizeAllAsync(
            [SpendingStage.Request(1), SpendingStage.Request(2)], BatchSemantics.PermitOnFirstPermit, Token);

        Assert.True(Assert.Single(made).Allowed);
        Assert.Equal(400m, (await stage.DecideAsync(4)).Budgets[0].Remaining.Value);
    }

    [Fact]
    public async Task Batch_WhilePacksAreReplaced_IsJudgedByOneGeneration()
    {
        var ledger = new SteeredLedger();
        await using SpendingStage stage = await StartAsync(ledger);
        PolicyPacks packs = stage.Authz.Services.GetRequiredService<PolicyPacks>();
        ledger.OnReserve = _ => packs.Replace([new PolicyPackFile("trips.yaml", SpendingStage.Pack.Replace("require: owner.consent,", "require: \"false\",", StringComparison.Ordinal))]);

        IReadOnlyList<BatchedDecision> made = await stage.Authz.Authorizer.AuthorizeAllAsync([SpendingStage.Request(1), SpendingStage.Request(2)], cancellationToken: Token);

        Assert.All(made, static d => Assert.True(d.Allowed));
        Assert.Single(made.Select(static d => d.Decision?.PackHash).Distinct());
        Assert.Equal(["no_consent"], (await stage.DecideAsync(3)).Reasons);
    }

    [Theory]
    [InlineData(257, false)]
    [InlineData(256, true)]
    public async Task Persona_LongerThanAnyRecordsCanBe_IsNoRequest(int length, bool isRead)
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        PersonaRef[] personas =
        [
            new() { Title = new string('t', length), Circle = "c" }, new() { Title = "traveler", Circle = new string('c', length) },
            .. isRead ? (PersonaRef[])[] : [new() { Title = "\ud800", Circle = "c" }],
        ];

        foreach (PersonaRef persona in personas)
        {
            AccessRequest request = SpendingStage.Request(1) with { Persona = persona };
            if (isRead)
            {
                Assert.True((await stage.Authz.Authorizer.AuthorizeAsync(request, Token)).Reasons is { Count: 0 });
            }
            else
            {
                AccessRequestException e = await Assert.ThrowsAsync<AccessRequestException>(async () => await stage.Authz.Authorizer.AuthorizeAsync(request, Token));
                Assert.Equal(nameof(AccessRequest.Persona), e.Member);
            }
        }
    }

    [Fact]
    public async Task Entry_OfADenial_NamesAReservationOnlyWhereItCouldNotBeGivenBack()
    {
        // A reservation with another outcome than that it was reserved: the ledger is the host's.
        var ledger = new SteeredLedger { Outcome = BudgetOutcome.Exceeded };
        await using SpendingStage stage = await StartAsync(ledger);
        Assert.Equal([ReasonCodes.BudgetExceeded], (await stage.DecideAsync(1)).Reasons);
        ledger.IsDown = true;
        Decision kept = await stage.DecideAsync(2);
        Assert.Null(kept.Reservation);

        string[] entries = [.. (await stage.Authz.ReadLogAsync()).Where(static l => l.Contains("\"kind\":\"decision\"", StringComparison.Ordinal))];

        Assert.Equal(2, entries.Length);
        Assert.Contains("\"reservation_ids\":[]", entries[0], StringComparison.Ordinal);
        Assert.Contains($"\"reservation_ids\":[\"{kept.Id}\"]", entries[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_SaysTheSameWheneverItIsWritten()
    {
        var log = new WatchedLog();
        var ledger = new SteeredLedger { Outcome = BudgetOutcome.Exceeded };
        await using SpendingStage stage = await SpendingStage.StartAsync(s => s.AddSingleton<IBudgetLedger>(ledger).AddSingleton<IDecisionLog>(log));
        ledger.Inner = new InMemoryBudgetLedger(stage.Authz.Time);

        // A denial whose reservation goes back, and an allow that its caller does not wait for.
        await stage.DecideAsync(1);
        ledger.Outcome = null;
        using var source = new CancellationTokenSource();
        log.Appended = () => { source.Cancel(); throw new OperationCanceledException(source.Token); };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stage.Authz.Authorizer.AuthorizeAsync(SpendingStage.Request(2), source.Token));

        Assert.Equal(log.AtOnce, log.Entries.Select(WatchedLog.TextOf));
        Assert.Contains("\"reservation_ids\":[]", log.AtOnce[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\"reservation_ids\":[]", log.AtOnce[1], StringComparison.Ordinal);
        Assert.Equal(2, ledger.Released);
    }

    [Fact]
    public async Task Credential_ThatHasEnded_DecidesNothing()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        Credential credential = Credential.Authenticated(new CredentialFacts
        {
            Kind = CredentialKind.AccessToken, Issuer = "https://issuer", ExpiresAt = stage.Authz.Time.GetUtcNow().AddMinutes(1),
        });
        AccessRequest request = SpendingStage.Request(1) with { Credential = credential };
        Assert.True((await stage.Authz.Authorizer.AuthorizeAsync(request, Token)).Allowed);

        stage.Authz.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([ReasonCodes.CredentialExpired], (await stage.Authz.Authorizer.AuthorizeAsync(request, Token)).Reasons);
        Assert.Equal(
            [ReasonCodes.CredentialExpired],
            (await stage.Authz.Authorizer.AuthorizeAsync(request with { Action = null, Relation = "execute", Persona = null }, Token)).Reasons);
    }

    [Fact]
    public async Task Record_OfAnother_IsNobodysPersona()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        IPersonaStore store = stage.Authz.Services.GetRequiredService<IPersonaStore>();
        PersonaSet set = await store.ReadAsync(StoreId.Default, SpendingStage.Carlo, Token);
        Persona others = set.Personas[0] with { Subject = SpendingStage.Bob };
        Assert.True(await store.TryWriteAsync(StoreId.Default, SpendingStage.Carlo, set.Version, [others], Token));

        Assert.Equal([ReasonCodes.PersonaOwnerMismatch], (await stage.DecideAsync(1)).Reasons);
    }

    [Fact]
    public async Task Explain_ShowsConsentApprovalBudgetsAndObligations()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync(configure: static o => o.KnownObligations.Add(PolicyObligation.LogTo));
        await stage.DecideAsync(1);
        await stage.DecideAsync(2);

        Assert.Equal(
            [
                "Consent auto-booking of user:carlo: holds", "Approval execute: not looked at", "Budget trips/total: holds; 400 EUR left", "Budget trips/of-grant: holds",
            ],
            await SpendingLinesAsync(stage, SpendingStage.Request(3)));
        Assert.Contains("Obligation log ledger: not looked at", await SpendingLinesAsync(stage, SpendingStage.Request(3, action: "guarded")));

        // A budget that is short.
        stage.Price(3, 299);
        await stage.DecideAsync(3);
        Assert.Contains("Budget trips/total: does not hold (authz.budget_exceeded); 101 EUR left", await SpendingLinesAsync(stage, SpendingStage.Request(4)));

        // An approval that is missing, and then there; behind what denies nothing was looked at.
        stage.Price(5, 301);
        ApprovalRequest asked = (await stage.DecideAsync(5)).ApprovalRequest!;
        Assert.Equal(
            ["Consent auto-booking of user:carlo: holds", $"Approval {asked.Digest}: does not hold", "Budget trips/total: not looked at", "Budget trips/of-grant: not looked at"],
            await SpendingLinesAsync(stage, SpendingStage.Request(5)));
        await stage.Approvals.ApproveAsync(asked, SpendingStage.Ann, cancellationToken: Token);
        Assert.Contains($"Approval {asked.Digest}: holds", await SpendingLinesAsync(stage, SpendingStage.Request(5)));

        await stage.ConsentAsync(withdraw: true);
        Assert.Contains("Consent auto-booking of user:carlo: does not hold", await SpendingLinesAsync(stage, SpendingStage.Request(1)));

        // Whoever has no right learns neither of the consent nor of amounts.
        string[] stranger = await SpendingLinesAsync(stage, SpendingStage.Request(1, "user:bob") with { OnBehalfOf = SpendingStage.Bob });
        Assert.Equal(["Approval execute: not looked at", "Budget trips/total: not looked at", "Budget trips/of-grant: not looked at"], stranger);
    }

    [Fact]
    public async Task Explain_AnObligationThatNobodyMeets_SaysSo()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();

        Assert.Contains("Obligation log ledger: does not hold (authz.unknown_obligation)", await SpendingLinesAsync(stage, SpendingStage.Request(1, action: "guarded")));
    }

    private static async Task<string[]> SpendingLinesAsync(SpendingStage stage, AccessRequest request)
    {
        AccessExplanation explanation = await stage.Authz.Queries.ExplainAsync(request, Token);
        return [.. All(explanation.Root).Where(static n => n.Step >= AccessExplanationStep.Consent).Select(static n => n.ToString())];
    }

    private static IEnumerable<AccessExplanationNode> All(AccessExplanationNode node) => node.Children.SelectMany(All).Prepend(node);

    private static async Task<SpendingStage> StartAsync(SteeredLedger ledger)
    {
        SpendingStage stage = await SpendingStage.StartAsync(s => s.AddSingleton<IBudgetLedger>(ledger));
        ledger.Inner = new InMemoryBudgetLedger(stage.Authz.Time);
        return stage;
    }

    private sealed class WatchedLog : IDecisionLog
    {
        private static readonly Pseudonyms Key = new(new byte[32]);

        public List<DecisionLogEntry> Entries { get; } = [];

        public List<string> AtOnce { get; } = [];

        public Action? Appended { get; set; }

        public static string TextOf(DecisionLogEntry entry)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                entry.WriteBody(json, Key);
                json.WriteEndObject();
            }

            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }

        public ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken = default)
        {
            Entries.Add(entry);
            AtOnce.Add(TextOf(entry));
            Appended?.Invoke();
            return ValueTask.CompletedTask;
        }

        public ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }

    private sealed class SteeredLedger : IBudgetLedger
    {
        private int _reserved;

        public InMemoryBudgetLedger Inner { get; set; } = new InMemoryBudgetLedger(new FakeTimeProvider());

        public Action<int>? OnReserve { get; set; }

        public BudgetOutcome? Outcome { get; set; }

        public bool IsDown { get; set; }

        public int Released { get; private set; }

        public async ValueTask<BudgetResult> ReserveAsync(BudgetRequest request, CancellationToken cancellationToken = default)
        {
            OnReserve?.Invoke(++_reserved);
            BudgetResult result = await Inner.ReserveAsync(request, cancellationToken);
            return Outcome is { } outcome ? result with { Outcome = outcome } : result;
        }

        public ValueTask<BudgetResult> CheckAsync(BudgetRequest request, CancellationToken cancellationToken = default) => Inner.CheckAsync(request, cancellationToken);

        public ValueTask<BudgetState> CommitAsync(BudgetReservation reservation, CancellationToken cancellationToken = default) => Inner.CommitAsync(reservation, cancellationToken);

        public async ValueTask<BudgetState> ReleaseAsync(BudgetReservation reservation, CancellationToken cancellationToken = default)
        {
            BudgetState state = IsDown ? throw new IOException("down") : await Inner.ReleaseAsync(reservation, cancellationToken);
            Released += state == BudgetState.Released ? 1 : 0;
            return state;
        }
    }
}
