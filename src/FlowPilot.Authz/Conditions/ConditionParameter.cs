namespace FlowPilot.Authz.Conditions;

/// <summary>One parameter of a condition.</summary>
public sealed record ConditionParameter
{
    /// <summary>Declares a parameter.</summary>
    /// <param name="name">The name, an identifier of the expression language; checked when the condition is compiled.</param>
    /// <param name="type">The type that values of the context are converted to.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public ConditionParameter(string name, ConditionParameterType type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        Name = name;
        Type = type;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the type.</summary>
    public ConditionParameterType Type { get; }

    /// <summary>Writes <c>name: type</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}: {Type}";
}
