using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation;

public sealed class WhatIfTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type doc
          relations
            define owner: [user]
            define banned: [user]
            define reader: owner but not banned
        """;

    private static readonly ObjectRef Doc = ObjectRef.Parse("doc:1");
    private static readonly SubjectRef Ann = SubjectRef.Parse("user:ann");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Remove_CountsAsDeleted_ForEveryQuestion_AndWritesNothing()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann", "doc:1#banned@user:ann"]);
        var unbanned = new WhatIf { Remove = [RelationTuple.Parse("doc:1#banned@user:ann")] };

        Assert.False(authz.Evaluator.Check(new CheckRequest(Doc, "reader", Ann)).Allowed);
        Assert.True(authz.Evaluator.Check(new CheckRequest(Doc, "reader", Ann) { WhatIf = unbanned }).Allowed);
        Assert.Equal([Doc], authz.Evaluator.ListObjects(new ListObjectsRequest { ResourceType = "doc", Relation = "reader", Subject = Ann, WhatIf = unbanned }, Token).Items);
        Assert.Equal([Ann], authz.Evaluator.ListSubjects(new ListSubjectsRequest { Resource = Doc, Relation = "reader", SubjectType = "user", WhatIf = unbanned }, Token).Items.Select(static i => i.Subject));
        Assert.Equal(["owner", "reader"], authz.Evaluator.ListActions(new ListActionsRequest { Resource = Doc, Subject = Ann, WhatIf = unbanned }, Token).Items);
        Assert.False(authz.Evaluator.Check(new CheckRequest(Doc, "reader", Ann)).Allowed);
    }

    [Fact]
    public async Task Add_AfterRemove_AndContextualTuplesLast()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann"]);
        var owner = RelationTuple.Parse("doc:1#owner@user:ann");

        Assert.True(authz.Evaluator.Check(new CheckRequest(Doc, "owner", Ann) { WhatIf = new WhatIf { Remove = [owner], Add = [owner] } }).Allowed);
        Assert.False(authz.Evaluator.Check(new CheckRequest(Doc, "owner", Ann) { WhatIf = new WhatIf { Remove = [owner] } }).Allowed);
        Assert.True(authz.Evaluator.Check(new CheckRequest(Doc, "owner", Ann) { WhatIf = new WhatIf { Remove = [owner] }, ContextualTuples = [owner] }).Allowed);
    }

    [Fact]
    public async Task Model_CountsAsInForce_AndWhatItDoesNotAllowCountsForNothing()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann", "doc:1#banned@user:ann"]);
        var lax = new WhatIf { Model = AuthorizationModel.Parse(Model.Replace("owner but not banned", "owner", StringComparison.Ordinal)) };
        var other = new WhatIf { Model = AuthorizationModel.Parse("model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define reader: [user]\n") };

        Assert.True(authz.Evaluator.Check(new CheckRequest(Doc, "reader", Ann) { WhatIf = lax }).Allowed);
        Assert.Equal(CheckReason.NoPath, authz.Evaluator.Check(new CheckRequest(Doc, "reader", Ann) { WhatIf = other }).Reason);
        Assert.Equal(CheckReason.UnknownRelation, authz.Evaluator.Check(new CheckRequest(Doc, "owner", Ann) { WhatIf = other }).Reason);
        Assert.False(authz.Evaluator.Check(new CheckRequest(Doc, "reader", Ann)).Allowed);
    }

    [Fact]
    public async Task ATupleThatTheModelDoesNotAllow_IsRefusedByName()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann"]);
        var wrong = RelationTuple.Parse("doc:1#reader@user:ann");

        InvalidTupleException e = Assert.Throws<InvalidTupleException>(() => authz.Evaluator.Check(new CheckRequest(Doc, "reader", Ann) { WhatIf = new WhatIf { Add = [wrong] } }));
        Assert.Equal("FP1101", e.ErrorCode);
        Assert.Equal(wrong, e.Tuple);
        Assert.Throws<InvalidTupleException>(() => authz.Evaluator.Check(new CheckRequest(Doc, "reader", Ann) { WhatIf = new WhatIf { Remove = [default] } }));

        // What is not stored can be taken away: nothing changes.
        Assert.True(authz.Evaluator.Check(new CheckRequest(Doc, "reader", Ann) { WhatIf = new WhatIf { Remove = [wrong] } }).Allowed);
    }

    [Fact]
    public async Task ExplainAndExpand_KnowTheChangeAndTheRevision()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann", "doc:1#banned@user:ann"]);
        Revision before = authz.Evaluator.ListActions(new ListActionsRequest { Resource = Doc, Subject = Ann }, Token).Revision;
        var question = new ExplainRequest { Resource = Doc, Relation = "reader", Subject = Ann };
        var unbanned = new WhatIf { Remove = [RelationTuple.Parse("doc:1#banned@user:ann")] };

        Explanation supposed = authz.Evaluator.Explain(question with { WhatIf = unbanned }, Token);
        Assert.True(supposed.Result.Allowed);
        Assert.True(authz.Evaluator.Verify(supposed, Token).IsValid);
        Assert.False(authz.Evaluator.Explain(question, Token).Result.Allowed);
        var banned = new ExpandRequest { Resource = Doc, Relation = "banned" };
        Assert.Equal([Ann], Direct(authz.Evaluator.Expand(banned, Token)));
        Assert.Empty(Direct(authz.Evaluator.Expand(banned with { WhatIf = unbanned }, Token)));

        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("doc:1#banned@user:ann")] }, Token);
        Assert.True(authz.Evaluator.Explain(question, Token).Result.Allowed);
        Assert.False(authz.Evaluator.Explain(question with { Exact = before }, Token).Result.Allowed);
        Assert.Equal([Ann], Direct(authz.Evaluator.Expand(banned with { Exact = before }, Token)));
        Assert.Equal(CheckReason.Unavailable, authz.Evaluator.Explain(question with { Exact = new Revision(77) }, Token).Result.Reason);
        Assert.Equal(CheckReason.Unavailable, authz.Evaluator.Expand(banned with { AtLeast = new Revision(77) }, Token).Reason);
    }

    [Fact]
    public async Task AnObjectThatNobodyKnows_IsNotTakenForOneThatTheQuestionBroughtAlong()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync("model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define a: [user]\n    define b: [user, doc#a]\n", []);
        var tuple = RelationTuple.Parse("doc:brought#b@doc:brought#a");
        SubjectRef[] subjects = [SubjectRef.Parse("doc:brought#a"), SubjectRef.Parse("doc:unknown#a")];

        Assert.All(subjects, s => Assert.True(authz.Evaluator.Check(new CheckRequest(s.ToObject(), "a", s) { ContextualTuples = [tuple] }).Allowed));
        Assert.Equal([true, false], subjects.Select(s => authz.Evaluator.Check(new CheckRequest(s.ToObject(), "b", s) { ContextualTuples = [tuple] }).Allowed));
        Assert.Equal([true, false], subjects.Select(s => authz.Evaluator.Check(new CheckRequest(s.ToObject(), "b", s) { WhatIf = new WhatIf { Add = [tuple] } }).Allowed));
        Assert.Equal(["a"], authz.Evaluator.ListActions(new ListActionsRequest { Resource = subjects[1].ToObject(), Subject = subjects[1], ContextualTuples = [tuple] }, Token).Items);
        Assert.False(authz.Evaluator.Explain(new ExplainRequest { Resource = subjects[1].ToObject(), Relation = "b", Subject = subjects[1], ContextualTuples = [tuple] }, Token).Result.Allowed);
    }

    private static IEnumerable<SubjectRef> Direct(UsersetTree tree) => (tree.Root?.Children ?? []).SelectMany(static c => c.Subjects).Select(static s => s.Subject);
}
