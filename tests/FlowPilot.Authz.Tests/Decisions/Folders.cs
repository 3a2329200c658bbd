using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>Folders in folders with documents of Ann's, for tests of chains. Editing has a ceiling for agents.</summary>
internal static class Folders
{
    public const string Model = """
        model
          schema 1.1
        type user
          relations
            define can_impersonate: [user]
        type agent
        type folder
          relations
            define parent: [folder]
            define within: parent or within from parent
            define owner: [user]
            define read: owner or read from parent
        type doc
          relations
            define parent: [folder]
            define within: parent or within from parent
            define owner: [user, agent]
            define read: owner
            define edit: owner
            define edit_ceiling: [agent]
            define can_manage_grants: [user]
        type note
          relations
            define owner: [user]
            define read: owner
        """;

    public static readonly ResourceSelector Docs = ResourceSelector.ForTypes("doc");
    public static readonly ResourceSelector UnderPlans = ResourceSelector.Under(ObjectRef.Parse("folder:plans"), "within");

    public static async Task<TestAuthz> StartAsync(Action<AuthzOptions>? configure = null, IStoreLog? log = null, bool reopen = false) => await TestAuthz.StartAsync(
        reopen ? null : Model,
        !reopen
            ?
            [
                "folder:plans#owner@user:ann", "folder:secret#parent@folder:plans", "doc:1#parent@folder:secret", "doc:1#owner@user:ann", "doc:2#owner@user:ann",
                "note:1#owner@user:ann", "doc:b#owner@user:bob",
            ]
            : null,
        o =>
        {
            o.DelegableActions.UnionWith(["read", "edit"]);
            configure?.Invoke(o);
        },
        s => s.AddSingleton(log ?? new InMemoryStoreLog()));

    /// <summary>A grant of Ann's, to read unless the change says otherwise.</summary>
    public static Task<Grant> GiveAsync(TestAuthz authz, string receiver, ResourceSelector? resources = null, Func<GrantRequest, GrantRequest>? with = null) =>
        authz.GrantAsync("user:ann", receiver, resources ?? Docs, r => (with ?? (static x => x))(r with { Actions = ["read"] }));

    /// <summary>Passes a grant on, unchanged unless the change says otherwise.</summary>
    public static Task<Grant> PassAsync(TestAuthz authz, Grant parent, string receiver, Func<GrantRequest, GrantRequest>? with = null) =>
        authz.GrantAsync(parent.Delegate.ToString(), receiver, parent.Resources, r => (with ?? (static x => x))(r with { Actions = parent.Actions, Parent = parent.Id }));

    public static AccessRequest Request(string subject, string resource = "doc:1", string action = "read", string onBehalfOf = "user:ann") => new()
    {
        Subject = SubjectRef.Parse(subject),
        OnBehalfOf = SubjectRef.Parse(onBehalfOf),
        Action = action,
        Resource = ObjectRef.Parse(resource),
        Credential = Credential.InProcess("test"),
    };

    public static AccessRequest With(this AccessRequest request, params (string Name, object? Value)[] values) =>
        request with { Context = values.ToDictionary(static v => v.Name, static v => v.Value, StringComparer.Ordinal) };

    /// <summary>The one reason of a denial; empty for an allow.</summary>
    public static async Task<string> ReasonAsync(TestAuthz authz, AccessRequest request)
    {
        Decision decision = await authz.Authorizer.AuthorizeAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(decision.Allowed, decision.Reasons.Count == 0);
        return string.Join(", ", decision.Reasons);
    }
}
