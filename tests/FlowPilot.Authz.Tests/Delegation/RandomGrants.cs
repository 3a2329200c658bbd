using System.Globalization;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace FlowPilot.Authz.Tests.Delegation;

/// <summary>
/// Random trees of grants among a few persons. They do not go through the planner: children may be wider than their parents in every way, as
/// in a log that somebody wrote by hand, so that decisions are shown to trust nothing but the links.
/// </summary>
internal static class RandomGrants
{
    public const int MaxDepth = 4;

    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly SubjectRef[] People = [.. Enumerable.Range(0, 5).Select(static i => SubjectRef.Create(i == 4 ? "agent" : "user", "p" + i.ToString(CultureInfo.InvariantCulture)))];
    public static readonly string[] Actions = ["delete", "edit", "read"];
    public static readonly ObjectRef[] Docs = [ObjectRef.Parse("doc:1"), ObjectRef.Parse("doc:2"), ObjectRef.Parse("doc:3")];
    public static readonly AuthzOptions Options = new() { MaxDelegationDepth = MaxDepth };

    private static readonly AuthorizationModel Model = AuthorizationModel.Parse("""
        model
          schema 1.1
        type user
        type agent
        type folder
        type doc
          relations
            define parent: [folder]
            define owner: [user]
            define read: owner
            define edit: owner
            define delete: owner
            define delete_ceiling: [agent]
        """);

    private static readonly ResourceSelector[] Selectors =
    [
        ResourceSelector.ForTypes("doc"), ResourceSelector.ForTypes("folder"), ResourceSelector.ForObjects(Docs[0]), ResourceSelector.ForObjects(Docs[0], Docs[1]),
        ResourceSelector.Under(ObjectRef.Parse("folder:f"), "parent"), ResourceSelector.Under(ObjectRef.Parse("folder:g"), "parent"),
    ];

    /// <summary>Grants in an order in which parents come first; the last numbers of a draw say which are revoked.</summary>
    public static Gen<(Grant[] Grants, GrantId[] Revoked)> Graphs() =>
        from count in Gen.Choose(1, 14)
        from draws in Gen.Choose(0, int.MaxValue - 1).ArrayOf(count * 8)
        select Make(count, draws);

    /// <summary>Which of the persons own which of the documents, what lies in which folder, and which agent has its ceiling.</summary>
    public static Gen<string[]> Tuples() => Gen.SubListOf<string>(
        "doc:1#owner@user:p0", "doc:2#owner@user:p0", "doc:3#owner@user:p0", "doc:1#owner@user:p1", "doc:1#parent@folder:f", "doc:2#parent@folder:f", "doc:2#parent@folder:g",
        "doc:1#delete_ceiling@agent:p4", "doc:2#delete_ceiling@agent:p4").Select(static t => t.ToArray());

    public static StoreSnapshot SnapshotOf(IEnumerable<Grant> grants, IEnumerable<GrantId> revoked, string[] tuples) =>
        StoreSnapshot.Empty([new ModelProjection(), new TupleProjection(), new GrantProjection()]).Apply(
        [
            ModelProjection.Write(Model), TupleProjection.Write([], tuples.Select(RelationTuple.Parse)),
            .. grants.Select(GrantProjection.Write), .. revoked.Select(static id => GrantProjection.WriteRevocation(id, People[0], Now)),
        ]);

    /// <summary>Another order of the same grants in which parents still come first.</summary>
    public static IEnumerable<Grant> Reordered(Grant[] grants) => grants.OrderBy(g => DepthOf(grants, g)).ThenByDescending(static g => g.Id.Value, StringComparer.Ordinal);

    /// <summary>What the steps of the pipeline say; the person who acts is named, so that chains of different persons do not contend.</summary>
    public static bool Allows(StoreSnapshot snapshot, SnapshotChecks checks, SubjectRef subject, SubjectRef onBehalfOf, string action, ObjectRef resource, SubjectRef? principal = null)
    {
        var request = new AccessRequest
        {
            Subject = subject, OnBehalfOf = onBehalfOf, Principal = principal, Action = action, Resource = resource, Credential = Credential.InProcess("test"),
        };
        var steps = new AccessSteps(checks, Options);
        DecisionFacts facts = RequestReader.Read(request, Options, new PolicyPacks(), Now);
        steps.FindAuthority(facts, steps.JudgeOf(facts, snapshot, null, CancellationToken.None), CancellationToken.None);
        if (!facts.Denied)
        {
            steps.CheckRights(facts, snapshot, CancellationToken.None);
        }

        return !facts.Denied;
    }

    private static int DepthOf(Grant[] grants, Grant grant) => grant.Parent is { } id ? 1 + DepthOf(grants, grants.First(g => g.Id == id)) : 0;

    private static (Grant[] Grants, GrantId[] Revoked) Make(int count, int[] draws)
    {
        var grants = new List<Grant>();
        var revoked = new List<GrantId>();
        for (int i = 0; i < count; i++)
        {
            int[] d = draws[(i * 8)..((i * 8) + 8)];
            Grant? parent = i > 0 && d[0] % 4 > 0 ? grants[d[0] / 4 % i] : null;
            SubjectRef issuer = parent?.Delegate ?? People[d[1] % 2];

            // Now and then a link that is bound to nothing it could be bound to.
            issuer = d[7] % 23 == 0 ? People[d[1] % 5] : issuer;
            grants.Add(new Grant
            {
                Id = GrantId.Parse("g_" + i.ToString("x32", CultureInfo.InvariantCulture)),
                Store = StoreId.Default,
                Issuer = issuer,
                Delegate = People[(d[2] % 4) + 1],
                OnBehalfOf = parent?.OnBehalfOf ?? issuer,
                Parent = parent?.Id,
                Actions = [.. Actions.Where((_, a) => (((d[3] % 7) + 1) & (1 << a)) != 0)],
                Resources = Selectors[d[4] % 12 < 6 ? 0 : d[4] % 6],
                NotBefore = d[5] % 9 == 0 ? Now.AddMinutes(1) : d[5] % 9 == 1 ? Now : null,
                ExpiresAt = d[6] % 9 == 0 ? Now : Now.AddMinutes(1 + (d[6] % 5)),
                RemainingDepth = d[7] % 5,
                MayRedelegate = d[7] % 11 != 0,
                CreatedBy = issuer,
                CreatedAt = Now.AddDays(-1),
            });
            if (d[6] % 13 == 0)
            {
                revoked.Add(grants[i].Id);
            }
        }

        return ([.. grants], [.. revoked]);
    }
}
