using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Profiles;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>How receipts write what is an enum elsewhere.</summary>
internal static class ReceiptNames
{
    private const int MaxTextLength = 256;

    /// <summary>Fuel and time stop a guest.</summary>
    public const string FuelAndTime = "fuel_and_time";

    /// <summary>Time alone stops a guest.</summary>
    public const string TimeOnly = "time_only";

    /// <summary>There is no detail beside the outcome.</summary>
    public const string NoDetail = "None";

    private static readonly FrozenDictionary<SandboxOutcome, string> Outcomes =
        Enum.GetValues<SandboxOutcome>().Where(static o => o != SandboxOutcome.None).ToFrozenDictionary(static o => o, static o => o.ToString());

    private static readonly FrozenDictionary<string, SandboxOutcome> ByName =
        Outcomes.ToFrozenDictionary(static o => o.Value, static o => o.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TrapKind> Traps =
        Enum.GetValues<TrapKind>().ToFrozenDictionary(static k => k.ToString(), static k => k, StringComparer.Ordinal);

    /// <summary>Says whether a text is one that receipts hold: short, of printable ASCII without spaces, quotes and backslashes.</summary>
    public static bool IsPlain([NotNullWhen(true)] string? text) =>
        text?.Length is > 0 and <= MaxTextLength && !text.AsSpan().ContainsAnyExceptInRange('!', '~') && text.AsSpan().IndexOfAny('"', '\\') < 0;

    /// <summary>Gives the name of an outcome.</summary>
    public static string Of(SandboxOutcome outcome) => Outcomes[outcome];

    /// <summary>Gives the name of a guest interface.</summary>
    public static string Of(PluginProfile profile) => profile switch
    {
        PluginProfile.FlowPilot => FlowPilotProfile.ProfileName,
        PluginProfile.Wasi => "wasi",
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "No such run exists."),
    };

    /// <summary>Gives the outcome of a name; <see cref="SandboxOutcome.None"/> for none.</summary>
    public static SandboxOutcome OutcomeOf(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Gives the detail of an outcome.</summary>
    public static string DetailOf(TrapKind? kind) => kind?.ToString() ?? NoDetail;

    /// <summary>Says whether a text is the detail of such an outcome: the kind of a trap, and nothing for all others.</summary>
    public static bool IsDetailOf(SandboxOutcome outcome, string detail) =>
        outcome == SandboxOutcome.Trap ? Traps.ContainsKey(detail) : detail == NoDetail;

    /// <summary>Says whether the same module, input and answers of the host always end like this.</summary>
    /// <remarks>A clock, a stack or the host itself decides the others.</remarks>
    public static bool IsReproducible(SandboxOutcome outcome) => outcome is
        SandboxOutcome.Completed or SandboxOutcome.GuestError or SandboxOutcome.Trap or SandboxOutcome.FuelExhausted or
        SandboxOutcome.OutputLimit or SandboxOutcome.HostCallLimit or SandboxOutcome.AbiMismatch or
        SandboxOutcome.CapabilityDenied or SandboxOutcome.MemoryLimit or SandboxOutcome.TableLimit;
}
