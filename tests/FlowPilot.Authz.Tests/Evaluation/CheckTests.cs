using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation;

public sealed class CheckTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type bot
        type group
          relations
            define member: [user, group#member]
        type folder
          relations
            define parent: [folder]
            define viewer: [user, user:*, group#member] or viewer from parent
        type doc
          relations
            define parent: [folder]
            define owner: [user, bot]
            define editor: [group#member] or owner
            define viewer: editor or viewer from parent
        """;

    [Theory]
    [InlineData("doc:1", "owner", "user:ann", true)] // direct
    [InlineData("doc:1", "editor", "user:ann", true)] // computed
    [InlineData("doc:1", "viewer", "user:ann", true)] // computed twice
    [InlineData("doc:1", "owner", "user:bob", false)]
    [InlineData("doc:1", "editor", "user:gil", true)] // userset
    [InlineData("doc:1", "editor", "user:hal", true)] // nested userset
    [InlineData("doc:1", "owner", "user:gil", false)]
    [InlineData("doc:1", "viewer", "user:fay", true)] // tuple to userset
    [InlineData("doc:1", "viewer", "user:top", true)] // up two folders
    [InlineData("doc:1", "editor", "user:fay", false)]
    [InlineData("doc:1", "editor", "group:ops#member", true)] // a userset, by identity
    [InlineData("doc:1", "editor", "group:dev#member", true)]
    [InlineData("doc:1", "editor", "group:none#member", false)]
    [InlineData("group:ops", "member", "group:ops#member", true)] // a userset is a subject of itself
    [InlineData("doc:2", "viewer", "user:anybody", true)] // wildcard
    [InlineData("doc:2", "viewer", "user:*", true)]
    [InlineData("doc:2", "viewer", "bot:b1", false)] // the wildcard of another type
    [InlineData("doc:2", "viewer", "group:ops#member", false)] // a userset is no object of the type
    [InlineData("doc:1", "viewer", "user:ANN", false)] // ids are compared ordinally
    [InlineData("doc:9", "viewer", "user:ann", false)]
    public async Task Check_Graph_GivesTheLeastFixPoint(string resource, string relation, string subject, bool allowed)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            Model,
            [
                "doc:1#owner@user:ann", "doc:1#editor@group:ops#member", "group:ops#member@user:gil", "group:ops#member@group:dev#member",
                "group:dev#member@user:hal", "group:dev#member@group:ops#member", "doc:1#parent@folder:f", "folder:f#viewer@user:fay",
                "folder:f#parent@folder:root", "folder:root#viewer@user:top", "folder:root#parent@folder:f", "doc:2#parent@folder:open",
                "folder:open#viewer@user:*",
            ]);

        CheckResult result = authz.Check(resource, relation, subject);

        Assert.Equal(allowed, result.Allowed);
        Assert.Equal(allowed ? CheckReason.Path : CheckReason.NoPath, result.Reason);
    }

    [Theory]
    [InlineData("page:1", "viewer")]
    [InlineData("doc:1", "writer")]
    public async Task Check_UnknownTypeOrRelation_IsADenialWithItsReason(string resource, string relation)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model);

        CheckResult result = authz.Check(resource, relation, "user:ann");

        Assert.False(result.Allowed);
        Assert.Equal("unknown_relation", result.ReasonCode);
    }

    [Fact]
    public async Task Check_BeyondTheBoundOfWork_IsADenialThatSaysSo()
    {
        // Longer than what the closure keeps, so that it is walked.
        string[] chain = [.. Enumerable.Range(0, 1_500).Select(i => $"group:g{i}#member@group:g{i + 1}#member"), "group:g1500#member@user:ann"];
        await using TestAuthz within = await TestAuthz.StartAsync(Model, chain, o => o.MaxEvaluationWork = 20_000);
        await using TestAuthz beyond = await TestAuthz.StartAsync(Model, chain, o => o.MaxEvaluationWork = 20);

        Assert.True(within.Check("group:g0", "member", "user:ann").Allowed);
        Assert.Equal(CheckReason.EvaluationLimit, beyond.Check("group:g0", "member", "user:ann").Reason);
        Assert.False(beyond.Check("group:g0", "member", "user:ann").Allowed);
    }

    [Fact]
    public async Task Check_OneRowBeyondTheBoundOfWork_IsADenialThatSaysSo()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            Model,
            [
                // Long from both ends, so that neither is the short way.
                .. Enumerable.Range(0, 100).Select(i => $"group:g#member@group:h{i}#member"), .. Enumerable.Range(0, 100).Select(i => $"group:x{i}#member@user:ann"),
            ],
            o => o.MaxEvaluationWork = 50);

        Assert.Equal(CheckReason.EvaluationLimit, authz.Check("group:g", "member", "user:ann").Reason);
    }

    [Fact]
    public async Task BatchCheck_ThatIsCancelled_GivesNoAnswer()
    {
        // Longer than what the closure keeps, so that it is walked.
        string[] chain = [.. Enumerable.Range(0, 3_000).Select(i => $"group:g{i}#member@group:g{i + 1}#member")];
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, [.. chain, "group:g3000#member@user:ann"]);
        var request = new CheckRequest(ObjectRef.Parse("group:g0"), "member", SubjectRef.Parse("user:ann"));

        Assert.Throws<OperationCanceledException>(() => authz.Evaluator.BatchCheck([request, request], new CancellationToken(canceled: true)));

        // The thread goes on with the same evaluator, and nothing of the question is left.
        Assert.True(authz.Evaluator.BatchCheck([request], TestContext.Current.CancellationToken)[0].Allowed);
        Assert.False(authz.Check("group:g0", "member", "user:bob").Allowed);
    }

    [Fact]
    public async Task Check_AChainOfTenThousandGroups_NeedsNoStack()
    {
        string[] chain = [.. Enumerable.Range(0, 10_000).Select(i => $"group:g{i}#member@group:g{i + 1}#member"), "group:g10000#member@user:ann"];
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, chain);

        Assert.True(authz.Check("group:g0", "member", "user:ann").Allowed);
    }

    [Fact]
    public async Task Check_InAStoreThatIsNotOpen_IsADenial()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null);

        Assert.Equal(CheckReason.Unavailable, authz.Check("doc:1", "viewer", "user:ann").Reason);
    }

    [Fact]
    public async Task Check_WithAnUnsetMember_IsRefused()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model);

        Assert.Throws<ArgumentException>(() => authz.Evaluator.Check(default));
        Assert.Throws<ArgumentException>(() => authz.Evaluator.Check(new CheckRequest(ObjectRef.Parse("doc:1"), "viewer", SubjectRef.Parse("user:a")) { Store = default(StoreId) }));
    }

    [Fact]
    public void Default_OfAResult_IsADenial()
    {
        Assert.False(default(CheckResult).Allowed);
        Assert.Equal("no_path", default(CheckResult).ReasonCode);
    }
}
