using FlowPilot.TestKit;

namespace FlowPilot.Conventions.Tests;

/// <summary>The files of the repository as they are written, without what builds put there.</summary>
internal static class SourceTree
{
    private static readonly string[] Built = ["artifacts", "bin", "obj", ".git", "node_modules"];

    /// <summary>The names of the packages.</summary>
    public static string[] Packages { get; } = [.. Directory.GetDirectories(RepositoryRoot.Combine("src"), "FlowPilot.*").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>The files below a folder of the repository with one of the endings, as paths relative to the root with '/'.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) => Directory
        .EnumerateFiles(RepositoryRoot.Combine(folder), "*", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
        .Where(static path => !path.Split('/').Any(part => Built.Contains(part, StringComparer.Ordinal)))
        .Where(path => extensions.Length == 0 || extensions.Any(e => path.EndsWith(e, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(RepositoryRoot.Combine(path.Split('/')));
}
