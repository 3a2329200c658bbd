using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Plugins;

namespace FlowPilot.Sandbox.Capabilities;

/// <summary>Joins the three parties: effective = declared ∩ granted ∩ authorised. An empty list of any of them means nothing.</summary>
internal sealed class CapabilityGate
{
    private readonly Dictionary<PluginKey, IReadOnlyList<string>> _granted;

    public CapabilityGate(IDictionary<PluginKey, IReadOnlyList<string>> granted)
    {
        // A copy: the operator's options are read once.
        _granted = granted.ToDictionary(static g => g.Key, static g => (IReadOnlyList<string>)[.. g.Value]);
    }

    /// <summary>Gives what a run of a plugin may use.</summary>
    public IReadOnlySet<string> Effective(SandboxPlugin plugin, SandboxGrant grant)
    {
        var effective = new HashSet<string>(plugin.Declared, StringComparer.Ordinal);
        effective.IntersectWith(Granted(plugin));
        effective.IntersectWith(grant.Capabilities);
        return effective;
    }

    /// <summary>Gives what a module imports and a run may not use.</summary>
    public static IReadOnlyList<CapabilityRefusal> Refused(SandboxPlugin plugin, IReadOnlySet<string> effective)
    {
        var refused = new List<CapabilityRefusal>();
        foreach (HostFunction function in plugin.Gated)
        {
            if (function.Capability is { } capability && !effective.Contains(capability))
            {
                refused.Add(new CapabilityRefusal { Capability = capability, Import = function.Import });
            }
        }

        return refused;
    }

    /// <summary>Names the parties that a capability lacks, for the operator's log.</summary>
    public string Missing(SandboxPlugin plugin, SandboxGrant grant, string capability)
    {
        var parties = new List<string>();
        if (!plugin.Declared.Contains(capability, StringComparer.Ordinal))
        {
            parties.Add("not declared by the plugin");
        }

        if (!Granted(plugin).Contains(capability, StringComparer.Ordinal))
        {
            parties.Add("not granted by the operator");
        }

        if (!grant.Capabilities.Contains(capability, StringComparer.Ordinal))
        {
            parties.Add("not authorised by the decision");
        }

        return string.Join(", ", parties);
    }

    private IReadOnlyList<string> Granted(SandboxPlugin plugin) => _granted.TryGetValue(plugin.Key, out IReadOnlyList<string>? granted) ? granted : [];
}
