using System.Globalization;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation;

public sealed class ListPagingTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type doc
          relations
            define owner: [user]
            define banned: [user]
            define open: [user, user:*]
            define reader: open but not banned
            define viewer: [user with small]
        condition small(x: int) {
          x < 10
        }
        """;

    private static readonly ListObjectsRequest Owned = new() { ResourceType = "doc", Relation = "owner", Subject = SubjectRef.Parse("user:ann") };

    private static readonly ListSubjectsRequest Readers = new() { Resource = ObjectRef.Parse("doc:0"), Relation = "reader", SubjectType = "user" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // A name of the question comes after those of the store; written between two pages, it would come among them, before where the next page begins.
    [Fact]
    public async Task Page_AfterANameOfTheQuestionWasWritten_IsRefusedByName()
    {
        await using TestAuthz authz = await StartAsync(3);
        ListObjectsRequest question = Owned with
        {
            ContextualTuples = [RelationTuple.Parse("doc:own-1#owner@user:ann"), RelationTuple.Parse("doc:own-2#owner@user:ann")],
            PageSize = 4,
        };
        ListResult<ObjectRef> first = authz.Evaluator.ListObjects(question, Token);
        ListResult<ObjectRef> second = authz.Evaluator.ListObjects(question with { Cursor = first.Cursor }, Token);
        Assert.Equal("doc:own-2", Assert.Single(second.Items).ToString());

        await authz.WriteAsync("doc:own-2#banned@user:bob");

        InvalidCursorException e = Assert.Throws<InvalidCursorException>(() => authz.Evaluator.ListObjects(question with { Cursor = first.Cursor }, Token));
        Assert.Equal(("FP1208", first.Revision), (e.ErrorCode, e.Revision));
        Assert.Throws<InvalidCursorException>(() => authz.Evaluator.StreamObjects(question with { Cursor = first.Cursor }, Token));
        // A name that neither knew changes nothing.
        ListObjectsRequest other = Owned with { PageSize = 2 };
        ListResult<ObjectRef> page = authz.Evaluator.ListObjects(other, Token);
        await authz.WriteAsync("doc:new#banned@user:bob");
        Assert.NotEmpty(authz.Evaluator.ListObjects(other with { Cursor = page.Cursor }, Token).Items);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(21)]
    public async Task Pages_OfObjects_AreTheWholeListInItsOrder(int size)
    {
        await using TestAuthz authz = await StartAsync(20);
        IReadOnlyList<ObjectRef> whole = authz.Evaluator.ListObjects(Owned, Token).Items;

        var paged = new List<ObjectRef>();
        ListObjectsRequest? next = Owned with { PageSize = size };
        while (next is not null)
        {
            ListResult<ObjectRef> page = authz.Evaluator.ListObjects(next, Token);
            Assert.True(page.IsComplete);
            Assert.InRange(page.Items.Count, 1, size);
            paged.AddRange(page.Items);
            next = page.Cursor is null ? null : next with { Cursor = page.Cursor };
        }

        Assert.Equal(20, whole.Count);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Pages_StayAtTheRevisionOfTheFirst_WhateverIsWritten()
    {
        await using TestAuthz authz = await StartAsync(20);
        ListResult<ObjectRef> first = authz.Evaluator.ListObjects(Owned with { PageSize = 5 }, Token);

        await authz.WriteAsync("doc:new#owner@user:ann");
        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("doc:19#owner@user:ann")] }, Token);
        ListResult<ObjectRef> rest = authz.Evaluator.ListObjects(Owned with { Cursor = first.Cursor }, Token);

        Assert.Equal(first.Revision, rest.Revision);
        Assert.Equal(15, rest.Items.Count);
        Assert.Contains(ObjectRef.Parse("doc:19"), rest.Items);
        Assert.DoesNotContain(ObjectRef.Parse("doc:new"), rest.Items);
        Assert.Null(rest.Cursor);
    }

    [Fact]
    public async Task Cursor_OfAnotherQuestion_IsRefused()
    {
        await using TestAuthz authz = await StartAsync(20);
        await using TestAuthz other = await StartAsync(20);
        string cursor = authz.Evaluator.ListObjects(Owned with { PageSize = 5 }, Token).Cursor ?? string.Empty;
        ListObjectsRequest[] others =
        [
            Owned with { Relation = "open" },
            Owned with { Subject = SubjectRef.Parse("user:bob") },
            Owned with { Context = Context(1) },
            Owned with { ContextualTuples = [RelationTuple.Parse("doc:1#owner@user:ann")] },
            Owned with { WhatIf = new WhatIf { Remove = [RelationTuple.Parse("doc:1#owner@user:ann")] } },
        ];

        foreach (ListObjectsRequest question in others)
        {
            Assert.Equal("FP1205", Assert.Throws<InvalidCursorException>(() => authz.Evaluator.ListObjects(question with { Cursor = cursor }, Token)).ErrorCode);
        }

        Assert.Throws<InvalidCursorException>(() => authz.Evaluator.ListSubjects(Readers with { Cursor = cursor }, Token));
        Assert.Throws<InvalidCursorException>(() => authz.Evaluator.StreamObjects(Owned with { Relation = "open", Cursor = cursor }, Token));
        Assert.Throws<InvalidCursorException>(() => other.Evaluator.ListObjects(Owned with { Cursor = cursor }, Token));

        // The page size is the reader's own business.
        Assert.Equal(2, authz.Evaluator.ListObjects(Owned with { Cursor = cursor, PageSize = 2 }, Token).Items.Count);
    }

    [Fact]
    public async Task Cursor_ThatWasAltered_IsRefused()
    {
        await using TestAuthz authz = await StartAsync(20);
        string cursor = authz.Evaluator.ListObjects(Owned with { PageSize = 5 }, Token).Cursor ?? string.Empty;

        for (int i = 0; i < cursor.Length; i++)
        {
            char[] altered = cursor.ToCharArray();
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            Assert.Equal("FP1205", Assert.Throws<InvalidCursorException>(() => authz.Evaluator.ListObjects(Owned with { Cursor = new string(altered) }, Token)).ErrorCode);
        }

        foreach (string no in new[] { string.Empty, "x", cursor + "A", cursor[..^1], cursor + "\n", " " + cursor })
        {
            Assert.Throws<InvalidCursorException>(() => authz.Evaluator.ListObjects(Owned with { Cursor = no }, Token));
        }
    }

    [Fact]
    public async Task Cursor_WhoseRevisionIsNotKept_IsRefusedByName()
    {
        await using TestAuthz authz = await StartAsync(20, o => o.KeptSnapshots = 3);
        ListResult<ObjectRef> first = authz.Evaluator.ListObjects(Owned with { PageSize = 5 }, Token);

        await authz.WriteAsync("doc:a#owner@user:bob");
        await authz.WriteAsync("doc:b#owner@user:bob");
        Assert.Equal(15, authz.Evaluator.ListObjects(Owned with { Cursor = first.Cursor }, Token).Items.Count);
        Assert.Equal(20, authz.Evaluator.ListObjects(Owned with { Exact = first.Revision }, Token).Items.Count);

        await authz.WriteAsync("doc:c#owner@user:bob");
        InvalidCursorException e = Assert.Throws<InvalidCursorException>(() => authz.Evaluator.ListObjects(Owned with { Cursor = first.Cursor }, Token));

        Assert.Equal("FP1206", e.ErrorCode);
        Assert.Equal(first.Revision, e.Revision);
        Assert.Equal(CheckReason.Unavailable, authz.Evaluator.ListObjects(Owned with { Exact = first.Revision }, Token).Reason);
    }

    [Fact]
    public async Task Import_LeavesNoOlderRevision()
    {
        await using TestAuthz authz = await StartAsync(20);
        ListResult<ObjectRef> first = authz.Evaluator.ListObjects(Owned with { PageSize = 5 }, Token);

        RelationshipImportResult imported = await authz.Relationships.ImportAsync(
            new[] { RelationTuple.Parse("doc:new#owner@user:bob") }.ToAsyncEnumerable(), new RelationshipImport(), Token);

        Assert.Equal("FP1206", Assert.Throws<InvalidCursorException>(() => authz.Evaluator.ListObjects(Owned with { Cursor = first.Cursor }, Token)).ErrorCode);
        Assert.Equal(20, authz.Evaluator.ListObjects(Owned with { Exact = imported.Revision }, Token).Items.Count);
    }

    [Fact]
    public async Task Exact_IsTheStateOfThatRevision()
    {
        await using TestAuthz authz = await StartAsync(1);
        Revision before = authz.Evaluator.ListObjects(Owned, Token).Revision;
        await authz.WriteAsync("doc:later#owner@user:ann");

        Assert.Equal([ObjectRef.Parse("doc:0")], authz.Evaluator.ListObjects(Owned with { Exact = before }, Token).Items);
        Assert.Equal(2, authz.Evaluator.ListObjects(Owned, Token).Items.Count);
        var actions = new ListActionsRequest { Resource = ObjectRef.Parse("doc:later"), Subject = SubjectRef.Parse("user:ann") };
        Assert.Empty(authz.Evaluator.ListActions(actions with { Exact = before }, Token).Items);
        Assert.Equal(["owner"], authz.Evaluator.ListActions(actions, Token).Items);
    }

    [Fact]
    public async Task AtLeast_BeyondWhatIsAtHand_IsUnavailable_AndAnsweredOnceItIsThere()
    {
        await using TestAuthz authz = await StartAsync(1);
        Revision now = authz.Evaluator.ListObjects(Owned, Token).Revision;
        var future = new Revision(now.Position + 1);
        var check = new CheckRequest(ObjectRef.Parse("doc:0"), "owner", SubjectRef.Parse("user:ann"));

        Assert.True(authz.Evaluator.Check(check with { AtLeast = now }).Allowed);
        Assert.Equal(CheckReason.Unavailable, authz.Evaluator.Check(check with { AtLeast = future }).Reason);
        Assert.All(authz.Evaluator.BatchCheck([check, check with { AtLeast = future }], Token), static r => Assert.Equal(CheckReason.Unavailable, r.Reason));
        Assert.Equal(CheckReason.Unavailable, authz.Evaluator.ListObjects(Owned with { AtLeast = future }, Token).Reason);

        Task<Revision> waiting = authz.Relationships.WaitForAsync(StoreId.Default, future, Token).AsTask();
        await authz.WriteAsync("doc:more#owner@user:ann");

        Assert.Equal(future, await waiting);
        Assert.True(authz.Evaluator.Check(check with { AtLeast = future }).Allowed);
    }

    [Fact]
    public async Task WaitFor_ARevisionThatDoesNotCome_SaysSo()
    {
        await using TestAuthz authz = await StartAsync(1, o => o.MaxStaleness = TimeSpan.Zero);

        StoreException e = await Assert.ThrowsAsync<StoreException>(async () => await authz.Relationships.WaitForAsync(StoreId.Default, new Revision(99), Token));

        Assert.Equal("FP1207", e.ErrorCode);
        Assert.Contains("r99", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Pages_OfSubjects_EndWithEverybodyAndAllExceptions(int size)
    {
        await using TestAuthz authz = await StartAsync(0);
        await authz.WriteAsync("doc:0#open@user:*", "doc:0#open@user:ann", "doc:0#banned@user:bob", "doc:0#open@user:cid", "doc:0#banned@user:dan");

        var paged = new List<ListedSubject>();
        ListSubjectsRequest? next = Readers with { PageSize = size };
        while (next is not null)
        {
            ListResult<ListedSubject> page = authz.Evaluator.ListSubjects(next, Token);
            paged.AddRange(page.Items);
            next = page.Cursor is null ? null : next with { Cursor = page.Cursor };
        }

        Assert.Equal(["user:ann", "user:cid", "user:*"], paged.Select(static i => i.Subject.ToString()));
        Assert.Equal(["user:bob", "user:dan"], paged[^1].Except.Select(static e => e.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(paged.Select(static i => i.Subject), authz.Evaluator.StreamSubjects(Readers, Token).Select(static i => i.Subject));
    }

    [Fact]
    public async Task Stream_IsTheList_AndContinuesFromItsCursor()
    {
        await using TestAuthz authz = await StartAsync(20);
        IReadOnlyList<ObjectRef> whole = authz.Evaluator.ListObjects(Owned, Token).Items;

        ListReader<ObjectRef> stream = authz.Evaluator.StreamObjects(Owned, Token);
        Assert.Null(stream.Cursor);
        Assert.Equal(whole.Take(8), stream.Take(8));
        Assert.False(stream.IsComplete);
        Assert.Null(stream.Reason);
        ListReader<ObjectRef> rest = authz.Evaluator.StreamObjects(Owned with { Cursor = stream.Cursor }, Token);

        Assert.Equal(whole.Skip(8), rest);
        Assert.True(rest.IsComplete);
        Assert.Throws<InvalidOperationException>(() => rest.GetEnumerator());
    }

    [Fact]
    public async Task Stream_ThatLeavesSomethingOpen_SaysSoAtItsEnd()
    {
        await using TestAuthz authz = await StartAsync(0);
        await authz.Relationships.WriteAsync(
            new RelationshipWrite { Create = [RelationTuple.Parse("doc:1#viewer@user:ann") with { Terms = new TupleTerms { Condition = "small" } }] }, Token);

        ListReader<ObjectRef> open = authz.Evaluator.StreamObjects(Owned with { Relation = "viewer" }, Token);
        ListReader<ObjectRef> met = authz.Evaluator.StreamObjects(Owned with { Relation = "viewer", Context = Context(1) }, Token);

        Assert.Empty(open);
        Assert.Equal(CheckReason.ConditionIncomplete, open.Reason);
        Assert.Equal(["x"], open.Condition.MissingParameters);
        Assert.Equal([ObjectRef.Parse("doc:1")], met);
        Assert.True(met.IsComplete);
    }

    [Fact]
    public async Task PageSize_BelowOne_IsRefused()
    {
        await using TestAuthz authz = await StartAsync(1);

        Assert.Throws<ArgumentException>(() => authz.Evaluator.ListObjects(Owned with { PageSize = 0 }, Token));
        Assert.Throws<ArgumentException>(() => authz.Evaluator.StreamSubjects(Readers with { PageSize = -1 }, Token));
    }

    private static ConditionContext Context(int x) => ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = x });

    private static Task<TestAuthz> StartAsync(int owned, Action<AuthzOptions>? configure = null) => TestAuthz.StartAsync(
        Model, [.. Enumerable.Range(0, owned).Select(i => string.Create(CultureInfo.InvariantCulture, $"doc:{i}#owner@user:ann"))], configure);
}
