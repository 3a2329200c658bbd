using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Packs;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>Runs captured inputs by the very steps by which the pipeline decides.</summary>
internal sealed class DecisionReplay(StoreRegistry stores, Pipeline pipeline, PolicyPacks packs, IOptions<AuthzOptions> options) : IDecisionReplay
{
    private const int MaxInputs = 1_000_000;

    public async ValueTask<ReplayReport> ReplayAsync(IAsyncEnumerable<CapturedInput> inputs, ReplayTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(target);
        if (target is { Pack: null, Model: null })
        {
            throw new ArgumentException("A pack or a model is expected.", nameof(target));
        }

        var changes = new List<ReplayChange>();
        var skipped = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int replayed = 0, read = 0;
        await foreach (CapturedInput input in inputs.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (++read > MaxInputs)
            {
                throw new CaptureException($"A replay reads at most {MaxInputs} inputs.");
            }

            (IReadOnlyList<string>? after, string? skip) = Run(input, target, cancellationToken);
            if (after is null)
            {
                skipped[skip ?? ""] = skipped.GetValueOrDefault(skip ?? "") + 1;
                continue;
            }

            replayed++;
            string[] before = [.. (input.Facts is null ? input.Reasons : input.PolicyReasons).Order(StringComparer.Ordinal)];
            if (!before.SequenceEqual(after, StringComparer.Ordinal))
            {
                changes.Add(new ReplayChange { Input = input, Before = before, After = after });
            }
        }

        return new ReplayReport(replayed, changes, skipped);
    }

    private static (IReadOnlyList<string>?, string?) Skip(string why) => (null, why);

    private (IReadOnlyList<string>? After, string? Skip) Run(CapturedInput input, ReplayTarget target, CancellationToken cancellationToken)
    {
        if (input.Facts is null)
        {
            // A relation, which no pack judges; what a pack was to judge and did not come to it has no facts to run.
            return target.Model is null || input.Request.Action is not null && input.Pack is not null || input.Reasons.Any(ReasonCodes.IsAvailability)
                ? Skip("not_judged")
                : RunModel(input, null, target.Model, cancellationToken);
        }

        PolicyPack? pack = target.Pack ?? (input.Pack is { } name && packs.Find(name) is { } found && found.Hash == input.PackHash ? found : null);
        return pack is null ? Skip("pack_gone")
            : pack.Content.Actions.TryGetValue(input.Facts.Action, out PackAction? rule) && !CaptureNeeds.AreMet(rule, input.LookedUp, target.Model is not null) ? Skip("facts_unknown")
            : target.Model is { } model ? RunModel(input, pack, model, cancellationToken)
            : (Judge(pack, input.Facts, input.IsApproved), null);
    }

    private static string[] Judge(PolicyPack pack, PolicyFacts facts, bool approved)
    {
        PolicyResult result = pack.Evaluate(facts);

        // What is not sound no approval mends; what is goes by the gates, as it went.
        if (!result.Allowed && approved && pack.Content.Actions.TryGetValue(facts.Action, out PackAction? rule) && result.Failures.Count > 0)
        {
            result = PackEvaluation.Run(pack, rule, PackQuestion.Of(facts), dryRun: false, approved: true);
        }

        return [.. result.Reasons.Order(StringComparer.Ordinal)];
    }

    /// <summary>Works chain, relationship and ceilings out again, with the tuples and grants of then and the other model.</summary>
    private (IReadOnlyList<string>? After, string? Skip) RunModel(CapturedInput input, PolicyPack? pack, AuthorizationModel model, CancellationToken cancellationToken)
    {
        // A file does not open stores: those of the host are open.
        if (stores.Find(input.Request.Store) is not { } state)
        {
            return Skip("store_unknown");
        }

        if (state.Find(input.Revision) is not { } then)
        {
            return Skip("revision_gone");
        }

        DecisionFacts facts;
        try
        {
            facts = RequestReader.Read(input.Request with { DryRun = true, Pack = pack?.Name }, WithoutPacks(), PolicyPacks.Of(pack), input.DecidedAt);
        }
        catch (AccessRequestException)
        {
            return Skip("request_invalid");
        }

        AccessSteps steps = pipeline.Steps;
        steps.CheckCredential(facts);
        StoreSnapshot snapshot = then.With(new CurrentModel(model));
        if (!facts.Denied)
        {
            ChainJudge judge = steps.JudgeOf(facts, snapshot, null, cancellationToken);
            steps.FindAuthority(facts, judge, cancellationToken);
        }

        if (!facts.Denied)
        {
            steps.CheckRights(facts, snapshot, cancellationToken);
        }

        return (pack is null || facts.Denied ? [.. facts.Reasons] : Judge(pack, WithRights(input.Facts!, facts), input.IsApproved), null); // not null: with a pack there are facts
    }

    // Which pack judges is said by the one that is replayed, not by the options.
    private AuthzOptions WithoutPacks()
    {
        AuthzOptions from = options.Value;
        var to = new AuthzOptions { RequireAgentGrants = from.RequireAgentGrants };
        to.PersonTypes.Clear();
        to.PersonTypes.UnionWith(from.PersonTypes);
        return to;
    }

    private static PolicyFacts WithRights(PolicyFacts captured, DecisionFacts now) => captured with
    {
        ChainValid = now.ChainValid,
        ChainCovers = now.ChainCovers,
        ChainActions = now.ChainActions,
        RelationshipHolds = now.RelationshipHolds,
        CeilingsHold = now.CeilingsHold,
    };
}
