using System.Diagnostics;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions.Captures;
using FlowPilot.Authz.Policies;
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
    private readonly Pipeline _pipeline;
    private readonly PolicyPacks _packs;
    private readonly IDecisionLog _log;
    private readonly ICaptureStore _captures;
    private readonly AuthzOptions _options;
    private readonly TimeProvider _time;
    private readonly AuthzMetrics _metrics;
    private readonly ILogger<Authorizer> _logger;

    public Authorizer(
        StoreRegistry stores,
        Pipeline pipeline,
        PolicyPacks packs,
        IDecisionLog log,
        ICaptureStore captures,
        IOptions<AuthzOptions> options,
        TimeProvider time,
        AuthzMetrics metrics,
        ILoggerFactory? loggers = null)
    {
        _snapshots = new SnapshotSource(stores, options.Value, time);
        _pipeline = pipeline;
        _packs = packs;
        _log = log;
        _captures = captures;
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
        DecisionFacts facts = RequestReader.Read(request, _options, _packs, _time.GetUtcNow());
        return await AuthorizeAsync(facts, started, null, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<BatchedDecision>> AuthorizeAllAsync(
        IReadOnlyList<AccessRequest> requests, BatchSemantics semantics = BatchSemantics.ExecuteAll, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(requests.Count, MaxBatch, nameof(requests));
        if (!Enum.IsDefined(semantics))
        {
            throw new ArgumentOutOfRangeException(nameof(semantics), semantics, "An unknown way of answering a batch.");
        }

        if (requests.Contains(null!)) // the annotation promises it, callers may break it
        {
            throw new ArgumentNullException(nameof(requests), "A request is null.");
        }

        var snapshots = new BatchSnapshots(_snapshots, requests);
        DateTimeOffset now = _time.GetUtcNow();
        PolicyPacks packs = _packs.AtOnce();
        var decisions = new List<BatchedDecision>(requests.Count);
        try
        {
            foreach (AccessRequest request in requests)
            {
                BatchedDecision decision = await AuthorizeOneAsync(request, now, packs, snapshots, cancellationToken).ConfigureAwait(false);
                decisions.Add(decision);
                if (semantics == (decision.Allowed ? BatchSemantics.PermitOnFirstPermit : BatchSemantics.DenyOnFirstDeny))
                {
                    break;
                }
            }
        }
        catch
        {
            // Nobody gets the decisions before it, so nobody would settle what they have reserved.
            foreach (Decision made in decisions.Select(static d => d.Decision).OfType<Decision>())
            {
                await _pipeline.GiveBackAsync(made.Facts).ConfigureAwait(false);
            }

            throw;
        }

        return decisions;
    }

    private async ValueTask<BatchedDecision> AuthorizeOneAsync(
        AccessRequest request, DateTimeOffset now, PolicyPacks packs, BatchSnapshots snapshots, CancellationToken cancellationToken)
    {
        long started = _time.GetTimestamp();
        try
        {
            DecisionFacts facts = RequestReader.Read(request, _options, packs, now);
            return new BatchedDecision(await AuthorizeAsync(facts, started, snapshots, cancellationToken).ConfigureAwait(false), null);
        }
        catch (AccessRequestException e)
        {
            return new BatchedDecision(null, e);
        }
    }

    private async ValueTask<Decision> AuthorizeAsync(DecisionFacts facts, long started, BatchSnapshots? snapshots, CancellationToken cancellationToken)
    {
        using Activity? activity = AuthzMetrics.Source.StartActivity("flowpilot.authz.decide");
        facts.Ran(1);
        try
        {
            await DecideAsync(facts, snapshots, cancellationToken).ConfigureAwait(false);

            // Before it is recorded: the entry of a denial names a reservation only where it could not be given back.
            await GiveBackIfDeniedAsync(facts).ConfigureAwait(false);
            await RecordAsync(facts, started, cancellationToken).ConfigureAwait(false);
            await GiveBackIfDeniedAsync(facts).ConfigureAwait(false);
            if (_options.CaptureInputs)
            {
                await CaptureAsync(facts).ConfigureAwait(false);
            }

            var decision = Decision.Make(facts);
            Report(decision, facts, _time.GetElapsedTime(started), activity);
            return decision;
        }
        catch when (facts.Expense is not null)
        {
            await _pipeline.GiveBackAsync(facts).ConfigureAwait(false);
            throw;
        }
    }

    private ValueTask GiveBackIfDeniedAsync(DecisionFacts facts) =>
        facts is { IsPermitted: false, Expense: not null } ? _pipeline.GiveBackAsync(facts) : ValueTask.CompletedTask;

    private async ValueTask DecideAsync(DecisionFacts facts, BatchSnapshots? snapshots, CancellationToken cancellationToken)
    {
        // Step 2: one snapshot, at least as new as asked for.
        facts.Ran(2);
        StoreSnapshot? snapshot = await OpenAsync(facts, snapshots, cancellationToken).ConfigureAwait(false);
        facts.Revision = snapshot?.Revision ?? _snapshots.RevisionOf(facts.Request.Store);
        facts.ModelHash = snapshot?.Part<CurrentModel>().Model?.Hash;
        try
        {
            await _pipeline.RunAsync(facts, snapshot, null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever is read from outside has its own code: this is a fault of ours.
            Log.DecisionFailed(_logger, e, facts.Id);
            facts.Deny(ReasonCodes.SystemError);
        }
    }

    private async ValueTask<StoreSnapshot?> OpenAsync(DecisionFacts facts, BatchSnapshots? snapshots, CancellationToken cancellationToken)
    {
        try
        {
            AccessRequest request = facts.Request;
            return snapshots is null
                ? await _snapshots.OpenAsync(request.Store, request.ReadAfter, cancellationToken).ConfigureAwait(false)
                : await snapshots.OpenAsync(request.Store, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.DecisionFailed(_logger, e, facts.Id);
            return null;
        }
    }

    /// <summary>Step 8: a decision that cannot be recorded is a denial.</summary>
    private async ValueTask RecordAsync(DecisionFacts facts, long started, CancellationToken cancellationToken)
    {
        facts.Ran(8);
        try
        {
            await _log.AppendAsync(new DecisionEntry(facts, _time.GetElapsedTime(started)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.DecisionFailed(_logger, e, facts.Id);
            facts.Deny(ReasonCodes.LogUnavailable);
        }
    }

    /// <summary>Keeps what the decision was made of. No decision depends on it.</summary>
    private async ValueTask CaptureAsync(DecisionFacts facts)
    {
        try
        {
            await _captures.AppendAsync(CaptureMaker.Make(facts), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.CaptureFailed(_logger, e, facts.Id);
        }
    }

    private void Report(Decision decision, DecisionFacts facts, TimeSpan duration, Activity? activity)
    {
        _metrics.Decided(decision.Allowed, decision.Reasons, duration);
        activity?.SetTag("flowpilot.decision", decision.Allowed ? "allow" : "deny");
        if (decision.Allowed)
        {
            Log.DecisionAllowed(_logger, decision.Id, facts.Action, decision.Resource.Type);
        }
        else if (_logger.IsEnabled(LogLevel.Information))
        {
            string reasons = string.Join(", ", decision.Reasons);
            Log.DecisionDenied(_logger, decision.Id, facts.Action, decision.Resource.Type, reasons);
        }
    }
}
