using System.Globalization;
using BenchmarkDotNet.Attributes;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>B11: a model with everything in it, after melange's, from a thousand to a million tuples.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class KitchenSinkBenchmarks
{
    private const int Questions = 500;

    private const string Model = """
        model
          schema 1.1
        type user
        type team
          relations
            define member: [user, team#member]
        type org
          relations
            define admin: [user]
            define member: [user, team#member] or admin
        type folder
          relations
            define org: [org]
            define parent: [folder]
            define viewer: [user, team#member] or viewer from parent or admin from org
        type doc
          relations
            define folder: [folder]
            define owner: [user]
            define banned: [user]
            define editor: [user, team#member] or owner
            define viewer: [user, user:*, team#member] or editor or viewer from folder
            define can_view: viewer but not banned
            define can_edit: editor and viewer
        """;

    private BenchmarkStore _store = null!; // set by Setup
    private IRelationshipEvaluator _evaluator = null!; // set by Setup
    private NaiveChecker _naive = null!; // set by Setup
    private CheckRequest[] _requests = [];
    private (string Resource, string Relation, string Subject)[] _questions = [];
    private int _next;

    /// <summary>Gets or sets how many tuples there are.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Tuples { get; set; }

    /// <summary>Loads the tuples, and makes sure that the two agree.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        var model = AuthorizationModel.Parse(Model);
        var random = new Random(11);
        RelationTuple[] tuples = [.. Enumerable.Range(0, Tuples).Select(_ => Tuple(random)).Distinct()];
        _store = await BenchmarkStore.StartAsync(model, tuples);
        _evaluator = _store.Evaluator;
        _naive = new NaiveChecker(model, tuples);
        _requests = [.. Enumerable.Range(0, Questions).Select(_ => Question(random))];
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

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"// {tuples.Length} tuples, {allowed} of {Questions} allowed, {ListObjects()} objects and {ListSubjects()} subjects listed"));
    }

    /// <summary>Lets the store go.</summary>
    [GlobalCleanup]
    public void Cleanup() => _store.Dispose();

    /// <summary>The naive checker, one of 500 random questions.</summary>
    /// <returns>Its answer.</returns>
    [Benchmark(Baseline = true, Description = "naive check")]
    public bool Naive()
    {
        (string resource, string relation, string subject) = _questions[_next = (_next + 1) % Questions];
        return _naive.Check(resource, relation, subject);
    }

    /// <summary>The engine, one of 500 random questions.</summary>
    /// <returns>Its answer.</returns>
    [Benchmark(Description = "engine, check")]
    public bool Engine() => _evaluator.Check(_requests[_next = (_next + 1) % Questions]).Allowed;

    /// <summary>The engine: the documents that one user can view.</summary>
    /// <returns>How many.</returns>
    [Benchmark(Description = "engine, list objects")]
    public int ListObjects() =>
        _evaluator.ListObjects(new ListObjectsRequest { ResourceType = "doc", Relation = "can_view", Subject = _requests[0].Subject }).Items.Count;

    /// <summary>The engine: the users who can view one document.</summary>
    /// <returns>How many.</returns>
    [Benchmark(Description = "engine, list subjects")]
    public int ListSubjects() =>
        _evaluator.ListSubjects(new ListSubjectsRequest { Resource = ObjectRef.Parse("doc:d1"), Relation = "can_view", SubjectType = "user" }).Items.Count;

    // A quarter are documents; teams, folders and users grow with the tuples. Teams and folders are trees.
    private RelationTuple Tuple(Random random)
    {
        int docs = Tuples / 4, folders = Math.Max(4, Tuples / 40), teams = Math.Max(4, Tuples / 100), users = Math.Max(10, Tuples / 20);
        int folder = random.Next(1, folders);
        int team = random.Next(1, teams);
        FormattableString text = random.Next(20) switch
        {
            0 => $"doc:d{random.Next(docs)}#owner@user:u{random.Next(users)}",
            1 => $"doc:d{random.Next(docs)}#banned@user:u{random.Next(users)}",
            2 or 3 => $"doc:d{random.Next(docs)}#editor@team:t{random.Next(teams)}#member",
            4 or 5 => $"doc:d{random.Next(docs)}#viewer@user:u{random.Next(users)}",
            6 when random.Next(50) == 0 => $"doc:d{random.Next(docs)}#viewer@user:*",
            6 => $"doc:d{random.Next(docs)}#viewer@team:t{random.Next(teams)}#member",
            >= 7 and <= 11 => $"doc:d{random.Next(docs)}#folder@folder:f{random.Next(folders)}",
            12 => $"folder:f{folder}#parent@folder:f{folder / 8}",
            13 => $"folder:f{folder}#viewer@team:t{random.Next(teams)}#member",
            14 => $"folder:f{folder}#org@org:o{random.Next(10)}",
            15 => $"team:t{team / 4}#member@team:t{team}#member",
            16 => $"org:o{random.Next(10)}#member@user:u{random.Next(users)}",
            _ => $"team:t{random.Next(teams)}#member@user:u{random.Next(users)}",
        };
        return RelationTuple.Parse(text.ToString(CultureInfo.InvariantCulture));
    }

    private CheckRequest Question(Random random)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"d{random.Next(Tuples / 4)}");
        string user = string.Create(CultureInfo.InvariantCulture, $"u{random.Next(Math.Max(10, Tuples / 20))}");
        return new CheckRequest(ObjectRef.Create("doc", id), random.Next(2) == 0 ? "can_view" : "can_edit", SubjectRef.Create("user", user));
    }
}
