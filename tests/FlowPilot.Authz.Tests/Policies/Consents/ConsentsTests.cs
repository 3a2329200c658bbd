using FlowPilot.Authz.Policies.Consents;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Policies.Consents;

public sealed class ConsentsTests
{
    private static readonly SubjectRef Carlo = SubjectRef.Parse("user:carlo");
    private static readonly PersonaRef Family = new() { Title = "traveler", Circle = "family" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Give_ThenWithdraw_LeavesTwoNumberedReceipts()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null);
        IConsents consents = Consents(authz);

        ConsentReceipt given = await consents.GiveAsync(Request(), Token);
        Assert.True(await InForceAsync(authz));
        authz.Time.Advance(TimeSpan.FromMinutes(1));
        ConsentReceipt? withdrawn = await consents.WithdrawAsync(Request(), Token);

        Assert.False(await InForceAsync(authz));
        Assert.NotNull(withdrawn);
        Assert.Equal([given, withdrawn], await consents.ListAsync(StoreId.Default, Carlo, Token));
        Assert.Equal((1, false, 2, true), (given.Version, given.IsWithdrawal, withdrawn.Version, withdrawn.IsWithdrawal));
        Assert.Equal(given.At.AddMinutes(1), withdrawn.At);
        Assert.Null(await consents.WithdrawAsync(Request(), Token));
        Assert.Empty(await consents.ListAsync(StoreId.Parse("other"), Carlo, Token));
    }

    [Fact]
    public async Task Receipts_TheNewestAboutAPersonaCounts()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null);
        IConsents consents = Consents(authz);

        await consents.GiveAsync(Request() with { Scope = Family }, Token);
        Assert.Equal((true, false, false), (await InForceAsync(authz), await InForceAsync(authz, "corsica"), await InForceAsync(authz, purpose: "other")));

        await consents.GiveAsync(Request(), Token);
        await consents.WithdrawAsync(Request() with { Scope = Family }, Token);
        Assert.Equal((false, true), (await InForceAsync(authz), await InForceAsync(authz, "corsica")));

        await consents.GiveAsync(Request() with { Scope = Family }, Token);
        await consents.WithdrawAsync(Request(), Token);
        Assert.Equal((false, false), (await InForceAsync(authz), await InForceAsync(authz, "corsica")));
    }

    [Fact]
    public async Task Give_ByAnAgentOrForAnother_IsRefused()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null);
        ConsentRequest[] wrong =
        [
            Request() with { Caller = SubjectRef.Parse("agent:runner") }, Request() with { Scope = Family with { Subject = SubjectRef.Parse("user:tim") } },
            Request() with { Purpose = "" }, Request() with { TextHash = "abc" }, Request() with { Scope = new PersonaRef { Title = "traveler" } },
        ];

        foreach (ConsentRequest request in wrong)
        {
            Assert.Equal(ConsentReasons.InvalidRequest, (await Assert.ThrowsAsync<ConsentException>(async () => await Consents(authz).GiveAsync(request, Token))).Reason);
        }

        Assert.False(await InForceAsync(authz));
    }

    [Fact]
    public async Task Give_AtTheLimit_IsRefusedAndWithdrawingIsNot()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null);
        for (int i = 0; i < 1_000; i++)
        {
            await Consents(authz).GiveAsync(Request(), Token);
        }

        Assert.Equal(ConsentReasons.Limit, (await Assert.ThrowsAsync<ConsentException>(async () => await Consents(authz).GiveAsync(Request(), Token))).Reason);
        Assert.NotNull(await Consents(authz).WithdrawAsync(Request(), Token));
        Assert.False(await InForceAsync(authz));
    }

    [Fact]
    public async Task Withdraw_ForPersonasThatAreMadeUp_IsBoundedAndForAllIsNot()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null);
        await Consents(authz).GiveAsync(Request(), Token);
        for (int i = 0; i < 1_000; i++)
        {
            Assert.NotNull(await Consents(authz).WithdrawAsync(Request() with { Scope = new PersonaRef { Title = $"t{i}", Circle = "c" } }, Token));
        }

        ConsentException e = await Assert.ThrowsAsync<ConsentException>(
            async () => await Consents(authz).WithdrawAsync(Request() with { Scope = new PersonaRef { Title = "more", Circle = "c" } }, Token));

        Assert.Equal(ConsentReasons.Limit, e.Reason);
        Assert.NotNull(await Consents(authz).WithdrawAsync(Request(), Token));
        Assert.False(await InForceAsync(authz));
        Assert.Null(await Consents(authz).WithdrawAsync(Request(), Token));
    }

    [Fact]
    public async Task Receipts_WrittenAtOnce_AreAllThere()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 25; i++)
            {
                await Consents(authz).GiveAsync(Request(), Token);
            }
        })));

        Assert.Equal(Enumerable.Range(1, 100), (await Consents(authz).ListAsync(StoreId.Default, Carlo, Token)).Select(static r => r.Version));
    }

    private static IConsents Consents(TestAuthz authz) => authz.Services.GetRequiredService<IConsents>();

    private static ConsentRequest Request() => new() { Caller = Carlo, Purpose = "auto-booking", TextHash = new string('a', 64) };

    private static async Task<bool> InForceAsync(TestAuthz authz, string circle = "family", string purpose = "auto-booking") =>
        (await authz.Services.GetRequiredService<ConsentBook>().InForceAsync(StoreId.Default, Carlo, "traveler", circle, [purpose], Token)).Count == 1;
}
