namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Names that FlowPilot gives to things of the framework.</summary>
public static class FlowPilotDefaults
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string AuthenticationScheme = "FlowPilot";
}
