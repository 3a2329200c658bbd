using System.Collections.ObjectModel;

namespace FlowPilot.Authz.Conditions;

/// <summary>A condition as a model declares it: its name, its typed parameters and its expression. Immutable, not yet checked.</summary>
/// <remarks>
/// Two definitions are equal if name and expression are (ordinally) and the parameters are, in whatever order. Safe for concurrent use.
/// </remarks>
public sealed class ConditionDefinition : IEquatable<ConditionDefinition>
{
    /// <summary>Declares a condition.</summary>
    /// <param name="name">The name, not empty.</param>
    /// <param name="parameters">The parameters in the order of their declaration.</param>
    /// <param name="expression">The expression, in CEL.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or a parameter is <see langword="null"/>.</exception>
    public ConditionDefinition(string name, IEnumerable<ConditionParameter> parameters, string expression)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(expression);
        ConditionParameter[] copy = [.. parameters];
        if (Array.IndexOf(copy, null) >= 0)
        {
            throw new ArgumentException("A parameter is null.", nameof(parameters));
        }

        Name = name;
        Parameters = new ReadOnlyCollection<ConditionParameter>(copy);
        Expression = expression;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the parameters in the order of their declaration.</summary>
    public IReadOnlyList<ConditionParameter> Parameters { get; }

    /// <summary>Gets the text of the expression.</summary>
    public string Expression { get; }

    /// <inheritdoc/>
    public bool Equals(ConditionDefinition? other) =>
        other is not null
        && Name == other.Name
        && Expression == other.Expression
        && Parameters.Count == other.Parameters.Count
        && Parameters.OrderBy(static p => p.Name, StringComparer.Ordinal).SequenceEqual(other.Parameters.OrderBy(static p => p.Name, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConditionDefinition);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Expression, Parameters.Count);

    /// <summary>Writes the declaration as OpenFGA's language does, on one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"condition {Name}({string.Join(", ", Parameters)}) {{ {Expression} }}";
}
