using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Tests.Evaluation.Explanations;

/// <summary>Explanations on random models with every operator and random graphs: cycles, wildcards, conditions, windows and exclusions.</summary>
public sealed class ExplainProperties
{
    private const int Stores = 120;

    private static readonly CheckLimits Limits = new(1_000_000, 1_000, 1_000_000);

    [Fact]
    public void Explain_OnRandomStores_SaysWhatTheCheckSaysAndCanBeVerified()
    {
        int proofs = 0, refutations = 0, notFounded = 0;
        ForEachQuestion((store, snapshot, checks, request, text) =>
        {
            CheckResult result = checks.Check(snapshot, new CheckRequest(request.Resource, request.Relation, request.Subject), RandomStore.Now, Limits, TestContext.Current.CancellationToken);

            Explanation explanation = checks.Explain(snapshot, request with { MaxMissing = 0 }, RandomStore.Now, Limits, TestContext.Current.CancellationToken);

            Assert.Equal(result, explanation.Result);
            Assert.True(explanation.IsComplete, text + explanation);
            Assert.Equal(result.Allowed ? ExplanationOutcome.Holds : ExplanationOutcome.DoesNotHold, explanation.Root?.Outcome);
            ProofVerification verification = checks.Verify(snapshot, explanation, RandomStore.Now, Limits, TestContext.Current.CancellationToken);
            bool isNotFounded = explanation.Root?.Block == ExplanationBlock.NotFounded;
            Assert.True(verification.IsValid != isNotFounded, $"{text}{explanation}{verification.Fault}");
            proofs += result.Allowed ? 1 : 0;
            refutations += result.Allowed || isNotFounded ? 0 : 1;
            notFounded += isNotFounded ? 1 : 0;
        });

        Assert.True(proofs > Stores && refutations > Stores && notFounded > 0, $"{proofs} proofs, {refutations} refutations, {notFounded} not founded");
    }

    [Fact]
    public void Explain_AllowWithoutExclusions_RestsOnItsTuplesAlone()
    {
        int proofs = 0;
        ForEachQuestion((store, snapshot, checks, request, text) =>
        {
            if (UsesExclusion(store.Model))
            {
                return;
            }

            Explanation explanation = checks.Explain(snapshot, request, RandomStore.Now, Limits, TestContext.Current.CancellationToken);
            if (explanation.Result.Allowed)
            {
                StoreSnapshot only = SnapshotOf(store, explanation.Tuples);
                Assert.True(
                    checks.Check(only, new CheckRequest(request.Resource, request.Relation, request.Subject), RandomStore.Now, Limits, TestContext.Current.CancellationToken).Allowed,
                    text + explanation);
                proofs++;
            }
        });

        Assert.True(proofs > 20, $"{proofs} proofs");
    }

    [Fact]
    public void Explain_Denials_NameMissingTuplesOfWhichNoneIsTooMany()
    {
        var outcomes = new Dictionary<MissingTuplesOutcome, int>();
        int sets = 0;
        ForEachQuestion(
            (store, snapshot, checks, request, text) =>
            {
                Explanation explanation = checks.Explain(snapshot, request with { MaxMissing = 2, MaxWork = 20_000 }, RandomStore.Now, Limits, TestContext.Current.CancellationToken);
                MissingTuples missing = explanation.Missing;
                outcomes[missing.Outcome] = outcomes.GetValueOrDefault(missing.Outcome) + 1;
                Assert.Equal(missing.Outcome == MissingTuplesOutcome.Found, missing.Tuples.Count > 0);
                Assert.Equal(explanation.Result.Allowed, missing.Outcome == MissingTuplesOutcome.NotSearched);
                Assert.All(missing.Tuples, t => Assert.Null(TupleRules.FaultOf(store.Model, t)));
                Assert.All(missing.Tuples, t => Assert.True(IsKnown(store, request, t), text + explanation));
                if (missing.Outcome == MissingTuplesOutcome.Found)
                {
                    sets += missing.Tuples.Count > 1 ? 1 : 0;
                    Assert.True(Check(checks, store, request, missing.Tuples), text + explanation);
                    Assert.All(missing.Tuples, left => Assert.False(Check(checks, store, request, [.. missing.Tuples.Where(t => t != left)]), text + explanation));
                }
            },
            every: 19);

        Assert.True(outcomes.GetValueOrDefault(MissingTuplesOutcome.Found) > Stores && sets > 5, string.Join(", ", outcomes) + $", {sets} sets");
        Assert.True(outcomes.GetValueOrDefault(MissingTuplesOutcome.None) > 0 && outcomes.GetValueOrDefault(MissingTuplesOutcome.OnlyByRemoval) > 0, string.Join(", ", outcomes));
    }

    [Fact]
    public void Explain_WhereNoSetIsFound_NoSingleTupleWouldDo()
    {
        int none = 0;
        ForEachQuestion(
            (store, snapshot, checks, request, text) =>
            {
                Explanation explanation = checks.Explain(snapshot, request with { MaxMissing = 1 }, RandomStore.Now, Limits, TestContext.Current.CancellationToken);
                if (explanation.Missing.Outcome is MissingTuplesOutcome.None or MissingTuplesOutcome.OnlyByRemoval)
                {
                    none++;
                    Assert.All(EveryTuple(store, request), t => Assert.False(Check(checks, store, request, [t]), $"{text}{explanation}{t}"));
                }
            },
            every: 389);

        Assert.True(none > 5, $"{none}");
    }

    [Fact]
    public void Explain_WithLittleWork_EndsAndSaysSo()
    {
        int cut = 0, bounded = 0;
        ForEachQuestion(
            (_, snapshot, checks, request, text) =>
            {
                foreach (int work in (int[])[1, 5, 20, 100])
                {
                    Explanation explanation = checks.Explain(snapshot, request with { MaxWork = work, MaxNodes = 3 }, RandomStore.Now, Limits, TestContext.Current.CancellationToken);

                    Assert.Equal(checks.Check(snapshot, new CheckRequest(request.Resource, request.Relation, request.Subject), RandomStore.Now, Limits, TestContext.Current.CancellationToken), explanation.Result);
                    Assert.True(explanation.Root?.SelfAndBelow().Count(static n => n.Block != ExplanationBlock.Cut) <= 3, text + explanation);
                    cut += explanation.IsComplete ? 0 : 1;
                    bounded += explanation.Missing.Outcome == MissingTuplesOutcome.BoundReached ? 1 : 0;
                }
            },
            every: 23);

        Assert.True(cut > 100 && bounded > 10, $"{cut} cut, {bounded} bounded");
    }

    [Fact]
    public void Explain_WithUnknownConditions_DecidesOnlyWhatEveryCompletionSays()
    {
        int undecided = 0, decided = 0;
        using var checks = new SnapshotChecks();
        for (int seed = 0; seed < Stores * 6; seed++)
        {
            var store = RandomStore.Create(seed);
            RelationTuple[] open = [.. store.Tuples.Where(static t => t.Terms.Condition is not null).Take(4)];
            if (open.Length == 0)
            {
                continue;
            }

            RelationTuple[] tuples = [.. store.Tuples.Select(t => open.Contains(t) ? t with { Terms = t.Terms with { Context = ConditionContext.Empty } } : t)];
            StoreSnapshot snapshot = SnapshotOf(store, tuples);
            foreach (SubjectRef subject in RandomStore.Subjects.Take(4))
            {
                HashSet<(ObjectRef, string)>[] completions =
                [
                    .. from chosen in Enumerable.Range(0, 1 << open.Length)
                       let met = open.Where((_, i) => (chosen & (1 << i)) != 0).Select(static t => t.Key())
                       select new NaiveReference(store.Model, store.Counting.Except(open.Select(static t => t.Key())).Concat(met), RandomStore.Objects, subject).Solve(),
                ];
                foreach ((ObjectRef resource, string relation) in from o in RandomStore.Objects from r in RelationsOf(store, o) select (o, r))
                {
                    var request = new ExplainRequest { Resource = resource, Relation = relation, Subject = subject, MaxMissing = 0 };
                    Explanation explanation = checks.Explain(snapshot, request, RandomStore.Now, Limits, TestContext.Current.CancellationToken);
                    string text = $"seed {seed}: {resource}#{relation}@{subject}\n{store.Model}\n{string.Join('\n', tuples)}\n{explanation}";
                    int allowing = completions.Count(c => c.Contains((resource, relation)));
                    bool isDecided = explanation.Result.Reason is CheckReason.Path or CheckReason.NoPath;

                    Assert.True(explanation.IsComplete, text);
                    Assert.True(!isDecided || allowing == (explanation.Result.Allowed ? completions.Length : 0), $"{allowing} of {completions.Length} allow\n{text}");
                    Assert.True(isDecided || explanation.Root?.SelfAndBelow().Any(static n => n.Condition.MissingParameters.Contains("x")) == true, text);
                    undecided += isDecided ? 0 : 1;
                    decided += isDecided ? 1 : 0;
                }
            }
        }

        Assert.True(undecided > 300 && decided > 1000, $"{undecided} undecided, {decided} decided");
    }

    private static void ForEachQuestion(Action<RandomStore, StoreSnapshot, SnapshotChecks, ExplainRequest, string> ask, int every = 1)
    {
        int number = 0;
        using var checks = new SnapshotChecks();
        for (int seed = 0; seed < Stores; seed++)
        {
            var store = RandomStore.Create(seed);
            StoreSnapshot snapshot = SnapshotOf(store, store.Tuples);
            foreach (SubjectRef subject in RandomStore.Subjects.Take(12))
            {
                foreach (ObjectRef resource in RandomStore.Objects)
                {
                    foreach (string relation in RelationsOf(store, resource))
                    {
                        if (number++ % every == 0)
                        {
                            var request = new ExplainRequest { Resource = resource, Relation = relation, Subject = subject };
                            ask(store, snapshot, checks, request, $"seed {seed}: {resource}#{relation}@{subject}\n{store.Model}\n{string.Join('\n', store.Tuples)}\n");
                        }
                    }
                }
            }
        }
    }

    private static bool Check(SnapshotChecks checks, RandomStore store, ExplainRequest request, IReadOnlyList<RelationTuple> added)
    {
        HashSet<RelationTuple> keys = [.. added.Select(static t => t.Key())];
        StoreSnapshot snapshot = SnapshotOf(store, [.. store.Tuples.Where(t => !keys.Contains(t.Key())), .. added]);
        return checks.Check(snapshot, new CheckRequest(request.Resource, request.Relation, request.Subject), RandomStore.Now, Limits, TestContext.Current.CancellationToken).Allowed;
    }

    private static bool IsKnown(RandomStore store, ExplainRequest request, RelationTuple tuple)
    {
        HashSet<string> known = [request.Resource.ToString(), request.Subject.ToString(), $"{request.Subject.Type}:{request.Subject.Id}"];
        foreach (RelationTuple stored in store.Tuples)
        {
            known.Add(stored.Resource.ToString());
            known.Add($"{stored.Subject.Type}:{stored.Subject.Id}");
        }

        return known.Contains(tuple.Resource.ToString()) && (tuple.Subject.IsWildcard || known.Contains($"{tuple.Subject.Type}:{tuple.Subject.Id}"));
    }

    private static IEnumerable<RelationTuple> EveryTuple(RandomStore store, ExplainRequest request) =>
        from resource in RandomStore.Objects
        from relation in RelationsOf(store, resource)
        from subject in RandomStore.Subjects.Concat(RandomStore.Objects.Select(SubjectRef.From)).Append(request.Subject)
        let tuple = new RelationTuple(resource, relation, subject)
        where TupleRules.FaultOf(store.Model, tuple) is null && IsKnown(store, request, tuple)
        select tuple;

    private static bool UsesExclusion(AuthorizationModel model) => model.Types.Any(static t => t.Relations.Any(static r => r.Rewrite.ToString().Contains("but not", StringComparison.Ordinal)));

    private static IEnumerable<string> RelationsOf(RandomStore store, ObjectRef resource) => (store.Model.FindType(resource.Type)?.Relations ?? []).Select(static r => r.Name);

    private static StoreSnapshot SnapshotOf(RandomStore store, IReadOnlyList<RelationTuple> tuples) => StoreSnapshot
        .Empty([new ModelProjection(), new TupleProjection()])
        .Apply([ModelProjection.Write(store.Model), TupleProjection.Write([], tuples)]);
}
