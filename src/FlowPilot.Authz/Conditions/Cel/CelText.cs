namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The words for what went wrong in an evaluation.</summary>
internal static class CelText
{
    /// <summary>Says what an error of an evaluation is.</summary>
    public static string Describe(CelErrorCode code) => code switch
    {
        CelErrorCode.Overflow => "the result is out of the range of its type",
        CelErrorCode.DivisionByZero => "division by zero",
        CelErrorCode.NoSuchOverload => "the operation does not take a value of this type",
        CelErrorCode.NoSuchKey => "there is no such key or field",
        CelErrorCode.IndexOutOfRange => "the index is outside the list",
        CelErrorCode.InvalidArgument => "the value cannot be converted, or is not accepted here",
        CelErrorCode.InvalidKey => "the map has a key twice, or one of a type that cannot be a key",
        CelErrorCode.WorkExceeded => "the evaluation needs more work than is allowed",
        _ => code.ToString(),
    };
}
