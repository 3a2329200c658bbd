using FlowPilot.Authz.Policies;

namespace FlowPilot.Authz.Delegation;

/// <summary>What grants may name: the actions that packs in force let some title do for others, and those of the options.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class DelegableActions(AuthzOptions options, PolicyPacks packs)
{
    /// <summary>Gets them in ordinal order.</summary>
    public IReadOnlyList<string> All =>
        [.. options.DelegableActions.Concat(packs.Current.Values.SelectMany(static p => p.Content.DelegableActions)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public bool Contains(string action) =>
        options.DelegableActions.Contains(action) || packs.Current.Values.Any(p => p.Content.DelegableActions.Contains(action, StringComparer.Ordinal));
}
