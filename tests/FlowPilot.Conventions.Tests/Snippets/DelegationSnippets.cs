using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Conventions.Tests.Snippets;

/// <summary>The blocks of the guide about delegation, which a test runs.</summary>
internal static class DelegationSnippets
{
    /// <summary>The model of the guide.</summary>
    public const string Model = """
        model
          schema 1.1
        type user
        type agent
        type folder
          relations
            define parent: [folder]
            define within: parent or within from parent
            define owner: [user]
            define can_read: owner
        type doc
          relations
            define parent: [folder]
            define within: parent or within from parent
            define owner: [user]
            define can_read: owner
            define can_pay: owner
            define can_pay_ceiling: [agent]
            define can_manage_grants: [user]
        """;

    public static async Task<(Grant ToBob, Grant ToAgent)> GrantAsync(IDelegations delegations)
    {
        #region grant and attenuate
        SubjectRef ann = SubjectRef.Parse("user:ann"), bob = SubjectRef.Parse("user:bob"), agent = SubjectRef.Parse("agent:concierge");

        // Ann lets Bob read and pay for what lies in her folder, up to 500.00 each time, for a day.
        GrantScope plans = GrantScope
            .On(ResourceSelector.Under(ObjectRef.Parse("folder:plans"), "within"))
            .Allow("can_read", "can_pay")
            .AtMost("amount", 500_00)
            .For(TimeSpan.FromDays(1));
        Grant toBob = await delegations.GrantAsync(plans.Grant(ann, bob));

        // Bob's agent gets less: one document, 20.00, an hour, on working days only, and nobody below it.
        var weekdays = new ConditionDefinition("weekdays", [], "now.getDayOfWeek() >= 1 && now.getDayOfWeek() <= 5");
        Grant toAgent = await delegations.GrantAsync(GrantScope
            .On(ObjectRef.Parse("doc:trip"))
            .Allow("can_read", "can_pay")
            .AtMost("amount", 20_00)
            .For(TimeSpan.FromHours(1))
            .When(weekdays)
            .WithoutRedelegation()
            .Attenuate(toBob, agent));
        #endregion
        return (toBob, toAgent);
    }

    public static async Task<Decision> DecideAsync(IAuthorizer authorizer)
    {
        #region decide under a chain
        Decision decision = await authorizer.AuthorizeAsync(new()
        {
            Subject = SubjectRef.Parse("agent:concierge"),
            OnBehalfOf = SubjectRef.Parse("user:ann"),
            Action = "can_pay",
            Resource = ObjectRef.Parse("doc:trip"),
            Context = new Dictionary<string, object?> { ["amount"] = 15_00 },
            Credential = Credential.InProcess("guide"),
        });
        #endregion
        return decision;
    }

    public static async Task<(AccessExplanation Explanation, IReadOnlyList<Representative> Representatives)> AskAsync(IAccessQueries queries, AccessRequest request)
    {
        #region ask
        // Why? Each chain names the grant at which it fails, and the code.
        AccessExplanation explanation = await queries.ExplainAsync(request);
        foreach (ChainExplanation chain in explanation.Chains)
        {
            Console.WriteLine($"{string.Join(" -> ", chain.Path)}: {chain.Reason ?? "holds"} {chain.FaultyGrant}");
        }

        // Who can act for Ann here, and through whom?
        ListResult<Representative> representatives = await queries.WhoCanActForAsync(new()
        {
            Caller = SubjectRef.Parse("user:ann"), OnBehalfOf = SubjectRef.Parse("user:ann"), Action = "can_pay", Resource = ObjectRef.Parse("doc:trip"),
            Context = request.Context,
        });
        #endregion
        return (explanation, representatives.Items);
    }
}
