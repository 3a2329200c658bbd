namespace FlowPilot.Authz.Policies.Consents;

/// <summary>The stable codes of why a request about consent is refused.</summary>
public static class ConsentReasons
{
    /// <summary>A member of the request is missing or out of range.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>The person has given, or withdrawn for single personas, as many consents as can be kept.</summary>
    public const string Limit = "consent_limit";

    /// <summary>The receipts could not be read or written.</summary>
    public const string Unavailable = "consent_unavailable";
}
