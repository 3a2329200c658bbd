using System.Diagnostics.CodeAnalysis;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Storage;

/// <summary>Names a store, which is a tenant: each has its own model, tuples, grants, keys and decision log, and nothing crosses.</summary>
/// <remarks>ASCII letters, digits, <c>_</c> and <c>-</c>, at most 64. The default value is invalid; a host with one store uses <see cref="Default"/>.</remarks>
public readonly record struct StoreId
{
    private const int MaxLength = 64;

    private StoreId(string value) => Value = value;

    /// <summary>Gets the store of a host that has only one.</summary>
    public static StoreId Default { get; } = new("default");

    /// <summary>Gets the text of the id.</summary>
    public string Value { get; }

    /// <summary>Gets a value indicating whether this is the invalid default value.</summary>
    public bool IsDefault => Value is null;

    /// <summary>Reads a store id.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is not a store id.</exception>
    public static StoreId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out StoreId value)
            ? value
            : throw new FormatException($"Not a store id: 1 to {MaxLength} ASCII letters, digits, '_' or '-' are expected.");
    }

    /// <summary>Reads a store id, without throwing.</summary>
    /// <param name="text">The text; may be <see langword="null"/>.</param>
    /// <param name="value">The id, or the default value.</param>
    /// <returns>Whether the text is a store id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out StoreId value)
    {
        // '/' and '.' are legal in type names and not here: a store id becomes a folder name.
        bool valid = text is not null && text.Length <= MaxLength && text.AsSpan().IndexOfAny('/', '.') < 0 && Identifiers.FaultOfType(text) is null;
        value = valid ? new StoreId(text!) : default; // not null: checked in 'valid'
        return valid;
    }

    /// <summary>Gives the text of the id.</summary>
    /// <returns>The text; empty for the default value.</returns>
    public override string ToString() => Value ?? string.Empty;
}
