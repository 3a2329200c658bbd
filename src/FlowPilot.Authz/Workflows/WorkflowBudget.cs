using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies.Budgets;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Authz.Workflows;

/// <summary>Settles what the decisions of a run have reserved.</summary>
internal sealed class WorkflowBudget(IBudgetLedger ledger, ILogger logger)
{
    /// <summary>Commits or releases what the decision reserved. Where that fails it counts as spent, so that no sum comes out too small.</summary>
    public async ValueTask SettleAsync(Decision decision, bool isDone)
    {
        if (decision.Reservation is not { } reservation)
        {
            return;
        }

        try
        {
            if (isDone)
            {
                await ledger.CommitAsync(reservation, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await ledger.ReleaseAsync(reservation, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            Log.BudgetNotSettled(logger, e, decision.Id);
        }
    }
}
