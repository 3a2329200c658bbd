using System.Security.Cryptography;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Samples;

/// <summary>Guests are committed built; the sums beside them say that source and module belong together.</summary>
public sealed class CommittedSumsTests
{
    private static readonly string[] Suffixes = [".c", ".h", ".ts", ".wat", ".wasm"];

    public static TheoryData<string> Folders => new(Fixture.Folder, Fixture.SampleFolder, FlowPilot.TestKit.RepositoryRoot.Combine("benchmarks", "kernels"));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Sums_OfEachSourceAndModule_AreTheCommittedOnes(string folder)
    {
        Dictionary<string, string> sums = Read(folder);

        foreach ((string path, string sum) in sums)
        {
            Assert.Equal((path, sum), (path, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, path))))));
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Sums_CoverEveryFile(string folder)
    {
        IEnumerable<string> there = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static path => Suffixes.Contains(Path.GetExtension(path), StringComparer.Ordinal))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));

        Assert.Equal(there.Order(StringComparer.Ordinal), Read(folder).Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Modules_EachOne_HasItsTextBesideIt(string folder)
    {
        string[] modules = [.. Directory.EnumerateFiles(folder, "*.wasm", SearchOption.AllDirectories)];

        Assert.NotEmpty(modules);
        Assert.All(modules, static path => Assert.True(File.Exists(Path.ChangeExtension(path, ".wat")), path));
    }

    private static Dictionary<string, string> Read(string folder) => File.ReadAllLines(Path.Combine(folder, "SHA256SUMS"))
        .Select(static line => line.Split("  ", 2))
        .ToDictionary(static parts => parts[1], static parts => parts[0], StringComparer.Ordinal);
}
