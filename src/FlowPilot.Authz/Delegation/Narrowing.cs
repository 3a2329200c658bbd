namespace FlowPilot.Authz.Delegation;

/// <summary>A child is no wider than its parent in any dimension that can be compared. Conditions and computed selectors cannot; all of a chain must hold.</summary>
internal static class Narrowing
{
    /// <exception cref="GrantException">The child would be wider, or the parent may not be passed on; the exception names the member.</exception>
    public static void Require(Grant child, GrantNode above)
    {
        Grant parent = above.Grant;
        if (!parent.MayRedelegate)
        {
            throw new GrantException(GrantReasons.RedelegationForbidden, nameof(GrantRequest.Parent), "the parent may not be passed on");
        }

        if (parent.RemainingDepth == 0)
        {
            throw new GrantException(GrantReasons.DepthExhausted, nameof(GrantRequest.Parent), "the parent allows no further hop");
        }

        if (child.Persona is { } persona && ChainRules.ContradictsAbove(above, persona))
        {
            throw new GrantException(GrantReasons.PersonaConflict, nameof(GrantRequest.Persona), "a grant above binds the same person to another persona");
        }

        string? member =
            child.Actions.Except(parent.Actions, StringComparer.Ordinal).Any() ? nameof(GrantRequest.Actions)
            : !IsWithinAbove(child.Resources, above) ? nameof(GrantRequest.Resources)
            : child.ExpiresAt > parent.ExpiresAt ? nameof(GrantRequest.ExpiresAt)
            : parent.NotBefore is { } from && !(child.NotBefore >= from) ? nameof(GrantRequest.NotBefore)
            : child.RemainingDepth > parent.RemainingDepth - 1 ? nameof(GrantRequest.RemainingDepth)
            : parent.Purpose is not null && child.Purpose != parent.Purpose ? nameof(GrantRequest.Purpose)
            : !parent.Ceilings.All(p => child.Ceilings.Any(c => c.Name == p.Name && c.Max <= p.Max)) ? nameof(GrantRequest.Ceilings)
            : null;
        if (member is not null)
        {
            throw new GrantException(GrantReasons.NotNarrower, member, "the child would be wider than its parent");
        }
    }

    // The nearest selector above that can be compared stands for all of those above it.
    private static bool IsWithinAbove(ResourceSelector resources, GrantNode? above)
    {
        while (above is not null && above.Grant.Resources.IsComputed)
        {
            above = above.Parent;
        }

        return resources.IsComputed || above is null || resources.IsWithin(above.Grant.Resources);
    }
}
