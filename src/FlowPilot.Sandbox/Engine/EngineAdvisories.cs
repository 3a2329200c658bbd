using System.Text.Json;

namespace FlowPilot.Sandbox.Engine;

/// <summary>The security advisories about the engine, as the package or the operator has them.</summary>
internal sealed class EngineAdvisories
{
    private const string EngineCrate = "wasmtime";
    private const string Resource = "FlowPilot.Sandbox.Engine.advisories.json";

    private readonly List<(string Id, string Package, VersionRanges Patched, VersionRanges Unaffected, string Fixed)> _advisories = [];

    private EngineAdvisories(JsonElement root)
    {
        Source = root.GetProperty("source").GetString() ?? string.Empty;
        foreach (JsonElement advisory in root.GetProperty("advisories").EnumerateArray())
        {
            _advisories.Add((
                advisory.GetProperty("id").GetString() ?? string.Empty,
                advisory.GetProperty("package").GetString() ?? string.Empty,
                VersionRanges.Read(advisory.GetProperty("patched")),
                VersionRanges.Read(advisory.GetProperty("unaffected")),
                string.Join(" or ", advisory.GetProperty("patched").EnumerateArray().Select(static p => p.GetString()))));
        }
    }

    /// <summary>Gets where the list is from, and of when.</summary>
    public string Source { get; }

    /// <summary>Gets how many there are.</summary>
    public int Count => _advisories.Count;

    /// <summary>Reads the operator's file, or else the package's.</summary>
    /// <exception cref="InvalidDataException">The operator's file cannot be read: a check that cannot be made is no check that was passed.</exception>
    public static EngineAdvisories Read(string? file)
    {
        try
        {
            using Stream stream = file is not null
                ? File.OpenRead(file)
                : typeof(EngineAdvisories).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException("The package has no advisories.");
            using JsonDocument document = JsonDocument.Parse(stream);
            return new EngineAdvisories(document.RootElement);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"The advisories cannot be read from {file ?? "the package"}.", e);
        }
    }

    /// <summary>Gives those that apply to a version of the engine: id, and the versions that are fixed.</summary>
    /// <remarks>Those of the engine's WASI never count: it is not linked.</remarks>
    public IReadOnlyList<string> Applying(Version version) =>
    [
        .. _advisories
            .Where(a => string.Equals(a.Package, EngineCrate, StringComparison.Ordinal) && !a.Patched.Contains(version) && !a.Unaffected.Contains(version))
            .Select(static a => $"{a.Id} (fixed in {a.Fixed})"),
    ];
}
