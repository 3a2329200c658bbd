using FlowPilot.Authz.Policies;

namespace FlowPilot.Authz.Decisions;

/// <summary>Part of step 7: what an allow obliges to, and whether anybody can meet it.</summary>
internal static class Obligations
{
    /// <summary>The obligations that are left to whoever enforces the decision; one that he has not declared is a denial.</summary>
    public static IReadOnlyList<PolicyObligation> Open(DecisionFacts facts, AuthzOptions options)
    {
        IReadOnlyList<PolicyObligation> all = facts.Policy?.Obligations ?? [];
        if (all.Count == 0)
        {
            return [];
        }

        PolicyObligation[] open = [.. all.Where(o => !IsMet(o, facts))];
        if (Array.Exists(open, o => !options.KnownObligations.Contains(o.Kind)))
        {
            facts.Trace?.UnknownObligations.AddRange(open.Where(o => !options.KnownObligations.Contains(o.Kind)));
            facts.Deny(ReasonCodes.UnknownObligation);
        }

        return open;
    }

    /// <summary>A level of authentication that the credential has already is nothing left to do.</summary>
    private static bool IsMet(PolicyObligation obligation, DecisionFacts facts) =>
        obligation.Kind == PolicyObligation.StepUp
        && facts.Request.Credential is { AuthenticationContext: { } level } credential
        && obligation.Values.Contains(level, StringComparer.Ordinal)
        && (obligation.MaxAge is not { } age || (credential.AuthenticatedAt is { } at && at <= facts.DecidedAt && facts.DecidedAt - at <= age));
}
