using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Packs;

namespace FlowPilot.Authz.Decisions;

/// <summary>Steps 6 and 7 of the pipeline: gates, what they oblige to, and until when the decision holds.</summary>
internal sealed class PolicyStep
{
    private readonly AuthzOptions _options;
    private readonly PolicyPacks _packs;
    private readonly Spending _spending;

    public PolicyStep(AuthzOptions options, PolicyPacks packs, Spending spending)
    {
        _options = options;
        _packs = packs;
        _spending = spending;
    }

    /// <summary>Runs both steps for a request that the steps before let through, or that a pack judges.</summary>
    public async ValueTask RunAsync(DecisionFacts facts, CancellationToken cancellationToken)
    {
        // 6. Policy: the gates, then whatever is spent by an allow.
        facts.Ran(6);
        if (facts is { Pack: { } pack, Rule: { } rule })
        {
            PolicyResult result = Evaluate(facts, pack, rule, approved: false);
            Judge(facts, rule.HasApprovals && !result.Allowed ? await _spending.ApproveAsync(facts, rule, result, cancellationToken).ConfigureAwait(false) : result);
        }

        if (facts.Denied)
        {
            return;
        }

        // 7. Obligations and advice: until when, what the host must do, and what sandboxed code may reach.
        facts.Ran(7);
        IReadOnlyList<PolicyObligation> obligations = Obligations.Open(facts, _options);
        if (facts.Denied)
        {
            return;
        }

        // What an allow takes is taken last, so that nothing is taken for what something else denies.
        DateTimeOffset validUntil = ValidUntil(facts);
        await _spending.SpendAsync(facts, validUntil, cancellationToken).ConfigureAwait(false);
        if (!facts.Denied)
        {
            facts.Permit(validUntil, CapabilitiesOf(facts), obligations);
        }
    }

    /// <summary>What the gates come to, with or without an approval that stands in for those that say so.</summary>
    public static PolicyResult Evaluate(DecisionFacts facts, PolicyPack pack, PackAction rule, bool approved) =>
        PackEvaluation.Run(pack, rule, QuestionOf(facts), dryRun: facts.IsSimulated, approved ? null : facts.Gates, approved);

    private static void Judge(DecisionFacts facts, PolicyResult result)
    {
        facts.Policy = result;
        foreach (string reason in result.Reasons)
        {
            facts.Deny(reason);
        }

        // Gates of an action without a relation need not ask for the chain, and an agent needs its own all the same.
        if (!facts.Denied && !facts.ChainCovers)
        {
            facts.Deny(ReasonCodes.Denied);
        }
    }

    /// <summary>The facts of the gates, for whoever keeps them.</summary>
    public static PolicyFacts FactsOf(DecisionFacts facts) => QuestionOf(facts).ToFacts();

    private static PackQuestion QuestionOf(DecisionFacts facts) => new()
    {
        Action = facts.Action,
        Now = facts.DecidedAt,

        // Enrichment denies where the principal is not known: whoever comes here has one.
        Principal = facts.PrincipalFacts ?? throw new InvalidOperationException("The principal is not known."),
        Owner = facts.OwnerFacts,
        OnBehalfOf = facts.OnBehalfOf,
        Resource = facts.Resource,
        ResourceAttributes = facts.ResourceFacts?.Attributes ?? ConditionContext.Empty,
        RequestAttributes = facts.Context ?? ConditionContext.Empty,
        ChainActions = facts.ChainActions,
        ChainValid = facts.ChainValid,
        ChainCovers = facts.ChainCovers,
        RelationshipHolds = facts.RelationshipHolds,
        CeilingsHold = facts.CeilingsHold,
    };

    private DateTimeOffset ValidUntil(DecisionFacts facts)
    {
        DateTimeOffset until = facts.DecidedAt + _options.DecisionLifetime;
        for (GrantNode? node = facts.Leaf; node is not null; node = node.Parent)
        {
            until = node.Grant.ExpiresAt < until ? node.Grant.ExpiresAt : until;
        }

        until = Cut(until, facts.PrincipalFacts, facts.DecidedAt);
        until = Cut(until, facts.OwnerFacts, facts.DecidedAt);
        return facts.Request.Credential.ExpiresAt is { } end && end < until ? end : until;
    }

    /// <summary>No decision outlives a persona that it rests on; one that is over already it did not rest on.</summary>
    private static DateTimeOffset Cut(DateTimeOffset until, PersonaFacts? persona, DateTimeOffset now) =>
        persona?.Record is { } record && record.ValidTill < until && record.IsValidAt(now) ? record.ValidTill : until;

    private IReadOnlyList<string> CapabilitiesOf(DecisionFacts facts)
    {
        if (facts.Rule?.Capabilities is { } given)
        {
            return given;
        }

        string type = facts.Resource.Type;
        return !_options.ActionCapabilities.TryGetValue(new ResourceAction(type, facts.Action), out IReadOnlyList<string>? names) || (facts.Pack is null && IsForPacks(type, facts.Action))
            ? []
            : [.. names.Order(StringComparer.Ordinal)];
    }

    /// <summary>What a pack judges as an action must not be had by asking for the relation; any pack in force may be named for a type that has none of its own.</summary>
    private bool IsForPacks(string type, string relation) =>
        _options.DefaultPack is not null
        || _options.Packs.ContainsKey(type)
        || _packs.Current.Values.Any(p => p.Content.ResourceAttributes.Has(type) || p.Actions.Any(a => a.Name == relation || a.Relation == relation));
}
