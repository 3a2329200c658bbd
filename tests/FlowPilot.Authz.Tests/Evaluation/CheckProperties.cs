using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace FlowPilot.Authz.Tests.Evaluation;

/// <summary>The walk against a naive reference: the least fix point over all (object, relation, subject) triples, by iteration until nothing changes.</summary>
public sealed class CheckProperties
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
            define parent: [folder]
            define viewer: [user, user:*, group#member] or viewer from parent
            define owner: [user] or member from team
            define team: [group]
            define any: viewer or owner
        """;

    private static readonly string[] Objects = ["group:a", "group:b", "group:c", "folder:x", "folder:y", "folder:z"];
    private static readonly string[] Subjects = ["user:1", "user:2", "user:3", "user:*", "group:a#member", "group:b#member", "group:c#member", "group:a", "folder:x", "folder:y", "folder:z"];

    // From one end, from both ends at once, and as it comes.
    private static readonly SnapshotChecks[] Ways = [new(int.MaxValue), new(1), new()];
    private static readonly AuthorizationModel Parsed = AuthorizationModel.Parse(Model);

    private static readonly RelationTuple[] Legal =
    [
        .. from resource in Objects
           from relation in Parsed.FindType(ObjectRef.Parse(resource).Type)!.Relations.Select(r => r.Name) // not null: the types of the model
           from subject in Subjects
           let tuple = new RelationTuple(ObjectRef.Parse(resource), relation, SubjectRef.Parse(subject))
           where TupleRules.FaultOf(Parsed, tuple) is null
           select tuple,
    ];

    [Fact]
    public void Check_OnRandomGraphs_AgreesWithTheNaiveFixPoint() => Prop.ForAll(Graphs(), tuples =>
    {
        HashSet<(string Resource, string Relation, string Subject)> truth = FixPoint(tuples);
        StoreSnapshot snapshot = SnapshotOf(tuples);
        foreach (string resource in Objects)
        {
            foreach (RelationDefinition relation in Parsed.FindType(ObjectRef.Parse(resource).Type)!.Relations) // not null: as above
            {
                foreach (string subject in Subjects)
                {
                    var request = new CheckRequest(ObjectRef.Parse(resource), relation.Name, SubjectRef.Parse(subject));
                    Assert.All(Ways, way => Assert.Equal(truth.Contains((resource, relation.Name, subject)), way.Check(snapshot, request, default, new CheckLimits(100_000, 25, 1_000_000), TestContext.Current.CancellationToken).Allowed));
                }
            }
        }
    }).Check(Configuration());

    [Fact]
    public void Check_WithOneMoreTuple_NeverLosesAnAllow() => Prop.ForAll(Graphs(), Gen.Elements(Legal).ToArbitrary(), (tuples, more) =>
    {
        StoreSnapshot before = SnapshotOf(tuples);
        StoreSnapshot after = SnapshotOf([.. tuples, more]);
        foreach (string resource in Objects)
        {
            foreach (string subject in Subjects)
            {
                var request = new CheckRequest(ObjectRef.Parse(resource), resource.StartsWith('g') ? "member" : "any", SubjectRef.Parse(subject));
                Assert.True(!Ways[1].Check(before, request, default, new CheckLimits(100_000, 25, 1_000_000), TestContext.Current.CancellationToken).Allowed || Ways[1].Check(after, request, default, new CheckLimits(100_000, 25, 1_000_000), TestContext.Current.CancellationToken).Allowed);
            }
        }
    }).Check(Configuration());

    private static Arbitrary<RelationTuple[]> Graphs() => Gen.Elements(Legal).ArrayOf().Select(t => t.Take(12).Distinct().ToArray()).ToArbitrary();

    private static Config Configuration() => Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260301, 7);

    private static StoreSnapshot SnapshotOf(RelationTuple[] tuples) =>
        StoreSnapshot.Empty([new ModelProjection(), new TupleProjection()]).Apply([ModelProjection.Write(Parsed), TupleProjection.Write([], tuples.Distinct())]);

    private static HashSet<(string Resource, string Relation, string Subject)> FixPoint(RelationTuple[] tuples)
    {
        var truth = new HashSet<(string Resource, string Relation, string Subject)>();
        foreach (string userset in Subjects.Where(s => s.Contains('#', StringComparison.Ordinal)))
        {
            truth.Add((userset.Split('#')[0], userset.Split('#')[1], userset));
        }

        int before;
        do
        {
            before = truth.Count;
            foreach (string resource in Objects)
            {
                foreach (RelationDefinition relation in Parsed.FindType(resource.Split(':')[0])!.Relations) // not null: as above
                {
                    foreach (string subject in Subjects.Where(s => Holds(truth, tuples, relation.Rewrite, resource, relation.Name, s)))
                    {
                        truth.Add((resource, relation.Name, subject));
                    }
                }
            }
        }
        while (truth.Count > before);

        return truth;
    }

    private static bool Holds(
        HashSet<(string Resource, string Relation, string Subject)> truth, RelationTuple[] tuples, RelationRewrite rewrite, string resource, string relation, string subject) => rewrite switch
        {
            DirectRewrite => tuples.Where(t => t.Resource.ToString() == resource && t.Relation == relation).Any(t =>
                t.Subject.ToString() == subject
                || (t.Subject.IsWildcard && SubjectRef.Parse(subject) is { IsObject: true } s && s.Type == t.Subject.Type)
                || (t.Subject.Relation is { } r && truth.Contains((t.Subject.ToObject().ToString(), r, subject)))),
            ComputedRewrite computed => truth.Contains((resource, computed.Relation, subject)),
            TupleToUsersetRewrite arrow => tuples
                .Where(t => t.Resource.ToString() == resource && t.Relation == arrow.Tupleset)
                .Any(t => truth.Contains((t.Subject.ToString(), arrow.Relation, subject))),
            UnionRewrite union => union.Operands.Any(o => Holds(truth, tuples, o, resource, relation, subject)),
            _ => throw new InvalidOperationException(),
        };
}
