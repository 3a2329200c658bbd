using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Tests.Evaluation;

/// <summary>The engine against the naive reference, on random models with every operator and random graphs.</summary>
public sealed class EngineProperties
{
    private const int Stores = 400;

    private static readonly CheckLimits Limits = new(1_000_000, 1_000, 1_000_000);

    [Theory]
    [InlineData(1, false)]
    [InlineData(32, false)]
    [InlineData(32, true)]
    [InlineData(int.MaxValue, false)]
    public void Check_OnRandomStores_AgreesWithTheNaiveReference(int firstBackwardAttempt, bool withClosure)
    {
        int met = 0;
        RandomStore.ForAll(Stores, store =>
        {
            StoreSnapshot snapshot = SnapshotOf(store, store.Tuples);
            using var checks = new SnapshotChecks(firstBackwardAttempt, withSets: true, withClosure);
            foreach (SubjectRef subject in RandomStore.Subjects)
            {
                HashSet<(ObjectRef, string)> truth = new NaiveReference(store.Model, store.Counting, RandomStore.Objects, subject).Solve();
                met += truth.Count;
                foreach (ObjectRef resource in RandomStore.Objects)
                {
                    foreach (string relation in RelationsOf(store, resource))
                    {
                        CheckResult result = checks.Check(snapshot, new CheckRequest(resource, relation, subject), RandomStore.Now, Limits, TestContext.Current.CancellationToken);
                        Assert.True(
                            result.Reason is CheckReason.Path or CheckReason.NoPath && result.Allowed == truth.Contains((resource, relation)),
                            $"{resource}#{relation}@{subject} is {result.Reason}, the reference says {truth.Contains((resource, relation))}\n{store}");
                    }
                }
            }
        });

        Assert.True(met > Stores * 10, "the stores are too empty to say anything");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lists_OnRandomStores_AreExactlyWhatChecks(bool withSets)
    {
        RandomStore.ForAll(Stores / 4, store =>
        {
            StoreSnapshot snapshot = SnapshotOf(store, store.Tuples);
            using var checks = new SnapshotChecks(CheckEvaluator.FirstBackwardAttempt, withSets);
            foreach (SubjectRef subject in RandomStore.Subjects)
            {
                foreach (string type in new[] { "group", "folder", "doc" })
                {
                    foreach (string relation in RelationsOf(store, ObjectRef.Create(type, "1")))
                    {
                        ListItems<ObjectRef> listed = checks.ListObjects(
                            snapshot, new ListObjectsRequest { ResourceType = type, Relation = relation, Subject = subject }, -1, RandomStore.Now, Limits, TestContext.Current.CancellationToken);
                        (ObjectRef Item, int Place)[] items = [.. listed.Items];
                        IEnumerable<ObjectRef> checkedOnes = RandomStore.Objects.Where(o => o.Type == type
                            && checks.Check(snapshot, new CheckRequest(o, relation, subject), RandomStore.Now, Limits, TestContext.Current.CancellationToken).Allowed);

                        // A userset of an object that no tuple names is a subject of it all the same, but there is no such object to list.
                        Assert.Equal(CheckReason.Path, listed.End().Reason);
                        Assert.Equal(items.Select(static i => i.Place).Distinct().Order(), items.Select(static i => i.Place));
                        Assert.True(
                            items.Select(static i => i.Item).ToHashSet().SetEquals(checkedOnes.Where(o => snapshot.Part<RelationGraph>().Schema.NamesOf(type).Find(o.Id) >= 0)),
                            $"{type}#{relation}@{subject}\n{store}");
                    }
                }
            }
        });
    }

    [Fact]
    public void Subjects_OnRandomStores_AreExactlyWhoChecks()
    {
        RandomStore.ForAll(Stores / 4, store =>
        {
            StoreSnapshot snapshot = SnapshotOf(store, store.Tuples);
            using var checks = new SnapshotChecks();
            foreach (ObjectRef resource in RandomStore.Objects)
            {
                foreach (string relation in RelationsOf(store, resource))
                {
                    ListedSubject[] listed =
                    [
                        .. checks.ListSubjects(
                            snapshot, new ListSubjectsRequest { Resource = resource, Relation = relation, SubjectType = "user" }, -1, RandomStore.Now, Limits, TestContext.Current.CancellationToken)
                        .Items.Select(static i => i.Item),
                    ];
                    ListedSubject? everyone = Array.Find(listed, static i => i.Subject.IsWildcard);
                    foreach (SubjectRef user in RandomStore.Subjects.Where(static s => s.Type == "user" && s.IsObject))
                    {
                        bool allowed = checks.Check(snapshot, new CheckRequest(resource, relation, user), RandomStore.Now, Limits, TestContext.Current.CancellationToken).Allowed;
                        bool byList = Array.Exists(listed, i => i.Subject == user) || (everyone is not null && !everyone.Except.Contains(user));
                        Assert.True(allowed == byList, $"{resource}#{relation}@{user}: check {allowed}, list {byList}\n{store}");
                    }
                }
            }
        });
    }

    [Fact]
    public void Check_WithMoreTuplesInAModelThatOnlyAdds_NeverRevokes()
    {
        int models = 0, kept = 0;
        for (int seed = 0; models < 60; seed++)
        {
            var store = RandomStore.Create(seed);
            if (store.Model.Types.SelectMany(static t => t.Relations).Any(static r => !OnlyAdds(r.Rewrite)))
            {
                continue;
            }

            models++;
            using var checks = new SnapshotChecks();
            StoreSnapshot before = SnapshotOf(store, store.Tuples);
            IReadOnlyList<RelationTuple> stored = [.. store.Tuples.Select(static t => t.Key())];
            StoreSnapshot after = before.Apply([TupleProjection.Write([], [.. store.SomeTuples(6).Where(t => !stored.Contains(t.Key()))])]);
            foreach (SubjectRef subject in RandomStore.Subjects)
            {
                foreach (ObjectRef resource in RandomStore.Objects)
                {
                    foreach (CheckRequest question in RelationsOf(store, resource).Select(r => new CheckRequest(resource, r, subject)))
                    {
                        if (checks.Check(before, question, RandomStore.Now, Limits, TestContext.Current.CancellationToken).Allowed)
                        {
                            kept++;
                            Assert.True(checks.Check(after, question, RandomStore.Now, Limits, TestContext.Current.CancellationToken).Allowed, $"seed {seed}: {resource}#{question.Relation}@{subject}");
                        }
                    }
                }
            }
        }

        Assert.True(kept > 500, $"{kept}");
    }

    [Fact]
    public void Check_WithTuplesAsContext_IsTheSameAsStored()
    {
        for (int seed = 0; seed < Stores / 4; seed++)
        {
            var store = RandomStore.Create(seed);

            // Few, so that many objects that are asked about are in no tuple.
            IReadOnlyList<RelationTuple> tuples = [.. store.Tuples.Take(1 + (seed % 8))];
            StoreSnapshot stored = SnapshotOf(store, tuples);
            StoreSnapshot empty = SnapshotOf(store, []);
            using var checks = new SnapshotChecks();
            foreach (SubjectRef subject in RandomStore.Subjects)
            {
                foreach (ObjectRef resource in RandomStore.Objects)
                {
                    foreach (string relation in RelationsOf(store, resource))
                    {
                        var question = new CheckRequest(resource, relation, subject);
                        Assert.Equal(
                            checks.Check(stored, question, RandomStore.Now, Limits, TestContext.Current.CancellationToken).Allowed,
                            checks.Check(empty, question with { ContextualTuples = tuples }, RandomStore.Now, Limits, TestContext.Current.CancellationToken).Allowed);
                    }
                }
            }

            // What a request brought along has left no trace.
            Assert.Equal(-1, empty.Part<RelationGraph>().Schema.NamesOf("doc").Find("1"));
        }
    }

    [Fact]
    public void Graph_UnderRandomEdits_IsTheSameFoldedOrNot()
    {
        for (int seed = 0; seed < Stores / 4; seed++)
        {
            var random = new Random(seed);
            var store = RandomStore.Create(seed);
            RelationGraph graph = RelationGraph.Create();
            var expected = new Dictionary<RelationTuple, RelationTuple>();
            for (int edit = 0; edit < 30; edit++)
            {
                IReadOnlyList<RelationTuple> added = store.SomeTuples(random.Next(4));
                RelationTuple[] removed = [.. expected.Values.Where(_ => random.Next(4) == 0)];
                graph = graph.With(removed, added);
                foreach (RelationTuple tuple in removed)
                {
                    expected.Remove(tuple.Key());
                }

                foreach (RelationTuple tuple in added)
                {
                    expected[tuple.Key()] = tuple;
                }

                graph = random.Next(5) == 0 ? graph.Folded() : graph;
                Assert.Equal(expected.Count, graph.Count);
                Assert.True(expected.Values.ToHashSet().SetEquals(graph.All()), $"seed {seed}, edit {edit}");
                Assert.All(expected.Values, t => Assert.Equal(t.Terms, graph.Find(t)));
            }

            Assert.Equal(0, graph.Folded().Changes);
            Assert.True(graph.Folded().All().ToHashSet().SetEquals(graph.All()));
        }
    }

    private static bool OnlyAdds(RelationRewrite rewrite) => rewrite switch
    {
        UnionRewrite union => union.Operands.All(OnlyAdds),
        IntersectionRewrite both => both.Operands.All(OnlyAdds),
        ExclusionRewrite or IntersectionArrowRewrite => false,
        _ => true,
    };

    private static IEnumerable<string> RelationsOf(RandomStore store, ObjectRef resource) => (store.Model.FindType(resource.Type)?.Relations ?? []).Select(static r => r.Name);

    private static StoreSnapshot SnapshotOf(RandomStore store, IReadOnlyList<RelationTuple> tuples) => StoreSnapshot
        .Empty([new ModelProjection(), new TupleProjection()])
        .Apply([ModelProjection.Write(store.Model), TupleProjection.Write([], tuples)]);
}
