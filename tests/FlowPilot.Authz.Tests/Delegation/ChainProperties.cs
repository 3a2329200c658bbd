using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FsCheck;
using FsCheck.Fluent;
using static FlowPilot.Authz.Tests.Delegation.RandomGrants;

namespace FlowPilot.Authz.Tests.Delegation;

/// <summary>What must hold of every set of grants, whoever wrote it.</summary>
public sealed class ChainProperties
{
    private static readonly SnapshotChecks Checks = new();

    [Fact]
    public void Search_OnRandomGraphs_EqualsABruteForceSearchOverAllPaths() => Prop.ForAll(Cases(), drawn =>
    {
        (Grant[] grants, GrantId[] revoked, string[] tuples) = drawn;
        StoreSnapshot[] snapshots = [SnapshotOf(grants, revoked, tuples), SnapshotOf(Reordered(grants), revoked, tuples)];
        foreach (SubjectRef root in People[..2])
        {
            Grant[][] paths = [.. PathsFrom(grants, root, [])];
            foreach (SubjectRef receiver in People.Where(p => p != root))
            {
                foreach (ObjectRef resource in Docs)
                {
                    Grant[][] holding = [.. paths.Where(p => p[^1].Delegate == receiver && Holds(p, revoked, resource, tuples)).Where(static p => Covered(p).Length > 0)];
                    Grant[]? best = holding.OrderByDescending(static p => Covered(p).Length).ThenBy(static p => p.Length)
                        .ThenBy(static p => string.Concat(p.Select(static g => g.Id.Value)), StringComparer.Ordinal).FirstOrDefault();

                    foreach (DelegationResult result in snapshots.Select(s => Search(s, root, receiver, resource)))
                    {
                        Assert.Equal(holding.SelectMany(Covered).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), result.Actions);
                        Assert.Equal(best?.Select(static g => g.Id) ?? [], result.Grants);
                        Assert.True(result.IsComplete);
                    }
                }
            }
        }
    }).Check(Configuration());

    [Fact]
    public void Decision_NeverGrantsMoreThanAnyLinkNorThanThePrincipalHasNow() => Prop.ForAll(Cases(), drawn =>
    {
        (Grant[] grants, GrantId[] revoked, string[] tuples) = drawn;
        StoreSnapshot snapshot = SnapshotOf(grants, revoked, tuples);
        Grant[][] paths = [.. People[..2].SelectMany(root => PathsFrom(grants, root, []))];
        Every((root, receiver, action, resource) =>
        {
            if (root != receiver && Allows(snapshot, Checks, receiver, root, action, resource))
            {
                Assert.True(Checks.Check(snapshot, new CheckRequest(resource, action, root), Now, CheckLimits.Of(Options), TestContext.Current.CancellationToken).Allowed);
                Assert.Contains(paths, p => p[0].OnBehalfOf == root && p[^1].Delegate == receiver && Holds(p, revoked, resource, tuples) && Covered(p).Contains(action, StringComparer.Ordinal));

                // Ceilings cap each agent by what it was given itself, here for deleting alone.
                Assert.True(action != "delete" || receiver.Type != "agent" || tuples.Contains($"{resource}#delete_ceiling@{receiver}", StringComparer.Ordinal));
            }
        });
    }).Check(Configuration());

    [Fact]
    public void Decision_DoesNotDependOnTheOrderOfGrants() => Prop.ForAll(Cases(), drawn =>
    {
        (Grant[] grants, GrantId[] revoked, string[] tuples) = drawn;
        StoreSnapshot one = SnapshotOf(grants, revoked, tuples), other = SnapshotOf(Reordered(grants), revoked.Reverse(), tuples);
        Every((root, receiver, action, resource) =>
        {
            Assert.Equal(Allows(one, Checks, receiver, root, action, resource), Allows(other, Checks, receiver, root, action, resource));
            Assert.Equal(Search(one, root, receiver, resource).Grants, Search(other, root, receiver, resource).Grants);
        });
    }).Check(Configuration());

    [Fact]
    public void Revoking_NeverAdds_AndAdding_NeverRemoves() => Prop.ForAll(Cases(), drawn =>
    {
        (Grant[] grants, GrantId[] revoked, string[] tuples) = drawn;
        StoreSnapshot all = SnapshotOf(grants, [], tuples), less = SnapshotOf(grants, revoked, tuples), shorter = SnapshotOf(grants[..^1], [], tuples);
        Every((root, receiver, action, resource) =>
        {
            // The person who acts is named: without, chains of different persons may contend, and more of them decide less.
            foreach (SubjectRef? principal in receiver.Type == "user" ? [null] : People.Where(static p => p.Type == "user").Select(static p => (SubjectRef?)p))
            {
                bool whole = Allows(all, Checks, receiver, root, action, resource, principal);
                Assert.True(whole || !Allows(less, Checks, receiver, root, action, resource, principal));
                Assert.True(whole || !Allows(shorter, Checks, receiver, root, action, resource, principal));
            }

            Assert.Subset(Search(all, root, receiver, resource).Actions.ToHashSet(StringComparer.Ordinal), Search(less, root, receiver, resource).Actions.ToHashSet(StringComparer.Ordinal));
            Assert.Subset(Search(all, root, receiver, resource).Actions.ToHashSet(StringComparer.Ordinal), Search(shorter, root, receiver, resource).Actions.ToHashSet(StringComparer.Ordinal));
        });
    }).Check(Configuration());

    [Fact]
    public void Windows_OfAChainIntersect() => Prop.ForAll(Gen.Choose(-5, 5).ArrayOf(9).ToArbitrary(), minutes =>
    {
        Grant[] chain =
        [
            .. Enumerable.Range(0, 3).Select(i => new Grant
            {
                Id = GrantId.Parse("g_" + i.ToString("x32", System.Globalization.CultureInfo.InvariantCulture)), Store = StoreId.Default, Issuer = People[i], Delegate = People[i + 1],
                OnBehalfOf = People[0], Parent = i == 0 ? null : GrantId.Parse("g_" + (i - 1).ToString("x32", System.Globalization.CultureInfo.InvariantCulture)), Actions = ["read"],
                Resources = ResourceSelector.ForTypes("doc"), NotBefore = Now.AddMinutes(minutes[i]), ExpiresAt = Now.AddMinutes(minutes[i] + Math.Abs(minutes[i + 3])),
                RemainingDepth = 3, MayRedelegate = true, CreatedBy = People[i], CreatedAt = Now,
            }),
        ];
        StoreSnapshot snapshot = SnapshotOf(chain, [], []);
        for (int at = -6; at <= 11; at++)
        {
            DateTimeOffset instant = Now.AddMinutes(at);
            bool within = instant >= chain.Max(static g => g.NotBefore) && instant < chain.Min(static g => g.ExpiresAt);
            var judge = new ChainJudge(StoreId.Default, snapshot, Checks, Options, instant, null, TestContext.Current.CancellationToken);
            GrantNode leaf = judge.Grants.Find(chain[2].Id) ?? throw new InvalidOperationException("The grant is there.");
            Assert.Equal(within, judge.Judge(leaf, "read", Docs[0]).Holds);
        }
    }).Check(Configuration());

    [Fact]
    public void AnythingUnknown_Denies() => Prop.ForAll(Cases(), drawn =>
    {
        (Grant[] grants, GrantId[] revoked, string[] tuples) = drawn;
        StoreSnapshot snapshot = SnapshotOf(grants, revoked, tuples);
        var stranger = SubjectRef.Parse("user:nobody");
        Every((root, receiver, action, resource) =>
        {
            Assert.False(Allows(snapshot, Checks, stranger, root, action, resource));
            Assert.False(Allows(snapshot, Checks, receiver, stranger, action, resource));
            Assert.False(Allows(snapshot, Checks, receiver, root, "fly", resource));
            Assert.False(Allows(snapshot, Checks, receiver, root, action, ObjectRef.Parse("doc:unknown")));
            Assert.False(Allows(snapshot, Checks, receiver, root, action, ObjectRef.Parse("planet:1")));
        });
    }).Check(Configuration());

    private static Config Configuration() => Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(20260301, 9);

    private static Arbitrary<(Grant[] Grants, GrantId[] Revoked, string[] Tuples)> Cases() =>
        (from graph in Graphs() from tuples in Tuples() select (graph.Grants, graph.Revoked, tuples)).ToArbitrary();

    private static void Every(Action<SubjectRef, SubjectRef, string, ObjectRef> look)
    {
        foreach (SubjectRef root in People[..2])
        {
            foreach (SubjectRef receiver in People)
            {
                foreach (string action in Actions)
                {
                    foreach (ObjectRef resource in Docs)
                    {
                        look(root, receiver, action, resource);
                    }
                }
            }
        }
    }

    private static DelegationResult Search(StoreSnapshot snapshot, SubjectRef root, SubjectRef receiver, ObjectRef resource)
    {
        var query = new DelegationQuery { Caller = root, OnBehalfOf = root, Delegate = receiver, Resource = resource };
        var rights = new GrantRights(StoreId.Default, root, snapshot, Checks, CheckLimits.Of(Options), Now);

        // Every chain begins with the root, so he may see all of them; a link that is bound to nothing of his is no chain.
        return new DelegationSearch(query, null, snapshot, Checks, Options, Now, TestContext.Current.CancellationToken).Run(rights, isParty: true);
    }

    /// <summary>Every sequence of grants in which each is bound to the one before, whatever else they say.</summary>
    private static IEnumerable<Grant[]> PathsFrom(Grant[] grants, SubjectRef root, Grant[] path)
    {
        foreach (Grant next in grants.Where(g => path.Length == 0 ? g.Parent is null && g.Issuer == root && g.OnBehalfOf == root : g.Parent == path[^1].Id && g.Issuer == path[^1].Delegate && g.OnBehalfOf == root))
        {
            Grant[] longer = [.. path, next];
            yield return longer;
            foreach (Grant[] further in PathsFrom(grants, root, longer))
            {
                yield return further;
            }
        }
    }

    /// <summary>The formula, as it is written: each link valid, unrevoked, passed on with leave and depth, and selecting the resource.</summary>
    private static bool Holds(Grant[] path, GrantId[] revoked, ObjectRef resource, string[] tuples) =>
        path.Length <= MaxDepth
        && path.Select((grant, i) => (Grant: grant, Below: path.Length - 1 - i)).All(link =>
            !revoked.Contains(link.Grant.Id)
            && (link.Grant.NotBefore is null || link.Grant.NotBefore <= Now)
            && Now < link.Grant.ExpiresAt
            && (link.Below == 0 || link.Grant.MayRedelegate)
            && link.Grant.RemainingDepth >= link.Below
            && (link.Grant.Resources.Objects.Contains(resource)
                || link.Grant.Resources.Types.Contains(resource.Type, StringComparer.Ordinal)
                || (link.Grant.Resources.Relation is { } relation && tuples.Contains($"{resource}#{relation}@{link.Grant.Resources.Root}", StringComparer.Ordinal))));

    private static string[] Covered(Grant[] path) => [.. Actions.Where(a => path.All(g => g.Actions.Contains(a, StringComparer.Ordinal)))];
}
