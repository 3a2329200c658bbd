using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Tests.Conditions.Cel;

/// <summary>
/// Says what an expression means by walking its tree, as plainly as it can be said: objects for values, big integers against overflow, maps as
/// lists of pairs. Shares nothing with the compiled evaluator but the tree, and knows no limits.
/// </summary>
internal sealed class NaiveEvaluator(IReadOnlyDictionary<string, object?> variables, IReadOnlySet<string> unknown)
{
    private static readonly BigInteger MinInstant = new BigInteger(-62_135_596_800) * 1_000_000_000;
    private static readonly BigInteger MaxInstant = (new BigInteger(253_402_300_800) * 1_000_000_000) - 1;

    private readonly Stack<(string Name, object? Value)> _locals = new();

    public object? Evaluate(CelExpr expression)
    {
        switch (expression)
        {
            case CelLiteralExpr literal:
                return NaiveValues.FromLiteral(literal.Value);
            case CelNameExpr name:
                return Name(name);
            case CelSelectExpr select:
                return Select(select);
            case CelOperatorExpr op:
                return Operator(op);
            case CelLogicExpr logic:
                return Decide(logic.Operands.Select(o => (Evaluate(o), o.Offset)), !logic.IsAnd);
            case CelConditionalExpr conditional:
                object? test = Evaluate(conditional.Test);
                return test is bool chosen ? Evaluate(chosen ? conditional.Then : conditional.Otherwise) : AsFault(test, conditional.Test.Offset);
            case CelListExpr list:
                List<object?> items = [.. list.Items.Select(Evaluate)];
                return FaultOf(items) ?? (object)items;
            case CelMapExpr map:
                return Map(map);
            case CelCallExpr call:
                object?[] arguments = [.. call.Arguments.Select(Evaluate)];
                return FaultOf(arguments) ?? Call(call.Function, arguments, call.Offset);
            case CelMacroExpr macro:
                return Macro(macro);
            default:
                throw new NotSupportedException(expression.GetType().Name);
        }
    }

    private static NaiveError NoOverload(int offset) => new(CelErrorCode.NoSuchOverload, offset);

    private static NaiveFault AsFault(object? value, int offset) => value as NaiveFault ?? NoOverload(offset);

    // Unknowns first, all of them; else the first error.
    private static NaiveFault? FaultOf(IEnumerable<object?> values)
    {
        NaiveFault[] faults = [.. values.OfType<NaiveFault>()];
        NaiveUnknown[] unknowns = [.. faults.OfType<NaiveUnknown>()];
        return unknowns.Length > 0 ? new NaiveUnknown(unknowns.SelectMany(static u => u.Names).ToImmutableSortedSet(StringComparer.Ordinal)) : faults.FirstOrDefault();
    }

    private static object Decide(IEnumerable<(object? Value, int Offset)> operands, bool deciding)
    {
        (object? Value, int Offset)[] all = [.. operands];
        return all.Any(o => o.Value is bool value && value == deciding)
            ? deciding
            : FaultOf(all.Where(static o => o.Value is not bool).Select(static o => (object?)AsFault(o.Value, o.Offset))) ?? (object)!deciding;
    }

    private object? Name(CelNameExpr name)
    {
        foreach ((string local, object? value) in _locals)
        {
            if (local == name.Name && !name.IsRooted)
            {
                return value;
            }
        }

        return unknown.Contains(name.Name) ? new NaiveUnknown(ImmutableSortedSet.Create(StringComparer.Ordinal, name.Name)) : variables.TryGetValue(name.Name, out object? known) ? known : new NaiveType(name.Name);
    }

    private object? Select(CelSelectExpr select)
    {
        object? operand = Evaluate(select.Operand);
        if (operand is not List<(object? Key, object? Value)> map)
        {
            return AsFault(operand, select.Offset);
        }

        object? found = Lookup(map, select.Field, select.Offset);
        return select.IsTest ? found is not NaiveError : found;
    }

    private static object? Lookup(List<(object? Key, object? Value)> map, object? key, int offset)
    {
        foreach ((object? candidate, object? value) in map)
        {
            if (NaiveValues.AreEqual(candidate, key))
            {
                return value;
            }
        }

        return new NaiveError(CelErrorCode.NoSuchKey, offset);
    }

    private object Map(CelMapExpr map)
    {
        object?[] keys = [.. map.Keys.Select(Evaluate)];
        object?[] values = [.. map.Values.Select(Evaluate)];
        if (FaultOf(keys.Concat(values)) is { } fault)
        {
            return fault;
        }

        bool isSound = keys.All(static k => k is long or ulong or bool or string) && keys.Index().All(k => !keys.Take(k.Index).Any(o => NaiveValues.AreEqual(o, k.Item)));
        return isSound ? keys.Zip(values).ToList() : new NaiveError(CelErrorCode.InvalidKey, map.Offset);
    }

    private object? Macro(CelMacroExpr macro)
    {
        object? range = Evaluate(macro.Range);
        List<object?>? items = range as List<object?> ?? (range as List<(object? Key, object? Value)>)?.ConvertAll(static e => e.Key);
        if (items is null)
        {
            return AsFault(range, macro.Offset);
        }

        object?[] results = [.. items.Select(i => InScope(macro.Variable.Name, i, macro.Body))];
        IEnumerable<object?> tests = results.Select(r => r is bool ? r : AsFault(r, macro.Body.Offset));
        switch (macro.Macro)
        {
            case CelMacro.All or CelMacro.Exists:
                return Decide(results.Select(r => (r, macro.Body.Offset)), macro.Macro == CelMacro.Exists);
            case CelMacro.ExistsOne:
                return FaultOf(tests) ?? (object)(tests.Count(static t => t is true) == 1);
            case CelMacro.Filter:
                return FaultOf(tests) ?? (object)items.Zip(results).Where(static r => r.Second is true).Select(static r => r.First).ToList();
            default:
                return FaultOf(results) ?? (object)results.ToList();
        }
    }

    private object? InScope(string name, object? value, CelExpr body)
    {
        _locals.Push((name, value));
        object? result = Evaluate(body);
        _locals.Pop();
        return result;
    }

    private object? Operator(CelOperatorExpr op)
    {
        object? x = Evaluate(op.Left);
        if (op.Right is null)
        {
            return x is NaiveFault fault ? fault : (op.Operator, x) switch
            {
                (CelOperator.Not, bool known) => !known,
                (CelOperator.Negate, double number) => -number,
                (CelOperator.Negate, long number) => Int(-(BigInteger)number, op.Offset),
                _ => NoOverload(op.Offset),
            };
        }

        object? y = Evaluate(op.Right);
        if (FaultOf([x, y]) is { } faults)
        {
            return faults;
        }

        switch (op.Operator)
        {
            case CelOperator.Equal or CelOperator.NotEqual:
                return NaiveValues.AreEqual(x, y) == (op.Operator == CelOperator.Equal);
            case CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual:
                return NaiveValues.Order(op.Operator, x, y, op.Offset);
            case CelOperator.In:
                return y is List<object?> list ? list.Exists(i => NaiveValues.AreEqual(i, x))
                    : y is List<(object? Key, object? Value)> map ? map.Exists(e => NaiveValues.AreEqual(e.Key, x)) : NoOverload(op.Offset);
            case CelOperator.Index:
                return Index(x, y, op.Offset);
            default:
                return Arithmetic(op.Operator, x, y, op.Offset);
        }
    }

    private static object? Index(object? container, object? index, int offset)
    {
        if (container is List<(object? Key, object? Value)> map)
        {
            return Lookup(map, index, offset);
        }

        if (container is not List<object?> list || index is not (long or ulong or double))
        {
            return NoOverload(offset);
        }

        if (index is double real && !double.IsInteger(real))
        {
            return new NaiveError(CelErrorCode.InvalidArgument, offset);
        }

        BigInteger at = index is double whole ? (BigInteger)whole : index is long signed ? signed : (ulong)index;
        return at >= 0 && at < list.Count ? list[(int)at] : new NaiveError(index is double && BigInteger.Abs(at) >= BigInteger.Pow(2, 63) ? CelErrorCode.InvalidArgument : CelErrorCode.IndexOutOfRange, offset);
    }

    private static object Arithmetic(CelOperator op, object? x, object? y, int offset) => (op, x, y) switch
    {
        (CelOperator.Divide or CelOperator.Modulo, long or ulong, 0L or 0UL) when x.GetType() == y.GetType() => new NaiveError(CelErrorCode.DivisionByZero, offset),
        (CelOperator.Modulo, long.MinValue, -1L) => new NaiveError(CelErrorCode.Overflow, offset),
        (_, long a, long b) => Int(Compute(op, a, b), offset),
        (_, ulong a, ulong b) => Compute(op, a, b) is var result && result >= 0 && result <= ulong.MaxValue ? (ulong)result : new NaiveError(CelErrorCode.Overflow, offset),
        (CelOperator.Add, double a, double b) => a + b,
        (CelOperator.Subtract, double a, double b) => a - b,
        (CelOperator.Multiply, double a, double b) => a * b,
        (CelOperator.Divide, double a, double b) => a / b,
        (CelOperator.Add, string a, string b) => a + b,
        (CelOperator.Add, List<object?> a, List<object?> b) => a.Concat(b).ToList(),
        (CelOperator.Add, NaiveTime a, NaiveTime b) when !a.IsInstant || !b.IsInstant => Time(a.Nanoseconds + b.Nanoseconds, a.IsInstant || b.IsInstant, offset),
        (CelOperator.Subtract, NaiveTime a, NaiveTime b) when a.IsInstant || !b.IsInstant => Time(a.Nanoseconds - b.Nanoseconds, a.IsInstant && !b.IsInstant, offset),
        _ => NoOverload(offset),
    };

    private static BigInteger Compute(CelOperator op, BigInteger a, BigInteger b) => op switch
    {
        CelOperator.Add => a + b,
        CelOperator.Subtract => a - b,
        CelOperator.Multiply => a * b,
        CelOperator.Divide => BigInteger.Divide(a, b),
        _ => BigInteger.Remainder(a, b),
    };

    private static object Int(BigInteger value, int offset) =>
        value >= long.MinValue && value <= long.MaxValue ? (long)value : new NaiveError(CelErrorCode.Overflow, offset);

    private static object Time(BigInteger value, bool isInstant, int offset) =>
        (isInstant ? value >= MinInstant && value <= MaxInstant : value >= long.MinValue && value <= long.MaxValue)
            ? new NaiveTime(value, isInstant)
            : new NaiveError(CelErrorCode.Overflow, offset);

    private static NaiveError Bad(int offset) => new(CelErrorCode.InvalidArgument, offset);

    private static object? Call(string function, object?[] arguments, int offset) => (function, arguments) switch
    {
        ("dyn", _) => arguments[0],
        ("type", _) => new NaiveType(arguments[0] switch { null => "null_type", bool => "bool", long => "int", ulong => "uint", double => "double", string => "string", List<object?> => "list", NaiveType => "type", NaiveTime { IsInstant: true } => "google.protobuf.Timestamp", NaiveTime => "google.protobuf.Duration", _ => "map" }),
        ("size", [string text]) => (long)text.EnumerateRunes().Count(),
        ("size", [List<object?> list]) => (long)list.Count,
        ("size", [List<(object? Key, object? Value)> map]) => (long)map.Count,
        ("contains", [string text, string part]) => text.Contains(part, StringComparison.Ordinal),
        ("startsWith", [string text, string part]) => text.StartsWith(part, StringComparison.Ordinal),
        ("endsWith", [string text, string part]) => text.EndsWith(part, StringComparison.Ordinal),
        ("int", [long]) or ("uint", [ulong]) or ("double", [double]) or ("string", [string]) => arguments[0],
        ("int", [ulong value]) => Int(value, offset),
        ("int", [double value]) => double.IsFinite(value) ? Int((BigInteger)value, offset) : new NaiveError(CelErrorCode.Overflow, offset),
        ("int", [NaiveTime time]) => time.IsInstant ? (long)NaiveValues.Seconds(time) : (long)time.Nanoseconds,
        ("int", [string text]) => text.Length > 0 && text.All(char.IsAsciiDigit) ? Int(BigInteger.Parse(text, CultureInfo.InvariantCulture), offset) is long known ? known : Bad(offset) : Bad(offset),
        ("uint", [long value]) => value >= 0 ? (ulong)value : new NaiveError(CelErrorCode.Overflow, offset),
        ("double", [long value]) => (double)value,
        ("double", [ulong value]) => (double)value,
        ("string", [long value]) => value.ToString(CultureInfo.InvariantCulture),
        ("string", [ulong value]) => value.ToString(CultureInfo.InvariantCulture),
        ("string", [bool value]) => value ? "true" : "false",
        ("duration", [long value]) => new NaiveTime(value, IsInstant: false),
        ("timestamp", [long value]) => Time((BigInteger)value * 1_000_000_000, isInstant: true, offset),
        _ => NoOverload(offset),
    };
}
