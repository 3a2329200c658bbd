using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation;

public sealed class HandleTests
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
            define reader: [user, user:*, group#member, user with small]
        condition small(x: int) {
          x < 10
        }
        """;

    private static readonly StoreId Other = StoreId.Parse("other");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("doc:1", "reader", "user:ann")]
    [InlineData("doc:1", "reader", "user:bob")]
    [InlineData("doc:1", "reader", "user:nobody")]
    [InlineData("doc:unknown", "reader", "user:ann")]
    [InlineData("doc:1", "reader", "group:g#member")]
    [InlineData("group:unknown", "member", "group:unknown#member")]
    [InlineData("doc:2", "reader", "user:*")]
    [InlineData("doc:1", "reader", "user:*")]
    [InlineData("doc:1", "nothing", "user:ann")]
    [InlineData("doc:1", "reader", "nothing:ann")]
    public async Task Check_ByHandles_IsTheCheckByNames(string resource, string relation, string subject)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#reader@group:g#member", "group:g#member@user:ann", "doc:2#reader@user:*"]);
        var named = new CheckRequest(ObjectRef.Parse(resource), relation, SubjectRef.Parse(subject));
        var handles = (Relation: new RelationHandle(StoreId.Default, named.Resource.Type, relation), Resource: new ObjectHandle(named.Resource), Subject: new SubjectHandle(named.Subject));

        for (int again = 0; again < 3; again++)
        {
            Assert.Equal(authz.Evaluator.Check(named), authz.Evaluator.Check(handles.Relation, handles.Resource, handles.Subject));
        }
    }

    [Fact]
    public async Task Handles_FollowWhatIsWritten()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:0#reader@user:zoe"]);
        var reader = new RelationHandle(StoreId.Default, "doc", "reader");
        var doc = new ObjectHandle(ObjectRef.Parse("doc:1"));
        var ann = new SubjectHandle(SubjectRef.Parse("user:ann"));

        // Neither name is known yet: that must not be kept.
        Assert.Equal(CheckReason.NoPath, authz.Evaluator.Check(reader, doc, ann).Reason);
        await authz.WriteAsync("doc:1#reader@user:ann");
        Assert.True(authz.Evaluator.Check(reader, doc, ann).Allowed);
        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("doc:1#reader@user:ann")] }, Token);
        Assert.False(authz.Evaluator.Check(reader, doc, ann).Allowed);
    }

    [Fact]
    public async Task Handles_FollowTheModel()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#reader@user:ann"]);
        var reader = new RelationHandle(StoreId.Default, "doc", "reader");
        var editor = new RelationHandle(StoreId.Default, "doc", "editor");
        var doc = new ObjectHandle(ObjectRef.Parse("doc:1"));
        var ann = new SubjectHandle(SubjectRef.Parse("user:ann"));
        Assert.Equal(CheckReason.UnknownRelation, authz.Evaluator.Check(editor, doc, ann).Reason);
        Assert.True(authz.Evaluator.Check(reader, doc, ann).Allowed);

        string changed = Model.Replace("define reader:", "define editor: reader\n    define reader:", StringComparison.Ordinal);
        await authz.Relationships.WriteModelAsync(StoreId.Default, AuthorizationModel.Parse(changed), Token);

        Assert.True(authz.Evaluator.Check(editor, doc, ann).Allowed);
        Assert.True(authz.Evaluator.Check(reader, doc, ann).Allowed);
    }

    [Fact]
    public async Task Handles_OfOneStore_SayNothingOfAnother()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#reader@user:ann"]);
        await authz.Relationships.WriteModelAsync(Other, AuthorizationModel.Parse(Model), Token);
        await authz.Relationships.WriteAsync(new RelationshipWrite { Store = Other, Create = [RelationTuple.Parse("doc:0#reader@user:bob"), RelationTuple.Parse("doc:1#reader@user:bob")] }, Token);
        var doc = new ObjectHandle(ObjectRef.Parse("doc:1"));
        var ann = new SubjectHandle(SubjectRef.Parse("user:ann"));
        var bob = new SubjectHandle(SubjectRef.Parse("user:bob"));

        for (int again = 0; again < 3; again++)
        {
            foreach ((StoreId store, bool annReads) in new[] { (StoreId.Default, true), (Other, false) })
            {
                var reader = new RelationHandle(store, "doc", "reader");
                Assert.Equal(annReads, authz.Evaluator.Check(reader, doc, ann).Allowed);
                Assert.Equal(!annReads, authz.Evaluator.Check(reader, doc, bob).Allowed);
            }
        }

        Assert.Equal(CheckReason.Unavailable, authz.Evaluator.Check(new RelationHandle(StoreId.Parse("third"), "doc", "reader"), doc, ann).Reason);
    }

    [Fact]
    public async Task Handles_BringTheRequestsValues()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model);
        await authz.Relationships.WriteAsync(
            new RelationshipWrite { Create = [RelationTuple.Parse("doc:1#reader@user:ann") with { Terms = new TupleTerms { Condition = "small" } }] }, Token);
        var reader = new RelationHandle(StoreId.Default, "doc", "reader");
        var doc = new ObjectHandle(ObjectRef.Parse("doc:1"));
        var ann = new SubjectHandle(SubjectRef.Parse("user:ann"));

        Assert.Equal(CheckReason.ConditionIncomplete, authz.Evaluator.Check(reader, doc, ann).Reason);
        Assert.True(authz.Evaluator.Check(reader, doc, ann, X(1)).Allowed);
        Assert.Equal(CheckReason.NoPath, authz.Evaluator.Check(reader, doc, ann, X(11)).Reason);
    }

    [Fact]
    public async Task AnObjectOfAnotherType_IsRefused()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["group:1#member@user:ann"]);

        ArgumentException e = Assert.Throws<ArgumentException>(() => authz.Evaluator.Check(
            new RelationHandle(StoreId.Default, "doc", "reader"), new ObjectHandle(ObjectRef.Parse("group:1")), new SubjectHandle(SubjectRef.Parse("user:ann"))));

        Assert.Contains("group:1", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => new ObjectHandle(default));
        Assert.Throws<ArgumentException>(static () => new SubjectHandle(default));
        Assert.Throws<ArgumentException>(static () => new RelationHandle(default, "doc", "reader"));
    }

    private static ConditionContext X(int x) => ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = x });
}
