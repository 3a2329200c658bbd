namespace FlowPilot.Authz.Decisions;

/// <summary>Part of step 3: how far a credential reaches, whatever its holder may do.</summary>
internal static class CredentialScope
{
    public static bool Covers(Credential credential, string action, AuthzOptions options)
    {
        bool listed = options.ActionScopes.TryGetValue(action, out string? scope);
        return credential.Kind switch
        {
            CredentialKind.InProcess => true,
            CredentialKind.AccessToken => !listed || credential.Scopes.Contains(scope, StringComparer.Ordinal),

            // Long-lived or derived credentials reach only what somebody has listed for them.
            _ => listed && credential.Scopes.Contains(scope, StringComparer.Ordinal),
        };
    }
}
