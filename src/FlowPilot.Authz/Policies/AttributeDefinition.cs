namespace FlowPilot.Authz.Policies;

/// <summary>Declares one attribute: what a value must be, and what holds where there is none.</summary>
public sealed record AttributeDefinition
{
    /// <summary>Gets the name, an identifier of the expression language.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the type.</summary>
    public required AttributeType Type { get; init; }

    /// <summary>Gets what a number counts.</summary>
    /// <value>Default: <see cref="AttributeUnit.None"/>. Only for <see cref="AttributeType.WholeNumber"/> and <see cref="AttributeType.Number"/>.</value>
    public AttributeUnit Unit { get; init; }

    /// <summary>Gets the currency of money, a code of ISO 4217.</summary>
    /// <value>Required for <see cref="AttributeType.Money"/>, and only there.</value>
    public string? Currency { get; init; }

    /// <summary>Gets the least value, inclusive, in the attribute's unit or currency.</summary>
    /// <value>Default: none. Only for numbers and money.</value>
    public decimal? Min { get; init; }

    /// <summary>Gets the greatest value, inclusive, in the attribute's unit or currency.</summary>
    /// <value>Default: none. Only for numbers and money.</value>
    public decimal? Max { get; init; }

    /// <summary>Gets the value that holds where none is given: a string, a bool or a number.</summary>
    /// <value>Default: none.</value>
    public object? Default { get; init; }

    /// <summary>Gets a value indicating whether a value must be given.</summary>
    /// <value>Default: <see langword="false"/>. Not together with <see cref="Default"/>.</value>
    public bool Required { get; init; }
}
