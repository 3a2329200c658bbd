using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Conditions;

/// <summary>What one evaluation of a condition came to. The default is an error, never true.</summary>
/// <remarks>Safe for concurrent use. Making one allocates nothing; <see cref="MissingParameters"/> and <see cref="Error"/> do when they are read.</remarks>
public readonly record struct ConditionResult
{
    // The condition, or the error itself where it was known before the evaluation.
    private readonly object? _source;

    // The missing parameters, a bit each, or the place of the error.
    private readonly ulong _bits;

    private ConditionResult(ConditionOutcome outcome, CelErrorCode errorCode, ulong bits, object source)
    {
        Outcome = outcome;
        ErrorCode = errorCode;
        _bits = bits;
        _source = source;
    }

    /// <summary>Gets the outcome.</summary>
    public ConditionOutcome Outcome { get; }

    /// <summary>Gets why there is no value; <see cref="CelErrorCode.None"/> unless the outcome is <see cref="ConditionOutcome.Error"/>.</summary>
    public CelErrorCode ErrorCode { get; }

    /// <summary>Gets the names of the parameters that neither context has, in the order of their declaration; empty unless the outcome is <see cref="ConditionOutcome.Needs"/>.</summary>
    public IReadOnlyList<string> MissingParameters
    {
        get
        {
            if (Outcome != ConditionOutcome.Needs || _source is not CompiledCondition condition)
            {
                return [];
            }

            var missing = new List<string>();
            for (int i = 0; i < condition.Definition.Parameters.Count; i++)
            {
                if ((_bits & (1UL << i)) != 0)
                {
                    missing.Add(condition.Definition.Parameters[i].Name);
                }
            }

            return missing;
        }
    }

    /// <summary>Gets the error with its place, or <see langword="null"/> unless the outcome is <see cref="ConditionOutcome.Error"/>.</summary>
    public CelError? Error => _source switch
    {
        _ when Outcome != ConditionOutcome.Error => null,
        CelError error => error,
        CompiledCondition condition => condition.Source.Error(ErrorCode, (int)_bits, 0, CelText.Describe(ErrorCode)),
        _ => null,
    };

    /// <summary>Writes the outcome, with what is missing or wrong.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Outcome switch
    {
        ConditionOutcome.Needs => $"needs {{{string.Join(", ", MissingParameters)}}}",
        ConditionOutcome.Error => $"error {ErrorCode}{(Error is { } error ? $" ({error})" : "")}",
        _ => Outcome == ConditionOutcome.True ? "true" : "false",
    };

    internal static ConditionResult Of(in CelValue value, CompiledCondition condition) => value.Kind switch
    {
        CelKind.Bool => new ConditionResult(value.AsBool ? ConditionOutcome.True : ConditionOutcome.False, CelErrorCode.None, 0, condition),
        CelKind.Unknown => Needs(value.UnknownVariables, condition),
        CelKind.Error => new ConditionResult(ConditionOutcome.Error, value.ErrorCode, (ulong)value.ErrorOffset, condition),

        // The checker lets no condition pass that could come to anything else.
        _ => new ConditionResult(ConditionOutcome.Error, CelErrorCode.NoSuchOverload, 0, condition),
    };

    internal static ConditionResult Needs(ulong parameters, CompiledCondition condition) => new(ConditionOutcome.Needs, CelErrorCode.None, parameters, condition);

    internal static ConditionResult Invalid(CelError error) => new(ConditionOutcome.Error, error.Code, 0, error);
}
