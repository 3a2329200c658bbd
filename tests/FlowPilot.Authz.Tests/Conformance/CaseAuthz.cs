using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>What the cases about delegation run on: persons by one word, workflows with an item each, four actions that the owner has.</summary>
internal static class CaseAuthz
{
    public static readonly string[] Actions = ["delete", "execute", "read", "update"];

    public const string Model = """
        model
          schema 1.1
        type user
        type agent
        type workflow
          relations
            define owner: [user]
            define read: owner
            define update: owner
            define execute: owner
            define delete: owner
        type workflow_item
          relations
            define workflow: [workflow]
            define owner: [user]
            define read: owner
            define update: owner
            define execute: owner
            define delete: owner
        """;

    public static readonly ResourceSelector AllWorkflows = ResourceSelector.ForTypes("workflow", "workflow_item");

    public static async Task<TestAuthz> StartAsync(string owner = "A") => await TestAuthz.StartAsync(
        Model,
        [.. from name in new[] { "w1", "w9" } from tuple in new[] { $"workflow:{name}#owner@user:{owner}", $"workflow_item:i_{name}#owner@user:{owner}", $"workflow_item:i_{name}#workflow@workflow:{name}" } select tuple],
        static o =>
        {
            o.DelegableActions.Clear();
            o.DelegableActions.UnionWith(Actions);
            o.DefaultGrantActions.Clear();
            o.DefaultGrantActions.Add("execute");
        });

    public static SubjectRef Person(string name) => SubjectRef.Create("user", name);

    public static ResourceSelector Workflow(string name) => ResourceSelector.Under(ObjectRef.Create("workflow", name), "workflow");

    /// <summary>Makes a grant on the owner's behalf; below the root under the first live grant that the issuer holds from him.</summary>
    public static async Task<Grant> GiveAsync(TestAuthz authz, string owner, string issuer, string receiver, string[]? actions, string? workflow = null, Func<GrantRequest, GrantRequest>? with = null)
    {
        var request = new GrantRequest
        {
            Issuer = Person(issuer),
            Delegate = Person(receiver),
            OnBehalfOf = Person(owner),
            Actions = actions,
            Resources = workflow is null ? AllWorkflows : Workflow(workflow),
            Parent = issuer == owner ? null : (await HeldAsync(authz, owner, issuer)).Select(static g => (GrantId?)g.Id).FirstOrDefault(),
        };
        return await authz.Delegations.GrantAsync(with?.Invoke(request) ?? request, TestContext.Current.CancellationToken);
    }

    /// <summary>An edge from the owner is a root grant; another is a child of each live grant that its issuer holds from him, narrowed to both.</summary>
    public static async Task<IReadOnlyList<Grant>> AddEdgeAsync(
        TestAuthz authz, string owner, string from, string to, string[] actions, string? workflow, Func<GrantRequest, GrantRequest>? with = null)
    {
        if (from == owner)
        {
            return [await GiveAsync(authz, owner, from, to, actions, workflow, with)];
        }

        var made = new List<Grant>();
        foreach (Grant held in await HeldAsync(authz, owner, from))
        {
            string[] both = [.. actions.Intersect(held.Actions, StringComparer.Ordinal)];
            string? heldWorkflow = held.Resources.IsComputed ? held.Resources.Root.Id : null;
            if (both.Length == 0 || (workflow is not null && heldWorkflow is not null && workflow != heldWorkflow))
            {
                continue;
            }

            try
            {
                made.Add(await GiveAsync(authz, owner, from, to, both, workflow ?? heldWorkflow, r => (with?.Invoke(r) ?? r) with { Parent = held.Id }));
            }
            catch (GrantException)
            {
                // A child that the rules refuse makes none.
            }
        }

        return made;
    }

    /// <summary>The live grants that somebody holds from the owner.</summary>
    public static async Task<IReadOnlyList<Grant>> HeldAsync(TestAuthz authz, string owner, string holder) => await authz.Delegations.ListAsync(
        new GrantListRequest { Caller = Person(holder), Delegate = Person(holder), OnBehalfOf = Person(owner) }, TestContext.Current.CancellationToken);

    public static async Task RevokeAsync(TestAuthz authz, Grant grant, string caller) =>
        await authz.Delegations.RevokeAsync(StoreId.Default, grant.Id, Person(caller), TestContext.Current.CancellationToken);

    /// <summary>What the pipeline says of each action on the item of a workflow.</summary>
    public static async Task<string[]> AllowedAsync(TestAuthz authz, string owner, string subject, string workflow = "w1")
    {
        var allowed = new List<string>();
        foreach (string action in Actions)
        {
            Decision decision = await authz.DecideAsync($"user:{subject}", action, $"workflow_item:i_{workflow}", $"user:{owner}");
            if (decision.Allowed)
            {
                allowed.Add(action);
            }
        }

        return [.. allowed];
    }
}
