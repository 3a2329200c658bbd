namespace FlowPilot.Authz.Policies;

/// <summary>A pack, or the tests of one, have errors; what was in force before still is.</summary>
public sealed class PolicyPackException : FormatException
{
    private const string StableCode = "FP1502";
    private const int MaxShown = 10;

    internal PolicyPackException(IReadOnlyList<PolicyError> errors)
        : base($"{StableCode}: {string.Join("; ", errors.Take(MaxShown))}{(errors.Count > MaxShown ? $"; and {errors.Count - MaxShown} more" : "")}")
    {
        Errors = errors;
        ErrorCode = StableCode;
    }

    /// <summary>Gets all errors in the order of their place; at least one.</summary>
    public IReadOnlyList<PolicyError> Errors { get; }

    /// <summary>Gets the stable code of the error.</summary>
    public string ErrorCode { get; }
}
