using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Conventions.Tests.Snippets;

/// <summary>The code of docs/guides/relationships.md, which a test runs.</summary>
internal static class RelationshipSnippets
{
    public const string Model = """
        model
          schema 1.1
        type user
        type team
          relations
            define member: [user, team#member]
        type doc
          relations
            define owner: [user]
            define banned: [user]
            define reader: [user, user:*, team#member] or owner
            define can_read: reader but not banned
        """;

    // Kept for as long as the process lives: a name is found once.
    #region handles
    private static readonly RelationHandle CanRead = new(StoreId.Default, "doc", "can_read");
    #endregion

    public static async Task<Revision> WriteAsync(IRelationshipStore store)
    {
        #region write
        Revision written = await store.WriteAsync(new()
        {
            MustNotExist = [new() { ResourceType = "doc", ResourceId = "plan", Relation = "owner" }],
            Create = [RelationTuple.Parse("doc:plan#owner@user:ann"), RelationTuple.Parse("doc:plan#reader@team:red#member")],
            Touch = [RelationTuple.Parse("team:red#member@user:bob")],
            DeleteMatching = [new() { Subject = SubjectRef.Parse("user:mallory") }],
        });
        #endregion
        return written;
    }

    public static bool Check(IRelationshipEvaluator evaluator, Revision written)
    {
        #region check
        CheckResult result = evaluator.Check(new(ObjectRef.Parse("doc:plan"), "can_read", SubjectRef.Parse("user:bob")) { AtLeast = written });
        Console.WriteLine($"{result.Allowed}: {result.ReasonCode}");
        #endregion
        return result.Allowed;
    }

    public static bool CheckByHandles(IRelationshipEvaluator evaluator)
    {
        #region check-handles
        var plan = new ObjectHandle(ObjectRef.Parse("doc:plan"));
        var bob = new SubjectHandle(SubjectRef.Parse("user:bob"));
        bool allowed = evaluator.Check(CanRead, plan, bob).Allowed;
        #endregion
        return allowed;
    }

    public static List<ObjectRef> Pages(IRelationshipEvaluator evaluator)
    {
        var all = new List<ObjectRef>();
        #region pages
        var request = new ListObjectsRequest { ResourceType = "doc", Relation = "can_read", Subject = SubjectRef.Parse("user:bob"), PageSize = 100 };
        string? cursor = null;
        do
        {
            ListResult<ObjectRef> page = evaluator.ListObjects(request with { Cursor = cursor });
            if (!page.IsComplete)
            {
                throw new InvalidOperationException($"Something may be missing: {page.Reason}.");
            }

            all.AddRange(page.Items);
            cursor = page.Cursor;
        }
        while (cursor is not null);
        #endregion
        return all;
    }

    public static bool Stream(IRelationshipEvaluator evaluator)
    {
        #region stream
        ListReader<ListedSubject> readers = evaluator.StreamSubjects(new() { Resource = ObjectRef.Parse("doc:plan"), Relation = "can_read", SubjectType = "user" });
        foreach (ListedSubject reader in readers)
        {
            Console.WriteLine(reader.Subject.IsWildcard ? $"everybody but {reader.Except.Count}" : reader.Subject.ToString());
        }

        bool nothingIsMissing = readers.IsComplete;
        #endregion
        return nothingIsMissing;
    }

    public static bool WhatIf(IRelationshipEvaluator evaluator)
    {
        #region what-if
        var withoutTeam = new WhatIf { Remove = [RelationTuple.Parse("doc:plan#reader@team:red#member")] };
        bool stillReads = evaluator.Check(new(ObjectRef.Parse("doc:plan"), "can_read", SubjectRef.Parse("user:bob")) { WhatIf = withoutTeam }).Allowed;
        #endregion
        return stillReads;
    }

    public static async Task<long> ImportAsync(IRelationshipStore store, IAsyncEnumerable<RelationTuple> tuples)
    {
        #region import
        RelationshipImportResult imported = await store.ImportAsync(tuples, new() { BatchSize = 50_000 });
        await store.SaveSnapshotAsync(StoreId.Default);
        Console.WriteLine($"{imported.Written} of {imported.Read} tuples were new, at {imported.Revision}");
        #endregion
        return imported.Written;
    }
}
