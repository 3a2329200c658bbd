namespace FlowPilot.TestKit;

/// <summary>Finds the repository from a test's output folder; a path compiled in would be rewritten by deterministic builds.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds <c>FlowPilot.sln</c>.</summary>
    public static string Path { get; } = Find();

    /// <summary>A path below the repository.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "FlowPilot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
