using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>One file of a model that consists of modules.</summary>
public sealed record ModelFile
{
    /// <summary>Names a file and its text.</summary>
    /// <param name="path">The path as the <c>fga.mod</c> file lists it; it appears in errors and in the model's JSON. No file is opened.</param>
    /// <param name="text">The text, which begins with <c>module</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty or no Unicode text.</exception>
    public ModelFile(string path, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(text);
        if (!ForeignText.IsUnicode(path))
        {
            throw new ArgumentException("The path is no Unicode text.", nameof(path));
        }

        Path = path;
        Text = text;
    }

    /// <summary>Gets the path.</summary>
    public string Path { get; }

    /// <summary>Gets the text.</summary>
    public string Text { get; }
}
