using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies.Budgets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlowPilot.Authz.Workflows;

/// <summary>Runs the items of a workflow: one decision and one result for each, whatever becomes of the others.</summary>
/// <remarks>
/// Safe for concurrent use: many agents may run at the same time, and budgets bound the sum. The items of one run are done one after the other. The
/// status of an item belongs to the host: its handler gets the old one and gives back the new one.
/// </remarks>
public sealed class WorkflowRunner
{
    private readonly IAuthorizer _authorizer;
    private readonly IWorkflowResults _results;
    private readonly WorkflowBudget _budget;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Makes a runner.</summary>
    /// <param name="authorizer">The pipeline.</param>
    /// <param name="results">Keeps the results by their keys.</param>
    /// <param name="ledger">The ledger in which the pipeline reserves.</param>
    /// <param name="time">The clock, for ids of runs.</param>
    /// <param name="loggers">Makes the logger; <see langword="null"/> for none.</param>
    public WorkflowRunner(IAuthorizer authorizer, IWorkflowResults results, IBudgetLedger ledger, TimeProvider time, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(authorizer);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(time);
        _authorizer = authorizer;
        _results = results;
        _time = time;
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<WorkflowRunner>();
        _budget = new WorkflowBudget(ledger, _logger);
    }

    /// <summary>Takes the decision about the workflow, and where that allows, runs its items.</summary>
    /// <param name="run">The run.</param>
    /// <param name="handler">Does one item that is allowed. A dry run does not call it.</param>
    /// <param name="progress">Hears of each step, on the runner's thread; <see langword="null"/> for nobody. What it throws is logged and ends nothing.</param>
    /// <param name="cancellationToken">Ends the run before its next item; the results so far are kept.</param>
    /// <returns>The result. An item that is denied or fails is a result too.</returns>
    /// <exception cref="AccessRequestException">The request of the run cannot be read. No item was touched.</exception>
    /// <exception cref="ArgumentException">An item or a key is malformed, or an id is there twice. No item was touched.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the workflow was decided.</exception>
    public async ValueTask<WorkflowResult> RunAsync(
        WorkflowRun run, WorkflowItemHandler handler, IProgress<WorkflowProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(handler);
        WorkflowRules.Require(run);
        string id = run.Id ?? Guid.CreateVersion7(_time.GetUtcNow()).ToString("N");
        var events = new WorkflowEvents(id, run.Items.Count, progress, _logger);
        Decision decision = await _authorizer.AuthorizeAsync(
            run.Request with { DryRun = run.DryRun, IdempotencyKey = run.Request.IdempotencyKey ?? id }, cancellationToken).ConfigureAwait(false);
        events.Tell(WorkflowProgressKind.RunDecided);
        IReadOnlyList<WorkflowItemResult> items = [];
        WorkflowError? error = null;
        if (decision.Allowed && !run.DryRun && WorkflowRules.NeedsStepUp(decision))
        {
            string[] reasons = [WorkflowReasons.StepUpRequired];
            error = new WorkflowError { Message = "The workflow may be run once its caller has authenticated as its decision obliges to.", Reasons = reasons, CallerReasons = reasons };
            await _budget.SettleAsync(decision, isDone: false).ConfigureAwait(false);
        }
        else if (decision.Allowed)
        {
            var steps = new WorkflowItems(run, id, handler, events, _authorizer, _results, _budget, _logger);
            items = await steps.RunAsync(cancellationToken).ConfigureAwait(false);

            // What the run takes for itself is taken once anything of it was done.
            await _budget.SettleAsync(decision, items.Any(static i => i is { State: WorkflowItemState.Completed, Allowed: true })).ConfigureAwait(false);
        }
        else
        {
            error = new WorkflowError { Message = "The workflow may not be run.", Reasons = decision.Reasons, CallerReasons = decision.CallerReasons, Advice = decision.Advice };
        }

        events.Tell(WorkflowProgressKind.RunFinished);
        return new WorkflowResult(id, run.DryRun, decision, items, error, items.Any(static i => i.Reasons is [WorkflowReasons.Cancelled]));
    }
}
