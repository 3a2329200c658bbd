using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Internal;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Authz.Workflows;

/// <summary>The items of one run, one after the other. For one use.</summary>
internal sealed class WorkflowItems(
    WorkflowRun run, string runId, WorkflowItemHandler handler, WorkflowEvents events, IAuthorizer authorizer, IWorkflowResults results, WorkflowBudget budget, ILogger logger)
{
    public async ValueTask<IReadOnlyList<WorkflowItemResult>> RunAsync(CancellationToken cancellationToken)
    {
        var done = new List<WorkflowItemResult>(run.Items.Count);
        string? stop = null;
        foreach (WorkflowItem item in run.Items)
        {
            stop ??= cancellationToken.IsCancellationRequested ? WorkflowReasons.Cancelled : null;
            WorkflowItemResult result;
            if (stop is not null)
            {
                result = Untouched(item, WorkflowItemState.Skipped, stop);
            }
            else
            {
                events.Tell(WorkflowProgressKind.ItemStarted, item);
                result = await DoAsync(item, cancellationToken).ConfigureAwait(false);
                stop = run.StopOnFailure && result.Reasons.Count > 0 ? WorkflowReasons.Stopped : null;
            }

            done.Add(result);
            events.Tell(WorkflowProgressKind.ItemFinished, item, result);
        }

        return done;
    }

    private static WorkflowItemResult Untouched(WorkflowItem item, WorkflowItemState state, string reason) =>
        new() { ItemId = item.Id, Kind = item.Kind, State = state, Reasons = [reason], CallerReasons = [reason], Status = item.Status };

    private static WorkflowItemResult ResultOf(WorkflowItem item, WorkflowItemState state, Decision decision) => new()
    {
        ItemId = item.Id,
        Kind = item.Kind,
        State = state,
        Allowed = decision.Allowed,
        DecisionId = decision.Id,
        Reasons = decision.Reasons,
        CallerReasons = decision.CallerReasons,
        Advice = decision.Advice,
        ApprovalRequest = decision.ApprovalRequest,
        Status = item.Status,
    };

    /// <summary>What a key stands for: what is done, and in whose name. What came of it in one name is for no other.</summary>
    private static string WhatOf(AccessRequest request) => QuestionHash.Of(
    [
        "flowpilot-item-1", request.Action, request.Relation, request.Resource.ToString(), request.Mode.ToString(), request.Principal?.ToString(), request.OnBehalfOf?.ToString(),
        request.Persona?.Subject?.ToString(), request.Persona?.Title, request.Persona?.Circle,
    ]).ToString();

    private static WorkflowItemResult Failed(WorkflowItemResult result, string reason) =>
        result with { State = WorkflowItemState.Error, Reasons = [reason], CallerReasons = [reason] };

    private async ValueTask<WorkflowItemResult> DoAsync(WorkflowItem item, CancellationToken cancellationToken)
    {
        // With the length of the run's id no two items of any runs share a key.
        string idempotencyKey = item.IdempotencyKey ?? $"{runId.Length}/{runId}/{item.Id}";
        AccessRequest request = run.Request with
        {
            Action = item.Action ?? run.Request.Action,
            Relation = item.Action is null ? run.Request.Relation : null,
            Resource = item.Resource,
            Context = item.Context ?? run.Request.Context,
            DryRun = run.DryRun,
            IdempotencyKey = idempotencyKey,
        };
        var key = new WorkflowItemKey(request.Store, request.Subject, idempotencyKey);
        try
        {
            // A dry run neither does anything nor finds what was done.
            if (!run.DryRun && await ClaimAsync(item, key, request, cancellationToken).ConfigureAwait(false) is { } other)
            {
                return other;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Untouched(item, WorkflowItemState.Skipped, WorkflowReasons.Cancelled);
        }

        (WorkflowItemResult result, bool isFinal) = await DecideAndDoAsync(item, request, cancellationToken).ConfigureAwait(false);
        if (!run.DryRun)
        {
            await SettleAsync(key, result, isFinal).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>Claims the item; otherwise gives the result that it has instead.</summary>
    private async ValueTask<WorkflowItemResult?> ClaimAsync(WorkflowItem item, WorkflowItemKey key, AccessRequest request, CancellationToken cancellationToken)
    {
        try
        {
            WorkflowClaim claim = await results.ClaimAsync(key, WhatOf(request), cancellationToken).ConfigureAwait(false);
            return claim switch
            {
                { State: WorkflowClaimState.Claimed } => null,
                { State: WorkflowClaimState.Recorded, Result: { } recorded } => recorded with { ItemId = item.Id, Kind = item.Kind, IsRecorded = true },
                { State: WorkflowClaimState.OtherItem } => Untouched(item, WorkflowItemState.Error, WorkflowReasons.KeyReused),
                _ => Untouched(item, WorkflowItemState.Error, WorkflowReasons.ItemInProgress),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.RunItemFailed(logger, e, runId);
            return Untouched(item, WorkflowItemState.Error, WorkflowReasons.ResultsUnavailable);
        }
    }

    /// <summary>Decides an item and does what is allowed.</summary>
    /// <returns>The result, and whether asking again must find it.</returns>
    private async ValueTask<(WorkflowItemResult Result, bool IsFinal)> DecideAndDoAsync(WorkflowItem item, AccessRequest request, CancellationToken cancellationToken)
    {
        Decision decision;
        try
        {
            decision = await authorizer.AuthorizeAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (Untouched(item, WorkflowItemState.Skipped, WorkflowReasons.Cancelled), false);
        }
        catch (Exception e)
        {
            // Whatever it is, it is this item's: the others are decided, and what the run itself has reserved is settled.
            Log.RunItemFailed(logger, e, runId);
            return (Untouched(item, WorkflowItemState.Error, e is AccessRequestException ? WorkflowReasons.ItemInvalid : ReasonCodes.SystemError), false);
        }

        if (!decision.Allowed || run.DryRun)
        {
            // What could not be decided may be asked again.
            return (ResultOf(item, run.DryRun ? WorkflowItemState.Simulated : WorkflowItemState.Completed, decision), !decision.IsUnavailable);
        }

        if (WorkflowRules.NeedsStepUp(decision))
        {
            await budget.SettleAsync(decision, isDone: false).ConfigureAwait(false);
            return (Failed(ResultOf(item, WorkflowItemState.Error, decision), WorkflowReasons.StepUpRequired), false);
        }

        // It was charged once and would be done twice.
        return decision.Reservation is { IsCommitted: true }
            ? (Untouched(item, WorkflowItemState.Error, WorkflowReasons.ItemDone) with { Allowed = true, DecisionId = decision.Id }, false)
            : await HandleAsync(item, decision, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<(WorkflowItemResult Result, bool IsFinal)> HandleAsync(WorkflowItem item, Decision decision, CancellationToken cancellationToken)
    {
        WorkflowItemResult result = ResultOf(item, WorkflowItemState.Completed, decision);
        try
        {
            WorkflowItemOutcome outcome = await handler(new WorkflowItemContext(runId, item, decision), cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The handler gave no outcome.");
            await budget.SettleAsync(decision, outcome.IsDone).ConfigureAwait(false);
            result = result with { Status = outcome.Status, Output = outcome.Output };
            return (outcome.IsDone ? result : Failed(result, WorkflowReasons.ItemFailed), true);
        }
        catch (Exception e)
        {
            await budget.SettleAsync(decision, isDone: false).ConfigureAwait(false);
            bool isCancelled = e is OperationCanceledException && cancellationToken.IsCancellationRequested;
            if (!isCancelled)
            {
                Log.RunItemFailed(logger, e, runId);
            }

            string reason = isCancelled ? WorkflowReasons.Cancelled : WorkflowReasons.ItemFailed;
            return (Failed(result, reason), !isCancelled);
        }
    }

    /// <summary>Records what came of an item, or gives it back. Where that fails it stays claimed, and is not done again.</summary>
    private async ValueTask SettleAsync(WorkflowItemKey key, WorkflowItemResult result, bool isFinal)
    {
        try
        {
            if (isFinal)
            {
                await results.RecordAsync(key, result, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await results.AbandonAsync(key, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            Log.RunItemFailed(logger, e, runId);
        }
    }
}
