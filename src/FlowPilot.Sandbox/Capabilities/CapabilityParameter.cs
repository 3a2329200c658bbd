using System.Globalization;

namespace FlowPilot.Sandbox.Capabilities;

/// <summary>A parameter that a capability can have.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">What it means.</param>
internal sealed record CapabilityParameter(string Key, ParameterKind Kind)
{
    private const int MaxNames = 64;

    /// <summary>Gets a value indicating whether it must be there; one that need not be, and is not, restricts nothing.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets the values of <see cref="ParameterKind.Level"/>, the least first.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Gets the greatest number of <see cref="ParameterKind.Coarseness"/>.</summary>
    public long MaxNumber { get; init; }

    /// <summary>Gets what says why a name cannot be, for the kinds that hold names.</summary>
    public Func<string, string?> FaultOfName { get; init; } = static _ => null;

    /// <summary>Says why values cannot be those of this parameter, or <see langword="null"/> if they can.</summary>
    public string? FaultOf(IReadOnlyList<string> values)
    {
        if (Kind == ParameterKind.Names)
        {
            return FaultOfNames(values);
        }

        return values.Count != 1 ? $"'{Key}' takes one value" : Kind switch
        {
            ParameterKind.Identity => FaultOfName(values[0]),
            ParameterKind.Level => Levels.Contains(values[0], StringComparer.Ordinal) ? null : $"'{Key}' is one of {string.Join(", ", Levels)}",
            _ => Number(values[0]) is { } number && number <= MaxNumber ? null : $"'{Key}' is a number from 1 to {MaxNumber} without leading zeros",
        };
    }

    /// <summary>Gives what two restrictions have in common; empty if they have nothing.</summary>
    public IReadOnlyList<string> Meet(IReadOnlyList<string> first, IReadOnlyList<string> second) => Kind switch
    {
        ParameterKind.Identity => first[0] == second[0] ? first : [],
        ParameterKind.Names => [.. first.Intersect(second, StringComparer.Ordinal)],
        ParameterKind.Level => Rank(first[0]) <= Rank(second[0]) ? first : second,
        _ => Number(first[0]) >= Number(second[0]) ? first : second,
    };

    private string? FaultOfNames(IReadOnlyList<string> values)
    {
        if (values.Count > MaxNames)
        {
            return $"'{Key}' has {values.Count} names; at most {MaxNames} are possible";
        }

        for (int i = 0; i < values.Count; i++)
        {
            if (FaultOfName(values[i]) is { } fault)
            {
                return fault;
            }

            if (i > 0 && string.CompareOrdinal(values[i - 1], values[i]) >= 0)
            {
                return $"the names of '{Key}' are in ordinal order and each of them once";
            }
        }

        return null;
    }

    private int Rank(string level) => Levels.ToList().IndexOf(level);

    private static long? Number(string text) =>
        text[0] is >= '1' and <= '9' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
