namespace FlowPilot.Authz.Policies.Personas;

/// <summary>How a persona of a title comes to be active.</summary>
public enum PersonaOnboarding
{
    /// <summary>An approver who is not its subject makes it active.</summary>
    Approved = 0,

    /// <summary>Its subject gives it to himself.</summary>
    Self = 1,
}
