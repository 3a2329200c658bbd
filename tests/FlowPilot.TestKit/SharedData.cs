using Xunit;

namespace FlowPilot.TestKit;

/// <summary>Test data from elsewhere, which stands beside the repository and is never copied into it.</summary>
public static class SharedData
{
    // The one place that names it.
    private const string Folder = "../shared/data";

    /// <summary>The path of a data file. Skips the running test with a plain reason if the data is not there.</summary>
    /// <param name="parts">The path below the data folder, for example <c>openfga</c>, <c>openfga_abac_tests.json</c>.</param>
    public static string PathOf(params string[] parts)
    {
        string path = Path.GetFullPath(Path.Combine([RepositoryRoot.Path, .. Folder.Split('/'), .. parts]));
        Assert.SkipUnless(File.Exists(path), $"The shared test data is not there: {string.Join('/', parts)}.");
        return path;
    }

    /// <summary>The text of a data file. Skips the running test if the data is not there.</summary>
    public static string ReadText(params string[] parts) => File.ReadAllText(PathOf(parts));
}
