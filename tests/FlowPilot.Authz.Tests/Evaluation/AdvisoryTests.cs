using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation;

/// <summary>The shapes that other engines of this kind got wrong, one test for each row of their advisories.</summary>
public sealed class AdvisoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // CVE-2022-39341, CVE-2022-39342, CVE-2022-23542, CVE-2023-40579: a tupleset that is a wildcard or not direct.
    [Theory]
    [InlineData("[folder:*]")]
    [InlineData("[folder#viewer]")]
    [InlineData("base")]
    [InlineData("[folder] or base")]
    public void Tupleset_ThatNamesNoSingleObjects_IsRefusedWithTheModel(string parent) => Assert.Throws<FlowPilotModelException>(() => AuthorizationModel.Parse($"""
        model
          schema 1.1
        type user
        type folder
          relations
            define viewer: [user]
        type doc
          relations
            define base: [folder]
            define parent: {parent}
            define viewer: viewer from parent
        """));

    // CVE-2023-35933, CVE-2023-43645, CVE-2023-45810, CVE-2024-23820: cycles and resource exhaustion.
    [Fact]
    public async Task Cycles_OfAnyLength_EndWithinTheBoundOfWork()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            """
            model
              schema 1.1
            type user
            type group
              relations
                define member: [user, group#member] or admin
                define admin: [user, group#member]
                define active: member but not suspended
                define suspended: [user, group#active]
            """,
            [.. Enumerable.Range(0, 300).Select(i => $"group:g{i}#member@group:g{(i + 1) % 300}#member"), "group:g0#admin@group:g5#member", "group:g7#suspended@group:g7#active"],
            o => o.MaxEvaluationWork = 10_000);

        Assert.Equal(CheckReason.NoPath, authz.Check("group:g0", "member", "user:eve").Reason);
        Assert.Equal(CheckReason.NoPath, authz.Check("group:g7", "active", "user:eve").Reason);
    }

    // CVE-2024-31452, CVE-2024-42473: "but not" beside "and", behind "from", and over a userset.
    [Fact]
    public async Task Exclusion_BesideIntersectionArrowAndUserset_ExcludesInEachPlace()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            """
            model
              schema 1.1
            type user
            type group
              relations
                define member: [user] but not banned
                define banned: [user]
            type folder
              relations
                define viewer: [group#member]
            type doc
              relations
                define parent: [folder]
                define cleared: [user]
                define blocked: [group#member]
                define viewer: (viewer from parent and cleared) but not blocked
            """,
            [
                "group:g#member@user:ann", "group:g#member@user:bob", "group:g#member@user:cay", "group:g#banned@user:bob", "folder:f#viewer@group:g#member", "doc:d#parent@folder:f",
                "doc:d#cleared@user:ann", "doc:d#cleared@user:bob", "doc:d#cleared@user:cay", "group:h#member@user:cay", "doc:d#blocked@group:h#member",
            ]);

        Assert.True(authz.Check("doc:d", "viewer", "user:ann").Allowed);
        Assert.False(authz.Check("doc:d", "viewer", "user:bob").Allowed);
        Assert.False(authz.Check("doc:d", "viewer", "user:cay").Allowed);
        Assert.Equal(["user:ann"], Subjects(authz, "doc:d", "viewer"));
    }

    // CVE-2024-56323, CVE-2025-48371: a contextual tuple with a condition, answered from what an earlier question left behind.
    [Fact]
    public async Task ContextualTuple_WithACondition_LeavesNothingToTheNextQuestion()
    {
        await using TestAuthz authz = await StartConditionalAsync();
        CheckRequest plain = new(ObjectRef.Parse("doc:d"), "viewer", SubjectRef.Parse("user:ann"));
        RelationTuple tuple = RelationTuple.Parse("doc:d#viewer@user:ann") with { Terms = new TupleTerms { Condition = "small" } };

        Assert.False(authz.Evaluator.Check(plain).Allowed);
        Assert.True(authz.Evaluator.Check(plain with { ContextualTuples = [tuple], Context = X(1) }).Allowed);
        Assert.False(authz.Evaluator.Check(plain with { ContextualTuples = [tuple], Context = X(99) }).Allowed);
        Assert.Equal(CheckReason.ConditionIncomplete, authz.Evaluator.Check(plain with { ContextualTuples = [tuple] }).Reason);
        Assert.Equal(CheckReason.NoPath, authz.Evaluator.Check(plain).Reason);
    }

    // CVE-2025-25196, CVE-2025-46331, CVE-2025-48371, GHSA-mgh9-4mwp-fg55: public access and usersets, several of them, of one type on one relation.
    [Fact]
    public async Task PublicAccess_BesideUsersetsOfTheSameType_IsNotMixedUp()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            """
            model
              schema 1.1
            type user
            type group
              relations
                define member: [user]
                define admin: [user]
            type doc
              relations
                define viewer: [user:*, group#member, group#admin, group:*]
            """,
            ["doc:open#viewer@user:*", "doc:g#viewer@group:1#member", "doc:h#viewer@group:1#admin", "doc:types#viewer@group:*", "group:1#member@user:ann", "group:1#admin@user:bob"]);

        Assert.True(authz.Check("doc:open", "viewer", "user:eve").Allowed);
        Assert.False(authz.Check("doc:open", "viewer", "group:1#member").Allowed);
        Assert.True(authz.Check("doc:g", "viewer", "user:ann").Allowed);
        Assert.False(authz.Check("doc:g", "viewer", "user:bob").Allowed);
        Assert.True(authz.Check("doc:h", "viewer", "user:bob").Allowed);
        Assert.False(authz.Check("doc:h", "viewer", "group:1#member").Allowed);
        Assert.True(authz.Check("doc:types", "viewer", "group:9").Allowed);
        Assert.False(authz.Check("doc:types", "viewer", "user:ann").Allowed);
        Assert.False(authz.Check("doc:types", "viewer", "group:1#member").Allowed);
    }

    // CVE-2025-64751, GHSA-2c64: public access with a condition.
    [Fact]
    public async Task PublicAccess_WithACondition_HoldsOnlyWhereItIsMet()
    {
        await using TestAuthz authz = await StartConditionalAsync();
        await authz.Relationships.WriteAsync(
            new RelationshipWrite { Create = [RelationTuple.Parse("doc:d#viewer@user:*") with { Terms = new TupleTerms { Condition = "small" } }] }, Token);
        CheckRequest question = new(ObjectRef.Parse("doc:d"), "viewer", SubjectRef.Parse("user:eve"));

        Assert.True(authz.Evaluator.Check(question with { Context = X(1) }).Allowed);
        Assert.False(authz.Evaluator.Check(question with { Context = X(99) }).Allowed);
        Assert.False(authz.Evaluator.Check(question).Allowed);
    }

    // CVE-2026-61709, GHSA-g3pg-frfm-pr2m: a list with somebody who is excluded, by a wildcard under "but not" inside "and".
    [Fact]
    public async Task List_WithAWildcardAndAnExclusionInsideAnIntersection_LeavesTheExcludedOut()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            """
            model
              schema 1.1
            type user
            type doc
              relations
                define public: [user, user:*]
                define banned: [user]
                define member: [user, user:*]
                define viewer: member and (public but not banned)
            """,
            ["doc:d#public@user:*", "doc:d#member@user:*", "doc:d#member@user:ann", "doc:d#banned@user:bob"]);

        ListedSubject everyone = Assert.Single(
            authz.Evaluator.ListSubjects(new ListSubjectsRequest { Resource = ObjectRef.Parse("doc:d"), Relation = "viewer", SubjectType = "user" }, Token).Items, s => s.Subject.IsWildcard);
        Assert.Equal(["user:bob"], everyone.Except.Select(s => s.ToString()));
        Assert.False(authz.Check("doc:d", "viewer", "user:bob").Allowed);
        Assert.Empty(Objects(authz, "doc", "viewer", "user:bob"));
        Assert.Equal(["doc:d"], Objects(authz, "doc", "viewer", "user:ann"));
    }

    // CVE-2026-33729, -41131, -48096, -55170, GHSA-jq9f-gm9w-rwm9, SpiceDB GHSA-4vrg-r928-h5vv: keys that collide, names that are folded.
    [Fact]
    public async Task Names_ThatLookAlikeWhenJoinedOrFolded_AreDifferent()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            """
            model
              schema 1.1
            type user
            type doc
              relations
                define viewer: [user]
            type docs
              relations
                define viewer: [user]
            """,
            ["doc:a|b#viewer@user:c", "doc:A#viewer@user:x", "docs:1#viewer@user:x"]);

        Assert.True(authz.Check("doc:a|b", "viewer", "user:c").Allowed);
        Assert.False(authz.Check("doc:a", "viewer", "user:b|c").Allowed);
        Assert.False(authz.Check("doc:a", "viewer", "user:x").Allowed);
        Assert.False(authz.Check("doc:A", "viewer", "user:X").Allowed);
        Assert.False(authz.Check("doc:1", "viewer", "user:x").Allowed);
        Assert.False(authz.Check("doc:s1", "viewer", "user:x").Allowed);
    }

    // SpiceDB CVE-2023-35930, GHSA-9m7r-g8hg-x3vr: a list that misses what a check allows.
    [Fact]
    public async Task List_OverArrowsUsersetsAndIntersections_MissesNothing()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            """
            model
              schema 1.1
            type user
            type group
              relations
                define member: [user, group#member]
            type folder
              relations
                define parent: [folder]
                define viewer: [group#member] or viewer from parent
            type doc
              relations
                define parent: [folder]
                define cleared: [user, group#member]
                define viewer: viewer from parent and cleared
            """,
            [
                "group:a#member@user:ann", "group:b#member@group:a#member", "folder:root#viewer@group:b#member", .. Enumerable.Range(0, 20).Select(i => $"folder:f{i}#parent@folder:{(i == 0 ? "root" : $"f{i - 1}")}"),
                .. Enumerable.Range(0, 20).Select(i => $"doc:d{i}#parent@folder:f{i}"), .. Enumerable.Range(0, 20).Where(i => i % 2 == 0).Select(i => $"doc:d{i}#cleared@group:b#member"),
            ]);

        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"doc:d{i}").Where(d => authz.Check(d, "viewer", "user:ann").Allowed).Order(StringComparer.Ordinal), Objects(authz, "doc", "viewer", "user:ann"));
        Assert.Equal(10, Objects(authz, "doc", "viewer", "user:ann").Length);
    }

    // SpiceDB CVE-2024-38361: an exclusion behind an arrow that leads to several objects.
    [Fact]
    public async Task Exclusion_BehindAnArrowToSeveralObjects_IsJudgedForEach()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            """
            model
              schema 1.1
            type user
            type folder
              relations
                define member: [user]
                define banned: [user]
                define viewer: member but not banned
            type doc
              relations
                define parent: [folder]
                define viewer: viewer from parent
            """,
            ["doc:d#parent@folder:a", "doc:d#parent@folder:b", "folder:a#member@user:ann", "folder:a#banned@user:ann", "folder:b#member@user:ann", "folder:a#member@user:bob", "folder:b#member@user:bob", "folder:a#banned@user:bob", "folder:b#banned@user:bob"]);

        Assert.True(authz.Check("doc:d", "viewer", "user:ann").Allowed);
        Assert.False(authz.Check("doc:d", "viewer", "user:bob").Allowed);
    }

    // SpiceDB CVE-2024-46989, CVE-2025-49011: several conditions on the ways to one subject; a conditional arrow. The ways are alternatives.
    [Fact]
    public async Task Conditions_OnSeveralWaysToOneSubject_AreAlternatives()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            """
            model
              schema 1.1
            type user
            type group
              relations
                define member: [user with small, user with large]
            type folder
              relations
                define viewer: [user]
            type doc
              relations
                define parent: [folder with small]
                define viewer: [group#member] or viewer from parent
            condition small(x: int) {
              x < 10
            }
            condition large(y: int) {
              y > 10
            }
            """);
        await authz.Relationships.WriteAsync(
            new RelationshipWrite
            {
                Create =
                [
                    RelationTuple.Parse("group:a#member@user:ann") with { Terms = new TupleTerms { Condition = "small" } },
                    RelationTuple.Parse("group:b#member@user:ann") with { Terms = new TupleTerms { Condition = "large" } },
                    RelationTuple.Parse("doc:d#viewer@group:a#member"), RelationTuple.Parse("doc:d#viewer@group:b#member"),
                    RelationTuple.Parse("doc:e#parent@folder:f") with { Terms = new TupleTerms { Condition = "small" } }, RelationTuple.Parse("folder:f#viewer@user:ann"),
                ],
            },
            Token);
        CheckRequest d = new(ObjectRef.Parse("doc:d"), "viewer", SubjectRef.Parse("user:ann"));
        CheckRequest e = new(ObjectRef.Parse("doc:e"), "viewer", SubjectRef.Parse("user:ann"));

        Assert.True(authz.Evaluator.Check(d with { Context = Values(("x", 1)) }).Allowed);
        Assert.True(authz.Evaluator.Check(d with { Context = Values(("y", 99)) }).Allowed);
        Assert.True(authz.Evaluator.Check(d with { Context = Values(("x", 99), ("y", 99)) }).Allowed);
        Assert.Equal(CheckReason.NoPath, authz.Evaluator.Check(d with { Context = Values(("x", 99), ("y", 1)) }).Reason);
        Assert.Equal(CheckReason.ConditionIncomplete, authz.Evaluator.Check(d with { Context = Values(("x", 99)) }).Reason);
        Assert.True(authz.Evaluator.Check(e with { Context = Values(("x", 1)) }).Allowed);
        Assert.Equal(CheckReason.NoPath, authz.Evaluator.Check(e with { Context = Values(("x", 99)) }).Reason);
    }

    private static async Task<TestAuthz> StartConditionalAsync() => await TestAuthz.StartAsync("""
        model
          schema 1.1
        type user
        type doc
          relations
            define viewer: [user with small, user:* with small]
        condition small(x: int) {
          x < 10
        }
        """);

    private static ConditionContext X(int x) => Values(("x", x));

    private static ConditionContext Values(params (string Name, int Value)[] values) =>
        ConditionContext.FromValues(values.ToDictionary(static v => v.Name, static v => (object?)v.Value, StringComparer.Ordinal));

    private static string[] Objects(TestAuthz authz, string type, string relation, string subject) =>
    [
        .. authz.Evaluator.ListObjects(new ListObjectsRequest { ResourceType = type, Relation = relation, Subject = SubjectRef.Parse(subject) }, Token)
            .Items.Select(o => o.ToString()).Order(StringComparer.Ordinal),
    ];

    private static string[] Subjects(TestAuthz authz, string resource, string relation) =>
        [.. authz.Evaluator.ListSubjects(new ListSubjectsRequest { Resource = ObjectRef.Parse(resource), Relation = relation, SubjectType = "user" }, Token).Items.Select(s => s.Subject.ToString())];
}
