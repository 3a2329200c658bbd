using System.Diagnostics.CodeAnalysis;
using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>An <c>fga.mod</c> file: which files a model with modules consists of. Immutable.</summary>
/// <remarks>
/// Read the files that <see cref="Contents"/> lists, all of which lie below the manifest's folder, and give them to
/// <see cref="AuthorizationModel.ParseModules(IEnumerable{ModelFile})"/>. Safe for concurrent use.
/// </remarks>
public sealed class ModelManifest
{
    internal ModelManifest(string schemaVersion, IReadOnlyList<string> contents)
    {
        SchemaVersion = schemaVersion;
        Contents = [.. contents];
    }

    /// <summary>Gets the schema version, always <c>1.2</c>.</summary>
    public string SchemaVersion { get; }

    /// <summary>Gets the paths of the files in the order of the list: relative, ending in <c>.fga</c>, each once, none leading out of the folder.</summary>
    public IReadOnlyList<string> Contents { get; }

    internal SourcePlace SchemaPlace { get; init; }

    internal IReadOnlyList<SourcePlace> ItemPlaces { get; init; } = [];

    internal SourcePlace ListStart { get; init; }

    /// <summary>The line behind the list's last item.</summary>
    internal int ListEndLine { get; init; }

    /// <summary>Reads a manifest.</summary>
    /// <param name="text">The text of the <c>fga.mod</c> file.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="FlowPilotModelException">The text is no manifest; <see cref="FlowPilotModelException.Errors"/> says where and why.</exception>
    public static ModelManifest Parse(string text) =>
        TryParse(text, out ModelManifest? manifest, out IReadOnlyList<ModelError> errors) ? manifest : throw new FlowPilotModelException(errors);

    /// <summary>Reads a manifest, without throwing for what is wrong in it.</summary>
    /// <param name="text">The text of the <c>fga.mod</c> file.</param>
    /// <param name="manifest">The manifest, if the text is one.</param>
    /// <param name="errors">The errors in the order of their place; empty if the text is a manifest.</param>
    /// <returns>Whether the text is a manifest.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ModelManifest? manifest, out IReadOnlyList<ModelError> errors)
    {
        ArgumentNullException.ThrowIfNull(text);
        manifest = ManifestReader.Read(text, out errors);
        return manifest is not null;
    }
}
