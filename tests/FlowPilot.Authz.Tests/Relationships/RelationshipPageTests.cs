using System.Globalization;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Relationships;

public sealed class RelationshipPageTests
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
            define owner: [user, user:*, group#member]
            define reader: [user] or owner
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Filters => new()
    {
        { "all", 30 },
        { "docs", 26 },
        { "doc 3", 2 },
        { "owners of docs", 14 },
        { "ann", 10 },
        { "nothing", 0 },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Pages_OfEverySize_AreTheWholeInOneOrder(string name, int count)
    {
        await using TestAuthz authz = await StartAsync();
        RelationshipFilter filter = Filter(name);
        RelationTuple[] whole = await authz.Relationships.ReadAsync(filter, Token).ToArrayAsync(Token);
        Assert.Equal(count, whole.Length);
        foreach (int size in new[] { 1, 2, 3, 7, count, count + 1 }.Where(static s => s > 0))
        {
            var paged = new List<RelationTuple>();
            RelationshipPage page;
            string? cursor = null;
            do
            {
                page = await authz.Relationships.ReadPageAsync(new RelationshipRead { Filter = filter, PageSize = size, Cursor = cursor }, Token);
                Assert.True(page.Tuples.Count <= size);
                paged.AddRange(page.Tuples);
                cursor = page.Cursor;
            }
            while (cursor is not null);

            Assert.Equal(whole, paged);
        }
    }

    [Fact]
    public async Task Pages_StayAtOneRevision_AndEndWithIt()
    {
        await using TestAuthz authz = await StartAsync(o => o.KeptSnapshots = 2);
        var read = new RelationshipRead { Filter = new RelationshipFilter(), PageSize = 10 };
        RelationshipPage first = await authz.Relationships.ReadPageAsync(read, Token);

        await authz.Relationships.WriteAsync(new RelationshipWrite { DeleteMatching = [new RelationshipFilter { ResourceType = "doc" }] }, Token);
        RelationshipPage second = await authz.Relationships.ReadPageAsync(read with { Cursor = first.Cursor }, Token);
        Assert.Equal(10, second.Tuples.Count);
        Assert.Equal(first.Revision, second.Revision);

        await authz.WriteAsync("group:z#member@user:zoe");
        InvalidCursorException e = await Assert.ThrowsAsync<InvalidCursorException>(async () => await authz.Relationships.ReadPageAsync(read with { Cursor = second.Cursor }, Token));
        Assert.Equal("FP1206", e.ErrorCode);
        Assert.Equal(first.Revision, e.Revision);
    }

    [Fact]
    public async Task Cursor_OfAnotherFilter_IsRefused()
    {
        await using TestAuthz authz = await StartAsync();
        string? cursor = (await authz.Relationships.ReadPageAsync(new RelationshipRead { Filter = Filter("docs"), PageSize = 1 }, Token)).Cursor;
        foreach (string other in new[] { "all", "doc 3", "owners of docs", "ann" })
        {
            InvalidCursorException e = await Assert.ThrowsAsync<InvalidCursorException>(
                async () => await authz.Relationships.ReadPageAsync(new RelationshipRead { Filter = Filter(other), Cursor = cursor }, Token));
            Assert.Equal("FP1205", e.ErrorCode);
        }
    }

    [Fact]
    public async Task Page_OutOfRangeOrBeyondTheLog_IsRefused()
    {
        await using TestAuthz authz = await StartAsync(o => o.MaxStaleness = TimeSpan.Zero);
        var read = new RelationshipRead { Filter = new RelationshipFilter() };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await authz.Relationships.ReadPageAsync(read with { PageSize = 0 }, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await authz.Relationships.ReadPageAsync(read with { PageSize = 100_001 }, Token));
        Assert.Equal("FP1207", (await Assert.ThrowsAsync<StoreException>(async () => await authz.Relationships.ReadPageAsync(read with { AtLeast = new Revision(50) }, Token))).ErrorCode);
    }

    private static RelationshipFilter Filter(string name) => name switch
    {
        "docs" => new RelationshipFilter { ResourceType = "doc" },
        "doc 3" => new RelationshipFilter { ResourceType = "doc", ResourceId = "3" },
        "owners of docs" => new RelationshipFilter { ResourceType = "doc", Relation = "owner" },
        "ann" => new RelationshipFilter { Subject = SubjectRef.Parse("user:ann") },
        "nothing" => new RelationshipFilter { ResourceType = "doc", ResourceId = "unknown" },
        _ => new RelationshipFilter(),
    };

    private static async Task<TestAuthz> StartAsync(Action<AuthzOptions>? configure = null)
    {
        TestAuthz authz = await TestAuthz.StartAsync(Model, configure: configure);
        for (int i = 0; i < 12; i++)
        {
            // Several transactions, so that indexed and changed rows both occur.
            string id = i.ToString(CultureInfo.InvariantCulture);
            await authz.WriteAsync($"doc:{id}#reader@user:{(i < 10 ? "ann" : "bob")}", $"doc:{id}#owner@group:g{id}#member");
        }

        await authz.WriteAsync("doc:11#owner@user:*", "doc:11#owner@user:bob", "group:a#member@user:bob", "group:a#member@group:b#member", "group:b#member@user:cid", "group:c#member@user:dan");
        return authz;
    }
}
