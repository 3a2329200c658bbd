namespace FlowPilot.Authz.Policies;

/// <summary>The text of a pack, with the path that errors name.</summary>
public sealed record PolicyPackFile
{
    /// <summary>Makes a file.</summary>
    /// <param name="path">The path, for messages only: nothing is opened.</param>
    /// <param name="text">The text.</param>
    public PolicyPackFile(string path, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
    }

    /// <summary>Gets the path.</summary>
    public string Path { get; }

    /// <summary>Gets the text.</summary>
    public string Text { get; }
}
