using System.Collections.Frozen;

namespace FlowPilot.Sandbox.Capabilities;

/// <summary>Joins the three parties: effective = declared ∩ granted ∩ authorised. An empty list of any of them means nothing.</summary>
/// <param name="declared">What the plugin asks for.</param>
/// <param name="granted">What the operator grants to this very module.</param>
/// <param name="authorised">What the decision authorises.</param>
internal sealed class CapabilityGate(IReadOnlyList<string> declared, IReadOnlyList<string> granted, IReadOnlyList<string> authorised)
{
    /// <summary>Gets what a run may use.</summary>
    public IReadOnlySet<string> Effective { get; } = Intersect(declared, granted, authorised);

    /// <summary>Gives those of a module's needs that a run does not have.</summary>
    public IReadOnlyList<CapabilityRefusal> Refused(IReadOnlyList<CapabilityRefusal> needs) =>
        needs.Count == 0 ? [] : [.. needs.Where(need => !Effective.Contains(need.Capability))];

    /// <summary>Names the parties that a capability lacks, for the operator's log.</summary>
    public string Missing(string capability)
    {
        string[] parties =
        [
            .. Lacks(declared, capability, "not declared by the plugin"),
            .. Lacks(granted, capability, "not granted by the operator"),
            .. Lacks(authorised, capability, "not authorised by the decision"),
        ];
        return string.Join(", ", parties);
    }

    private static IReadOnlySet<string> Intersect(IReadOnlyList<string> first, IReadOnlyList<string> second, IReadOnlyList<string> third)
    {
        // What most plugins have; each run would make a set of its own.
        if (first.Count == 0 || second.Count == 0 || third.Count == 0)
        {
            return FrozenSet<string>.Empty;
        }

        var effective = new HashSet<string>(first, StringComparer.Ordinal);
        effective.IntersectWith(second);
        effective.IntersectWith(third);
        return effective;
    }

    private static string[] Lacks(IReadOnlyList<string> texts, string capability, string what) =>
        texts.Contains(capability, StringComparer.Ordinal) ? [] : [what];
}
