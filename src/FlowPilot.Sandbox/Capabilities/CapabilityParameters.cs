using System.Buffers;

namespace FlowPilot.Sandbox.Capabilities;

/// <summary>Which parameters which capability has; each restricts something that is enforced.</summary>
internal static class CapabilityParameters
{
    /// <summary>Whether a scope may be read, or also written.</summary>
    public const string Access = "access";
    public const string Read = "read";
    public const string Write = "write";
    public const string Scope = "scope";
    public const string Keys = "keys";
    public const string Resolution = "resolution";

    private const int MaxScopeLength = 64;
    private const int MaxKeyLength = 128;
    private const long NanosecondsPerSecond = 1_000_000_000;

    private static readonly SearchValues<char> ScopeChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

    private static readonly CapabilityParameter[] Files =
    [
        new(Access, ParameterKind.Level) { IsRequired = true, Levels = [Read, Write] },
        new(Scope, ParameterKind.Identity) { IsRequired = true, FaultOfName = FaultOfScope },
    ];

    private static readonly CapabilityParameter[] Environment = [new(Keys, ParameterKind.Names) { FaultOfName = FaultOfKey }];

    private static readonly CapabilityParameter[] Clocks = [new(Resolution, ParameterKind.Coarseness) { MaxNumber = NanosecondsPerSecond }];

    /// <summary>Gives the parameters of a capability, in the ordinal order of their keys.</summary>
    public static CapabilityParameter[] Of(string name) => name switch
    {
        CapabilityCatalogue.WasiFiles => Files,
        CapabilityCatalogue.WasiEnv => Environment,
        CapabilityCatalogue.WasiClocks => Clocks,
        _ => [],
    };

    /// <summary>Says why a text cannot be the name of a scope, or <see langword="null"/> if it can.</summary>
    public static string? FaultOfScope(string name) =>
        name.Length is 0 or > MaxScopeLength || name.AsSpan().ContainsAnyExcept(ScopeChars) || name is "." or ".."
            ? $"a scope has 1 to {MaxScopeLength} characters of a-z, 0-9, '.', '_', '-'"
            : null;

    /// <summary>Says why a text cannot be the name of an environment variable, or <see langword="null"/> if it can.</summary>
    public static string? FaultOfKey(string name) =>
        name.Length is 0 or > MaxKeyLength || name.AsSpan().ContainsAnyExceptInRange('!', '~') || name.Contains('=', StringComparison.Ordinal)
            ? $"a name of the environment has 1 to {MaxKeyLength} printable ASCII characters without '=' and space"
            : null;
}
