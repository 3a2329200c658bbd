namespace FlowPilot.Authz.Policies;

/// <summary>The stable codes that a policy gives by itself, beside those that a pack declares.</summary>
public static class PolicyReasons
{
    /// <summary>The pack does not declare the action.</summary>
    public const string InvalidAction = "authz.invalid_action";

    /// <summary>The resource has no owner whose persona could be looked at.</summary>
    public const string PersonaFetchFailed = "authz.persona_fetch_failed";

    /// <summary>An attribute that is required has no value.</summary>
    public const string MissingRequiredAttributes = "authz.missing_required_attributes";

    /// <summary>An attribute is not of its type and range, or came with the request and is not declared.</summary>
    public const string InvalidAttribute = "authz.invalid_attribute";

    /// <summary>A gate, or the guard of a chain of gates, came to no value.</summary>
    public const string GateError = "authz.gate_error";

    /// <summary>A denial that no other code explains.</summary>
    public const string Denied = "authz.denied";
}
