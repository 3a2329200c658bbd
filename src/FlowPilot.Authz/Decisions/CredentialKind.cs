namespace FlowPilot.Authz.Decisions;

/// <summary>What a caller proved its identity with.</summary>
public enum CredentialKind
{
    /// <summary>Nothing: code of the host itself.</summary>
    InProcess = 0,

    /// <summary>An access token of an issuer.</summary>
    AccessToken,

    /// <summary>A personal access token.</summary>
    PersonalAccessToken,

    /// <summary>An API key of a service.</summary>
    ApiKey,

    /// <summary>A service token, bound to a run or an application.</summary>
    ServiceToken,
}
