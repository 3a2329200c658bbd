using System.Buffers;
using System.Collections.Frozen;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;

namespace FlowPilot.Sandbox.Capabilities;

/// <summary>The names of capabilities that a host links: our own, and those of the application's functions.</summary>
internal sealed class CapabilityCatalogue
{
    public const string LogWrite = "log.write";
    public const string ClockRead = "clock.read";
    public const string RandomRead = "random.read";
    public const string WasiArgs = "wasi.args";
    public const string WasiClocks = "wasi.clocks";
    public const string WasiEnv = "wasi.env";
    public const string WasiFiles = "wasi.files";
    public const string WasiRandom = "wasi.random";
    public const string WasiStdio = "wasi.stdio";

    private const int MaxNameLength = 64;

    private static readonly SearchValues<char> NameChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

    // Those of later steps are ours already: an application that took one would give plugins more when it updates.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        LogWrite, ClockRead, RandomRead, "config.read", "kv.read", "kv.write", "storage.read", "storage.write", "storage.delete", "storage.list",
        "http.request", "websocket.connect", "secret.use", "oauth.token", "stream.emit", "tool.call", "authz.check");

    /// <summary>What links preview 1: in a WASI command all of it, whatever is granted.</summary>
    public static readonly FrozenSet<string> Wasi = FrozenSet.Create(StringComparer.Ordinal, WasiArgs, WasiClocks, WasiEnv, WasiFiles, WasiRandom, WasiStdio);

    private readonly FrozenSet<string> _names;

    /// <summary>Makes the catalogue.</summary>
    /// <param name="application">The capabilities of the application's functions.</param>
    public CapabilityCatalogue(IEnumerable<string> application) =>
        _names = application.Append(LogWrite).Append(ClockRead).Append(RandomRead).Concat(Wasi).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gives the names of what is linked for a run.</summary>
    /// <param name="profile">The interface that its guest speaks.</param>
    /// <param name="effective">The capabilities that it has.</param>
    /// <remarks>All of preview 1 is there for a command: what it sees through it is another matter.</remarks>
    public static IReadOnlySet<string> LinkedFor(PluginProfile profile, IReadOnlySet<string> effective) =>
        profile != PluginProfile.Wasi ? effective
        : effective.Count == 0 ? Wasi
        : new HashSet<string>(effective.Concat(Wasi), StringComparer.Ordinal);

    /// <summary>Says why a text cannot be the name of an application's capability, or <see langword="null"/> if it can.</summary>
    public static string? FaultOfName(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > MaxNameLength || name.AsSpan().ContainsAnyExcept(NameChars) || !name.Contains('.', StringComparison.Ordinal))
        {
            return $"1 to {MaxNameLength} characters of a-z, 0-9, '_', '-' and at least one '.' are expected";
        }

        return Reserved.Contains(name) || name.StartsWith("wasi.", StringComparison.Ordinal) ? $"'{name}' is reserved" : null;
    }

    /// <summary>Says why a text is not a capability, or <see langword="null"/> if it is.</summary>
    /// <remarks>A parameter is an error as long as nothing enforces it: a limit that is declared and not enforced would be a lie.</remarks>
    public string? FaultOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "an empty capability";
        }

        if (!_names.Contains(Capability.NameOf(text)))
        {
            return $"an unknown capability '{GuestText.Escape(text, 80)}'";
        }

        return Capability.TryParse(text, out _, out string? fault) ? null : fault;
    }

    /// <summary>Says what is wrong with a list of capabilities and where, or <see langword="null"/> if nothing is.</summary>
    public string? FaultOf(IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            return "the list of capabilities is null";
        }

        for (int i = 0; i < texts.Count; i++)
        {
            if (FaultOf(texts[i]) is { } fault)
            {
                return $"capabilities[{i}]: {fault}";
            }

            for (int j = 0; j < i; j++)
            {
                if (string.Equals(SubjectOf(texts[i]), SubjectOf(texts[j]), StringComparison.Ordinal))
                {
                    return $"capabilities[{i}]: '{SubjectOf(texts[i])}' is listed twice";
                }
            }
        }

        return null;
    }

    // Two of one subject with different restrictions would leave open which of them holds.
    private static string SubjectOf(string text) => Capability.TryParse(text, out Capability? capability, out _) ? capability.Subject : text;
}
