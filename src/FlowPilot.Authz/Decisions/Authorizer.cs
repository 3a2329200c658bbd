using System.Diagnostics;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Decisions;

/// <summary>The pipeline: eight steps, in this order, for every question.</summary>
internal sealed class Authorizer : IAuthorizer
{
    private const string CanImpersonate = "can_impersonate";

    private readonly StoreRegistry _stores;
    private readonly SnapshotChecks _checks;
    private readonly CheckLimits _limits;
    private readonly IDecisionLog _log;
    private readonly AuthzOptions _options;
    private readonly TimeProvider _time;
    private readonly AuthzMetrics _metrics;
    private readonly ILogger<Authorizer> _logger;

    public Authorizer(
        StoreRegistry stores, SnapshotChecks checks, IDecisionLog log, IOptions<AuthzOptions> options, TimeProvider time, AuthzMetrics metrics, ILoggerFactory? loggers = null)
    {
        _stores = stores;
        _checks = checks;
        _limits = CheckLimits.Of(options.Value);
        _log = log;
        _options = options.Value;
        _time = time;
        _metrics = metrics;
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<Authorizer>();
    }

    public async ValueTask<Decision> AuthorizeAsync(AccessRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using Activity? activity = AuthzMetrics.Source.StartActivity("flowpilot.authz.decide");
        long started = _time.GetTimestamp();

        // 1 and the instant of 2: one reading of the clock for the whole decision.
        DecisionFacts facts = RequestReader.Read(request, _options, _time.GetUtcNow());
        facts.Ran(1);
        await DecideAsync(facts, cancellationToken).ConfigureAwait(false);
        await RecordAsync(facts, started, cancellationToken).ConfigureAwait(false);
        var decision = Decision.Make(facts);
        Report(decision, facts, _time.GetElapsedTime(started), activity);
        return decision;
    }

    private async ValueTask DecideAsync(DecisionFacts facts, CancellationToken cancellationToken)
    {
        string failure = ReasonCodes.RelationshipUnavailable;
        try
        {
            StoreSnapshot? snapshot = await SnapshotAsync(facts, cancellationToken).ConfigureAwait(false);
            if (snapshot is null)
            {
                facts.Deny(failure);
                return;
            }

            // From here on nothing is read from outside: a failure is a fault of ours.
            failure = ReasonCodes.SystemError;
            Decide(facts, snapshot, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.DecisionFailed(_logger, e, facts.Id);
            facts.Deny(failure);
        }
    }

    /// <summary>Step 2: one snapshot, at least as new as asked for.</summary>
    private async ValueTask<StoreSnapshot?> SnapshotAsync(DecisionFacts facts, CancellationToken cancellationToken)
    {
        facts.Ran(2);
        StoreState state = await _stores.OpenAsync(facts.Request.Store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot? snapshot = await state
            .AtLeastAsync(facts.Request.ReadAfter, _options.MaxStaleness, _time, cancellationToken).ConfigureAwait(false);
        facts.Revision = snapshot?.Revision ?? state.Current.Revision;
        facts.ModelHash = snapshot?.Part<CurrentModel>().Model?.Hash;
        return snapshot;
    }

    private void Decide(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        // 3. Chain, and how far the credential reaches.
        facts.Ran(3);
        if (!CredentialScope.Covers(facts.Request.Credential, facts.Relation, _options))
        {
            facts.Deny(ReasonCodes.CredentialScope);
            return;
        }

        FindAuthority(facts, snapshot, cancellationToken);
        if (facts.Denied)
        {
            return;
        }

        // 4. Relationship: whoever's rights are used holds the relation now.
        facts.Ran(4);
        CheckRelationship(facts, snapshot, cancellationToken);

        // 5. Ceilings: this model language has no way to define one yet.
        facts.Ran(5);

        // 6. Policy: no pack is loaded, and a request that names one was rejected.
        facts.Ran(6);
        if (facts.Denied)
        {
            return;
        }

        // 7. Obligations and advice: until when, and what sandboxed code may reach.
        facts.Ran(7);
        facts.Permit(ValidUntil(facts), CapabilitiesOf(facts));
    }

    private void FindAuthority(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (facts.Request.Mode == AccessMode.Impersonation)
        {
            var question = new CheckRequest(facts.Principal.ToObject(), CanImpersonate, facts.Request.Subject) { Store = facts.Request.Store };
            CheckResult result = _checks.Check(snapshot, question, facts.DecidedAt, _limits, cancellationToken);
            if (!result.Allowed)
            {
                facts.Deny(result.Reason is CheckReason.NoPath or CheckReason.UnknownRelation ? ReasonCodes.ImpersonationForbidden : CodeOf(result.Reason));
            }
        }
        else if (facts.OnBehalfOf != facts.Request.Subject || facts.Request.Grants.Count > 0)
        {
            ChainFinder.Find(facts, snapshot.Part<GrantSet>(), _options);
        }
    }

    private void CheckRelationship(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        var question = new CheckRequest(facts.Request.Resource, facts.Relation, facts.OnBehalfOf) { Store = facts.Request.Store, Context = ContextOf(facts.Request) };
        CheckResult result = _checks.Check(snapshot, question, facts.DecidedAt, _limits, cancellationToken);
        if (result.Allowed)
        {
            return;
        }

        // Below a chain, a missing path means that the person at its root has lost, or never had, what was passed on.
        facts.Deny(result.Reason == CheckReason.NoPath && facts.Grants.Count > 0 ? GrantReasons.PrincipalLostPermission : CodeOf(result.Reason));
    }

    private static ConditionContext? ContextOf(AccessRequest request) => request.Context.Count == 0 ? null : ConditionContext.FromValues(request.Context);

    private static string CodeOf(CheckReason reason) => reason switch
    {
        CheckReason.NoPath => ReasonCodes.NoPath,
        CheckReason.UnknownRelation => ReasonCodes.InvalidAction,
        CheckReason.EvaluationLimit => ReasonCodes.EvaluationLimit,
        CheckReason.ConditionIncomplete or CheckReason.ConditionError => ReasonCodes.ConditionIncomplete,
        CheckReason.Unavailable => ReasonCodes.RelationshipUnavailable,
        _ => ReasonCodes.Denied,
    };

    private DateTimeOffset ValidUntil(DecisionFacts facts)
    {
        DateTimeOffset until = facts.DecidedAt + _options.DecisionLifetime;
        foreach (Grant grant in facts.Grants)
        {
            until = grant.ExpiresAt < until ? grant.ExpiresAt : until;
        }

        return facts.Request.Credential.ExpiresAt is { } end && end < until ? end : until;
    }

    private IReadOnlyList<string> CapabilitiesOf(DecisionFacts facts) =>
        _options.ActionCapabilities.TryGetValue(new ResourceAction(facts.Request.Resource.Type, facts.Relation), out IReadOnlyList<string>? names)
            ? [.. names.Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Step 8: a decision that cannot be recorded is a denial.</summary>
    private async ValueTask RecordAsync(DecisionFacts facts, long started, CancellationToken cancellationToken)
    {
        facts.Ran(8);
        try
        {
            await _log.AppendAsync(new DecisionEntry(facts, _time.GetElapsedTime(started)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.DecisionFailed(_logger, e, facts.Id);
            facts.Deny(ReasonCodes.LogUnavailable);
        }
    }

    private void Report(Decision decision, DecisionFacts facts, TimeSpan duration, Activity? activity)
    {
        _metrics.Decided(decision.Allowed, decision.Reasons, duration);
        activity?.SetTag("flowpilot.decision", decision.Allowed ? "allow" : "deny");
        if (decision.Allowed)
        {
            Log.DecisionAllowed(_logger, decision.Id, facts.Relation, decision.Resource.Type);
        }
        else if (_logger.IsEnabled(LogLevel.Information))
        {
            string reasons = string.Join(", ", decision.Reasons);
            Log.DecisionDenied(_logger, decision.Id, facts.Relation, decision.Resource.Type, reasons);
        }
    }
}
