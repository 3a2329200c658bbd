using System.Globalization;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Tests.Conditions.Cel;

/// <summary>Makes well-typed expressions and values out of a row of numbers: the same row gives the same, a shorter one gives simpler ones.</summary>
internal sealed class CelTape(IReadOnlyList<int> choices)
{
    /// <summary>The variables that expressions name; of each type two, and one of any.</summary>
    public static readonly (string Name, CelType Type)[] Variables =
    [
        ("b1", CelType.Bool), ("b2", CelType.Bool), ("i1", CelType.Int), ("i2", CelType.Int), ("n1", CelType.Uint), ("n2", CelType.Uint), ("d1", CelType.Double),
        ("d2", CelType.Double), ("s1", CelType.String), ("s2", CelType.String), ("l1", CelType.ListOf(CelType.Int)), ("l2", CelType.ListOf(CelType.Int)),
        ("m1", CelType.MapOf(CelType.String, CelType.Int)), ("m2", CelType.MapOf(CelType.String, CelType.Int)), ("t1", CelType.Timestamp), ("t2", CelType.Timestamp),
        ("p1", CelType.Duration), ("p2", CelType.Duration), ("x1", CelType.Dyn), ("x2", CelType.Dyn),
    ];

    private static readonly long[] Ints = [0, 1, 2, -1, 3, 7, -5, 100, long.MaxValue, long.MinValue, 9_007_199_254_740_993, 1L << 62, 253_402_300_799];
    private static readonly double[] Doubles = [0.0, 1.0, -1.0, 0.5, 2.5, -7.25, 1e308, 5e-324, 9_007_199_254_740_992.0, 9_223_372_036_854_775_808.0, 3.0];
    private static readonly string[] Texts = ["", "a", "b", "ab", "é", "\U0001F600", "\uffee", "a b", "10"];

    private readonly List<string> _locals = [];
    private int _at;

    /// <summary>Gives a number below <paramref name="count"/>; zero, the simplest choice, once the row has ended.</summary>
    public int Next(int count) => _at < choices.Count ? (int)(Math.Abs((long)choices[_at++]) % count) : 0;

    /// <summary>A value for a variable of a type, twice: for the compiled evaluator and for the plain one. Nothing for an unknown.</summary>
    public (CelValue Compiled, object? Naive)? Value(CelType type, bool canBeUnknown = true)
    {
        if (canBeUnknown && Next(16) == 15)
        {
            return null;
        }

        switch (type.Kind)
        {
            case CelTypeKind.Bool:
                bool known = Next(2) == 0;
                return (CelValue.Bool(known), known);
            case CelTypeKind.Int:
                long number = Ints[Next(Ints.Length)];
                return (CelValue.Int(number), number);
            case CelTypeKind.Uint:
                ulong unsigned = (ulong)Ints[Next(Ints.Length)];
                return (CelValue.Uint(unsigned), unsigned);
            case CelTypeKind.Double:
                double real = Doubles[Next(Doubles.Length)];
                return (CelValue.Double(real), real);
            case CelTypeKind.String:
                string text = Texts[Next(Texts.Length)];
                return (CelValue.String(text), text);
            case CelTypeKind.List:
                (CelValue Compiled, object? Naive)[] items = [.. Enumerable.Range(0, Next(5)).Select(_ => Value(CelType.Int, canBeUnknown: false) ?? default)];
                return (CelValue.List([.. items.Select(static i => i.Compiled)]), items.Select(static i => i.Naive).ToList());
            case CelTypeKind.Map:
                (string Key, (CelValue Compiled, object? Naive) Value)[] entries = [.. Texts.Take(Next(Texts.Length)).Select(k => (k, Value(CelType.Int, canBeUnknown: false) ?? default))];
                return (CelHarness.MapOf([.. entries.Select(static e => (e.Key, e.Value.Compiled))]), entries.Select(static e => ((object?)e.Key, e.Value.Naive)).ToList());
            case CelTypeKind.Duration:
                long span = Ints[Next(Ints.Length)];
                return (CelValue.Duration(span), new NaiveTime(span, IsInstant: false));
            case CelTypeKind.Timestamp:
                long[] seconds = [0, 1, -1, CelInstant.MinSeconds, CelInstant.MaxSeconds, 1_893_456_000];
                var instant = new CelInstant(seconds[Next(seconds.Length)], Next(2) * 999_999_999);
                return (CelValue.Timestamp(instant), new NaiveTime(((System.Numerics.BigInteger)instant.Seconds * 1_000_000_000) + instant.Nanoseconds, IsInstant: true));
            default:
                return Next(10) == 9 ? (CelValue.Null, null) : Value(Variables[Next(18)].Type, canBeUnknown: false);
        }
    }

    /// <summary>An expression of a type, as text.</summary>
    public string Expression(CelTypeKind kind, int depth = 5)
    {
        if (depth == 0 || _at >= choices.Count)
        {
            return Leaf(kind);
        }

        int choice = Next(10);
        string E(CelTypeKind wanted) => Expression(wanted, depth - 1);
        return choice switch
        {
            0 => Leaf(kind),
            1 => $"({E(CelTypeKind.Bool)} ? {E(kind)} : {E(kind)})",
            2 when kind != CelTypeKind.Dyn => $"dyn({E(CelTypeKind.Dyn)}) == 1 ? {E(kind)} : ({E(kind)})".Insert(0, "(") + ")",
            _ => kind switch
            {
                CelTypeKind.Bool => Test(E, choice, depth),
                CelTypeKind.Int => Pick(() => $"({E(kind)} {Operator("+", "-", "*", "/", "%")} {E(kind)})", () => $"-{E(kind)}", () => $"size({E(AnySized())})", () => $"{E(CelTypeKind.List)}[{E(kind)}]", () => $"{E(CelTypeKind.Map)}[{E(CelTypeKind.String)}]", () => $"{E(CelTypeKind.Map)}.a", () => $"int({E(AnyNumber())})"),
                CelTypeKind.Uint => Pick(() => $"({E(kind)} {Operator("+", "-", "*", "/", "%")} {E(kind)})", () => $"uint({E(CelTypeKind.Int)})"),
                CelTypeKind.Double => Pick(() => $"({E(kind)} {Operator("+", "-", "*", "/")} {E(kind)})", () => $"-{E(kind)}", () => $"double({E(CelTypeKind.Int)})"),
                CelTypeKind.String => Pick(() => $"({E(kind)} + {E(kind)})", () => $"string({E(Pick(CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.Bool, CelTypeKind.String))})"),
                CelTypeKind.List => Pick(() => $"({E(kind)} + {E(kind)})", () => $"[{E(CelTypeKind.Int)}, {E(CelTypeKind.Int)}]", () => Loop("filter", E(kind), CelTypeKind.Bool, depth), () => Loop("map", E(kind), CelTypeKind.Int, depth)),
                CelTypeKind.Map => $"{{{E(CelTypeKind.String)}: {E(CelTypeKind.Int)}, '' + {E(CelTypeKind.String)}: {E(CelTypeKind.Int)}}}",
                CelTypeKind.Duration => Pick(() => $"({E(kind)} {Operator("+", "-")} {E(kind)})", () => $"({E(CelTypeKind.Timestamp)} - {E(CelTypeKind.Timestamp)})", () => $"duration({E(CelTypeKind.Int)})"),
                CelTypeKind.Timestamp => Pick(() => $"({E(kind)} {Operator("+", "-")} {E(CelTypeKind.Duration)})", () => $"timestamp({E(CelTypeKind.Int)})"),
                _ => Pick(() => $"dyn({E(AnyKind())})", () => $"({E(kind)} {Operator("+", "-", "*", "/", "%")} {E(kind)})", () => $"{E(kind)}[{E(kind)}]", () => $"{E(kind)}.a", () => $"dyn([{E(kind)}, {E(kind)}])", () => $"dyn({{{E(kind)}: {E(kind)}}})", () => "dyn(null)"),
            },
        };
    }

    private string Test(Func<CelTypeKind, string> e, int choice, int depth)
    {
        CelTypeKind kind = AnyKind();
        return choice switch
        {
            3 => $"({e(CelTypeKind.Bool)} && {e(CelTypeKind.Bool)})",
            4 => $"({e(CelTypeKind.Bool)} || {e(CelTypeKind.Bool)} || {e(CelTypeKind.Bool)})",
            5 => $"!{e(CelTypeKind.Bool)}",
            6 => $"({e(kind)} {Operator("==", "!=")} {e(kind)})",
            7 => Pick(CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.Double, CelTypeKind.String, CelTypeKind.Bool, CelTypeKind.Timestamp, CelTypeKind.Duration, CelTypeKind.Dyn) is var ordered
                ? $"({e(ordered)} {Operator("<", "<=", ">", ">=")} {e(ordered)})" : "",
            8 => Pick(() => $"({e(CelTypeKind.Int)} in {e(CelTypeKind.List)})", () => $"({e(CelTypeKind.String)} in {e(CelTypeKind.Map)})", () => $"({e(CelTypeKind.Dyn)} in {e(CelTypeKind.Dyn)})", () => $"has({e(CelTypeKind.Map)}.a)", () => $"has({e(CelTypeKind.Dyn)}.a)", () => $"{e(CelTypeKind.String)}.{Pick("contains", "startsWith", "endsWith")}({e(CelTypeKind.String)})", () => $"(type({e(CelTypeKind.Dyn)}) == {Pick("int", "string", "list", "map", "type")})"),
            _ => Loop(Pick("all", "exists", "exists_one"), e(Pick(CelTypeKind.List, CelTypeKind.List, CelTypeKind.Dyn)), Pick(CelTypeKind.Bool, CelTypeKind.Bool, CelTypeKind.Dyn), depth),
        };
    }

    private string Loop(string macro, string range, CelTypeKind body, int depth)
    {
        string name = $"v{_locals.Count}";
        _locals.Add(name);
        string text = $"{range}.{macro}({name}, {Expression(body, depth - 1)})";
        _locals.RemoveAt(_locals.Count - 1);
        return text;
    }

    private string Leaf(CelTypeKind kind)
    {
        if (kind is CelTypeKind.Int or CelTypeKind.Dyn && _locals.Count > 0 && Next(2) == 1)
        {
            string local = _locals[Next(_locals.Count)];
            return kind == CelTypeKind.Int ? $"int({local})" : $"dyn({local})";
        }

        if (Next(3) != 0 || kind is CelTypeKind.Timestamp or CelTypeKind.Duration or CelTypeKind.Map or CelTypeKind.Dyn)
        {
            string[] names = [.. Variables.Where(v => v.Type.Kind == kind).Select(static v => v.Name)];
            return names[Next(names.Length)];
        }

        return kind switch
        {
            CelTypeKind.Bool => Next(2) == 0 ? "true" : "false",
            CelTypeKind.Int => Ints[Next(Ints.Length)].ToString(CultureInfo.InvariantCulture),
            CelTypeKind.Uint => ((ulong)Ints[Next(Ints.Length)]).ToString(CultureInfo.InvariantCulture) + "u",
            CelTypeKind.Double => Doubles[Next(Doubles.Length)].ToString("0.0###############E+0", CultureInfo.InvariantCulture),
            CelTypeKind.String => $"'{Texts[Next(Texts.Length)]}'",
            _ => "[1, 2]",
        };
    }

    private CelTypeKind AnyKind() => Variables[Next(Variables.Length)].Type.Kind;

    private CelTypeKind AnySized() => Pick(CelTypeKind.String, CelTypeKind.List, CelTypeKind.Map, CelTypeKind.Dyn);

    private CelTypeKind AnyNumber() => Pick(CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.Double, CelTypeKind.Dyn);

    private string Operator(params string[] operators) => operators[Next(operators.Length)];

    private T Pick<T>(params T[] options) => options[Next(options.Length)];

    private string Pick(params Func<string>[] options) => options[Next(options.Length)]();
}
