using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Tests.Conditions;

/// <summary>Makes conditions and contexts for tests.</summary>
internal static class Conditions
{
    public static readonly DateTimeOffset Now = new(2030, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A condition: parameters as <c>x: int, y: list&lt;string&gt;</c>.</summary>
    public static CompiledCondition Compile(string parameters, string expression, ConditionLimits? limits = null) =>
        CompiledCondition.Compile(Define("c", parameters, expression), limits);

    public static ConditionDefinition Define(string name, string parameters, string expression) =>
        new(name, parameters.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadParameter), expression);

    public static ConditionContext Json(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return ConditionContext.FromJson(document.RootElement);
    }

    public static ConditionContext Values(params IEnumerable<(string Name, object? Value)> values) =>
        ConditionContext.FromValues(values.ToDictionary(static v => v.Name, static v => v.Value, StringComparer.Ordinal));

    /// <summary>The outcome with a request's context, shown.</summary>
    public static string Evaluate(string parameters, string expression, string request, string? stored = null) =>
        Show(Compile(parameters, expression).Evaluate(stored is null ? null : Json(stored), Json(request), Now));

    public static string Show(ConditionResult result) => result.Outcome switch
    {
        ConditionOutcome.Needs => $"needs {string.Join(",", result.MissingParameters)}",
        ConditionOutcome.Error => $"error {result.ErrorCode}",
        _ => result.Outcome.ToString().ToLowerInvariant(),
    };

    private static ConditionParameter ReadParameter(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return new ConditionParameter(text[..colon].Trim(), ConditionParameterType.Parse(text[(colon + 1)..]));
    }
}
