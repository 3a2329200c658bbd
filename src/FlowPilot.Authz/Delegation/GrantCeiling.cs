using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Delegation;

/// <summary>Bounds a number of the request under a grant: the value of that name must be there, be an integer, and not be greater.</summary>
/// <remarks>A bound of each decision by itself, not of their sum. Money is an integer in the currency's minor unit. The default value is invalid.</remarks>
public readonly record struct GrantCeiling
{
    /// <summary>Makes a ceiling.</summary>
    /// <param name="name">The name of the value in <c>AccessRequest.Context</c>: letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="max">The greatest value that is allowed.</param>
    /// <exception cref="FormatException"><paramref name="name"/> is not a name.</exception>
    public GrantCeiling(string name, long max)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = Identifiers.FaultOfRelation(name) is { } fault ? throw new FormatException($"Not the name of a ceiling: {fault}.") : name;
        Max = max;
    }

    /// <summary>Gets the name of the value in the context of a request.</summary>
    public string Name { get; }

    /// <summary>Gets the greatest value that is allowed.</summary>
    public long Max { get; }

    /// <summary>Writes <c>name &lt;= max</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} <= {Max}";
}
