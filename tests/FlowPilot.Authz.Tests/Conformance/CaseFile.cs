using System.Globalization;
using FlowPilot.TestKit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>The cases about the behaviour of the reference system, by group.</summary>
internal static class CaseFile
{
    public static IReadOnlyList<YamlMappingNode> Group(string name) => [.. ((YamlSequenceNode)Root()[name]).Cast<YamlMappingNode>()];

    public static YamlMappingNode Root()
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(SharedData.ReadText("flowpilot", "cases.yaml"));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    /// <summary>A member, if it is there and not marked as absent.</summary>
    public static YamlNode? Find(YamlNode? node, string name) =>
        node is YamlMappingNode map && map.Children.TryGetValue(name, out YamlNode? value) && !IsAbsent(value) ? value : null;

    public static IEnumerable<(string Name, YamlNode Value)> Members(YamlNode? node) => ((YamlMappingNode?)node ?? []).Select(static m => (Text(m.Key), m.Value));

    public static bool IsAbsent(YamlNode node) => node is YamlScalarNode { Value: "__absent__" };

    /// <summary>A map with the members of others laid over it; what they mark as absent stays marked.</summary>
    public static YamlMappingNode Over(YamlNode? below, YamlNode? above)
    {
        var merged = new YamlMappingNode();
        foreach ((string name, YamlNode value) in Members(below).Concat(Members(above)))
        {
            merged.Children[name] = value;
        }

        return merged;
    }

    /// <summary>A scalar as JSON would have it: what is quoted, or is neither a number nor a bool, is a text.</summary>
    public static object Value(YamlNode node)
    {
        var scalar = (YamlScalarNode)node;
        string text = scalar.Value ?? string.Empty;
        return scalar.Style != ScalarStyle.Plain ? text
            : bool.TryParse(text, out bool flag) ? flag
            : long.TryParse(text, CultureInfo.InvariantCulture, out long whole) ? whole
            : double.TryParse(text, CultureInfo.InvariantCulture, out double number) ? number
            : text;
    }

    public static DateTimeOffset Instant(YamlNode node) => DateTimeOffset.Parse(Text(node), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? string.Empty;

    public static string[] Texts(YamlNode node) => [.. ((YamlSequenceNode)node).Select(Text)];
}
