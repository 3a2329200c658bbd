namespace FlowPilot.Authz.Policies.Personas;

/// <summary>What became of a persona. Only an active one is valid.</summary>
public enum PersonaStatus
{
    /// <summary>It waits for an approver.</summary>
    Pending = 0,

    /// <summary>It may be used, within its window.</summary>
    Active = 1,

    /// <summary>Its subject has put it aside, and may take it up again.</summary>
    Inactive = 2,

    /// <summary>An approver has stopped it; only an approver lets it go on.</summary>
    Suspended = 3,

    /// <summary>It is over for good.</summary>
    Revoked = 4,
}
