using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;
using FsCheck;
using FsCheck.Fluent;

namespace FlowPilot.Authz.Tests.Conditions.Cel;

/// <summary>What holds for every expression and every context; the rows of choices come from FsCheck, with a fixed seed.</summary>
public sealed class CelPropertyTests
{
    private static readonly KeyValuePair<string, CelType>[] Environment = [.. CelTape.Variables.Select(static v => KeyValuePair.Create(v.Name, v.Type))];

    // Sized for random trees: what they cost is not the question here.
    private static readonly ConditionLimits Limits = new() { MaxWork = 10_000_000, MaxNestingDepth = 250, MaxExpressionLength = 262_144 };

    [Fact]
    public void Evaluate_RandomExpression_AgreesWithThePlainReference()
    {
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        Check(6_000, choices =>
        {
            var tape = new CelTape(choices);
            var values = CelTape.Variables.Select(v => (v.Name, Value: tape.Value(v.Type))).ToArray();
            string text = tape.Expression(CelTypeKind.Bool, depth: 6);
            var diagnostics = new CelDiagnostics(new CelSource(text));
            CelEnvironment? environment = CelEnvironment.Create(Environment, diagnostics);
            CelProgram? program = environment is null ? null : CelProgram.Compile(environment, Limits, requireBool: false, diagnostics);
            Assert.True(program is not null, $"{text}\n{string.Join('\n', diagnostics.ToList())}");
            CelValue[] slots = [.. values.Select(static v => v.Value?.Compiled ?? default)];

            // Half of the values from the one context, half from the other.
            CelValue[] first = [.. slots.Select(static (s, i) => i % 2 == 0 ? s : default)];
            string actual = CelHarness.Show(program.Evaluate(first, slots, CelHarness.Now), program);

            CelExpr tree = CelParser.Parse(new CelDiagnostics(new CelSource(text)), Limits)!; // it has just been compiled
            var naive = new NaiveEvaluator(
                values.Where(static v => v.Value is not null).ToDictionary(static v => v.Name, static v => v.Value?.Naive, StringComparer.Ordinal),
                values.Where(static v => v.Value is null).Select(static v => v.Name).ToHashSet(StringComparer.Ordinal));
            string expected = NaiveValues.Show(naive.Evaluate(tree));

            Assert.True(expected == actual, $"{text}\nexpected {expected}\nactual   {actual}");
            string outcome = actual.Split('@', ' ')[0];
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        });

        // The random expressions are worth something only if they come to everything there is.
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", outcomes.OrderByDescending(static o => o.Value).Select(static o => $"{o.Key} {o.Value}")));
        Assert.All(["true", "false", "unknown", "Overflow", "DivisionByZero", "NoSuchOverload", "NoSuchKey", "IndexOutOfRange"], o => Assert.True(outcomes.GetValueOrDefault(o) > 10, o));
    }

    [Fact]
    public void Compile_RandomText_NeverThrowsOrHangsOrAllocatesWithoutBound()
    {
        string[] pieces =
        [
            "(", ")", "[", "]", "{", "}", ".", ",", ":", "?", "!", "-", "+", "*", "/", "%", "<", ">", "==", "!=", "<=", ">=", "&&", "||", " in ", "\"", "'", "'''", "\\", "r'", "b'",
            "b1", "i1", "s1", "l1", "m1", "x1", "t1", "p1", "true", "null", "0", "1", "9223372036854775807", "1e308", "1u", "0x", "size", "all", "exists", "map", "filter", "has", "v", "matches",
            "duration", "timestamp", "ipaddress", "in_cidr", "getHours", "now", "google.protobuf.Timestamp", "//", "\n", "\r", "\t", " ", "\u0000", "\ud83d", "\U0001F600", "é", "(a+)+", "\\pL", "{1000}", "[^",
        ];
        Check(2_000, choices =>
        {
            var tape = new CelTape(choices);
            RunHarmlessly(string.Concat(choices.Select(_ => pieces[tape.Next(pieces.Length)])));
        });
    }

    [Fact]
    public void Compile_MutatedText_NeverThrowsOrHangsOrAllocatesWithoutBound()
    {
        string[] valid =
        [
            "ipaddress('192.168.0.1').in_cidr('192.168.0.0/24') && s1.matches('^[a-z]+(\\\\.[a-z]{2,10})*$')",
            "l1.all(e, e > 0 && m1.exists(k, m1[k] == e)) ? s1 == 'hello' : {'a': [1, 2u, 3.5]}.a.size() > 1",
            "timestamp('2030-01-01T00:00:00Z') + duration('1h30m') > t1 || t1.getHours('Europe/Paris') < 12 && now != t1",
            "has(x1.a.b) && x1.a.b[0]['k'] in [1, \"x\", b'\\x00', r'raw', '''long''', null] && !b1 && -i1 % 3 == int('7')",
            "s1.matches('(?i)\\\\w+[[:digit:]]\\\\x{1F600}\\\\Qa.b\\\\E(?P<n>x|y){2,3}?$')",
        ];
        Check(2_000, choices =>
        {
            var tape = new CelTape(choices);
            string text = valid[tape.Next(valid.Length)];
            for (int i = 0; i <= tape.Next(6); i++)
            {
                int at = tape.Next(text.Length + 1);
                int length = Math.Min(tape.Next(12), text.Length - at);
                string piece = text.Substring(at, length);
                text = tape.Next(4) switch
                {
                    0 => text.Remove(at, length),
                    1 => text.Insert(tape.Next(text.Length + 1), piece),
                    2 => text.Insert(at, ((char)tape.Next(128)).ToString()),
                    _ => text.Insert(at, string.Concat(Enumerable.Repeat(piece, tape.Next(40)))),
                };
            }

            RunHarmlessly(text);
        });
    }

    // Compiles a text, and evaluates it if it compiles; whatever it is, that ends soon, without an exception and with little memory.
    private static void RunHarmlessly(string text)
    {
        var limits = new ConditionLimits();
        var diagnostics = new CelDiagnostics(new CelSource(text));
        long before = GC.GetAllocatedBytesForCurrentThread();

        CelEnvironment? environment = CelEnvironment.Create(Environment, diagnostics);
        CelProgram? program = environment is null ? null : CelProgram.Compile(environment, limits, requireBool: false, diagnostics);
        foreach (CelError error in diagnostics.ToList())
        {
            Assert.InRange(error.Line, 1, text.Length + 1);
            Assert.InRange(error.Column, 1, text.Length + 1);
            Assert.InRange(error.Length, 0, text.Length);
        }

        if (program is not null)
        {
            CelValue[] slots = [.. CelTape.Variables.Select(static v => new CelTape([]).Value(v.Type)?.Compiled ?? default)];
            _ = program.Evaluate(slots, slots, CelHarness.Now);
            _ = program.Evaluate(new CelValue[slots.Length], new CelValue[slots.Length], CelHarness.Now);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000);
    }

    private static void Check(int count, Action<int[]> property)
    {
        Gen<int[]> rows = Gen.Choose(0, 400).SelectMany(static length => Gen.Choose(0, 9_999).ArrayOf(length));
        Prop.ForAll(Arb.From(rows, static row => ArbMap.Default.ArbFor<int[]>().Shrinker(row)), property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20_300_131, 77));
    }
}
