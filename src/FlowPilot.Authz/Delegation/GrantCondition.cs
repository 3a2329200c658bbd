using System.Text.Json;
using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Delegation;

/// <summary>A condition of a grant: CEL over typed parameters, some of whose values the issuer fixes. It must be true at every decision.</summary>
/// <remarks>
/// Immutable; equal by definition and values; safe for concurrent use. Values that the issuer fixes win over those of a request. Conditions of
/// a chain are never compared: all of them must hold.
/// </remarks>
public sealed class GrantCondition : IEquatable<GrantCondition>
{
    /// <summary>How long the values may be as JSON, in bytes.</summary>
    internal const int MaxValuesLength = 16 * 1024;

    // They stand two levels deep in the entry of a grant, and an entry is read 64 levels deep.
    private static readonly JsonWriterOptions Options = new() { MaxDepth = 62 };

    private GrantCondition(CompiledCondition compiled, ConditionContext values, PreparedConditionContext prepared)
    {
        Compiled = compiled;
        Values = values;
        Prepared = prepared;
    }

    /// <summary>Gets the condition as it was declared.</summary>
    public ConditionDefinition Definition => Compiled.Definition;

    /// <summary>Gets the values that the issuer fixed.</summary>
    public ConditionContext Values { get; }

    internal CompiledCondition Compiled { get; }

    internal PreparedConditionContext Prepared { get; }

    /// <summary>Checks and compiles a condition.</summary>
    /// <param name="definition">The name, the parameters and the expression.</param>
    /// <param name="values">The values that the issuer fixes; <see langword="null"/> for none. The others come with each request.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="CelException">The expression has errors; they say where and why.</exception>
    /// <exception cref="ArgumentException">A value is not of its parameter's type, names no parameter, or the values are longer than 16 KiB or deeper than 62 levels as JSON.</exception>
    public static GrantCondition Create(ConditionDefinition definition, ConditionContext? values = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var compiled = CompiledCondition.Compile(definition);
        ConditionContext fixedValues = values ?? ConditionContext.Empty;
        PreparedConditionContext prepared = compiled.Prepare(fixedValues);
        if (prepared.Errors.Count > 0)
        {
            throw new ArgumentException($"A value of the condition is wrong: {prepared.Errors[0].Message}.", nameof(values));
        }

        if (prepared.UnknownNames.Count > 0)
        {
            throw new ArgumentException($"The condition has no parameter '{prepared.UnknownNames[0]}'.", nameof(values));
        }

        RequireStorable(fixedValues);
        return new GrantCondition(compiled, fixedValues, prepared);
    }

    /// <inheritdoc/>
    public bool Equals(GrantCondition? other) => other is not null && Definition.Equals(other.Definition) && Values.Equals(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GrantCondition);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Definition, Values);

    /// <summary>Writes the declaration, never the values.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Definition.ToString();

    private static void RequireStorable(ConditionContext values)
    {
        using var buffer = new MemoryStream();
        try
        {
            using var json = new Utf8JsonWriter(buffer, Options);
            values.WriteTo(json);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException(e.Message, nameof(values), e);
        }

        if (buffer.Length > MaxValuesLength)
        {
            throw new ArgumentException($"The values of a condition are longer than {MaxValuesLength} bytes.", nameof(values));
        }
    }
}
