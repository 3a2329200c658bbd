namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>One way to call a function or operator.</summary>
/// <param name="IsMember">Whether it is called on its first argument.</param>
/// <param name="Parameters">The types that it takes, the receiver first.</param>
/// <param name="Result">The type of its value.</param>
internal sealed record CelOverload(bool IsMember, CelType[] Parameters, CelType Result)
{
    /// <summary>
    /// Finds the type of a call: the one that all overloads give which may be meant, <c>dyn</c> where they differ, nothing where none fits.
    /// </summary>
    public static CelType? Resolve(IEnumerable<CelOverload> overloads, bool isMember, ReadOnlySpan<CelType> arguments)
    {
        CelType? result = null;
        foreach (CelOverload overload in overloads)
        {
            if (overload.IsMember == isMember && overload.Takes(arguments))
            {
                result = result is null || result.Kind == overload.Result.Kind ? overload.Result : CelType.Dyn;
            }
        }

        return result;
    }

    private bool Takes(ReadOnlySpan<CelType> arguments)
    {
        if (arguments.Length != Parameters.Length)
        {
            return false;
        }

        for (int i = 0; i < arguments.Length; i++)
        {
            // Null goes with messages where they are compared, never as an argument.
            if (!CelType.Compatible(arguments[i], Parameters[i]) || (arguments[i].Kind == CelTypeKind.Null && !Parameters[i].IsDyn))
            {
                return false;
            }
        }

        return true;
    }
}
