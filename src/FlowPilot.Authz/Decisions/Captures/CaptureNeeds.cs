using FlowPilot.Authz.Policies.Packs;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>
/// The facts that are looked up for an action only because its pack asks for them. One that was not looked up is not the same as one that does not hold, and a
/// replay against a pack that asks for more does not know it.
/// </summary>
internal static class CaptureNeeds
{
    private const string Relation = "relation ";
    private const string ChainActions = "chain.actions";

    public static IEnumerable<string> Of(PackAction action)
    {
        yield return action.Relation is null ? "without relation" : "with relation";
        if (action.Relation is not null)
        {
            yield return Relation + action.Relation;
        }

        if (action.Relation is not null || action.ReadsOwner)
        {
            yield return "owner";
        }

        if (action.ReadsChainActions)
        {
            yield return ChainActions;
        }

        foreach (string purpose in action.OwnerConsents)
        {
            yield return $"owner consent {purpose}";
        }

        foreach (string purpose in action.PrincipalConsents)
        {
            yield return $"principal consent {purpose}";
        }
    }

    /// <summary>Whether a replay has all that an action asks for; with a model it works out chain and relationship anew.</summary>
    public static bool AreMet(PackAction action, IReadOnlyList<string> lookedUp, bool withModel) =>
        Of(action).All(n => lookedUp.Contains(n, StringComparer.Ordinal) || (withModel && (n == ChainActions || n.StartsWith(Relation, StringComparison.Ordinal))));
}
