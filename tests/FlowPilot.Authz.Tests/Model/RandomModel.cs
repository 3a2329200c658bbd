using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Tests.Model;

/// <summary>
/// Makes a valid model from a list of random numbers: each relation refers only to what is defined before it, so everything has a way in.
/// Names, operators and expressions are chosen to be awkward.
/// </summary>
internal sealed class RandomModel
{
    private static readonly string[] TypeNames = ["user", "type", "model", "a.b/c", "_x", "all", "but", "not", "expires", "list", "from-there", "T9"];
    private static readonly string[] RelationNames = ["schema", "relation", "but", "not", "before", "all", "module", "extend", "x.y", "z/z", "a--b", "can_read", "expires", "r"];

    // The parameters that each expression needs stand before it; the last one names the instant, which is an extension.
    private static readonly (string Parameters, string Expression)[] Expressions =
    [
        ("x:int", "x < 100"), ("x:int y:bool", "x == 1 &&\n    y"), ("s:string", "s == \"a } # b\""), ("s:any", "s == 'it\\'s' || s == r\"\\\""),
        ("x:int", "{'a': x}.a == 1"), ("s:string", "s == \"\"\"\n line # kept  \n}\n\"\"\""), ("x:double y:bool", "x > 1.0 // a } comment\n  && y"),
        ("s:string", "\"\\\"}\" == s"), ("b:any", "b == b'}'"), ("x:int", "x in [1, 2]"), ("s:string", "s.matches(\"^[a-z]{2}$\")"),
        ("y:bool", "true\n\n\n  || y"), ("x:int and:map<int>", "and.all(k, and[k] < x)"), ("x:int", "x > 1 ||\n  now > timestamp(\"2026-01-01T00:00:00Z\")"),
    ];

    private static readonly string[] ParameterTypes = ["int", "string", "bool", "uint", "double", "duration", "timestamp", "ipaddress", "any", "list<string>", "map<any>"];

    private readonly int[] _choices;
    private readonly bool _mayExtend;
    private readonly List<string> _conditions = [];
    private readonly HashSet<string> _unused = new(StringComparer.Ordinal);
    private readonly List<string> _parents = [];
    private int _next;

    private RandomModel(int[] choices, bool mayExtend)
    {
        _choices = choices;
        _mayExtend = mayExtend;
    }

    /// <summary>The relation that every type with relations has.</summary>
    private string Base { get; set; } = "base";

    public static AuthorizationModel Make(int[] choices, bool mayExtend)
    {
        var random = new RandomModel(choices, mayExtend);
        return random.Make();
    }

    private AuthorizationModel Make()
    {
        var builder = new ModelBuilder();
        builder.Schema(Choose(2) == 0 ? "1.1" : "1.2");
        string[] types = [.. Some(TypeNames, 1 + Choose(5))];
        _parents.AddRange(types.Skip(1));
        AddConditions(builder, types.Length > 1 ? Choose(4) : 0);
        builder.Type(types[0]);
        foreach (string type in types.Skip(1))
        {
            builder.Type(type, t => AddRelations(t, types));
        }

        return builder.Build(new ModelOptions { AllowExtensions = _mayExtend });
    }

    private void AddConditions(ModelBuilder builder, int count)
    {
        foreach (string name in Some(["c", "in_office", "all", "type", "list-of"], count))
        {
            _conditions.Add(name);
            _unused.Add(name);
            (string needed, string expression) = Expressions[Choose(Expressions.Length - (_mayExtend ? 0 : 1))];
            (string Name, string Type)[] parameters = [.. needed.Split(' ').Select(static p => (p.Split(':')[0], p.Split(':')[1]))];
            string[] others = [.. new[] { "x", "y", "s", "b", "any", "and" }.Except(parameters.Select(static p => p.Name), StringComparer.Ordinal)];
            builder.Condition(name, expression, [.. parameters, .. Some(others, Choose(4)).Select(p => (p, ParameterTypes[Choose(ParameterTypes.Length)]))]);
        }
    }

    private void AddRelations(ModelTypeBuilder type, string[] types)
    {
        type.Relation(Base, Direct(types, mustEnter: true));
        type.Relation("up", RelationRewrite.Direct([.. Some([.. _parents], 1 + Choose(2)).Select(TypeRestriction.Of)]));
        List<string> defined = [Base, "up"];
        foreach (string name in Some(RelationNames, Choose(6)))
        {
            type.Relation(name, Rewrite(defined, types, mayBeDirect: true, depth: 0));
            defined.Add(name);
        }
    }

    private RelationRewrite Rewrite(List<string> defined, string[] types, bool mayBeDirect, int depth)
    {
        int form = depth > 3 ? 0 : Choose(6);
        RelationRewrite first = form < 3 ? Leaf(defined, types, mayBeDirect) : Rewrite(defined, types, mayBeDirect, depth + 1);
        if (form < 2)
        {
            return first;
        }

        int word = Choose(3);
        for (int i = word == 2 ? 1 : 1 + Choose(3); i > 0; i--)
        {
            RelationRewrite other = Rewrite(defined, types, mayBeDirect: false, depth + 2);
            if (IsReference(other) && Operands(first, word).Any(o => o.ToString() == other.ToString()))
            {
                continue; // an operand twice is an error
            }

            first = word == 0 ? first.Or(other) : word == 1 ? first.And(other) : first.ButNot(other);
        }

        return first;
    }

    private static bool IsReference(RelationRewrite rewrite) => rewrite is ComputedRewrite or TupleToUsersetRewrite or IntersectionArrowRewrite;

    private static IEnumerable<RelationRewrite> Operands(RelationRewrite rewrite, int word) => (rewrite, word) switch
    {
        (UnionRewrite union, 0) => union.Operands,
        (IntersectionRewrite both, 1) => both.Operands,
        _ => [rewrite],
    };

    private RelationRewrite Leaf(List<string> defined, string[] types, bool mayBeDirect) => Choose(mayBeDirect ? 4 : 3) switch
    {
        0 or 1 => RelationRewrite.Computed(defined[Choose(defined.Count)]),
        2 => _mayExtend && Choose(2) == 0 ? RelationRewrite.FromAll(Base, "up") : RelationRewrite.From(Base, "up"),
        _ => Direct(types, mustEnter: false),
    };

    private RelationRewrite Direct(string[] types, bool mustEnter)
    {
        List<TypeRestriction> all = [];
        if (mustEnter)
        {
            all.Add(TypeRestriction.Of(types[0]));
            all.AddRange(_unused.Select(c => TypeRestriction.Of(types[0]).With(c)));
            _unused.Clear();
        }

        for (int i = 1 + Choose(4); i > 0; i--)
        {
            TypeRestriction one = Choose(3) switch
            {
                0 => TypeRestriction.Of(types[Choose(types.Length)]),
                1 => TypeRestriction.Wildcard(types[Choose(types.Length)]),
                _ => TypeRestriction.Userset(_parents[Choose(_parents.Count)], Base),
            };
            one = _conditions.Count > 0 && Choose(3) == 0 ? one.With(_conditions[Choose(_conditions.Count)]) : one;
            one = _mayExtend && Choose(4) == 0 ? one.Expiring() : one;
            one = _mayExtend && Choose(4) == 0 ? one.NotBefore() : one;
            all.Add(one);
        }

        return RelationRewrite.Direct([.. all.Distinct()]);
    }

    private int Choose(int count) => _choices[_next++ % _choices.Length] % count;

    private IEnumerable<T> Some<T>(T[] all, int count)
    {
        List<T> left = [.. all];
        while (count-- > 0 && left.Count > 0)
        {
            int index = Choose(left.Count);
            yield return left[index];
            left.RemoveAt(index);
        }
    }
}
