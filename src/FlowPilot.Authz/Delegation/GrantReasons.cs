namespace FlowPilot.Authz.Delegation;

/// <summary>The stable codes about grants: why a chain does not hold, and why a request about a grant is refused.</summary>
public static class GrantReasons
{
    /// <summary>The grant is over.</summary>
    public const string GrantExpired = "grant_expired";

    /// <summary>The grant has not begun.</summary>
    public const string NotYetValid = "not_yet_valid";

    /// <summary>The grant does not name the action.</summary>
    public const string ScopeLacksAction = "scope_lacks_action";

    /// <summary>The grant does not select the resource.</summary>
    public const string ResourceOutsideScope = "resource_outside_scope";

    /// <summary>Whoever's rights are used does not hold the relation now.</summary>
    public const string PrincipalLostPermission = "principal_lost_permission";

    /// <summary>The chain is longer than a grant in it allows.</summary>
    public const string DepthExhausted = "depth_exhausted";

    /// <summary>A grant in the chain may not be passed on.</summary>
    public const string RedelegationForbidden = "redelegation_forbidden";

    /// <summary>The grant was revoked.</summary>
    public const string GrantRevoked = "grant_revoked";

    /// <summary>A grant above it was revoked.</summary>
    public const string ParentRevoked = "parent_revoked";

    /// <summary>There is no such grant for the one who asks.</summary>
    public const string UnknownGrant = "unknown_grant";

    /// <summary>A child grant asks for more than its parent has.</summary>
    public const string NotNarrower = "not_narrower";

    /// <summary>A member of the request is missing or out of range.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>An action that is not delegable is named.</summary>
    public const string ActionNotDelegable = "action_not_delegable";

    /// <summary>A condition of a grant is false.</summary>
    public const string ConditionFailed = "condition_failed";

    /// <summary>A number of the request is greater than a grant allows, or negative.</summary>
    public const string CeilingExceeded = "ceiling_exceeded";

    /// <summary>An actor of the chain does not hold the ceiling that the model defines for its type.</summary>
    public const string ActorCeiling = "actor_ceiling";

    /// <summary>Grants bind one person to different personas.</summary>
    public const string PersonaConflict = "persona_conflict";

    /// <summary>A live grant of the same issuer to the same delegate, under the same parent and for the same resources, names one of the actions.</summary>
    public const string GrantConflict = "grant_conflict";

    /// <summary>The delegate stands in the chain already.</summary>
    public const string DelegationCycle = "delegation_cycle";

    /// <summary>The issuer has given as many live grants here as he may.</summary>
    public const string FanOutExhausted = "fan_out_exhausted";
}
