using System.Text;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FsCheck;
using FsCheck.Fluent;

namespace FlowPilot.Authz.Tests.Evaluation;

/// <summary>A random model with every operator, and random tuples that it allows: cycles, wildcards, usersets, conditions and windows included.</summary>
internal sealed class RandomStore
{
    private static readonly string[] Types = ["group", "folder", "doc"];
    private static readonly string[] Relations = ["a", "b", "c", "d"];
    private static readonly string[] Ids = ["1", "2", "3"];

    private readonly Random _random;

    private RandomStore(Random random, AuthorizationModel model)
    {
        _random = random;
        Model = model;
    }

    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public AuthorizationModel Model { get; }

    public IReadOnlyList<RelationTuple> Tuples { get; private set; } = [];

    public static ObjectRef[] Objects { get; } = [.. from type in Types from id in Ids select ObjectRef.Create(type, id)];

    public static IEnumerable<SubjectRef> Subjects =>
    [
        SubjectRef.Parse("user:1"), SubjectRef.Parse("user:2"), SubjectRef.Parse("user:nobody"), SubjectRef.Parse("user:*"), SubjectRef.Parse("folder:1"),
        .. from value in Objects from relation in Relations.Take(2) select SubjectRef.Userset(value, relation),
    ];

    /// <summary>The tuples that count now: met condition, open window. What the reference is given.</summary>
    public IEnumerable<RelationTuple> Counting => Tuples
        .Where(static t => !(t.Terms.NotBefore > Now) && !(t.Terms.ExpiresAt <= Now))
        .Where(static t => t.Terms.Condition is null || t.Terms.Context.Equals(Met))
        .Select(static t => t.Key());

    private static ConditionContext Met { get; } = ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = 1 });

    private static ConditionContext Unmet { get; } = ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = 0 });

    /// <summary>Any store; one that fails is made smaller, tuple by tuple.</summary>
    public static Arbitrary<RandomStore> Any() => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(Create),
        static store => store.Tuples.Select((_, left) => new RandomStore(store._random, store.Model) { Tuples = [.. store.Tuples.Where((_, i) => i != left)] }));

    /// <summary>Looks at so many random stores, always the same ones.</summary>
    public static void ForAll(int count, Action<RandomStore> look) =>
        Prop.ForAll(Any(), look).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260301, 11));

    /// <inheritdoc/>
    public override string ToString() => $"{Model}\n{string.Join('\n', Tuples)}";

    public static RandomStore Create(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            if (AuthorizationModel.TryParse(ModelText(random), new ModelOptions { AllowExtensions = true }, out AuthorizationModel? model, out _))
            {
                var store = new RandomStore(random, model);
                store.Tuples = store.SomeTuples(random.Next(1, 24));
                return store;
            }
        }
    }

    /// <summary>Random tuples that the model allows, each pair of ends once.</summary>
    public IReadOnlyList<RelationTuple> SomeTuples(int count)
    {
        var tuples = new Dictionary<RelationTuple, RelationTuple>();
        for (int attempt = 0; attempt < count * 20 && tuples.Count < count; attempt++)
        {
            ObjectRef resource = Pick(Objects);
            RelationDefinition relation = Pick((Model.FindType(resource.Type) ?? throw new InvalidOperationException()).Relations);
            if (relation.Direct.Count == 0)
            {
                continue;
            }

            TypeRestriction restriction = Pick(relation.Direct);
            string id = Pick(Ids);
            SubjectRef subject = restriction.IsWildcard ? SubjectRef.Parse(restriction.Type + ":*")
                : restriction.Relation is null ? SubjectRef.Create(restriction.Type, id)
                : SubjectRef.Userset(ObjectRef.Create(restriction.Type, id), restriction.Relation);
            var tuple = new RelationTuple(resource, relation.Name, subject)
            {
                Terms = new TupleTerms
                {
                    Condition = restriction.Condition,
                    Context = restriction.Condition is null ? ConditionContext.Empty : _random.Next(2) == 0 ? Met : Unmet,
                    ExpiresAt = restriction.Expires && _random.Next(2) == 0 ? Now.AddMinutes(_random.Next(2) == 0 ? -1 : 1) : null,
                    NotBefore = restriction.HasNotBefore && _random.Next(2) == 0 ? Now.AddMinutes(_random.Next(2) == 0 ? -1 : 1) : null,
                },
            };
            if (TupleRules.FaultOf(Model, tuple) is null)
            {
                tuples[tuple.Key()] = tuple;
            }
        }

        return [.. tuples.Values];
    }

    private static string ModelText(Random random)
    {
        var text = new StringBuilder("model\n  schema 1.1\ntype user\n");
        bool condition = false;
        foreach (string type in Types)
        {
            text.Append("type ").Append(type).Append("\n  relations\n    define parent: [folder, group]\n");
            foreach (string relation in Relations)
            {
                string rewrite = Rewrite(random);
                condition |= rewrite.Contains("with", StringComparison.Ordinal);
                text.Append("    define ").Append(relation).Append(": ").Append(rewrite).Append('\n');
            }
        }

        return condition ? text.Append("condition met(x: int) {\n  x > 0\n}\n").ToString() : text.ToString();
    }

    private static string Rewrite(Random random)
    {
        string direct = random.Next(4) > 0 ? Direct(random) : Operand(random);
        int more = random.Next(3);
        if (more == 0)
        {
            return direct;
        }

        string rest = Enumerable.Range(0, more).Select(_ => Nested(random)).Aggregate(string.Empty, (a, b) => a.Length == 0 ? b : random.Next(2) == 0 ? $"({a} or {b})" : random.Next(2) == 0 ? $"({a} and {b})" : $"({a} but not {b})");
        return random.Next(4) switch
        {
            0 => $"{direct} and {rest}",
            1 => $"{direct} but not {rest}",
            _ => $"{direct} or {rest}",
        };
    }

    private static string Nested(Random random) => random.Next(4) > 0 ? Operand(random) : $"({Operand(random)} {(random.Next(2) == 0 ? "and" : "but not")} {Operand(random)})";

    private static string Operand(Random random) => random.Next(6) switch
    {
        0 => $"{Relations[random.Next(Relations.Length)]} from parent",
        1 => $"{Relations[random.Next(Relations.Length)]} from all parent",
        _ => Relations[random.Next(Relations.Length)],
    };

    private static string Direct(Random random)
    {
        var parts = new List<string> { random.Next(5) switch { 0 => "user expires", 1 => "user not before", 2 => "user with met", _ => "user" } };
        if (random.Next(3) == 0)
        {
            parts.Add("user:*");
        }

        if (random.Next(2) == 0)
        {
            parts.Add($"{Types[random.Next(Types.Length)]}#{Relations[random.Next(2)]}{(random.Next(5) == 0 ? " with met" : string.Empty)}");
        }

        if (random.Next(6) == 0)
        {
            parts.Add("folder");
        }

        return $"[{string.Join(", ", parts)}]";
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
