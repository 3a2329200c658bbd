using System.Collections.Frozen;

namespace FlowPilot.Sandbox.Capabilities;

/// <summary>Joins the three parties: effective = declared ∩ granted ∩ authorised. An empty list of any of them means nothing.</summary>
/// <remarks>Of parameters, what all three allow is effective. A text that is no capability gives nothing.</remarks>
internal sealed class CapabilityGate
{
    private readonly IReadOnlyList<string> _declared;
    private readonly IReadOnlyList<string> _granted;
    private readonly IReadOnlyList<string> _authorised;

    /// <summary>Joins them.</summary>
    /// <param name="declared">What the plugin asks for.</param>
    /// <param name="granted">What the operator grants to this very module.</param>
    /// <param name="authorised">What the decision authorises.</param>
    public CapabilityGate(IReadOnlyList<string> declared, IReadOnlyList<string> granted, IReadOnlyList<string> authorised)
    {
        _declared = declared;
        _granted = granted;
        _authorised = authorised;
        // Empty is what most plugins have; each run would make a set of its own.
        Granted = declared.Count == 0 || granted.Count == 0 || authorised.Count == 0 ? [] : [.. declared.Select(Effect).OfType<Capability>()];
        Effective = Granted.Count == 0 ? FrozenSet<string>.Empty : Granted.Select(static c => c.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Gets the names of what a run may use.</summary>
    public IReadOnlySet<string> Effective { get; }

    /// <summary>Gets what a run may use, with what restricts it.</summary>
    public IReadOnlyList<Capability> Granted { get; }

    /// <summary>Gives those of a module's needs that a run does not have.</summary>
    public IReadOnlyList<CapabilityRefusal> Refused(IReadOnlyList<CapabilityRefusal> needs) =>
        needs.Count == 0 ? [] : [.. needs.Where(need => !Effective.Contains(need.Capability))];

    /// <summary>Names the parties that a capability lacks, for the operator's log.</summary>
    public string Missing(string capability)
    {
        string[] parties =
        [
            .. Lacks(_declared, capability, "not declared by the plugin"),
            .. Lacks(_granted, capability, "not granted by the operator"),
            .. Lacks(_authorised, capability, "not authorised by the decision"),
        ];
        // Each party has something of it, and they have nothing in common.
        return parties.Length == 0 ? "restricted by what the parties have in common" : string.Join(", ", parties);
    }

    private Capability? Effect(string declared) =>
        Capability.TryParse(declared, out Capability? capability, out _) ? Meet(Meet(capability, _granted), _authorised) : null;

    private static Capability? Meet(Capability? capability, IReadOnlyList<string> texts)
    {
        if (capability is null)
        {
            return null;
        }

        foreach (string text in texts)
        {
            if (Parse(text, capability.Name) is { } other && Capability.Meet(capability, other) is { } both)
            {
                return both;
            }
        }

        return null;
    }

    private static string[] Lacks(IReadOnlyList<string> texts, string capability, string what)
    {
        string name = Capability.NameOf(capability);
        // Without parameters the name alone is asked for; with them, the whole of it must be allowed.
        bool covers = Capability.TryParse(capability, out Capability? asked, out _)
            ? texts.Any(t => Parse(t, name) is { } other && Capability.Meet(asked, other)?.ToString() == capability)
            : texts.Any(t => Parse(t, name) is not null);
        return covers ? [] : [what];
    }

    private static Capability? Parse(string text, string name) =>
        text.StartsWith(name, StringComparison.Ordinal) && Capability.NameOf(text).Length == name.Length && Capability.TryParse(text, out Capability? capability, out _)
            ? capability
            : null;
}
