using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Conventions.Tests.Snippets;
using FlowPilot.TestKit;

namespace FlowPilot.Conventions.Tests;

/// <summary>The guide's code does what the guide says.</summary>
public sealed class DelegationSnippetsRunTests
{
    [Fact]
    public async Task Guide_RunsAndDecidesAsItSays()
    {
        // The second of March 2026 is a Monday.
        await using TestAuthz authz = await TestAuthz.StartAsync(
            DelegationSnippets.Model,
            ["doc:trip#parent@folder:plans", "doc:trip#owner@user:ann", "doc:trip#can_pay_ceiling@agent:concierge"],
            o => o.DelegableActions.UnionWith(["can_read", "can_pay"]),
            now: new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

        (Grant toBob, Grant toAgent) = await DelegationSnippets.GrantAsync(authz.Delegations);
        Decision decision = await DelegationSnippets.DecideAsync(authz.Authorizer);
        (AccessExplanation explanation, IReadOnlyList<Representative> representatives) = await DelegationSnippets.AskAsync(authz.Queries, decision.Request);

        Assert.Empty(decision.Reasons);
        Assert.Equal([toBob.Id, toAgent.Id], decision.Chain);
        Assert.Equal(SubjectRef.Parse("user:bob"), decision.Principal);
        Assert.True(explanation.Allowed);
        Assert.Equal(["user:bob", "agent:concierge"], representatives.Select(static r => r.Actor.ToString()));
        await authz.Delegations.RevokeAsync(StoreId.Default, toBob.Id, SubjectRef.Parse("user:ann"), TestContext.Current.CancellationToken);
        Assert.Equal([ReasonCodes.AgentNotDelegated], (await DelegationSnippets.DecideAsync(authz.Authorizer)).Reasons);
    }
}
