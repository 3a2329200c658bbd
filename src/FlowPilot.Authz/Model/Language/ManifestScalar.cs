using System.Globalization;
using System.Text;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>One value of an <c>fga.mod</c> file.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="NotText">What the value looks like, if YAML takes it for a number, a truth value, nothing or a structure.</param>
/// <param name="Place">The place, with quotes.</param>
internal sealed record ManifestScalar(string Text, string? NotText, SourcePlace Place)
{
    /// <summary>Why the value cannot be read at all.</summary>
    public string? Problem { get; private init; }

    /// <summary>Reads what stands between two positions of a line; <see langword="null"/> if that is nothing.</summary>
    public static ManifestScalar? Read(ManifestLine line, int start, int end)
    {
        string raw = line.Rest[start..end];
        string value = raw.Trim(' ', '\t');
        if (value.Length == 0)
        {
            return null;
        }

        SourcePlace place = line.PlaceAt(start + raw.Length - raw.TrimStart(' ', '\t').Length, value.Length);
        return value[0] switch
        {
            '\'' => Quoted(value, place, ReadSingle(value)),
            '"' => Quoted(value, place, ReadDouble(value)),
            '[' or '{' or '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`' or '?' => new ManifestScalar(value, value, place),
            '-' when value.Length > 1 && value[1] == ' ' => new ManifestScalar(value, value, place),
            _ when value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':') => new ManifestScalar(value, value, place),
            _ => new ManifestScalar(value, IsText(value) ? null : value, place),
        };
    }

    private static ManifestScalar Quoted(string value, SourcePlace place, string? text) => text is null
        ? new ManifestScalar(value, null, place) { Problem = $"The text {ForeignText.Quote(value)} is not closed, or has an escape that is not known." }
        : new ManifestScalar(text, null, place);

    private static bool IsText(string value) =>
        value is not ("~" or "null" or "Null" or "NULL" or "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
        && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        && !value.StartsWith("0x", StringComparison.Ordinal) && !value.StartsWith("0o", StringComparison.Ordinal);

    private static string? ReadSingle(string value)
    {
        string inner = value.Length < 2 || value[^1] != '\'' ? "'" : value[1..^1];
        string text = inner.Replace("''", "\0", StringComparison.Ordinal);
        return text.Contains('\'', StringComparison.Ordinal) ? null : text.Replace('\0', '\'');
    }

    private static string? ReadDouble(string value)
    {
        var text = new StringBuilder();
        for (int i = 1; i < value.Length; i++)
        {
            if (value[i] == '"')
            {
                return i == value.Length - 1 ? text.ToString() : null;
            }

            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            i++;
            if (i == value.Length || value[i] is not ('\\' or '"' or '/'))
            {
                return null;
            }

            text.Append(value[i]);
        }

        return null;
    }
}
