using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Policies.Approvals;

public sealed class ApprovalsTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type agent
        type trip
          relations
            define owner: [user, agent]
            define can_approve: [user, agent]
        """;

    private static readonly SubjectRef Ann = SubjectRef.Parse("user:ann");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approve_ByAHolder_IsFoundUntilItEnds()
    {
        await using TestAuthz authz = await StartAsync();

        Approval approval = await Approvals(authz).ApproveAsync(Request(), Ann, TimeSpan.FromMinutes(5), Token);

        Assert.Equal((Request().Digest, Ann, authz.Time.GetUtcNow().AddMinutes(5)), (approval.Digest, approval.Approver, approval.ExpiresAt));
        Assert.Equal(approval, (await FindAsync(authz)).Approval);
        authz.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null((await FindAsync(authz)).Approval);
    }

    [Theory]
    [InlineData("user:carlo")] // the principal, who holds it too
    [InlineData("agent:runner")] // the subject, who holds it too
    [InlineData("agent:other")] // an agent that holds it
    [InlineData("user:stranger")] // a person who does not
    public async Task Approve_ByAnybodyElse_IsForbidden(string approver)
    {
        await using TestAuthz authz = await StartAsync();

        ApprovalException e = await Assert.ThrowsAsync<ApprovalException>(async () => await Approvals(authz).ApproveAsync(Request(), SubjectRef.Parse(approver), null, Token));

        Assert.Equal(ApprovalReasons.Forbidden, e.Reason);
        Assert.Null((await FindAsync(authz)).Approval);
    }

    [Fact]
    public async Task Approve_WhatTheHolderHoldsNoMore_IsForbidden()
    {
        await using TestAuthz authz = await StartAsync();
        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("trip:t#can_approve@user:ann")] }, Token);

        await Assert.ThrowsAsync<ApprovalException>(async () => await Approvals(authz).ApproveAsync(Request(), Ann, null, Token));
    }

    [Fact]
    public void Digest_OfAnythingElse_IsAnotherOne()
    {
        ApprovalRequest request = Request();
        string[] digests =
        [
            request.Digest, (request with { Store = StoreId.Parse("other") }).Digest, (request with { Subject = SubjectRef.Parse("agent:runner2") }).Digest,
            (request with { Principal = SubjectRef.Parse("user:carla") }).Digest, (request with { Action = "update" }).Digest,
            (request with { Resource = ObjectRef.Parse("trip:u") }).Digest, (request with { FactsHash = new string('1', 64) }).Digest, (request with { PackHash = new string('1', 64) }).Digest,
        ];

        Assert.Equal(digests.Length, digests.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(request.Digest, Request().Digest);
    }

    [Fact]
    public async Task Consume_ManyAtOnce_ExactlyOneWins()
    {
        for (int round = 0; round < 50; round++)
        {
            await using TestAuthz authz = await StartAsync();
            ApprovalBook book = authz.Services.GetRequiredService<ApprovalBook>();
            await Approvals(authz).ApproveAsync(Request(), Ann, null, Token);
            using var start = new Barrier(8);

            bool[] won = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            {
                (Approval? approval, int count) = await FindAsync(authz);
                start.SignalAndWait(Token);
                return approval is not null && await book.TryConsumeAsync(StoreId.Default, Request().Digest, count, Guid.CreateVersion7(), authz.Time.GetUtcNow(), Token);
            })));

            Assert.Single(won, static w => w);
            Assert.Null((await FindAsync(authz)).Approval);
        }
    }

    [Fact]
    public async Task Consume_WhatWasApprovedTwice_UsesBothUp()
    {
        await using TestAuthz authz = await StartAsync();
        await Approvals(authz).ApproveAsync(Request(), Ann, null, Token);
        await Approvals(authz).ApproveAsync(Request(), Ann, TimeSpan.FromHours(2), Token);
        (_, int count) = await FindAsync(authz);

        await authz.Services.GetRequiredService<ApprovalBook>().TryConsumeAsync(StoreId.Default, Request().Digest, count, Guid.CreateVersion7(), authz.Time.GetUtcNow(), Token);

        Assert.Null((await FindAsync(authz)).Approval);
        await Approvals(authz).ApproveAsync(Request(), Ann, null, Token);
        Assert.NotNull((await FindAsync(authz)).Approval);
    }

    [Fact]
    public async Task Approve_MalformedOrStoreDown_IsSaid()
    {
        await using TestAuthz authz = await StartAsync(new BrokenStore());

        foreach (ApprovalRequest wrong in new[] { Request() with { FactsHash = "no" }, Request() with { Subject = default }, Request() with { Action = "" } })
        {
            Assert.Equal(ApprovalReasons.InvalidRequest, (await Assert.ThrowsAsync<ApprovalException>(async () => await Approvals(authz).ApproveAsync(wrong, Ann, null, Token))).Reason);
        }

        await Assert.ThrowsAsync<ApprovalException>(async () => await Approvals(authz).ApproveAsync(Request(), Ann, TimeSpan.FromDays(8), Token));
        Assert.Equal(ApprovalReasons.Unavailable, (await Assert.ThrowsAsync<ApprovalException>(async () => await Approvals(authz).ApproveAsync(Request(), Ann, null, Token))).Reason);
    }

    private static ApprovalRequest Request() => new()
    {
        Store = StoreId.Default,
        Subject = SubjectRef.Parse("agent:runner"),
        Principal = SubjectRef.Parse("user:carlo"),
        Action = "execute",
        Resource = ObjectRef.Parse("trip:t"),
        FactsHash = new string('a', 64),
        PackHash = new string('b', 64),
    };

    private static IApprovals Approvals(TestAuthz authz) => authz.Services.GetRequiredService<IApprovals>();

    private static async Task<(Approval? Approval, int Count)> FindAsync(TestAuthz authz) =>
        await authz.Services.GetRequiredService<ApprovalBook>().FindAsync(StoreId.Default, Request().Digest, authz.Time.GetUtcNow(), Token);

    private static async Task<TestAuthz> StartAsync(IApprovalStore? store = null) => await TestAuthz.StartAsync(
        Model,
        [.. new[] { "user:ann", "user:carlo", "agent:runner", "agent:other" }.Select(static s => $"trip:t#can_approve@{s}")],
        services: s =>
        {
            if (store is not null)
            {
                s.AddSingleton(store);
            }
        });

    private sealed class BrokenStore : IApprovalStore
    {
        public ValueTask<IReadOnlyList<ApprovalRecord>> ReadAsync(StoreId store, string digest, CancellationToken cancellationToken = default) => throw new IOException("down");

        public ValueTask<bool> TryAppendAsync(StoreId store, string digest, int expectedCount, ApprovalRecord record, CancellationToken cancellationToken = default) => throw new IOException("down");
    }
}
