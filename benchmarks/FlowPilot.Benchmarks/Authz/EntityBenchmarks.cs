using System.Globalization;
using BenchmarkDotNet.Attributes;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>B10: 500 random questions over a few random entities of each type, beside a naive checker; the time is that of one question.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class EntityBenchmarks
{
    private const int Questions = 500;

    private static readonly Dictionary<EntityModel, (string Model, string[] Direct, string[] Asked)> Models = new()
    {
        [EntityModel.Drive] = (
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
                define owner: [user]
                define viewer: [user, group#member] or owner or viewer from parent
            type doc
              relations
                define parent: [folder]
                define owner: [user]
                define viewer: [user, user:*, group#member] or owner or viewer from parent
                define can_write: owner or owner from parent
            """,
            ["group#member@user", "group#member@group#member", "folder#parent@folder", "folder#owner@user", "folder#viewer@group#member", "doc#parent@folder", "doc#owner@user", "doc#viewer@user", "doc#viewer@group#member"],
            ["doc#viewer", "doc#can_write", "folder#viewer"]),
        [EntityModel.Code] = (
            """
            model
              schema 1.1
            type user
            type team
              relations
                define member: [user, team#member]
            type org
              relations
                define owner: [user]
                define member: [user] or owner
            type repo
              relations
                define org: [org]
                define admin: [user, team#member] or owner from org
                define maintainer: [user, team#member] or admin
                define writer: [user, team#member] or maintainer
                define triager: [user, team#member] or writer
                define reader: [user, team#member] or triager or member from org
            """,
            ["team#member@user", "team#member@team#member", "org#owner@user", "org#member@user", "repo#org@org", "repo#admin@user", "repo#maintainer@team#member", "repo#writer@user", "repo#triager@team#member", "repo#reader@user", "repo#reader@team#member"],
            ["repo#reader", "repo#triager", "repo#writer", "repo#admin"]),
        [EntityModel.Todo] = (
            """
            model
              schema 1.1
            type user
            type team
              relations
                define member: [user, team#member]
            type list
              relations
                define owner: [user]
                define editor: [user, team#member] or owner
                define reader: [user, team#member] or editor
            """,
            ["team#member@user", "team#member@team#member", "list#owner@user", "list#editor@user", "list#editor@team#member", "list#reader@user", "list#reader@team#member"],
            ["list#reader", "list#editor"]),
    };

    private BenchmarkStore _store = null!; // set by Setup
    private IRelationshipEvaluator _evaluator = null!; // set by Setup
    private NaiveChecker _naive = null!; // set by Setup
    private CheckRequest[] _requests = [];
    private (string Resource, string Relation, string Subject)[] _questions = [];

    /// <summary>Gets or sets the model.</summary>
    [ParamsAllValues]
    public EntityModel Model { get; set; }

    /// <summary>Gets or sets how many entities each type has.</summary>
    [Params(5, 20, 50)]
    public int Entities { get; set; }

    /// <summary>Makes the entities and the questions, and makes sure that the two agree.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        (string text, string[] direct, string[] asked) = Models[Model];
        var random = new Random(Entities);
        var model = AuthorizationModel.Parse(text);

        // Each kind of edge gets three times as many as there are entities: on average three for each object.
        RelationTuple[] tuples = [.. direct.SelectMany(kind => Enumerable.Range(0, 3 * Entities).Select(_ => Tuple(kind, random))).Distinct().Where(static t => t.Resource != t.Subject.ToObject())];
        _store = await BenchmarkStore.StartAsync(model, tuples);
        _evaluator = _store.Evaluator;
        _naive = new NaiveChecker(model, tuples);
        _requests = [.. Enumerable.Range(0, Questions).Select(_ => Question(asked[random.Next(asked.Length)], random))];
        _questions = [.. _requests.Select(static r => (r.Resource.ToString(), r.Relation, r.Subject.ToString()))];
        int allowed = 0;
        for (int i = 0; i < Questions; i++)
        {
            bool answer = _evaluator.Check(_requests[i]).Allowed;
            allowed += answer ? 1 : 0;
            if (answer != _naive.Check(_questions[i].Resource, _questions[i].Relation, _questions[i].Subject))
            {
                throw new InvalidOperationException($"The answers differ: {_questions[i]}.");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {Model}, {Entities} entities: {tuples.Length} tuples, {allowed} of {Questions} allowed"));
    }

    /// <summary>Lets the store go.</summary>
    [GlobalCleanup]
    public void Cleanup() => _store.Dispose();

    /// <summary>The naive checker.</summary>
    /// <returns>How many are allowed.</returns>
    [Benchmark(Baseline = true, Description = "naive", OperationsPerInvoke = Questions)]
    public int Naive()
    {
        int allowed = 0;
        foreach ((string resource, string relation, string subject) in _questions)
        {
            allowed += _naive.Check(resource, relation, subject) ? 1 : 0;
        }

        return allowed;
    }

    /// <summary>The engine.</summary>
    /// <returns>How many are allowed.</returns>
    [Benchmark(Description = "engine", OperationsPerInvoke = Questions)]
    public int Engine()
    {
        int allowed = 0;
        foreach (CheckRequest request in _requests)
        {
            allowed += _evaluator.Check(request).Allowed ? 1 : 0;
        }

        return allowed;
    }

    private RelationTuple Tuple(string kind, Random random)
    {
        string[] ends = kind.Split('@');
        string[] resource = ends[0].Split('#');
        string[] subject = ends[1].Split('#');
        string relation = subject.Length > 1 ? "#" + subject[1] : string.Empty;
        return RelationTuple.Parse(string.Create(
            CultureInfo.InvariantCulture, $"{resource[0]}:{random.Next(Entities)}#{resource[1]}@{subject[0]}:{random.Next(Entities)}{relation}"));
    }

    private CheckRequest Question(string asked, Random random)
    {
        string[] parts = asked.Split('#');
        return new CheckRequest(
            ObjectRef.Create(parts[0], random.Next(Entities).ToString(CultureInfo.InvariantCulture)), parts[1], SubjectRef.Create("user", random.Next(Entities).ToString(CultureInfo.InvariantCulture)));
    }
}
