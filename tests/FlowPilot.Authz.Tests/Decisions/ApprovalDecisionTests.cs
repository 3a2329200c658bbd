using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Consents;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>Approvals and consents as decisions see them.</summary>
public sealed class ApprovalDecisionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approval_OfWhatAGateRefuses_AllowsExactlyOnce()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        stage.Price(1, 400);
        Decision denied = await stage.DecideAsync(1);
        Assert.Equal(["too_dear"], denied.Reasons);
        ApprovalRequest request = denied.ApprovalRequest!;
        Assert.Equal([$"approval {request.Digest}"], denied.Advice);

        await stage.Approvals.ApproveAsync(request, SpendingStage.Ann, null, Token);
        Decision tried = await stage.DecideAsync(1, dryRun: true), allowed = await stage.DecideAsync(1), after = await stage.DecideAsync(1);

        Assert.Equal((true, true, false), (tried.Allowed, allowed.Allowed, after.Allowed));
        Assert.Null(allowed.ApprovalRequest);
        Assert.Equal(600m, allowed.Budgets[0].Remaining.Value);
        Assert.Equal(["too_dear"], after.Reasons);
        Assert.Equal(request.Digest, after.ApprovalRequest!.Digest);
    }

    [Fact]
    public async Task Approval_ByTheOneWhoActs_IsRefused()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        stage.Price(1, 400);
        Decision denied = await stage.DecideAsync(1);

        await Assert.ThrowsAsync<ApprovalException>(async () => await stage.Approvals.ApproveAsync(denied.ApprovalRequest!, SpendingStage.Carlo, null, Token));
        Assert.False((await stage.DecideAsync(1)).Allowed);
    }

    [Fact]
    public async Task Approval_WhenAnythingElseChanged_IsNoApproval()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        stage.Price(1, 400);
        stage.Price(2, 400);
        await stage.GrantAsync(SpendingStage.Carlo, "agent:one");
        await stage.Approvals.ApproveAsync((await stage.DecideAsync(1)).ApprovalRequest!, SpendingStage.Ann, null, Token);

        Assert.False((await stage.DecideAsync(2)).Allowed); // another resource
        Assert.False((await stage.DecideAsync(1, "agent:one")).Allowed); // another subject
        stage.Price(1, 401);
        Assert.False((await stage.DecideAsync(1)).Allowed); // another price
        stage.Price(1, 400);
        await stage.PutAsync(SpendingStage.Carlo, ("limit", 299));
        Assert.False((await stage.DecideAsync(1)).Allowed); // another limit
        await stage.PutAsync(SpendingStage.Carlo);
        stage.Authz.Services.GetRequiredService<PolicyPacks>().Replace([new PolicyPackFile("trips.yaml", SpendingStage.Pack + "\n# changed\n")]);
        Assert.False((await stage.DecideAsync(1)).Allowed); // another pack
        stage.Authz.Services.GetRequiredService<PolicyPacks>().Replace([new PolicyPackFile("trips.yaml", SpendingStage.Pack)]);

        Assert.True((await stage.DecideAsync(1)).Allowed);
    }

    [Fact]
    public async Task Approval_WhereAnotherGateFails_IsNotAskedForNorUsed()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        stage.Price(1, 400);
        await stage.Approvals.ApproveAsync((await stage.DecideAsync(1)).ApprovalRequest!, SpendingStage.Ann, null, Token);

        await stage.ConsentAsync(withdraw: true);
        Decision denied = await stage.DecideAsync(1);
        Assert.Equal(["no_consent"], denied.Reasons);
        Assert.Null(denied.ApprovalRequest);

        await stage.ConsentAsync();
        Assert.True((await stage.DecideAsync(1)).Allowed);
    }

    [Fact]
    public async Task Approval_WhereTheBudgetIsExceeded_IsNotUsedUp()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync();
        stage.Price(1, 800);
        await stage.Approvals.ApproveAsync((await stage.DecideAsync(1)).ApprovalRequest!, SpendingStage.Ann, TimeSpan.FromDays(7), Token);
        Decision spent = await stage.DecideAsync(2);
        Assert.Equal([ReasonCodes.BudgetExceeded], (await stage.DecideAsync(1)).Reasons);

        await stage.Ledger.ReleaseAsync(spent.Reservation!, Token);

        Assert.True((await stage.DecideAsync(1)).Allowed);
    }

    [Fact]
    public async Task Approval_ManyConsumersAtOnce_ExactlyOneIsAllowedAndCharged()
    {
        for (int round = 0; round < 10; round++)
        {
            await using SpendingStage stage = await SpendingStage.StartAsync();
            stage.Price(1, 400);
            await stage.Approvals.ApproveAsync((await stage.DecideAsync(1)).ApprovalRequest!, SpendingStage.Ann, null, Token);

            Decision[] decisions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.DecideAsync(1))));

            Decision won = Assert.Single(decisions, static d => d.Allowed);
            Assert.NotNull(won.Reservation);
            Assert.All(decisions.Where(static d => !d.Allowed), static d => Assert.Null(d.Reservation));
            Assert.Equal(600m, (await stage.DecideAsync(2, dryRun: true)).Budgets[0].Remaining.Value);
        }
    }

    [Fact]
    public async Task Approval_StoreDown_IsDenied()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync(static s => s.AddSingleton<IApprovalStore, BrokenApprovals>());
        stage.Price(1, 400);

        Decision denied = await stage.DecideAsync(1);

        Assert.Contains(ReasonCodes.ApprovalUnavailable, denied.Reasons);
        Assert.True((await stage.DecideAsync(2)).Allowed);
    }

    [Fact]
    public async Task Consent_Withdrawn_IsSeenByTheNextDecision()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync(consent: false);
        Assert.Equal(["no_consent"], (await stage.DecideAsync(1)).Reasons);

        await stage.ConsentAsync();
        Assert.True((await stage.DecideAsync(1)).Allowed);

        await stage.ConsentAsync(withdraw: true);
        Assert.Equal(["no_consent"], (await stage.DecideAsync(1)).Reasons);
    }

    [Fact]
    public async Task Consent_InARecord_IsNone()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync(consent: false);
        await stage.PutAsync(SpendingStage.Carlo, ("consent", true));

        Assert.Equal(["no_consent"], (await stage.DecideAsync(1)).Reasons);
        Assert.DoesNotContain(PolicyPack.Parse(SpendingStage.Pack).PersonaTitles.SelectMany(static t => t.Attributes), static a => a.Name == "consent");
    }

    [Fact]
    public async Task Consent_StoreDown_IsDeniedWhereItIsAskedFor()
    {
        await using SpendingStage stage = await SpendingStage.StartAsync(static s => s.AddSingleton<IConsentStore, BrokenConsents>(), consent: false);

        Assert.Equal([PolicyReasons.PersonaFetchFailed], (await stage.DecideAsync(1)).Reasons);
        Assert.True((await stage.DecideAsync(1, action: "note")).Allowed);
    }

    private sealed class BrokenApprovals : IApprovalStore
    {
        public ValueTask<IReadOnlyList<ApprovalRecord>> ReadAsync(StoreId store, string digest, CancellationToken cancellationToken = default) => throw new IOException("down");

        public ValueTask<bool> TryAppendAsync(StoreId store, string digest, int expectedCount, ApprovalRecord record, CancellationToken cancellationToken = default) => throw new IOException("down");
    }

    private sealed class BrokenConsents : IConsentStore
    {
        public ValueTask<IReadOnlyList<ConsentReceipt>> ReadAsync(StoreId store, SubjectRef subject, CancellationToken cancellationToken = default) => throw new IOException("down");

        public ValueTask<bool> TryAppendAsync(StoreId store, ConsentReceipt receipt, CancellationToken cancellationToken = default) => throw new IOException("down");
    }
}
