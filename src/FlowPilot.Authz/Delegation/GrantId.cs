using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace FlowPilot.Authz.Delegation;

/// <summary>Names a grant: <c>g_</c> and 32 hexadecimal digits. Not a secret: knowing it authorises nothing.</summary>
/// <remarks>The default value is invalid and refused at every boundary.</remarks>
public readonly record struct GrantId
{
    private const string Prefix = "g_";
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private GrantId(string value) => Value = value;

    /// <summary>Gets the text of the id.</summary>
    public string Value { get; }

    /// <summary>Gets a value indicating whether this is the invalid default value.</summary>
    public bool IsDefault => Value is null;

    /// <summary>Reads a grant id.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is not a grant id.</exception>
    public static GrantId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out GrantId value) ? value : throw new FormatException("Not a grant id: 'g_' and 32 hexadecimal digits are expected.");
    }

    /// <summary>Reads a grant id, without throwing.</summary>
    /// <param name="text">The text; may be <see langword="null"/>.</param>
    /// <param name="value">The id, or the default value.</param>
    /// <returns>Whether the text is a grant id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out GrantId value)
    {
        bool valid = text is { Length: 34 } && text.StartsWith(Prefix, StringComparison.Ordinal) && !text.AsSpan(2).ContainsAnyExcept(HexDigits);
        value = valid ? new GrantId(text!) : default; // not null: checked in 'valid'
        return valid;
    }

    /// <summary>Gives the text of the id.</summary>
    /// <returns>The text; empty for the default value.</returns>
    public override string ToString() => Value ?? string.Empty;

    internal static GrantId Create(DateTimeOffset now) => new(Prefix + Guid.CreateVersion7(now).ToString("N"));
}
