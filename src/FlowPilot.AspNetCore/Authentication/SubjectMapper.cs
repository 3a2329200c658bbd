using FlowPilot.Authz.Relationships;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Says who a verified token speaks for: a person, an agent, or an agent beside a person.</summary>
internal static class SubjectMapper
{
    private const string Person = "user";
    private const string Agent = "agent";

    public static TokenFault? Map(TokenClaims claims, IssuerProfile profile, out SubjectRef subject, out SubjectRef? principal)
    {
        subject = default;
        principal = null;

        // RFC 9068 section 2.2: with client credentials the client is its own subject.
        bool ownClient = claims.Subject == claims.ClientId;
        if (ownClient)
        {
            // An actor for a subject that is no person: there is nobody to be the principal.
            return claims.Actor is not null ? TokenFault.Actor : TryName(Agent, claims.Subject, profile, out subject) ? null : TokenFault.Subject;
        }

        if (!TryName(Person, claims.Subject, profile, out SubjectRef person))
        {
            return TokenFault.Subject;
        }

        bool agentClient = profile.AgentClients.Contains(claims.ClientId);
        if (agentClient && claims.Actor is not null && claims.Actor != claims.ClientId)
        {
            return TokenFault.Actor;
        }

        string? agent = claims.Actor ?? (agentClient ? claims.ClientId : null);
        if (agent is null)
        {
            subject = person;
            return null;
        }

        principal = person;
        return TryName(Agent, agent, profile, out subject) ? null : agentClient ? TokenFault.Client : TokenFault.Actor;
    }

    private static bool TryName(string type, string id, IssuerProfile profile, out SubjectRef subject)
    {
        // The object form refuses what a subject may also be: a userset or a wildcard.
        bool valid = !profile.ForeignPrefixes.Any(p => id.StartsWith(p, StringComparison.Ordinal))
            & ObjectRef.TryParse($"{type}:{profile.Prefix}{id}", out ObjectRef name);
        subject = valid ? SubjectRef.From(name) : default;
        return valid;
    }
}
