using System.Diagnostics.CodeAnalysis;
using FlowPilot.Sandbox.Internal;

namespace FlowPilot.Sandbox.Capabilities;

/// <summary>One capability: a name, and what restricts it. Its text is <c>name</c> or <c>name?key=value&amp;key=value</c>, in one form only.</summary>
/// <remarks>
/// Keys are in ordinal order. A value is one item or several with commas between them, each percent-encoded as RFC 3986 says, with
/// upper-case digits and nothing encoded that need not be. A text that is not what its parts print is refused.
/// </remarks>
internal sealed class Capability
{
    private const int MaxTextLength = 2_048;

    private readonly CapabilityParameter[] _definitions;
    private readonly Dictionary<string, IReadOnlyList<string>> _values;

    private Capability(string name, CapabilityParameter[] definitions, Dictionary<string, IReadOnlyList<string>> values)
    {
        Name = name;
        _definitions = definitions;
        _values = values;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets what it is about: capabilities of one subject restrict each other, and there is one of them in a list.</summary>
    public string Subject => string.Join('&', _definitions.Where(static d => d.Kind == ParameterKind.Identity).Select(d => $"{d.Key}={this[d.Key]?[0]}").Prepend(Name));

    /// <summary>Gets the values of a parameter; <see langword="null"/> if it restricts nothing.</summary>
    public IReadOnlyList<string>? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>Gives the name in a text, which may be wrong otherwise.</summary>
    public static string NameOf(string text)
    {
        int end = text.IndexOf('?', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    /// <summary>Reads a capability whose name is known to be one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Capability? capability, [NotNullWhen(false)] out string? fault)
    {
        string name = NameOf(text);
        CapabilityParameter[] definitions = CapabilityParameters.Of(name);
        capability = null;
        if (definitions.Length == 0)
        {
            fault = text.Length > name.Length ? $"the capability '{Quote(name)}' takes no parameters" : null;
        }
        else if (text.Length > MaxTextLength)
        {
            fault = $"a text of {text.Length} characters; at most {MaxTextLength} are possible";
        }
        else
        {
            Dictionary<string, IReadOnlyList<string>> values = Split(text[name.Length..]);
            capability = new Capability(name, definitions, values);
            fault = FaultOf(text, capability);
            capability = fault is null ? capability : null;
            return fault is null;
        }

        capability = fault is null ? new Capability(name, definitions, []) : null;
        return fault is null;
    }

    /// <summary>Gives what two capabilities allow both; <see langword="null"/> if there is nothing.</summary>
    public static Capability? Meet(Capability first, Capability second)
    {
        if (first.Name != second.Name)
        {
            return null;
        }

        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (CapabilityParameter definition in first._definitions)
        {
            if ((first[definition.Key], second[definition.Key]) is var (a, b) && (a ?? b) is { } either)
            {
                values[definition.Key] = a is null || b is null ? either : definition.Meet(a, b);
                if (values[definition.Key].Count == 0)
                {
                    return null;
                }
            }
        }

        return new Capability(first.Name, first._definitions, values);
    }

    /// <summary>Gives the one text of it.</summary>
    public override string ToString()
    {
        IEnumerable<string> pairs = _values.OrderBy(static v => v.Key, StringComparer.Ordinal).Select(static v => $"{v.Key}={string.Join(',', v.Value.Select(Uri.EscapeDataString))}");
        return _values.Count == 0 ? Name : $"{Name}?{string.Join('&', pairs)}";
    }

    private static string? FaultOf(string text, Capability read)
    {
        if (!string.Equals(read.ToString(), text, StringComparison.Ordinal))
        {
            return $"'{Quote(text)}' is not written as name?key=value&key=value with keys in ordinal order and values percent-encoded";
        }

        foreach (string key in read._values.Keys)
        {
            if (!Array.Exists(read._definitions, d => d.Key == key))
            {
                return $"the capability '{read.Name}' has no parameter '{Quote(key)}'";
            }
        }

        foreach (CapabilityParameter definition in read._definitions)
        {
            IReadOnlyList<string>? values = read[definition.Key];
            string? fault = values is not null ? definition.FaultOf(values) : definition.IsRequired ? $"the parameter '{definition.Key}' is missing" : null;
            if (fault is not null)
            {
                return $"the capability '{read.Name}': {fault}";
            }
        }

        return null;
    }

    // Whatever is lost or changed here makes a text that differs from what the parts print.
    private static Dictionary<string, IReadOnlyList<string>> Split(string query)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (string pair in query.Length == 0 ? [] : query[1..].Split('&'))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && equals + 1 < pair.Length)
            {
                string[] items = [.. pair[(equals + 1)..].Split(',').Select(Uri.UnescapeDataString)];
                if (!items.Contains(string.Empty, StringComparer.Ordinal))
                {
                    values[pair[..equals]] = items;
                }
            }
        }

        return values;
    }

    private static string Quote(string text) => GuestText.Escape(text, 80);
}
