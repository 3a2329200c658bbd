using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation.Explanations;

/// <summary>The steps of each kind of branch, of proofs and of denials. The texts are the shortest way to write a tree down.</summary>
public sealed class ExplainTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type bot
        type group
          relations
            define member: [user, bot, group#member]
        type folder
          relations
            define parent: [folder]
            define viewer: [user, user:*] or viewer from parent
        type doc
          relations
            define parent: [folder, group]
            define owner: [user]
            define editor: [group#member] or owner
            define viewer: editor or viewer from parent
            define blocked: [user, group#member]
            define reader: viewer but not blocked
            define approver: [user] and editor
            define guarded: viewer from all parent
            define temp: [user expires, user not before]
            define gated: [user with met]
            define mark: [user]
            define odd: mark but not even
            define even: [user] or (mark but not odd)
        condition met(x: int) {
          x > 0
        }
        """;

    private static readonly string[] Tuples =
    [
        "doc:1#owner@user:ann", "doc:1#editor@group:ops#member", "group:ops#member@group:dev#member", "group:dev#member@group:ops#member", "group:dev#member@user:hal",
        "doc:1#parent@folder:f", "folder:f#parent@folder:root", "folder:root#viewer@user:*", "folder:f#parent@folder:f", "doc:1#blocked@group:dev#member",
        "doc:1#approver@user:ann", "doc:1#approver@user:bob", "doc:2#parent@folder:f", "doc:2#parent@folder:empty", "folder:empty#parent@folder:empty", "doc:3#parent@folder:root",
        "doc:1#mark@user:ann", "group:cats#member@bot:b", "doc:4#parent@group:cats", "doc:4#parent@folder:root",
    ];

    [Theory]
    [InlineData("doc:1#owner@user:ann", "+ doc:1#owner|  + tuples '[user]'|    + tuple doc:1#owner@user:ann")]
    [InlineData(
        "doc:1#editor@user:ann",
        "+ doc:1#editor|  + or '[group#member] or owner'|    + computed 'owner'|      + doc:1#owner|        + tuples '[user]'|          + tuple doc:1#owner@user:ann")]
    [InlineData(
        "doc:1#blocked@user:hal",
        "+ doc:1#blocked|  + tuples '[user, group#member]'|    + tuple doc:1#blocked@group:dev#member|      + group:dev#member|        + tuples '[user, bot, group#member]'|          + tuple group:dev#member@user:hal")]
    [InlineData("group:ops#member@group:ops#member", "+ group:ops#member|  + the subject is group:ops#member itself")]
    [InlineData("doc:1#editor@group:ops#member", "+ doc:1#editor|  + or '[group#member] or owner'|    + tuples '[group#member]'|      + tuple doc:1#editor@group:ops#member")]
    [InlineData(
        "folder:f#viewer@user:eve",
        "+ folder:f#viewer|  + or '[user, user:*] or viewer from parent'|    + from 'viewer from parent'|      + tuple folder:f#parent@folder:root|        + folder:root#viewer|          + or '[user, user:*] or viewer from parent'|            + tuples '[user, user:*]'|              + tuple folder:root#viewer@user:*")]
    [InlineData(
        "doc:1#approver@user:ann",
        "+ doc:1#approver|  + and '[user] and editor'|    + tuples '[user]'|      + tuple doc:1#approver@user:ann|    + computed 'editor'|      + doc:1#editor|        + or '[group#member] or owner'|          + computed 'owner'|            + doc:1#owner|              + tuples '[user]'|                + tuple doc:1#owner@user:ann")]
    [InlineData(
        "doc:3#guarded@user:eve",
        "+ doc:3#guarded|  + from all 'viewer from all parent'|    + tuple doc:3#parent@folder:root|      + folder:root#viewer|        + or '[user, user:*] or viewer from parent'|          + tuples '[user, user:*]'|            + tuple folder:root#viewer@user:*")]
    [InlineData(
        "doc:1#reader@user:ann",
        "+ doc:1#reader|  + but not 'viewer but not blocked'|    + computed 'viewer'|      + doc:1#viewer|        + or 'editor or viewer from parent'|          + computed 'editor'|            + doc:1#editor|              + or '[group#member] or owner'|                + computed 'owner'|                  + doc:1#owner|                    + tuples '[user]'|                      + tuple doc:1#owner@user:ann|    - computed 'blocked'|      - doc:1#blocked|        - tuples '[user, group#member]'|          - tuple doc:1#blocked@group:dev#member|            - group:dev#member|              - tuples '[user, bot, group#member]'|                - tuple group:dev#member@group:ops#member|                  - group:ops#member|                    - tuples '[user, bot, group#member]'|                      - tuple group:ops#member@group:dev#member|                        - group:dev#member (see above)")]
    public async Task Explain_Allow_GivesTheSmallestProof(string question, string expected)
    {
        await using TestAuthz authz = await StartAsync();

        Explanation explanation = authz.Evaluator.Explain(Question(question), TestContext.Current.CancellationToken);

        Assert.True(explanation.Result.Allowed);
        Assert.Equal(expected, Steps(explanation));
        Assert.True(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
        Assert.Equal(MissingTuplesOutcome.NotSearched, explanation.Missing.Outcome);
    }

    [Theory]
    [InlineData("doc:1#owner@user:bob", "- doc:1#owner|  - tuples '[user]': no tuple")]
    [InlineData("doc:1#owner@bot:b", "- doc:1#owner: no subject of this form can be reached")]
    [InlineData("doc:1#approver@user:bob", "- doc:1#approver|  - and '[user] and editor'|    - computed 'editor'|      - doc:1#editor|        - or '[group#member] or owner'|          - tuples '[group#member]'|            - tuple doc:1#editor@group:ops#member|              - group:ops#member|                - tuples '[user, bot, group#member]'|                  - tuple group:ops#member@group:dev#member|                    - group:dev#member|                      - tuples '[user, bot, group#member]'|                        - tuple group:dev#member@group:ops#member|                          - group:ops#member (see above)|          - computed 'owner'|            - doc:1#owner|              - tuples '[user]': no tuple")]
    [InlineData("doc:2#guarded@user:eve", "- doc:2#guarded|  - from all 'viewer from all parent'|    - tuple doc:2#parent@folder:empty|      - folder:empty#viewer|        - or '[user, user:*] or viewer from parent'|          - tuples '[user, user:*]': no tuple|          - from 'viewer from parent'|            - tuple folder:empty#parent@folder:empty|              - folder:empty#viewer (see above)")]
    [InlineData("doc:4#guarded@user:eve", "- doc:4#guarded|  - from all 'viewer from all parent'|    - tuple doc:4#parent@group:cats: no such relation there")]
    [InlineData("doc:9#guarded@user:eve", "- doc:9#guarded|  - from all 'viewer from all parent': no tuple")]
    [InlineData("doc:1#odd@user:ann", "- doc:1#odd: hangs on its own negation|  - but not 'mark but not even': hangs on its own negation|    - computed 'even'|      - doc:1#even: hangs on its own negation|        - or '[user] or (mark but not odd)'|          - tuples '[user]': no tuple|          - but not 'mark but not odd': hangs on its own negation|            - computed 'odd'|              - doc:1#odd: hangs on its own negation (see above)")]
    public async Task Explain_Denial_GivesTheBlockedBranches(string question, string expected)
    {
        await using TestAuthz authz = await StartAsync();

        Explanation explanation = authz.Evaluator.Explain(Question(question), TestContext.Current.CancellationToken);

        Assert.Equal(expected, Steps(explanation));
        Assert.Equal(explanation.Root?.Block != ExplanationBlock.NotFounded, authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
    }

    [Fact]
    public async Task Explain_ExcludedSubject_NamesTheProofThatTakesItAway()
    {
        await using TestAuthz authz = await StartAsync();

        Explanation explanation = authz.Evaluator.Explain(Question("doc:1#reader@user:hal"), TestContext.Current.CancellationToken);

        Assert.False(explanation.Result.Allowed);
        Assert.Equal(MissingTuplesOutcome.OnlyByRemoval, explanation.Missing.Outcome);
        ExplanationNode excluded = Assert.Single(explanation.Missing.ExcludedBy);
        Assert.Equal(ExplanationBlock.Excluded, excluded.Block);
        ExplanationNode proof = Assert.Single(excluded.Children);
        Assert.Equal(ExplanationOutcome.Holds, proof.Outcome);
        Assert.Equal(["doc:1#blocked@group:dev#member", "group:dev#member@user:hal"], proof.Support().Select(static t => t.ToString()));
        Assert.True(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
    }

    [Theory]
    [InlineData("doc:1#owner@user:bob", "doc:1#owner@user:bob")]
    [InlineData("doc:1#approver@user:bob", "doc:1#owner@user:bob")]
    [InlineData("doc:1#approver@user:eve", "doc:1#approver@user:eve", "doc:1#owner@user:eve")]
    [InlineData("doc:9#editor@bot:b", "doc:9#editor@group:cats#member")]
    [InlineData("doc:9#editor@bot:new", "doc:9#editor@group:dev#member", "group:dev#member@bot:new")]
    [InlineData("doc:2#guarded@user:eve", "folder:empty#viewer@user:eve")]
    [InlineData("folder:new#viewer@user:*", "folder:new#viewer@user:*")]
    public async Task Explain_Denial_NamesAMinimalSetOfMissingTuples(string question, params string[] missing)
    {
        await using TestAuthz authz = await StartAsync();

        Explanation explanation = authz.Evaluator.Explain(Question(question), TestContext.Current.CancellationToken);

        Assert.Equal(MissingTuplesOutcome.Found, explanation.Missing.Outcome);
        Assert.Equal(missing, explanation.Missing.Tuples.Select(static t => t.ToString()).Order(StringComparer.Ordinal));
        await authz.WriteAsync(missing);
        Assert.True(authz.Evaluator.Explain(Question(question), TestContext.Current.CancellationToken).Result.Allowed);
    }

    [Fact]
    public async Task Explain_MoreMissingThanAskedFor_NamesNone()
    {
        await using TestAuthz authz = await StartAsync();
        ExplainRequest request = Question("doc:1#approver@user:eve");

        Assert.Equal(MissingTuplesOutcome.Found, authz.Evaluator.Explain(request with { MaxMissing = 2 }, TestContext.Current.CancellationToken).Missing.Outcome);
        Assert.Equal(MissingTuplesOutcome.None, authz.Evaluator.Explain(request with { MaxMissing = 1 }, TestContext.Current.CancellationToken).Missing.Outcome);
        Assert.Equal(MissingTuplesOutcome.NotSearched, authz.Evaluator.Explain(request with { MaxMissing = 0 }, TestContext.Current.CancellationToken).Missing.Outcome);
        Assert.Equal(MissingTuplesOutcome.None, authz.Evaluator.Explain(Question("doc:1#owner@bot:b"), TestContext.Current.CancellationToken).Missing.Outcome);
    }

    [Theory]
    [InlineData(-1, 1, "temp", true, ExplanationBlock.None)]
    [InlineData(-2, -1, "temp", true, ExplanationBlock.Expired)]
    [InlineData(1, 2, "temp", false, ExplanationBlock.NotYetValid)]
    public async Task Explain_Windows_ShowWhereTheyStand(int from, int until, string relation, bool expires, ExplanationBlock expected)
    {
        await using TestAuthz authz = await StartAsync();
        DateTimeOffset now = authz.Time.GetUtcNow();
        var terms = new TupleTerms { ExpiresAt = expires ? now.AddHours(until) : null, NotBefore = expires ? null : now.AddHours(from) };
        await authz.Relationships.WriteAsync(new RelationshipWrite { Touch = [RelationTuple.Parse("doc:1#temp@user:eve") with { Terms = terms }] }, TestContext.Current.CancellationToken);

        Explanation explanation = authz.Evaluator.Explain(Question($"doc:1#{relation}@user:eve"), TestContext.Current.CancellationToken);

        ExplanationNode tuple = Assert.Single(explanation.Root!.SelfAndBelow(), static n => n.Tuple is not null);
        Assert.Equal(expected, tuple.Block);
        Assert.Equal(expected == ExplanationBlock.None, explanation.Result.Allowed);
        Assert.Equal(terms, tuple.Tuple?.Terms);
        Assert.Contains(expires ? " until 2026-03-01T" : " from 2026-03-01T", explanation.Render(), StringComparison.Ordinal);
        Assert.True(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
    }

    [Theory]
    [InlineData("{\"x\": 1}", CheckReason.Path, ExplanationBlock.None, "+ tuple doc:1#gated@user:eve with met: true")]
    [InlineData("{\"x\": 0}", CheckReason.NoPath, ExplanationBlock.ConditionFalse, "- tuple doc:1#gated@user:eve with met: false")]
    [InlineData("{}", CheckReason.ConditionIncomplete, ExplanationBlock.ConditionIncomplete, "? tuple doc:1#gated@user:eve with met: needs x")]
    [InlineData("{\"x\": \"a\\u202eb\"}", CheckReason.ConditionError, ExplanationBlock.ConditionError, "? tuple doc:1#gated@user:eve with met: error InvalidParameter '")]
    public async Task Explain_Conditions_ShowWhatTheyCameTo(string context, CheckReason reason, ExplanationBlock block, string line)
    {
        await using TestAuthz authz = await StartAsync();
        var conditioned = RelationTuple.Parse("doc:1#gated@user:eve") with { Terms = new TupleTerms { Condition = "met" } };
        using var json = System.Text.Json.JsonDocument.Parse(context);
        ExplainRequest request = Question("doc:1#gated@user:eve") with { Context = ConditionContext.FromJson(json.RootElement), ContextualTuples = [conditioned] };

        Explanation explanation = authz.Evaluator.Explain(request, TestContext.Current.CancellationToken);

        Assert.Equal(reason, explanation.Result.Reason);
        Assert.Equal(block, Assert.Single(explanation.Root!.SelfAndBelow(), static n => n.Tuple is not null).Block);
        Assert.Contains(line, explanation.Render(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', explanation.Render());
        Assert.Equal(reason is CheckReason.Path or CheckReason.NoPath, authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
    }

    [Theory]
    [InlineData("nothing:1", "viewer", "user:ann")]
    [InlineData("doc:1", "nothing", "user:ann")]
    [InlineData("doc:1", "bad\u001b[31mrelation", "user:ann")]
    [InlineData("doc:1", "viewer", "nothing:ann")]
    [InlineData("doc:1", "viewer", "group:1#nothing")]
    public async Task Explain_UnknownNames_AreTheReasonOfTheCheck(string resource, string relation, string subject)
    {
        await using TestAuthz authz = await StartAsync();

        Explanation explanation = authz.Evaluator.Explain(
            new ExplainRequest { Resource = ObjectRef.Parse(resource), Relation = relation, Subject = SubjectRef.Parse(subject) }, TestContext.Current.CancellationToken);

        Assert.Equal(CheckReason.UnknownRelation, explanation.Result.Reason);
        Assert.Null(explanation.Root);
        Assert.False(explanation.IsComplete);
        Assert.DoesNotContain('\u001b', explanation.Render());
        Assert.False(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
    }

    [Fact]
    public async Task Explain_BadRequests_Throw()
    {
        await using TestAuthz authz = await StartAsync();
        IRelationshipEvaluator evaluator = authz.Evaluator;
        ExplainRequest good = Question("doc:1#owner@user:ann");

        Assert.Throws<ArgumentException>(() => evaluator.Explain(good with { Resource = default }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => evaluator.Explain(good with { Subject = default }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => evaluator.Explain(good with { Store = default }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluator.Explain(good with { MaxMissing = 7 }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluator.Explain(good with { MaxWork = 0 }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluator.Explain(good with { MaxNodes = 0 }, TestContext.Current.CancellationToken));
        Assert.Throws<InvalidTupleException>(() => evaluator.Explain(good with { ContextualTuples = [RelationTuple.Parse("doc:1#owner@bot:b")] }, TestContext.Current.CancellationToken));
        Assert.Throws<OperationCanceledException>(() => evaluator.Explain(good, new CancellationToken(canceled: true)));
        Assert.Equal(CheckReason.Unavailable, evaluator.Explain(good with { Store = StoreId.Parse("other") }, TestContext.Current.CancellationToken).Result.Reason);
    }

    [Fact]
    public async Task Explain_BeyondTheDepthOfChecks_NamesWhereItIs()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, Tuples, static o => o.MaxEvaluationDepth = 1, language: new ModelOptions { AllowExtensions = true });

        Explanation explanation = authz.Evaluator.Explain(Question("doc:1#viewer@bot:b"), TestContext.Current.CancellationToken);

        Assert.Equal(CheckReason.EvaluationLimit, explanation.Result.Reason);
        ExplanationNode deep = Assert.Single(explanation.Root!.SelfAndBelow(), static n => n.Block == ExplanationBlock.DepthLimit);
        Assert.Equal(("doc:1#editor", ExplanationStep.UsersetTuple, ExplanationOutcome.Undecided), ($"{deep.Resource}#{deep.Relation}", deep.Step, deep.Outcome));
        Assert.Contains("tuples of doc:1#editor: beyond the bound of depth", explanation.Render(), StringComparison.Ordinal);
        Assert.False(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
    }

    [Fact]
    public async Task Explain_CheckBeyondItsWork_ShowsNothingAndSaysSo()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, Tuples, static o => o.MaxEvaluationWork = 2, language: new ModelOptions { AllowExtensions = true });

        Explanation explanation = authz.Evaluator.Explain(Question("doc:1#reader@user:hal"), TestContext.Current.CancellationToken);

        Assert.Equal(CheckReason.EvaluationLimit, explanation.Result.Reason);
        Assert.False(explanation.IsComplete);
        Assert.Equal((ExplanationOutcome.Undecided, ExplanationBlock.Cut), (explanation.Root!.Outcome, explanation.Root.Block));
    }

    [Fact]
    public async Task Explain_ListOfTheCallerChangedLater_IsNotTheQuestion()
    {
        await using TestAuthz authz = await StartAsync();
        var contextual = new List<RelationTuple> { RelationTuple.Parse("doc:1#owner@user:eve") };
        Explanation explanation = authz.Evaluator.Explain(Question("doc:1#owner@user:eve") with { ContextualTuples = contextual }, TestContext.Current.CancellationToken);

        contextual.Clear();

        Assert.True(explanation.Result.Allowed);
        Assert.True(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
    }

    [Fact]
    public async Task Explain_ManyObjects_IsBoundedByItsWork()
    {
        await using TestAuthz authz = await StartAsync();
        await authz.WriteAsync([.. Enumerable.Range(0, 30_000).Select(static i => $"group:g{i}#member@user:u{i}"), "doc:5#editor@group:g1#member"]);
        ExplainRequest request = Question("doc:5#editor@bot:new") with { MaxMissing = 6 };

        Explanation near = authz.Evaluator.Explain(request, TestContext.Current.CancellationToken);
        Explanation far = authz.Evaluator.Explain(Question("doc:6#editor@bot:new") with { MaxMissing = 1, MaxWork = 3_000 }, TestContext.Current.CancellationToken);

        // The userset that is there already is looked at first; that no single one of thirty thousand groups would do cannot be said with so little work.
        Assert.Equal(["group:g1#member@bot:new"], near.Missing.Tuples.Select(static t => t.ToString()));
        Assert.Equal(MissingTuplesOutcome.BoundReached, far.Missing.Outcome);
        Assert.True(far.IsComplete);
    }

    [Fact]
    public async Task Explain_StrandedTuples_CountForNothingAndAreNamed()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync("model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define viewer: [user]\n", ["doc:1#viewer@user:ann"]);
        var model = AuthorizationModel.Parse("model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define viewer: [user with met]\ncondition met(x: int) {\n  x > 0\n}\n");
        await authz.Relationships.WriteModelAsync(new ModelWrite { Model = model, AllowStranded = true }, TestContext.Current.CancellationToken);

        Explanation explanation = authz.Evaluator.Explain(Question("doc:1#viewer@user:ann"), TestContext.Current.CancellationToken);

        Assert.Equal("- doc:1#viewer|  - tuples '[user with met]'|    - tuple doc:1#viewer@user:ann: not allowed by the model", Steps(explanation));
        Assert.True(authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).IsValid);
        Assert.Empty(authz.Evaluator.Expand(new ExpandRequest { Resource = ObjectRef.Parse("doc:1"), Relation = "viewer" }, TestContext.Current.CancellationToken).Root!.Children[0].Subjects);
    }

    [Fact]
    public async Task Explain_LongChainOfGroups_IsCutAndSaysSo()
    {
        await using TestAuthz authz = await StartAsync();
        await authz.WriteAsync([.. Enumerable.Range(0, 4_000).Select(static i => $"group:g{i}#member@group:g{i + 1}#member"), "group:g4000#member@user:far"]);
        ExplainRequest request = Question("group:g0#member@user:far");

        Explanation cut = authz.Evaluator.Explain(request, TestContext.Current.CancellationToken);
        Explanation whole = authz.Evaluator.Explain(request with { MaxNodes = 100_000 }, TestContext.Current.CancellationToken);

        Assert.True(cut.Result.Allowed && whole.Result.Allowed);
        Assert.False(cut.IsComplete);
        Assert.False(authz.Evaluator.Verify(cut, TestContext.Current.CancellationToken).IsValid);
        Assert.Equal(1_000 + 1, cut.Root!.SelfAndBelow().Count());
        Assert.True(whole.IsComplete);
        Assert.True(authz.Evaluator.Verify(whole, TestContext.Current.CancellationToken).IsValid);
        Assert.Equal(3 * 4_001, whole.Root!.SelfAndBelow().Count());
    }

    private static async Task<TestAuthz> StartAsync() => await TestAuthz.StartAsync(Model, Tuples, language: new ModelOptions { AllowExtensions = true });

    private static ExplainRequest Question(string text)
    {
        RelationTuple tuple = RelationTuple.Parse(text);
        return new ExplainRequest { Resource = tuple.Resource, Relation = tuple.Relation, Subject = tuple.Subject };
    }

    /// <summary>The steps without the heading and what is missing, in one line.</summary>
    private static string Steps(Explanation explanation) => string.Join(
        '|', explanation.Render().Split('\n').Skip(1).TakeWhile(static l => l.StartsWith("  ", StringComparison.Ordinal)).Select(static l => l[2..]));
}
