using System.Diagnostics.CodeAnalysis;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Relationships;

/// <summary>Names one object of the relationship graph, written <c>type:id</c>.</summary>
/// <remarks>
/// Types hold ASCII letters, digits, <c>_</c>, <c>-</c>, <c>/</c> and <c>.</c> (at most 254); ids also <c>| * @ +</c> (at most 256, no <c>*</c> in front).
/// Comparison is ordinal. The default value is invalid and refused at every boundary.
/// </remarks>
public readonly record struct ObjectRef
{
    private ObjectRef(string type, string id)
    {
        Type = type;
        Id = id;
    }

    /// <summary>Gets the type of the object.</summary>
    public string Type { get; }

    /// <summary>Gets the id of the object within its type.</summary>
    public string Id { get; }

    /// <summary>Gets a value indicating whether this is the invalid default value.</summary>
    public bool IsDefault => Type is null;

    /// <summary>Makes a reference from its parts.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The id.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="FormatException">A part breaks the rules of the type; the message says where.</exception>
    public static ObjectRef Create(string type, string id)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(id);
        string? fault = Identifiers.FaultOfType(type) ?? Identifiers.FaultOfId(id);
        return fault is null ? new ObjectRef(type, id) : throw new FormatException($"Not an object reference: {fault}.");
    }

    /// <summary>Reads a reference from <c>type:id</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="FormatException">The text is not an object reference; the message says why.</exception>
    public static ObjectRef Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out ObjectRef value, out string? fault) ? value : throw new FormatException($"Not an object reference: {fault}.");
    }

    /// <summary>Reads a reference from <c>type:id</c>, without throwing.</summary>
    /// <param name="text">The text; may be <see langword="null"/>.</param>
    /// <param name="value">The reference, or the default value.</param>
    /// <returns>Whether the text is an object reference.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ObjectRef value) => TryParse(text, out value, out _);

    /// <summary>Writes the reference as <c>type:id</c>.</summary>
    /// <returns>The text; empty for the default value.</returns>
    public override string ToString() => IsDefault ? string.Empty : $"{Type}:{Id}";

    /// <summary>The reference of parts that were checked when they came in.</summary>
    internal static ObjectRef OfChecked(string type, string id) => new(type, id);

    internal static bool TryParse(string? text, out ObjectRef value, [NotNullWhen(false)] out string? fault)
    {
        value = default;
        int colon = text is null ? -1 : text.IndexOf(':', StringComparison.Ordinal);
        if (text is null || colon < 0)
        {
            fault = "'type:id' is expected";
            return false;
        }

        fault = Identifiers.FaultOfType(text.AsSpan(0, colon)) ?? Identifiers.FaultOfId(text.AsSpan(colon + 1));
        if (fault is not null)
        {
            return false;
        }

        value = new ObjectRef(text[..colon], text[(colon + 1)..]);
        return true;
    }
}
