namespace FlowPilot.Authz.Model;

/// <summary>A model's text, or a change of model, is not acceptable.</summary>
public sealed class FlowPilotModelException : FormatException
{
    private const string Code = "FP1001";
    private const int MaxShown = 10;

    internal FlowPilotModelException(IReadOnlyList<ModelError> errors)
        : base($"{Code}: {string.Join("; ", errors.Take(MaxShown))}{(errors.Count > MaxShown ? $"; and {errors.Count - MaxShown} more" : string.Empty)}")
    {
        Errors = errors;
        ErrorCode = Code;
    }

    /// <summary>Gets the errors in the order of their place; at least one.</summary>
    public IReadOnlyList<ModelError> Errors { get; }

    /// <summary>Gets the stable code of the error.</summary>
    public string ErrorCode { get; }
}
