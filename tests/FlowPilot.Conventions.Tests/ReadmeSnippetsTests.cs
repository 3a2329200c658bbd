using System.Text.RegularExpressions;

namespace FlowPilot.Conventions.Tests;

/// <summary>Every C# block that a reader may copy is a region of a compiled file.</summary>
public sealed partial class ReadmeSnippetsTests
{
    [Fact]
    public void Blocks_EqualACompiledRegion()
    {
        string[] regions = [.. SourceTree.Files("tests/FlowPilot.Conventions.Tests/Snippets", ".cs").Concat(SourceTree.Files("samples", ".cs")).SelectMany(static f => Region().Matches(SourceTree.Read(f)).Select(static m => Normalize(m.Groups["code"].Value)))];
        var blocks = SourceTree.Files(".", ".md").SelectMany(static f => Block().Matches(SourceTree.Read(f)).Select(m => (File: f, Code: Normalize(m.Groups["code"].Value)))).ToArray();

        Assert.Contains(blocks, static b => b.File == "README.md");
        Assert.All(blocks, b => Assert.True(regions.Contains(b.Code, StringComparer.Ordinal), $"{b.File} has a block that no compiled region equals:\n{b.Code}"));
    }

    /// <summary>Takes the common indentation away: a region is indented by what it stands in, a block is not.</summary>
    private static string Normalize(string code)
    {
        string[] lines = code.Replace("\r", string.Empty, StringComparison.Ordinal).Trim('\n').Split('\n');
        int indent = lines.Where(static l => l.Trim().Length > 0).Select(static l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => l.Length >= indent ? l[indent..].TrimEnd() : string.Empty)).Trim();
    }

    [GeneratedRegex(@"^[ \t]*#region[^\n]*\n(?<code>.*?)^[ \t]*#endregion", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Region();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
