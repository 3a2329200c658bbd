using FlowPilot.TestKit;

namespace FlowPilot.Conventions.Tests;

/// <summary>What the repository says of the world around it: as little as possible.</summary>
public sealed class RepositoryTextTests
{
    private static readonly string[] Texts = [".cs", ".csproj", ".props", ".targets", ".md", ".sh", ".json", ".txt", ".yml", ".yaml", ".editorconfig", "run"];

    [Fact]
    public void SharedData_IsNamedInOnePlace()
    {
        string needle = string.Concat("../", "shared");

        string[] places = [.. SourceTree.Files(".", Texts).Where(f => SourceTree.Read(f).Contains(needle, StringComparison.Ordinal))];

        Assert.Equal(["tests/FlowPilot.TestKit/SharedData.cs"], places);
    }

    [Fact]
    public void PackageHosts_AreNotNamed()
    {
        string[] needles = [string.Concat("api.nuget", ".org"), string.Concat("registry.npmjs", ".org"), string.Concat("deb.debian", ".org")];

        Assert.DoesNotContain(SourceTree.Files(".", Texts), f => needles.Any(n => SourceTree.Read(f).Contains(n, StringComparison.OrdinalIgnoreCase)));
    }

    // What a random seed finds once, nobody finds again; and a run must not depend on luck.
    [Fact]
    public void Properties_BeginWithAFixedSeed()
    {
        string[] properties =
        [
            .. SourceTree.Files("tests", ".cs").SelectMany(static f => SourceTree.Read(f).Split('\n').Select(line => (File: f, Line: line.Trim())))
                .Where(static l => l.Line.StartsWith("[Property", StringComparison.Ordinal)).Select(static l => $"{l.File}: {l.Line}"),
        ];

        Assert.NotEmpty(properties);
        Assert.DoesNotContain(properties, static p => !p.Contains("Replay = ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LICENSE")]
    [InlineData("README.md")]
    [InlineData("SECURITY.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    public void File_OfTheHouse_IsThere(string file) => Assert.True(new FileInfo(RepositoryRoot.Combine(file)).Length > 0);
}
