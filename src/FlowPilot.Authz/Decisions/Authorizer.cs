using System.Diagnostics;
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
    private const int MaxBatch = 10_000;

    private readonly SnapshotSource _snapshots;
    private readonly AccessSteps _steps;
    private readonly IDecisionLog _log;
    private readonly AuthzOptions _options;
    private readonly TimeProvider _time;
    private readonly AuthzMetrics _metrics;
    private readonly ILogger<Authorizer> _logger;

    public Authorizer(
        StoreRegistry stores, SnapshotChecks checks, IDecisionLog log, IOptions<AuthzOptions> options, TimeProvider time, AuthzMetrics metrics, ILoggerFactory? loggers = null)
    {
        _snapshots = new SnapshotSource(stores, options.Value, time);
        _steps = new AccessSteps(checks, options.Value);
        _log = log;
        _options = options.Value;
        _time = time;
        _metrics = metrics;
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<Authorizer>();
    }

    public async ValueTask<Decision> AuthorizeAsync(AccessRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        long started = _time.GetTimestamp();

        // 1 and the instant of 2: one reading of the clock for the whole decision.
        DecisionFacts facts = RequestReader.Read(request, _options, _time.GetUtcNow());
        return await AuthorizeAsync(facts, started, () => _snapshots.OpenAsync(request.Store, request.ReadAfter, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<BatchedDecision>> AuthorizeAllAsync(IReadOnlyList<AccessRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(requests.Count, MaxBatch, nameof(requests));
        DateTimeOffset now = _time.GetUtcNow();
        var snapshots = new Dictionary<StoreId, StoreSnapshot?>();
        var decisions = new List<BatchedDecision>(requests.Count);
        foreach (AccessRequest request in requests)
        {
            ArgumentNullException.ThrowIfNull(request, nameof(requests));
            long started = _time.GetTimestamp();
            DecisionFacts facts;
            try
            {
                facts = RequestReader.Read(request, _options, now);
            }
            catch (AccessRequestException e)
            {
                decisions.Add(new BatchedDecision(null, e));
                continue;
            }

            Decision decision = await AuthorizeAsync(facts, started, () => OneSnapshotAsync(request.Store), cancellationToken).ConfigureAwait(false);
            decisions.Add(new BatchedDecision(decision, null));
        }

        return decisions;

        // The whole batch reads one snapshot of a store, as new as the newest that any of its requests asks for.
        async ValueTask<StoreSnapshot?> OneSnapshotAsync(StoreId store)
        {
            if (!snapshots.TryGetValue(store, out StoreSnapshot? snapshot))
            {
                Revision readAfter = requests.Where(r => r.Store == store).Max(static r => r.ReadAfter);
                snapshot = await _snapshots.OpenAsync(store, readAfter, cancellationToken).ConfigureAwait(false);
                snapshots.Add(store, snapshot);
            }

            return snapshot;
        }
    }

    private async ValueTask<Decision> AuthorizeAsync(DecisionFacts facts, long started, Func<ValueTask<StoreSnapshot?>> open, CancellationToken cancellationToken)
    {
        using Activity? activity = AuthzMetrics.Source.StartActivity("flowpilot.authz.decide");
        facts.Ran(1);
        await DecideAsync(facts, open, cancellationToken).ConfigureAwait(false);
        await RecordAsync(facts, started, cancellationToken).ConfigureAwait(false);
        var decision = Decision.Make(facts);
        Report(decision, facts, _time.GetElapsedTime(started), activity);
        return decision;
    }

    private async ValueTask DecideAsync(DecisionFacts facts, Func<ValueTask<StoreSnapshot?>> open, CancellationToken cancellationToken)
    {
        string failure = ReasonCodes.RelationshipUnavailable;
        try
        {
            // Step 2: one snapshot, at least as new as asked for.
            facts.Ran(2);
            StoreSnapshot? snapshot = await open().ConfigureAwait(false);
            facts.Revision = snapshot?.Revision ?? _snapshots.RevisionOf(facts.Request.Store);
            if (snapshot is null)
            {
                facts.Deny(failure);
                return;
            }

            // From here on nothing is read from outside: a failure is a fault of ours.
            failure = ReasonCodes.SystemError;
            facts.ModelHash = snapshot.Part<CurrentModel>().Model?.Hash;
            Decide(facts, snapshot, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.DecisionFailed(_logger, e, facts.Id);
            facts.Deny(failure);
        }
    }

    private void Decide(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!_steps.Run(facts, _steps.JudgeOf(facts, snapshot, cancellationToken), cancellationToken))
        {
            return;
        }

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

    private DateTimeOffset ValidUntil(DecisionFacts facts)
    {
        DateTimeOffset until = facts.DecidedAt + _options.DecisionLifetime;
        for (GrantNode? node = facts.Leaf; node is not null; node = node.Parent)
        {
            until = node.Grant.ExpiresAt < until ? node.Grant.ExpiresAt : until;
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
