using System.Globalization;

namespace FlowPilot.Authz.Policies.Yaml;

/// <summary>A node of a YAML text: a scalar, a sequence or a mapping, with its place. Immutable once read.</summary>
internal sealed class YamlNode(int line, int column)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>Gets the text of a scalar; nothing for a sequence or mapping.</summary>
    public string? Text { get; init; }

    /// <summary>Gets a value indicating whether a scalar is without quotes, and so may be a number, a bool or null.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Gets where the text of a scalar begins that stands in its lines as it is; nothing where it was folded or escaped.</summary>
    public (int Line, int Column)? TextPlace { get; init; }

    public IReadOnlyList<YamlNode>? Items { get; init; }

    public IReadOnlyList<KeyValuePair<YamlNode, YamlNode>>? Members { get; init; }

    public bool IsNull => IsPlain && Text is "" or "~" or "null";

    public YamlNode? Find(string name) => Members?.FirstOrDefault(m => m.Key.Text == name).Value;

    /// <summary>Gives what the node says as .NET values: bools, longs, doubles, texts, null, lists and dictionaries.</summary>
    public object? ToValue()
    {
        if (Items is not null)
        {
            return Items.Select(static i => i.ToValue()).ToList();
        }

        if (Members is not null)
        {
            return Members.ToDictionary(static m => m.Key.Text ?? "", static m => m.Value.ToValue(), StringComparer.Ordinal);
        }

        return !IsPlain ? Text
            : IsNull ? null
            : Text is "true" or "false" ? Text == "true"
            : long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? whole
            : decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? (double)number
            : Text;
    }

    /// <summary>Lays a mapping over another one, member by member; null takes a member away. What is no mapping replaces.</summary>
    public YamlNode Over(YamlNode? below)
    {
        if (Members is null || below?.Members is null)
        {
            return this;
        }

        var members = new List<KeyValuePair<YamlNode, YamlNode>>(below.Members.Where(b => Find(b.Key.Text ?? "") is null));
        members.AddRange(Members.Where(static m => !m.Value.IsNull).Select(m => KeyValuePair.Create(m.Key, m.Value.Over(below.Find(m.Key.Text ?? "")))));
        return new YamlNode(Line, Column) { Members = members };
    }
}
