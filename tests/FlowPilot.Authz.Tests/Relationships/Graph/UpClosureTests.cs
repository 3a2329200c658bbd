using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Relationships.Graph;

public sealed class UpClosureTests
{
    private const string Groups = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, user:*, group#member]
        type folder
          relations
            define parent: [folder]
            define viewer: [user, user:*] or viewer from parent
        type doc
          relations
            define folder: [folder]
            define reader: [user, group#member] or viewer from folder
            define hidden: [group#member]
            define shown: reader but not hidden
        """;

    private static readonly CheckLimits Limits = new(1_000_000, 1_000, 1_000_000);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Above_UnderRandomEdits_IsWhatASearchFinds(bool isUpToObject)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            EdgeRows rows = EdgeRows.Empty;
            HashSet<(int Resource, int Subject)> edges = [];
            for (int edit = 0; edit < 40; edit++)
            {
                (int, int)[] added = [.. Enumerable.Range(0, random.Next(3)).Select(_ => (random.Next(14), random.Next(14)))];
                (int, int)[] removed = [.. edges.Where(_ => random.Next(12) == 0)];
                edges.ExceptWith(removed);
                edges.UnionWith(added);
                rows = With(rows, removed, added);
                UpClosure closure = rows.Above(isUpToObject);
                for (int number = 0; number < 14; number++)
                {
                    // Some are left out, so that they are taken over from two snapshots before, or not at all.
                    if (random.Next(3) > 0)
                    {
                        Assert.True(closure.TryGet(number, out ReadOnlySpan<int> above));
                        Assert.Equal(Search(edges, number, isUpToObject), above.ToArray());
                    }
                }

                rows = random.Next(6) == 0 ? rows.Folded() : rows;
            }
        }
    }

    [Fact]
    public void Above_WhatIsTooMuch_IsSaidSo()
    {
        EdgeRows rows = With(EdgeRows.Empty, [], [.. Enumerable.Range(0, 1_100).Select(i => (i + 1, i))]);

        Assert.False(rows.Above(isUpToObject: true).TryGet(0, out _));
        Assert.True(rows.Above(isUpToObject: true).TryGet(1_000, out ReadOnlySpan<int> above));
        Assert.Equal(100, above.Length);

        // A change below, far away, makes it small enough.
        EdgeRows shorter = With(rows, [(600, 599)], []);
        Assert.True(shorter.Above(isUpToObject: true).TryGet(0, out above));
        Assert.Equal(599, above.Length);
    }

    [Fact]
    public void Checks_UnderRandomEdits_AreTheSameWithClosureAndWithout()
    {
        var model = AuthorizationModel.Parse(Groups);
        int allowed = 0;
        for (int seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            using var with = new SnapshotChecks(CheckEvaluator.FirstBackwardAttempt, withSets: true, withClosure: true);
            using var without = new SnapshotChecks(CheckEvaluator.FirstBackwardAttempt, withSets: true, withClosure: false);
            StoreSnapshot snapshot = StoreSnapshot.Empty([new ModelProjection(), new TupleProjection()]).Apply([ModelProjection.Write(model)]);
            List<RelationTuple> stored = [];
            for (int edit = 0; edit < 25; edit++)
            {
                RelationTuple[] removed = [.. stored.Where(_ => random.Next(10) == 0)];
                RelationTuple[] added = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Random(random))];
                stored = [.. stored.Except(removed).Union(added)];
                snapshot = snapshot.Apply([TupleProjection.Write(removed, added)]);
                for (int question = 0; question < 40; question++)
                {
                    var request = new CheckRequest(
                        ObjectRef.Parse(Pick(random, "doc:1", "doc:2", "folder:1", "folder:4", "group:1", "group:3")), string.Empty, SubjectRef.Parse(Subject(random)));
                    request = new CheckRequest(request.Resource, request.Resource.Type == "doc" ? Pick(random, "reader", "hidden", "shown") : request.Resource.Type == "folder" ? "viewer" : "member", request.Subject);
                    CheckResult expected = without.Check(snapshot, request, DateTimeOffset.UnixEpoch, Limits, TestContext.Current.CancellationToken);
                    Assert.Equal(expected, with.Check(snapshot, request, DateTimeOffset.UnixEpoch, Limits, TestContext.Current.CancellationToken));
                    allowed += expected.Allowed ? 1 : 0;
                }
            }
        }

        Assert.True(allowed > 4_000, $"{allowed}");
    }

    [Fact]
    public async Task ARemovedEdge_CountsAtOnce()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            Groups, ["doc:1#reader@group:top#member", "group:top#member@group:mid#member", "group:mid#member@group:low#member", "group:low#member@user:ann", "group:low#member@group:top#member"]);
        Assert.True(authz.Check("doc:1", "reader", "user:ann").Allowed);

        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("group:top#member@group:mid#member")] }, TestContext.Current.CancellationToken);
        Assert.False(authz.Check("doc:1", "reader", "user:ann").Allowed);
        await authz.WriteAsync("group:top#member@group:low#member");
        Assert.True(authz.Check("doc:1", "reader", "user:ann").Allowed);
    }

    private static EdgeRows With(EdgeRows rows, (int Resource, int Subject)[] removed, (int Resource, int Subject)[] added) => rows.With(
        Array.ConvertAll(removed, static e => RowIndex.Pair(e.Resource, e.Subject)), Array.ConvertAll(added, static e => RowIndex.Pair(e.Resource, e.Subject)), []);

    private static int[] Search(HashSet<(int Resource, int Subject)> edges, int number, bool isUpToObject)
    {
        HashSet<int> met = [number];
        while (true)
        {
            int[] more = [.. edges.Where(e => met.Contains(isUpToObject ? e.Subject : e.Resource)).Select(e => isUpToObject ? e.Resource : e.Subject).Where(n => !met.Contains(n))];
            if (more.Length == 0)
            {
                return [.. met.Where(m => m != number).Order()];
            }

            met.UnionWith(more);
        }
    }

    private static RelationTuple Random(Random random) => RelationTuple.Parse(random.Next(6) switch
    {
        0 => $"doc:{random.Next(1, 3)}#folder@folder:{random.Next(6)}",
        1 => $"folder:{random.Next(6)}#parent@folder:{random.Next(6)}",
        2 => $"folder:{random.Next(6)}#viewer@{(random.Next(5) == 0 ? "user:*" : Pick(random, "user:1", "user:2"))}",
        3 => $"doc:{random.Next(1, 3)}#{Pick(random, "reader", "hidden")}@group:{random.Next(6)}#member",
        4 => $"group:{random.Next(6)}#member@group:{random.Next(6)}#member",
        _ => $"group:{random.Next(6)}#member@{(random.Next(8) == 0 ? "user:*" : Pick(random, "user:1", "user:2"))}",
    });

    private static string Subject(Random random) => random.Next(4) == 0 ? $"group:{random.Next(6)}#member" : Pick(random, "user:1", "user:2", "user:new", "user:*");

    private static string Pick(Random random, params string[] from) => from[random.Next(from.Length)];
}
