using FlowPilot.TestKit;
using YamlDotNet.RepresentationModel;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>The cases about the behaviour of the reference system, by group.</summary>
internal static class CaseFile
{
    public static IReadOnlyList<YamlMappingNode> Group(string name)
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(SharedData.ReadText("flowpilot", "cases.yaml"));
        yaml.Load(reader);
        return [.. ((YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode)[name]).Cast<YamlMappingNode>()];
    }

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? string.Empty;

    public static string[] Texts(YamlNode node) => [.. ((YamlSequenceNode)node).Select(Text)];
}
