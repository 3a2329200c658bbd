using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>What one chain of grants gives to the actor at its end. At each decision the rights of the one at the root bound it further.</summary>
public sealed class DelegatedAuthority
{
    internal DelegatedAuthority(GrantNode leaf, SubjectRef principal)
    {
        Grant[] chain = Array.ConvertAll(leaf.Chain(), static n => n.Grant);
        Actor = leaf.Grant.Delegate;
        OnBehalfOf = leaf.Grant.OnBehalfOf;
        Principal = principal;
        Grants = [.. chain.Select(static g => g.Id)];
        Actions = leaf.Actions;
        Resources = [.. chain.Select(static g => g.Resources).Distinct()];
        Conditions = [.. chain.Select(static g => g.Condition).OfType<GrantCondition>()];
        Ceilings =
        [
            .. chain.SelectMany(static g => g.Ceilings).GroupBy(static c => c.Name, StringComparer.Ordinal)
                .Select(static c => new GrantCeiling(c.Key, c.Min(static x => x.Max))).OrderBy(static c => c.Name, StringComparer.Ordinal),
        ];
        NotBefore = chain.Max(static g => g.NotBefore);
        ExpiresAt = chain.Min(static g => g.ExpiresAt);
        RemainingDepth = chain.All(static g => g.MayRedelegate) ? chain.Select((g, i) => g.RemainingDepth - (chain.Length - 1 - i)).Min() : 0;
    }

    /// <summary>Gets who was given it.</summary>
    public SubjectRef Actor { get; }

    /// <summary>Gets whose rights are used.</summary>
    public SubjectRef OnBehalfOf { get; }

    /// <summary>Gets the person who acts: the nearest one from the actor upward.</summary>
    public SubjectRef Principal { get; }

    /// <summary>Gets the grants of the chain, the root first.</summary>
    public IReadOnlyList<GrantId> Grants { get; }

    /// <summary>Gets the actions in ordinal order that every link names.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>Gets the selectors of the links; a resource must be selected by all of them.</summary>
    public IReadOnlyList<ResourceSelector> Resources { get; }

    /// <summary>Gets the conditions of the links; all of them must be true.</summary>
    public IReadOnlyList<GrantCondition> Conditions { get; }

    /// <summary>Gets the lowest ceilings of the links, in ordinal order of their names.</summary>
    public IReadOnlyList<GrantCeiling> Ceilings { get; }

    /// <summary>Gets when the last of the links begins; <see langword="null"/> for at once.</summary>
    public DateTimeOffset? NotBefore { get; }

    /// <summary>Gets when the first of the links ends, exclusive.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Gets how many further hops may follow.</summary>
    public int RemainingDepth { get; }
}
