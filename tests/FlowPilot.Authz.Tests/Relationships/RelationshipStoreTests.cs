using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Relationships;

public sealed class RelationshipStoreTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, group#member]
        type folder
          relations
            define viewer: [user, user:*, group#member]
        type doc
          relations
            define parent: [folder]
            define owner: [user]
            define viewer: owner or viewer from parent
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("doc:1#owner@user:ann")]
    [InlineData("folder:1#viewer@user:*")]
    [InlineData("folder:1#viewer@group:ops#member")]
    [InlineData("group:ops#member@group:dev#member")]
    [InlineData("doc:1#parent@folder:1")]
    public async Task Write_TupleThatTheModelAllows_IsThere(string tuple)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model);

        await authz.WriteAsync(tuple);

        Assert.Equal([tuple], await AllAsync(authz));
    }

    [Theory]
    [InlineData("page:1#owner@user:ann", "no type 'page'")]
    [InlineData("doc:1#editor@user:ann", "no relation 'editor'")]
    [InlineData("doc:1#viewer@user:ann", "computed and takes no tuples")]
    [InlineData("doc:1#owner@user:*", "accepts only user")]
    [InlineData("doc:1#owner@group:ops#member", "accepts only user")]
    [InlineData("doc:1#owner@group:ops", "accepts only user")]
    [InlineData("doc:1#parent@folder:1#viewer", "accepts only folder")]
    [InlineData("folder:1#viewer@group:ops", "accepts only user, user:*, group#member")]
    [InlineData("group:ops#member@group:ops#member", "its own subject")]
    public async Task Write_TupleThatTheModelForbids_WritesNothingOfTheBatch(string tuple, string problem)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model);

        InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(() => authz.WriteAsync("doc:1#owner@user:bob", tuple));

        Assert.Equal(tuple, e.Tuple.ToString());
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.Empty(await AllAsync(authz));
    }

    [Fact]
    public async Task Write_CreateOfAnExistingTuple_IsRefused()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann"]);
        RelationTuple tuple = RelationTuple.Parse("doc:1#owner@user:ann");

        InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(
            async () => await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [tuple] }, Token));

        Assert.Equal("FP1102", e.ErrorCode);
    }

    [Fact]
    public async Task Write_SameTupleTwice_IsRefused()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model);
        RelationTuple tuple = RelationTuple.Parse("doc:1#owner@user:ann");

        InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(
            async () => await authz.Relationships.WriteAsync(new RelationshipWrite { Touch = [tuple], Delete = [tuple] }, Token));

        Assert.Equal("FP1103", e.ErrorCode);
    }

    [Fact]
    public async Task Write_TouchAndDelete_AreIdempotentAndKeepTheRevision()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann"]);

        Revision before = await authz.WriteAsync("doc:1#owner@user:ann");
        Revision after = await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("doc:2#owner@user:ann")] }, Token);

        Assert.Equal(before, after);
        Assert.Equal(["doc:1#owner@user:ann"], await AllAsync(authz));
    }

    [Fact]
    public async Task Write_WithoutAModel_IsRefused()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null);

        InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(() => authz.WriteAsync("doc:1#owner@user:ann"));

        Assert.Contains("no model yet", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteModel_ThatStrandsATuple_IsRefusedAndTheOldOneStays()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann"]);
        AuthorizationModel narrower = AuthorizationModel.Parse("model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define reader: [user]\n");

        StrandedTuplesException e = await Assert.ThrowsAsync<StrandedTuplesException>(
            async () => await authz.Relationships.WriteModelAsync(StoreId.Default, narrower, Token));

        Assert.Equal(("FP1104", 1), (e.ErrorCode, e.Count));
        Assert.Equal("doc:1#owner@user:ann", Assert.Single(e.Sample).ToString());
        Assert.Equal(AuthorizationModel.Parse(Model).Hash, (await authz.Relationships.ReadModelAsync(StoreId.Default, Token))?.Hash);
    }

    [Fact]
    public async Task StrandedTuples_AreCountedSampledAndListed()
    {
        string[] owners = [.. Enumerable.Range(0, 25).Select(static i => $"doc:{i}#owner@user:ann")];
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, [.. owners, "doc:1#parent@folder:1"]);
        AuthorizationModel narrower = AuthorizationModel.Parse("model\n  schema 1.1\ntype user\ntype folder\ntype doc\n  relations\n    define parent: [folder]\n");

        StrandedTuplesException e = await Assert.ThrowsAsync<StrandedTuplesException>(
            async () => await authz.Relationships.WriteModelAsync(StoreId.Default, narrower, Token));

        Assert.Equal((25, 10), (e.Count, e.Sample.Distinct().Count()));
        Assert.Contains("25 stored tuples", e.Message, StringComparison.Ordinal);
        Assert.Equal(owners.Order(StringComparer.Ordinal), await StrandedAsync(authz, narrower));
        Assert.Empty(await StrandedAsync(authz, null));
        await authz.Relationships.WriteModelAsync(new ModelWrite { Model = narrower, AllowStranded = true }, Token);
        Assert.Equal(owners.Order(StringComparer.Ordinal), await StrandedAsync(authz, null));
        Assert.Empty(await StrandedAsync(authz, AuthorizationModel.Parse(Model)));
    }

    [Fact]
    public async Task WriteModel_InForceAlready_ChangesNothing()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model);

        Revision again = await authz.Relationships.WriteModelAsync(StoreId.Default, AuthorizationModel.Parse("# a comment\n" + Model), Token);

        Assert.Equal(new Revision(1), again);
    }

    [Fact]
    public async Task Read_WithAFilter_GivesWhatAgrees()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann", "doc:2#owner@user:bob", "doc:1#parent@folder:1"]);

        var byObject = new RelationshipFilter { ResourceType = "doc", ResourceId = "1" };
        var bySubject = new RelationshipFilter { Subject = SubjectRef.Parse("user:bob") };
        var byRelation = new RelationshipFilter { Relation = "parent" };

        Assert.Equal(["doc:1#owner@user:ann", "doc:1#parent@folder:1"], await AllAsync(authz, byObject));
        Assert.Equal(["doc:2#owner@user:bob"], await AllAsync(authz, bySubject));
        Assert.Equal(["doc:1#parent@folder:1"], await AllAsync(authz, byRelation));
    }

    [Fact]
    public async Task Stores_ShareNothing()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann"]);
        var other = StoreId.Parse("other");
        await authz.Relationships.WriteModelAsync(other, AuthorizationModel.Parse(Model), Token);

        Assert.Empty(await AllAsync(authz, new RelationshipFilter { Store = other }));
    }

    private static async Task<string[]> AllAsync(TestAuthz authz, RelationshipFilter? filter = null) =>
        [.. (await authz.Relationships.ReadAsync(filter ?? new RelationshipFilter(), Token).Select(t => t.ToString()).ToArrayAsync(Token)).Order(StringComparer.Ordinal)];

    private static async Task<string[]> StrandedAsync(TestAuthz authz, AuthorizationModel? model)
    {
        var stranded = new List<string>();
        await foreach (RelationTuple tuple in authz.Relationships.ReadStrandedAsync(StoreId.Default, model, Token))
        {
            stranded.Add(tuple.ToString());
        }

        return [.. stranded.Order(StringComparer.Ordinal)];
    }
}
