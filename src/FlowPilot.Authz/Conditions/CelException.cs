using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions;

/// <summary>An expression does not compile.</summary>
public sealed class CelException : FormatException
{
    private const string StableCode = "FP1002";

    internal CelException(string condition, IReadOnlyList<CelError> errors)
        : base($"{StableCode}: condition {ForeignText.Quote(condition)}: {string.Join("; ", errors)}")
    {
        Errors = errors;
        ErrorCode = StableCode;
    }

    /// <summary>Gets the errors in the order of their place; at least one.</summary>
    public IReadOnlyList<CelError> Errors { get; }

    /// <summary>Gets the stable code of the error.</summary>
    public string ErrorCode { get; }
}
