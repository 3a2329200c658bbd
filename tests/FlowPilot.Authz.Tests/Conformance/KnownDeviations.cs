using System.Text.Json;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>Where we differ from an outside suite on purpose: the name of the case and the reason, in one file.</summary>
internal static class KnownDeviations
{
    private const string FileName = "tests/FlowPilot.Authz.Tests/Conformance/known-deviations.json";

    /// <summary>Begins the record of a suite, with its named deviations.</summary>
    public static ConformanceRecorder Recorder(string suite)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine(FileName.Split('/'))));
        Dictionary<string, string> deviations = file.RootElement.TryGetProperty(suite, out JsonElement named)
            ? named.EnumerateObject().ToDictionary(static d => d.Name, static d => d.Value.GetString() ?? string.Empty, StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
        Assert.All(deviations.Values, static reason => Assert.NotEmpty(reason));
        return new ConformanceRecorder(suite, FileName, deviations);
    }
}
