using System.Globalization;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Policies.Yaml;

/// <summary>The fields of a mapping whose names are known: what else is there is an error, and so is what is not of the form that is asked for.</summary>
internal sealed class YamlFields
{
    private readonly YamlErrors _errors;
    private readonly string _what;

    /// <summary>Begins to read a mapping.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What the mapping is, for messages.</param>
    /// <param name="known">The names that it may have.</param>
    /// <param name="errors">Takes the errors.</param>
    public YamlFields(YamlNode node, string what, string[] known, YamlErrors errors)
    {
        Node = node;
        _what = what;
        _errors = errors;
        if (node.Members is null)
        {
            errors.Add(node, "wrong-value", $"{what} is a mapping");
            return;
        }

        foreach ((YamlNode key, _) in node.Members.Where(m => !known.Contains(m.Key.Text, StringComparer.Ordinal)))
        {
            errors.AddUnknown(key, "unknown-field", $"in {what} the field", key.Text ?? "", known);
        }
    }

    public YamlNode Node { get; }

    public YamlNode? Find(string name) => Node.Find(name);

    public string? Text(string name, bool required = false)
    {
        YamlNode? node = Find(name);
        if (node is null)
        {
            Require(!required, Node, "missing-field", $"{_what} needs the field '{name}'");
            return null;
        }

        Require(node.Text is { Length: > 0 }, node, "wrong-value", $"the field '{name}' of {_what} is a text");
        return node.Text;
    }

    public bool Flag(string name) => Find(name) is { } node && (node.ToValue() is bool flag ? flag : Wrong(node, name, "true or false"));

    public decimal? Number(string name)
    {
        if (Find(name) is not { } node)
        {
            return null;
        }

        // A bound that is there and says nothing, or is no number, is not the same as none. It is read as it is written, never by way of a double.
        if (node is { IsPlain: true, Text: { } text }
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return number;
        }

        Wrong(node, name, "a number");
        return null;
    }

    /// <summary>Reads one of the words of an enumeration, written with dashes or in lower case.</summary>
    public T Word<T>(string name, T fallback, params (string Word, T Value)[] words)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return fallback;
        }

        foreach ((string word, T value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        _errors.AddUnknown(Find(name) ?? Node, "wrong-value", $"the {name}", text, words.Select(static w => w.Word));
        return fallback;
    }

    /// <summary>Reads a sequence of texts.</summary>
    public IReadOnlyList<YamlNode> Texts(string name)
    {
        YamlNode? node = Find(name);
        if (node is null)
        {
            return [];
        }

        if (node.Items is null || node.Items.Any(static i => i.Text is null))
        {
            Wrong(node, name, "a sequence of texts");
            return [];
        }

        return node.Items;
    }

    public IReadOnlyList<YamlNode> Items(string name) => Find(name) is { } node ? node.Items ?? WrongList<YamlNode>(node, name, "a sequence") : [];

    public IReadOnlyList<KeyValuePair<YamlNode, YamlNode>> Members(string name) =>
        Find(name) is { } node ? node.Members ?? WrongList<KeyValuePair<YamlNode, YamlNode>>(node, name, "a mapping") : [];

    private T[] WrongList<T>(YamlNode node, string name, string expected)
    {
        Wrong(node, name, expected);
        return [];
    }

    private bool Wrong(YamlNode node, string name, string expected)
    {
        _errors.Add(node, "wrong-value", $"the field {ForeignText.Quote(name)} of {_what} is {expected}");
        return false;
    }

    private void Require(bool holds, YamlNode at, string code, string message)
    {
        if (!holds)
        {
            _errors.Add(at, code, message);
        }
    }
}
