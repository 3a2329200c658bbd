using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Tests.Conformance;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Issues;

/// <summary>Where the reference system answers wrongly, ours does not: its four defects, as it was run on them.</summary>
public sealed class Issue9_UpstreamDelegationTests
{
    [Fact]
    public async Task VisitedSet_AWeakPathDoesNotMaskAStrongOneThroughTheSameNode()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync("O");
        Grant weak = await CaseAuthz.GiveAsync(authz, "O", "O", "m", ["read"]);
        await CaseAuthz.GiveAsync(authz, "O", "O", "p", ["read", "execute"]);
        Grant strong = await CaseAuthz.GiveAsync(authz, "O", "p", "m", ["read", "execute"]);
        await CaseAuthz.GiveAsync(authz, "O", "m", "D", ["read"], with: r => r with { Parent = weak.Id });
        await CaseAuthz.GiveAsync(authz, "O", "m", "D", ["read", "execute"], with: r => r with { Parent = strong.Id });

        DelegationResult result = await VerifyAsync(authz, "D");

        Assert.Equal(["execute", "read"], result.Actions);
        Assert.Equal(["O", "p", "m", "D"], result.Path.Select(static s => s.Id));
        Assert.Equal(["execute", "read"], await CaseAuthz.AllowedAsync(authz, "O", "D"));
    }

    [Theory]
    [InlineData("update")]
    [InlineData("read", "update", "delete", "execute")]
    public async Task StartSet_EveryDelegableActionIsDelegable(params string[] actions)
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync("O");
        await CaseAuthz.GiveAsync(authz, "O", "O", "D", actions);

        Assert.Equal(actions.Order(StringComparer.Ordinal), (await VerifyAsync(authz, "D")).Actions);
        Assert.Equal(actions.Order(StringComparer.Ordinal), await CaseAuthz.AllowedAsync(authz, "O", "D"));
    }

    [Fact]
    public async Task AmbientRedelegation_AGrantForOnesOwnWorkPassesNothingOn()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync("O");
        await CaseAuthz.GiveAsync(authz, "O", "O", "B", ["read", "execute"]);
        await CaseAuthz.GiveAsync(authz, "B", "B", "C", ["read", "execute"]); // on B's own behalf

        Assert.Empty(await CaseAuthz.AllowedAsync(authz, "O", "C"));
        Assert.False((await VerifyAsync(authz, "C")).Holds);
        await CaseAuthz.GiveAsync(authz, "O", "B", "C", ["read"]); // bound to what O gave
        Assert.Equal(["read"], await CaseAuthz.AllowedAsync(authz, "O", "C"));
    }

    [Fact]
    public async Task IncomparablePaths_AnswerPerAction()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync("O");
        await CaseAuthz.GiveAsync(authz, "O", "O", "a", ["read"]);
        await CaseAuthz.GiveAsync(authz, "O", "O", "b", ["execute"]);
        await CaseAuthz.GiveAsync(authz, "O", "a", "D", ["read"]);
        await CaseAuthz.GiveAsync(authz, "O", "b", "D", ["execute"]);

        Assert.Equal(["execute", "read"], (await VerifyAsync(authz, "D")).Actions);
        Assert.Equal(["execute", "read"], await CaseAuthz.AllowedAsync(authz, "O", "D"));
    }

    private static async Task<DelegationResult> VerifyAsync(TestAuthz authz, string receiver) => await authz.Delegations.VerifyAsync(
        new DelegationQuery { Caller = CaseAuthz.Person("O"), OnBehalfOf = CaseAuthz.Person("O"), Delegate = CaseAuthz.Person(receiver), ResourceType = "workflow" },
        TestContext.Current.CancellationToken);
}
