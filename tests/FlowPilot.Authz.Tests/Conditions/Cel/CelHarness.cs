using System.Globalization;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Tests.Conditions.Cel;

/// <summary>Evaluates texts and shows values as short texts, so that tables of tests stay readable.</summary>
internal static class CelHarness
{
    public static readonly CelInstant Now = CelInstant.FromDateTimeOffset(new DateTimeOffset(2030, 1, 31, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The variables of most tests: one of each type, <c>u</c> and <c>w</c> (a bool) without a value.</summary>
    public static readonly (string Name, CelType Type, CelValue Value)[] Variables =
    [
        ("i", CelType.Int, CelValue.Int(7)),
        ("n", CelType.Uint, CelValue.Uint(7)),
        ("d", CelType.Double, CelValue.Double(2.5)),
        ("s", CelType.String, CelValue.String("hello")),
        ("b", CelType.Bool, CelValue.True),
        ("l", CelType.ListOf(CelType.Int), CelValue.List([CelValue.Int(1), CelValue.Int(2), CelValue.Int(3)])),
        ("m", CelType.MapOf(CelType.String, CelType.Int), MapOf(("a", CelValue.Int(1)), ("b", CelValue.Int(2)))),
        ("any", CelType.Dyn, MapOf(("x", CelValue.Double(1)), ("list", CelValue.List([CelValue.String("p"), CelValue.Double(2)])), ("none", CelValue.Null))),
        ("t", CelType.Timestamp, CelValue.Timestamp(Now)),
        ("span", CelType.Duration, CelValue.Duration(90 * CelInstant.NanosecondsPerSecond)),
        ("ip", CelType.IpAddress, CelValue.IpAddress(CelIpAddress.Parse("192.168.0.1")!)), // a valid address
        ("u", CelType.Int, default),
        ("w", CelType.Bool, default),
        ("person", CelType.Record("person", [KeyValuePair.Create("name", CelType.String), KeyValuePair.Create("age", CelType.Int)]), MapOf(("name", CelValue.String("anne")))),
    ];

    public static CelValue MapOf(params (string Key, CelValue Value)[] entries) =>
        CelValue.Map(CelMap.TryCreate([.. entries.Select(static e => CelValue.String(e.Key))], [.. entries.Select(static e => e.Value)])!); // keys of tests are there once

    public static (CelProgram? Program, IReadOnlyList<CelError> Errors) Compile(string text, ConditionLimits? limits = null, params (string Name, CelType Type, CelValue Value)[] variables)
    {
        var diagnostics = new CelDiagnostics(new CelSource(text));
        CelEnvironment? environment = CelEnvironment.Create([.. variables.Select(static v => KeyValuePair.Create(v.Name, v.Type))], diagnostics);
        CelProgram? program = environment is null ? null : CelProgram.Compile(environment, limits ?? new ConditionLimits(), requireBool: false, diagnostics);
        Assert.Equal(program is null, diagnostics.HasErrors);
        return (program, diagnostics.ToList());
    }

    public static CelProgram Program(string text, ConditionLimits? limits = null, params (string Name, CelType Type, CelValue Value)[] variables)
    {
        (CelProgram? program, IReadOnlyList<CelError> errors) = Compile(text, limits, variables);
        Assert.True(program is not null, $"{text}\n{string.Join('\n', errors)}");
        return program;
    }

    /// <summary>The value of a text with <see cref="Variables"/>, shown.</summary>
    public static string Evaluate(string text, ConditionLimits? limits = null)
    {
        CelProgram program = Program(text, limits, Variables);
        CelValue[] slots = [.. Variables.Select(static v => v.Value)];
        return Show(program.Evaluate(slots, new CelValue[slots.Length], Now), program);
    }

    /// <summary>The errors of a text with <see cref="Variables"/>, each as <c>line:column+length Code</c>.</summary>
    public static string Errors(string text, ConditionLimits? limits = null) =>
        string.Join("; ", Compile(text, limits, Variables).Errors.Select(static e => $"{e.Line}:{e.Column}+{e.Length} {e.Code}"));

    public static string FirstMessage(string text) => Compile(text, null, Variables).Errors[0].Message;

    public static string Show(in CelValue value, CelProgram program) => value.Kind switch
    {
        CelKind.Unknown => $"unknown {Names(value.UnknownVariables, program)}",
        CelKind.Error => $"{value.ErrorCode}@{value.ErrorOffset}",
        _ => Show(value),
    };

    public static string Show(in CelValue value) => value.Kind switch
    {
        CelKind.Null => "null",
        CelKind.Bool => value.AsBool ? "true" : "false",
        CelKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => value.AsUint.ToString(CultureInfo.InvariantCulture) + "u",
        CelKind.Double => value.AsDouble.ToString("R", CultureInfo.InvariantCulture) + "d",
        CelKind.String => $"'{value.AsString}'",
        CelKind.Bytes => $"b'{Convert.ToHexStringLower(value.AsBytes)}'",
        CelKind.List => $"[{string.Join(", ", value.AsList.Select(static i => Show(i)))}]",
        CelKind.Map => $"{{{string.Join(", ", value.AsMap.KeyArray.Zip(value.AsMap.Values.ToArray(), static (k, v) => $"{Show(k)}: {Show(v)}"))}}}",
        CelKind.Duration => CelDurations.Format(value.AsDuration),
        CelKind.Timestamp => CelTimestamps.Format(value.AsTimestamp),
        CelKind.IpAddress => value.AsIpAddress.ToString(),
        CelKind.Type => value.AsTypeName,
        _ => value.Kind.ToString(),
    };

    private static string Names(ulong variables, CelProgram program) =>
        string.Join(",", program.Environment.Names.Where((_, i) => (variables & (1UL << i)) != 0).Order(StringComparer.Ordinal));
}
