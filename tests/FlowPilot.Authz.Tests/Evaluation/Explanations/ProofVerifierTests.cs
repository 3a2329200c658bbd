using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Relationships;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation.Explanations;

/// <summary>What the verifier refuses: proofs that were changed, and proofs that the store has outgrown.</summary>
public sealed class ProofVerifierTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, group#member]
        type doc
          relations
            define parent: [doc]
            define viewer: [user, user:*, group#member] or viewer from parent
            define blocked: [user, group#member]
            define approved: [user]
            define reader: viewer and approved
            define opener: viewer but not blocked
        """;

    private static readonly string[] Tuples =
    [
        "doc:1#viewer@group:a#member", "group:a#member@group:b#member", "group:b#member@group:a#member", "group:b#member@user:ann", "doc:1#approved@user:ann",
        "doc:1#blocked@group:c#member", "group:c#member@group:d#member", "group:d#member@group:c#member", "doc:2#parent@doc:1", "doc:3#viewer@user:bob",
    ];

    [Theory]
    [InlineData("doc:1#reader@user:ann")]
    [InlineData("doc:1#opener@user:ann")]
    [InlineData("doc:2#viewer@user:ann")]
    [InlineData("doc:1#opener@user:bob")]
    [InlineData("doc:1#reader@user:bob")]
    public async Task Verify_AnyChangedStep_IsRefused(string question)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, Tuples);
        Explanation explanation = authz.Evaluator.Explain(Question(question), TestContext.Current.CancellationToken);
        Assert.True(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
        ExplanationNode root = explanation.Root ?? throw new InvalidOperationException();

        int refused = 0;
        foreach (ExplanationNode node in root.SelfAndBelow())
        {
            foreach (ExplanationNode changed in Changes(node, explanation.Result.Allowed))
            {
                var tampered = new Explanation(explanation.Request, explanation.Result, explanation.Revision, explanation.Instant, Replace(root, node, changed), explanation.Missing);
                ProofVerification verification = authz.Evaluator.Verify(tampered, TestContext.Current.CancellationToken);
                Assert.False(verification.IsValid, $"{node} became {changed} in\n{tampered}");
                Assert.NotNull(verification.Fault);
                refused++;
            }
        }

        Assert.True(refused > 20);
    }

    [Fact]
    public async Task Verify_AnswerTurnedRound_IsRefused()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, Tuples);
        Explanation denied = authz.Evaluator.Explain(Question("doc:1#opener@user:bob"), TestContext.Current.CancellationToken);

        var allowed = new Explanation(denied.Request, new CheckResult(CheckReason.Path), denied.Revision, denied.Instant, denied.Root, denied.Missing);

        Assert.True(authz.Evaluator.Verify(denied, TestContext.Current.CancellationToken).IsValid);
        Assert.False(authz.Evaluator.Verify(allowed, TestContext.Current.CancellationToken).IsValid);
    }

    [Theory]
    [InlineData("doc:1#reader@user:ann", "group:b#member@user:ann", "")] // a tuple of the proof goes
    [InlineData("doc:1#opener@user:ann", "", "group:d#member@user:ann")] // what takes away comes
    [InlineData("doc:1#opener@user:bob", "", "doc:1#viewer@user:bob")] // a denial is overtaken
    public async Task Verify_AfterTheTuplesChanged_IsRefused(string question, string deleted, string written)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, Tuples);
        Explanation explanation = authz.Evaluator.Explain(Question(question), TestContext.Current.CancellationToken);
        await authz.WriteAsync("doc:3#viewer@user:eve");
        Assert.True(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);

        await authz.Relationships.WriteAsync(
            new RelationshipWrite { Delete = Some(deleted), Touch = Some(written) }, TestContext.Current.CancellationToken);

        Assert.False(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);

        static RelationTuple[] Some(string text) => text.Length == 0 ? [] : [RelationTuple.Parse(text)];
    }

    [Fact]
    public async Task Verify_ProofThatRestsOnItself_IsRefused()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, Tuples);
        Explanation denied = authz.Evaluator.Explain(Question("group:c#member@user:eve"), TestContext.Current.CancellationToken);

        // The groups c and d contain each other, so each would be proven by the other: every step is of the model and of the store.
        ExplanationNode Holding(ExplanationNode node) => Copy(node, children: [.. node.Children.Select(Holding)], outcome: ExplanationOutcome.Holds);
        var circular = new Explanation(denied.Request, new CheckResult(CheckReason.Path), denied.Revision, denied.Instant, Holding(denied.Root!), denied.Missing);

        Assert.Contains(circular.Root!.SelfAndBelow(), static n => n.IsReference);
        Assert.True(authz.Evaluator.Verify(denied, TestContext.Current.CancellationToken).IsValid);
        Assert.Contains("refers to what was not shown before", authz.Evaluator.Verify(circular, TestContext.Current.CancellationToken).Fault, StringComparison.Ordinal);
    }

    private static IEnumerable<ExplanationNode> Changes(ExplanationNode node, bool isProof)
    {
        yield return Copy(node, outcome: node.Outcome == ExplanationOutcome.Holds ? ExplanationOutcome.DoesNotHold : ExplanationOutcome.Holds);
        yield return Copy(node, resource: ObjectRef.Parse("doc:3"), always: node.Resource != ObjectRef.Parse("doc:3"));
        yield return Copy(node, block: ExplanationBlock.Cut);
        if (node.Children.Count > 0)
        {
            yield return Copy(node, children: []);
        }

        if (node is { Step: ExplanationStep.Relation, IsReference: false })
        {
            yield return Copy(node, children: [], isReference: true);
        }

        if (isProof && node is { Outcome: ExplanationOutcome.Holds, Tuple: { } tuple })
        {
            yield return Copy(node, tuple: new RelationTuple(tuple.Resource, tuple.Relation, SubjectRef.Parse("user:eve")));
        }
    }

    private static ExplanationNode Copy(
        ExplanationNode node,
        ExplanationOutcome? outcome = null,
        ObjectRef? resource = null,
        ExplanationBlock? block = null,
        IReadOnlyList<ExplanationNode>? children = null,
        bool? isReference = null,
        RelationTuple? tuple = null,
        bool always = true) => new(node.Step, outcome ?? node.Outcome, always ? resource ?? node.Resource : ObjectRef.Parse("doc:4"), node.Relation)
        {
            Expression = node.Expression,
            Operand = node.Operand,
            Tuple = tuple ?? node.Tuple,
            Condition = node.Condition,
            Block = block ?? node.Block,
            IsReference = isReference ?? node.IsReference,
            Children = children ?? node.Children,
        };

    private static ExplanationNode Replace(ExplanationNode tree, ExplanationNode old, ExplanationNode by) =>
        ReferenceEquals(tree, old) ? by : Copy(tree, children: [.. tree.Children.Select(c => Replace(c, old, by))]);

    private static ExplainRequest Question(string text)
    {
        RelationTuple tuple = RelationTuple.Parse(text);
        return new ExplainRequest { Resource = tuple.Resource, Relation = tuple.Relation, Subject = tuple.Subject };
    }
}
