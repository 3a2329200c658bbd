using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>
/// The rules of a chain that need nothing but its links. What was compared when a child was made is looked at again link by link: a decision
/// trusts nothing else, and of several faults it names the one nearest to the root.
/// </summary>
internal static class ChainRules
{
    /// <summary>Says why a chain does not live: revoked, over, or not begun.</summary>
    public static ChainVerdict Life(GrantSet grants, GrantNode leaf, DateTimeOffset now)
    {
        ChainVerdict verdict = ChainVerdict.Held;
        for (GrantNode? node = leaf; node is not null; node = node.Parent)
        {
            if (grants.IsRevoked(node))
            {
                verdict = ChainVerdict.Fault(node, ReferenceEquals(node, leaf) ? GrantReasons.GrantRevoked : GrantReasons.ParentRevoked);
            }
            else if (now >= node.Grant.ExpiresAt)
            {
                verdict = ChainVerdict.Fault(node, GrantReasons.GrantExpired);
            }
            else if (now < node.Grant.NotBefore)
            {
                verdict = ChainVerdict.Fault(node, GrantReasons.NotYetValid);
            }
        }

        return verdict;
    }

    /// <summary>Whether a chain can still live: neither it nor anything above is revoked or over. It may not have begun.</summary>
    public static bool IsOver(GrantSet grants, GrantNode leaf, DateTimeOffset now)
    {
        for (GrantNode? node = leaf; node is not null; node = node.Parent)
        {
            if (grants.IsRevoked(node) || now >= node.Grant.ExpiresAt)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says why the links do not make a chain, or why it is longer than the host allows.</summary>
    public static ChainVerdict Shape(GrantNode leaf, int maxHops) =>
        leaf.Hops > maxHops && leaf.Shape.Holds ? ChainVerdict.Fault(leaf, GrantReasons.DepthExhausted) : leaf.Shape;

    /// <summary>Says why the links do not make a chain: unbound, passed on without leave, too many, or bound to different personas.</summary>
    public static ChainVerdict ShapeOf(GrantNode leaf)
    {
        ChainVerdict verdict = ChainVerdict.Held;
        for (GrantNode? node = leaf; node is not null; node = node.Parent)
        {
            Grant grant = node.Grant;
            SubjectRef giver = node.Parent is { } parent ? parent.Grant.Delegate : grant.OnBehalfOf;
            int below = leaf.Hops - node.Hops;
            if (grant.Issuer != giver || (node.Parent is not null && node.Parent.Grant.OnBehalfOf != grant.OnBehalfOf))
            {
                verdict = ChainVerdict.Fault(node, GrantReasons.UnknownGrant);
            }
            else if (below > 0 && !grant.MayRedelegate)
            {
                verdict = ChainVerdict.Fault(node, GrantReasons.RedelegationForbidden);
            }
            else if (below > grant.RemainingDepth)
            {
                verdict = ChainVerdict.Fault(node, GrantReasons.DepthExhausted);
            }
            else if (grant.Persona is { } persona && ContradictsAbove(node.Parent, persona))
            {
                verdict = ChainVerdict.Fault(node, GrantReasons.PersonaConflict);
            }
        }

        return verdict;
    }

    /// <summary>Whether a grant above binds the same person to another persona.</summary>
    public static bool ContradictsAbove(GrantNode? node, PersonaRef persona)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node.Grant.Persona is { } above && above.Subject == persona.Subject && above != persona)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says which link does not name the action.</summary>
    public static ChainVerdict Action(GrantNode leaf, string action)
    {
        ChainVerdict verdict = ChainVerdict.Held;
        for (GrantNode? node = Names(leaf.Actions, action) ? null : leaf; node is not null; node = node.Parent)
        {
            verdict = Names(node.Grant.Actions, action) ? verdict : ChainVerdict.Fault(node, GrantReasons.ScopeLacksAction);
        }

        return verdict;
    }

    /// <summary>Whether one chain comes before another: by the actions it covers, then the shorter, then by the grants' ids.</summary>
    public static bool IsBetter(GrantNode chain, GrantNode than)
    {
        int actions = chain.Actions.Count - than.Actions.Count;
        int hops = than.Hops - chain.Hops;
        return actions != 0 ? actions > 0 : hops != 0 ? hops > 0 : CompareIds(chain, than) < 0;
    }

    // Chains of the same length, root first.
    private static int CompareIds(GrantNode one, GrantNode other)
    {
        int above = one.Parent is { } a && other.Parent is { } b ? CompareIds(a, b) : 0;
        return above != 0 ? above : string.CompareOrdinal(one.Grant.Id.Value, other.Grant.Id.Value);
    }

    private static bool Names(IReadOnlyList<string> actions, string action)
    {
        for (int i = 0; i < actions.Count; i++)
        {
            if (string.Equals(actions[i], action, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
