using System.Net;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using FlowPilot.Authz.Conditions;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>
/// One evaluation of a condition. The baseline walks a tree of the same expression over boxed values, as one would write it first; the
/// delegate is the same expression in C#, for scale: with one parameter it cannot be told from an empty method.
/// </summary>
[MemoryDiagnoser]
[MaxIterationCount(30)]
[CategoriesColumn]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class ConditionBenchmarks
{
    private const string One = "1 parameter";
    private const string Eight = "8 parameters";

    private const string OneJson = """{"x":10}""";
    private const string EightJson =
        """{"b":true,"s":"s","i":1,"u":"1","d":1.5,"span":"1h30m","at":"2026-01-01T12:00:00Z","ip":"192.168.0.17"}""";

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly CompiledCondition _one = Compile("x < 100", "x:int");
    private readonly CompiledCondition _division = Compile("100 / x < 50", "x:int");
    private readonly CompiledCondition _eight = Compile(
        "b && s == 's' && i == 1 && u <= 1u && d < 2.0 && span > duration('1h') && at < timestamp('2026-02-01T00:00:00Z') && ip.in_cidr('192.168.0.0/24')",
        "b:bool", "s:string", "i:int", "u:uint", "d:double", "span:duration", "at:timestamp", "ip:ipaddress");

    private readonly NaiveNode _oneTree = new NaiveCall("<", new NaiveName("x"), new NaiveValue(100L));
    private readonly NaiveNode _eightTree = new NaiveCall(
        "&&",
        new NaiveName("b"),
        new NaiveCall("==", new NaiveName("s"), new NaiveValue("s")),
        new NaiveCall("==", new NaiveName("i"), new NaiveValue(1L)),
        new NaiveCall("<=", new NaiveName("u"), new NaiveValue(1UL)),
        new NaiveCall("<", new NaiveName("d"), new NaiveValue(2.0)),
        new NaiveCall(">", new NaiveName("span"), new NaiveValue(TimeSpan.FromHours(1))),
        new NaiveCall("<", new NaiveName("at"), new NaiveValue(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero))),
        new NaiveCall("in_cidr", new NaiveName("ip"), new NaiveValue(IPNetwork.Parse("192.168.0.0/24"))));

    private readonly Dictionary<string, object> _oneValues = new(StringComparer.Ordinal) { ["x"] = 10L };
    private readonly Dictionary<string, object> _eightValues = new(StringComparer.Ordinal)
    {
        ["b"] = true,
        ["s"] = "s",
        ["i"] = 1L,
        ["u"] = 1UL,
        ["d"] = 1.5,
        ["span"] = TimeSpan.FromMinutes(90),
        ["at"] = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero),
        ["ip"] = IPAddress.Parse("192.168.0.17"),
    };

    private readonly Func<EightValues, bool> _eightDelegate = CompareEight();
    private readonly EightValues _eightTyped = new(
        true, "s", 1, 1, 1.5, TimeSpan.FromMinutes(90), new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), IPAddress.Parse("192.168.0.17"));

    private readonly ConditionContext _oneContext = Read(OneJson);
    private readonly ConditionContext _eightContext = Read(EightJson);
    private readonly PreparedConditionContext _oneHolds;
    private readonly PreparedConditionContext _oneFails;
    private readonly PreparedConditionContext _zero;
    private readonly PreparedConditionContext _eightHolds;
    private readonly PreparedConditionContext _eightFails;
    private readonly PreparedConditionContext _eightLacks;

    /// <summary>Prepares the contexts, and checks that each case comes to what its name says.</summary>
    public ConditionBenchmarks()
    {
        _oneHolds = _one.Prepare(_oneContext);
        _oneFails = _one.Prepare(Read("""{"x":100}"""));
        _zero = _division.Prepare(Read("""{"x":0}"""));
        _eightHolds = _eight.Prepare(_eightContext);
        _eightFails = _eight.Prepare(Read(EightJson.Replace("192.168.0.17", "10.0.0.1", StringComparison.Ordinal)));
        _eightLacks = _eight.Prepare(Read(EightJson.Replace("\"ip\"", "\"other\"", StringComparison.Ordinal)));
        Expect(OneTree() && EightTree() && EightDelegate());
        Expect((OnePrepared().Outcome, OneRaw().Outcome, OneFalse().Outcome) == (ConditionOutcome.True, ConditionOutcome.True, ConditionOutcome.False));
        Expect((EightPrepared().Outcome, EightRaw().Outcome, EightFalse().Outcome) == (ConditionOutcome.True, ConditionOutcome.True, ConditionOutcome.False));
        Expect((OneError().Outcome, EightNeeds().Outcome) == (ConditionOutcome.Error, ConditionOutcome.Needs));
    }

    /// <summary>Walks a tree over boxed values.</summary>
    /// <returns>The value.</returns>
    [Benchmark(Baseline = true, Description = "naive tree walk")]
    [BenchmarkCategory(One)]
    public bool OneTree() => (bool)_oneTree.Evaluate(_oneValues);

    /// <summary>A prepared context, true.</summary>
    /// <returns>The result.</returns>
    [Benchmark(Description = "prepared, true")]
    [BenchmarkCategory(One)]
    public ConditionResult OnePrepared() => _one.EvaluatePrepared(null, _oneHolds, Now);

    /// <summary>A prepared context, false.</summary>
    /// <returns>The result.</returns>
    [Benchmark(Description = "prepared, false")]
    [BenchmarkCategory(One)]
    public ConditionResult OneFalse() => _one.EvaluatePrepared(null, _oneFails, Now);

    /// <summary>A division by zero.</summary>
    /// <returns>The result.</returns>
    [Benchmark(Description = "prepared, error")]
    [BenchmarkCategory(One)]
    public ConditionResult OneError() => _division.EvaluatePrepared(null, _zero, Now);

    /// <summary>The values of the context are converted first.</summary>
    /// <returns>The result.</returns>
    [Benchmark(Description = "raw context, true")]
    [BenchmarkCategory(One)]
    public ConditionResult OneRaw() => _one.Evaluate(null, _oneContext, Now);

    /// <summary>Walks a tree over boxed values.</summary>
    /// <returns>The value.</returns>
    [Benchmark(Baseline = true, Description = "naive tree walk")]
    [BenchmarkCategory(Eight)]
    public bool EightTree() => (bool)_eightTree.Evaluate(_eightValues);

    /// <summary>The expression in C#.</summary>
    /// <returns>The value.</returns>
    [Benchmark(Description = "C# delegate")]
    [BenchmarkCategory(Eight)]
    public bool EightDelegate() => _eightDelegate(_eightTyped);

    /// <summary>A prepared context, true: all eight operands count.</summary>
    /// <returns>The result.</returns>
    [Benchmark(Description = "prepared, true")]
    [BenchmarkCategory(Eight)]
    public ConditionResult EightPrepared() => _eight.EvaluatePrepared(null, _eightHolds, Now);

    /// <summary>A prepared context, false by the last operand.</summary>
    /// <returns>The result.</returns>
    [Benchmark(Description = "prepared, false at the end")]
    [BenchmarkCategory(Eight)]
    public ConditionResult EightFalse() => _eight.EvaluatePrepared(null, _eightFails, Now);

    /// <summary>A parameter is missing.</summary>
    /// <returns>The result.</returns>
    [Benchmark(Description = "prepared, needs")]
    [BenchmarkCategory(Eight)]
    public ConditionResult EightNeeds() => _eight.EvaluatePrepared(null, _eightLacks, Now);

    /// <summary>The values of the context are converted first; five of them are texts.</summary>
    /// <returns>The result.</returns>
    [Benchmark(Description = "raw context, true")]
    [BenchmarkCategory(Eight)]
    public ConditionResult EightRaw() => _eight.Evaluate(null, _eightContext, Now);

    private static CompiledCondition Compile(string expression, params string[] parameters) => CompiledCondition.Compile(new ConditionDefinition(
        "condition", parameters.Select(static p => new ConditionParameter(p.Split(':')[0], ConditionParameterType.Parse(p.Split(':')[1]))), expression));

    private static Func<EightValues, bool> CompareEight()
    {
        var start = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
        IPNetwork network = IPNetwork.Parse("192.168.0.0/24");
        return v => v.B && v.S == "s" && v.I == 1 && v.U <= 1 && v.D < 2 && v.Span > TimeSpan.FromHours(1) && v.At < start && network.Contains(v.Ip);
    }

    private static ConditionContext Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return ConditionContext.FromJson(document.RootElement);
    }

    private static void Expect(bool isSo)
    {
        if (!isSo)
        {
            throw new InvalidOperationException("A case does not come to what its name says.");
        }
    }

    private sealed record EightValues(bool B, string S, long I, ulong U, double D, TimeSpan Span, DateTimeOffset At, IPAddress Ip);
}
