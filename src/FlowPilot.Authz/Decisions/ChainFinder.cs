using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>Step 3: finds the chain of grants that lets the subject act on behalf of another, or says why none does.</summary>
internal sealed class ChainFinder
{
    private readonly DecisionFacts _facts;
    private readonly GrantSet _grants;
    private readonly AuthzOptions _options;
    private readonly List<(IReadOnlyList<Grant> Chain, ChainFault Fault)> _refused = [];

    private ChainFinder(DecisionFacts facts, GrantSet grants, AuthzOptions options)
    {
        _facts = facts;
        _grants = grants;
        _options = options;
    }

    private AccessRequest Request => _facts.Request;

    public static void Find(DecisionFacts facts, GrantSet grants, AuthzOptions options) => new ChainFinder(facts, grants, options).Find();

    private void Find()
    {
        bool named = Request.Grants.Count > 0;
        List<IReadOnlyList<Grant>> held = [.. (named ? Named() : Searched()).Where(Holds)];
        List<IReadOnlyList<Grant>> chains = [.. held.Where(c => Request.Principal is null || PrincipalOf(c) == Request.Principal)];
        if (chains.Count == 0)
        {
            DenyWithoutChain(named, filtered: held.Count > 0);
            return;
        }

        if (!named && Request.Principal is null && chains.Select(PrincipalOf).Distinct().Skip(1).Any())
        {
            _facts.Deny(ReasonCodes.PrincipalAmbiguous);
            return;
        }

        // A weak chain never hides a strong one, and the answer does not depend on the order of grants.
        IReadOnlyList<Grant> best = chains
            .OrderByDescending(static c => c.Select(static g => g.Actions.AsEnumerable()).Aggregate((a, b) => a.Intersect(b, StringComparer.Ordinal)).Count())
            .ThenBy(static c => c.Count)
            .ThenBy(static c => c[^1].Id.Value, StringComparer.Ordinal)
            .First();
        _facts.Grants = best;
        _facts.Principal = PrincipalOf(best);
    }

    private IEnumerable<IReadOnlyList<Grant>> Named()
    {
        foreach (GrantId id in Request.Grants)
        {
            Grant? leaf = _grants.Find(id);
            IReadOnlyList<Grant>? chain = leaf is null ? null : _grants.Lineage(leaf);
            if (chain is null)
            {
                _refused.Add(([], new ChainFault(null, GrantReasons.UnknownGrant)));
                continue;
            }

            if (chain[^1].Delegate != Request.Subject || chain[0].OnBehalfOf != _facts.OnBehalfOf)
            {
                _refused.Add((chain, new ChainFault(leaf, GrantReasons.UnknownGrant)));
                continue;
            }

            yield return chain;
        }
    }

    private IEnumerable<IReadOnlyList<Grant>> Searched() => _grants.To(Request.Subject)
        .Where(g => g.OnBehalfOf == _facts.OnBehalfOf)
        .Select(_grants.Lineage)
        .OfType<IReadOnlyList<Grant>>();

    private bool Holds(IReadOnlyList<Grant> chain)
    {
        if (ChainRules.FaultOf(chain, _facts.Relation, Request.Resource, _facts.DecidedAt) is not { } fault)
        {
            return true;
        }

        _refused.Add((chain, fault));
        return false;
    }

    private void DenyWithoutChain(bool named, bool filtered)
    {
        if (!named)
        {
            // A live chain that covers the resource and lacks only the action says so; every other failure of a search is one code.
            bool lacksAction = !filtered && _refused.Any(static r => r.Fault.Reason == GrantReasons.ScopeLacksAction);
            _facts.Deny(
                lacksAction ? GrantReasons.ScopeLacksAction
                : !filtered && _options.PersonTypes.Contains(Request.Subject.Type) ? ReasonCodes.NoPath
                : ReasonCodes.AgentNotDelegated);
            return;
        }

        if (filtered || _refused.Count == 0)
        {
            _facts.Deny(ReasonCodes.AgentNotDelegated);
            return;
        }

        foreach ((IReadOnlyList<Grant> chain, ChainFault fault) in _refused)
        {
            // Codes about a grant go to its delegate, its issuer and those above it; nobody else learns that it exists.
            bool knows = chain.Any(g => g.Issuer == Request.Subject) || (chain.Count > 0 && chain[^1].Delegate == Request.Subject);
            _facts.Deny(fault.Reason, knows ? fault.Reason : ReasonCodes.NoPath);
        }
    }

    /// <summary>Who acts: the nearest person from the leaf upward, else the root.</summary>
    private SubjectRef PrincipalOf(IReadOnlyList<Grant> chain)
    {
        foreach (Grant grant in chain.Reverse())
        {
            if (_options.PersonTypes.Contains(grant.Delegate.Type))
            {
                return grant.Delegate;
            }
        }

        return chain[0].OnBehalfOf;
    }
}
