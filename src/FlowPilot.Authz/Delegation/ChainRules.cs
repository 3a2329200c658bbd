using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>
/// When a chain of grants holds: every link valid now, unrevoked, bound to its parent, within depth, and covering the action and the resource.
/// The rules that were checked when a child was made are checked again here: a decision trusts nothing but the links.
/// </summary>
internal static class ChainRules
{
    /// <summary>Says why a chain, root first, does not let its leaf's delegate act; <see langword="null"/> if it does.</summary>
    public static ChainFault? FaultOf(IReadOnlyList<Grant> chain, string action, ObjectRef resource, DateTimeOffset now) =>
        FaultOfLife(chain, now) ?? FaultOfShape(chain) ?? FaultOfResource(chain, resource) ?? FaultOfAction(chain, action);

    /// <summary>Says why a chain does not live: revoked, over, or not begun.</summary>
    public static ChainFault? FaultOfLife(IReadOnlyList<Grant> chain, DateTimeOffset now)
    {
        for (int i = 0; i < chain.Count; i++)
        {
            Grant grant = chain[i];
            if (grant.RevokedAt is not null)
            {
                return new ChainFault(grant, i == chain.Count - 1 ? GrantReasons.GrantRevoked : GrantReasons.ParentRevoked);
            }

            if (now >= grant.ExpiresAt)
            {
                return new ChainFault(grant, GrantReasons.GrantExpired);
            }

            if (grant.NotBefore is { } from && now < from)
            {
                return new ChainFault(grant, GrantReasons.NotYetValid);
            }
        }

        return null;
    }

    /// <summary>Says why the links do not make a chain: unbound, passed on without leave, or too many.</summary>
    public static ChainFault? FaultOfShape(IReadOnlyList<Grant> chain)
    {
        for (int i = 0; i < chain.Count; i++)
        {
            Grant grant = chain[i];
            SubjectRef giver = i == 0 ? grant.OnBehalfOf : chain[i - 1].Delegate;
            GrantId? parent = i == 0 ? null : chain[i - 1].Id;
            if (grant.Issuer != giver || grant.Parent != parent || grant.OnBehalfOf != chain[0].OnBehalfOf)
            {
                return new ChainFault(grant, GrantReasons.UnknownGrant);
            }

            int below = chain.Count - 1 - i;
            if (below > 0 && !grant.MayRedelegate)
            {
                return new ChainFault(grant, GrantReasons.RedelegationForbidden);
            }

            if (below > grant.RemainingDepth)
            {
                return new ChainFault(grant, GrantReasons.DepthExhausted);
            }
        }

        return null;
    }

    /// <summary>Says which link does not select the resource.</summary>
    public static ChainFault? FaultOfResource(IReadOnlyList<Grant> chain, ObjectRef resource) =>
        chain.FirstOrDefault(g => !g.Resources.Covers(resource)) is { } grant ? new ChainFault(grant, GrantReasons.ResourceOutsideScope) : null;

    /// <summary>Says which link does not name the action.</summary>
    public static ChainFault? FaultOfAction(IReadOnlyList<Grant> chain, string action) =>
        chain.FirstOrDefault(g => !g.Actions.Contains(action, StringComparer.Ordinal)) is { } grant
            ? new ChainFault(grant, GrantReasons.ScopeLacksAction)
            : null;
}
