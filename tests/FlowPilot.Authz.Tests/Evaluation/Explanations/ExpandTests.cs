using System.Text;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation.Explanations;

public sealed class ExpandTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, user:*, group#member]
        type doc
          relations
            define parent: [doc, group]
            define owner: [user]
            define blocked: [user]
            define viewer: ([user, user:*, user with met, group#member] or owner or viewer from parent) but not blocked
            define both: owner and viewer from all parent
            define temp: [user expires]
        condition met(x: int) {
          x > 0
        }
        """;

    [Fact]
    public async Task Expand_OneLevel_NamesUsersetsAndLeavesThem()
    {
        await using TestAuthz authz = await StartAsync();

        UsersetTree tree = authz.Evaluator.Expand(Question("doc:1", "viewer"), TestContext.Current.CancellationToken);

        Assert.True(tree.IsComplete);
        Assert.Equal(new Revision(2), tree.Revision);
        Assert.Equal(
            "Relation doc:1#viewer(Exclusion(Union(Direct[group:a#member, user:*, user:ann, user:bob], Computed[doc:1#owner], TupleToUserset[doc:2#viewer]), Computed[doc:1#blocked]))",
            Text(tree.Root));
    }

    [Fact]
    public async Task Expand_Deeper_FollowsUsersetsAndSaysWhatItHasShown()
    {
        await using TestAuthz authz = await StartAsync();

        Assert.Equal(
            "Relation group:a#member(Direct[group:b#member, user:zoe](Relation group:b#member(Direct[group:a#member])))",
            Text(authz.Evaluator.Expand(Question("group:a", "member") with { MaxDepth = 2 }, TestContext.Current.CancellationToken).Root));
        Assert.Equal(
            "Relation group:a#member(Direct[group:b#member, user:zoe](Relation group:b#member(Direct[group:a#member](Relation group:a#member^))))",
            Text(authz.Evaluator.Expand(Question("group:a", "member") with { MaxDepth = 100 }, TestContext.Current.CancellationToken).Root));
        Assert.Equal(
            "Relation doc:1#both(Intersection(Computed[doc:1#owner](Relation doc:1#owner(Direct[user:own])), IntersectionArrow[doc:2#viewer](Relation doc:2#viewer(Exclusion(Union(Direct[], Computed[doc:2#owner], TupleToUserset[]), Computed[doc:2#blocked])))))",
            Text(authz.Evaluator.Expand(Question("doc:1", "both") with { MaxDepth = 2 }, TestContext.Current.CancellationToken).Root));
    }

    [Fact]
    public async Task Expand_ConditionsAndWindows_AreMarked()
    {
        await using TestAuthz authz = await StartAsync();
        DateTimeOffset now = authz.Time.GetUtcNow();
        RelationTuple past = RelationTuple.Parse("doc:9#temp@user:past") with { Terms = new TupleTerms { ExpiresAt = now.AddMinutes(-1) } };
        RelationTuple open = RelationTuple.Parse("doc:9#temp@user:open") with { Terms = new TupleTerms { ExpiresAt = now.AddMinutes(1) } };

        UsersetNode temp = Direct(authz.Evaluator.Expand(Question("doc:9", "temp") with { ContextualTuples = [past, open] }, TestContext.Current.CancellationToken));
        UsersetNode viewer = Direct(authz.Evaluator.Expand(Question("doc:1", "viewer"), TestContext.Current.CancellationToken));

        Assert.Equal([("user:open", true), ("user:past", false)], temp.Subjects.Select(static s => (s.Subject.ToString(), s.IsInForce)));
        Assert.All(temp.Subjects, static s => Assert.NotNull(s.Terms.ExpiresAt));
        Assert.Equal("met", viewer.Subjects.Single(static s => s.Subject == SubjectRef.Parse("user:bob")).Terms.Condition);
        Assert.All(viewer.Subjects.Where(static s => s.Subject != SubjectRef.Parse("user:bob")), static s => Assert.Equal(TupleTerms.None, s.Terms));
    }

    [Fact]
    public async Task Expand_BeyondItsBound_SaysSo()
    {
        await using TestAuthz authz = await StartAsync();
        await authz.WriteAsync([.. Enumerable.Range(0, 50).Select(static i => $"group:big#member@user:u{i}")]);
        ExpandRequest request = Question("group:big", "member");

        UsersetTree whole = authz.Evaluator.Expand(request with { MaxNodes = 52 }, TestContext.Current.CancellationToken);
        UsersetTree cut = authz.Evaluator.Expand(request with { MaxNodes = 12 }, TestContext.Current.CancellationToken);

        Assert.True(whole.IsComplete);
        Assert.Equal(50, Direct(whole).Subjects.Count);
        Assert.Equal(CheckReason.EvaluationLimit, cut.Reason);
        Assert.Equal(10, Direct(cut).Subjects.Count);
        Assert.True(Direct(cut).IsCut);
    }

    [Fact]
    public async Task Expand_UnknownNamesAndBadRequests_AreRefused()
    {
        await using TestAuthz authz = await StartAsync();
        ExpandRequest good = Question("doc:1", "viewer");

        Assert.Equal(CheckReason.UnknownRelation, authz.Evaluator.Expand(Question("nothing:1", "viewer"), TestContext.Current.CancellationToken).Reason);
        Assert.Equal(CheckReason.UnknownRelation, authz.Evaluator.Expand(Question("doc:1", "nothing"), TestContext.Current.CancellationToken).Reason);
        Assert.Equal(CheckReason.Unavailable, authz.Evaluator.Expand(good with { Store = StoreId.Parse("other") }, TestContext.Current.CancellationToken).Reason);
        Assert.Throws<ArgumentException>(() => authz.Evaluator.Expand(good with { Resource = default }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => authz.Evaluator.Expand(good with { MaxDepth = 0 }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => authz.Evaluator.Expand(good with { MaxNodes = 0 }, TestContext.Current.CancellationToken));
        Assert.Throws<InvalidTupleException>(() => authz.Evaluator.Expand(good with { ContextualTuples = [RelationTuple.Parse("doc:1#owner@group:a")] }, TestContext.Current.CancellationToken));
        Assert.Throws<OperationCanceledException>(() => authz.Evaluator.Expand(good, new CancellationToken(canceled: true)));
    }

    private static async Task<TestAuthz> StartAsync()
    {
        TestAuthz authz = await TestAuthz.StartAsync(Model, language: new ModelOptions { AllowExtensions = true });
        string[] tuples =
        [
            "doc:1#viewer@user:ann", "doc:1#viewer@user:*", "doc:1#viewer@group:a#member", "doc:1#owner@user:own", "doc:1#parent@doc:2", "doc:1#parent@group:a",
            "group:a#member@user:zoe", "group:a#member@group:b#member", "group:b#member@group:a#member",
        ];
        RelationTuple conditioned = RelationTuple.Parse("doc:1#viewer@user:bob") with { Terms = new TupleTerms { Condition = "met" } };
        await authz.Relationships.WriteAsync(new RelationshipWrite { Touch = [.. tuples.Select(RelationTuple.Parse), conditioned] }, TestContext.Current.CancellationToken);
        return authz;
    }

    private static ExpandRequest Question(string resource, string relation) => new() { Resource = ObjectRef.Parse(resource), Relation = relation };

    private static UsersetNode Direct(UsersetTree tree)
    {
        UsersetNode node = tree.Root ?? throw new InvalidOperationException();
        while (node.Kind != UsersetNodeKind.Direct)
        {
            node = node.Children[0];
        }

        return node;
    }

    private static string Text(UsersetNode? node)
    {
        if (node is null)
        {
            return "nothing";
        }

        var text = new StringBuilder(node.Kind.ToString());
        text.Append(node.Kind == UsersetNodeKind.Relation ? $" {node.Resource}#{node.Relation}{(node.IsReference ? "^" : string.Empty)}" : string.Empty);
        bool isLeaf = node.Kind is UsersetNodeKind.Direct or UsersetNodeKind.Computed or UsersetNodeKind.TupleToUserset or UsersetNodeKind.IntersectionArrow;
        text.Append(isLeaf ? $"[{string.Join(", ", node.Subjects.Select(static s => s.Subject))}]" : string.Empty);
        return text.Append(node.Children.Count == 0 ? string.Empty : $"({string.Join(", ", node.Children.Select(Text))})").ToString();
    }
}
