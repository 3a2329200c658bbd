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

    [Theory]
    [InlineData("LICENSE")]
    [InlineData("README.md")]
    [InlineData("SECURITY.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    public void File_OfTheHouse_IsThere(string file) => Assert.True(new FileInfo(RepositoryRoot.Combine(file)).Length > 0);
}
