using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Policies.Packs;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Authz.Decisions;

/// <summary>The end of step 6: what an allow reserves in budgets, and the approval that it uses up. Where nothing is done, nothing is taken.</summary>
internal sealed class Spending(IBudgetLedger ledger, ApprovalBook approvals, ILogger logger)
{
    /// <summary>Looks for an approval where it is all that is missing.</summary>
    /// <returns>What the gates come to with it; without one what they came to.</returns>
    public async ValueTask<PolicyResult> ApproveAsync(DecisionFacts facts, PackAction rule, PolicyResult without, CancellationToken cancellationToken)
    {
        PolicyResult with = facts.ChainCovers ? PolicyStep.Evaluate(facts, without.Pack, rule, approved: true) : without;
        if (!with.Allowed)
        {
            return without;
        }

        var request = new ApprovalRequest
        {
            Store = facts.Request.Store,
            Subject = facts.Request.Subject,
            Principal = facts.Principal,
            Action = facts.Action,
            Resource = facts.Resource,
            FactsHash = ApprovalFacts.HashOf(PolicyStep.FactsOf(facts), without.Pack.Content),
            PackHash = without.Pack.Hash,
        };
        var expense = facts.Expense ??= new Expense();
        try
        {
            (Approval? approval, int count) = await approvals.FindAsync(request.Store, request.Digest, facts.DecidedAt, cancellationToken).ConfigureAwait(false);
            if (approval is not null)
            {
                expense.Approval = (request, count, without);
                return with;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.DecisionFailed(logger, e, facts.Id);
            facts.Deny(ReasonCodes.ApprovalUnavailable);
            return without;
        }

        AskFor(expense, request);
        return without;
    }

    /// <summary>Takes what the allow takes, all of it or nothing; an allow that cannot take it is a denial.</summary>
    public ValueTask SpendAsync(DecisionFacts facts, DateTimeOffset validUntil, CancellationToken cancellationToken) =>
        facts.Rule is not { Budgets.Length: > 0 } && facts.Expense?.Approval is null ? ValueTask.CompletedTask : TakeAsync(facts, validUntil, cancellationToken);

    /// <summary>Gives back what was reserved. Where that fails it counts as spent; an approval that was used up stays so.</summary>
    public async ValueTask GiveBackAsync(DecisionFacts facts)
    {
        if (facts.Expense?.Reservation is not { } reservation)
        {
            return;
        }

        try
        {
            await ledger.ReleaseAsync(reservation, CancellationToken.None).ConfigureAwait(false);
            facts.Expense.Reservation = null;
        }
        catch (Exception e)
        {
            Log.BudgetNotSettled(logger, e, facts.Id);
        }
    }

    private static void AskFor(Expense expense, ApprovalRequest request)
    {
        expense.ApprovalRequest = request;
        expense.Advise($"approval {request.Digest}");
    }

    private static string Describe(BudgetBalance balance) => $"{balance.Remaining} left of {balance.Budget}";

    private async ValueTask TakeAsync(DecisionFacts facts, DateTimeOffset validUntil, CancellationToken cancellationToken)
    {
        Expense expense = facts.Expense ??= new Expense();
        if (facts is { Pack: { } pack, Rule: { Budgets.Length: > 0 } rule } && BudgetCharges.Of(facts, pack, rule, out string? fault) is { } charges)
        {
            if (fault is not null)
            {
                facts.Deny(fault);
                return;
            }

            // What belongs to no grant, and is bounded for each grant only, is not bounded.
            if (charges.Count > 0)
            {
                await ReserveAsync(facts, expense, charges, validUntil, cancellationToken).ConfigureAwait(false);
            }
        }

        if (!facts.Denied && !facts.IsSimulated && expense.Approval is not null)
        {
            await ConsumeAsync(facts, expense, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask ReserveAsync(DecisionFacts facts, Expense expense, IReadOnlyList<BudgetCharge> charges, DateTimeOffset validUntil, CancellationToken cancellationToken)
    {
        var request = new BudgetRequest
        {
            Key = BudgetCharges.KeyOf(facts),
            Attempt = facts.Id,
            Charges = charges,
            At = facts.DecidedAt,
            ExpiresAt = validUntil,
        };
        try
        {
            BudgetResult result = facts.IsSimulated
                ? await ledger.CheckAsync(request, cancellationToken).ConfigureAwait(false)
                : await ledger.ReserveAsync(request, cancellationToken).ConfigureAwait(false);
            expense.Reservation = result.Reservation;

            // Amounts are for the owner, and for whoever acts with his rights.
            expense.Balances = facts.OwnerFacts?.Subject == facts.OnBehalfOf ? result.Balances : [];
            if (result.Outcome != BudgetOutcome.Reserved || (result.Reservation is null && !facts.IsSimulated))
            {
                facts.Deny(ReasonCodes.BudgetExceeded);
                foreach (BudgetBalance balance in expense.Balances.Where(static b => b.IsExceeded))
                {
                    expense.Advise(Describe(balance));
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.DecisionFailed(logger, e, facts.Id);
            facts.Deny(ReasonCodes.BudgetUnavailable);
        }
    }

    /// <summary>Uses the approval up. Of many who found it one is first; the others are denied as if they had not.</summary>
    private async ValueTask ConsumeAsync(DecisionFacts facts, Expense expense, CancellationToken cancellationToken)
    {
        (ApprovalRequest request, int count, PolicyResult without) = expense.Approval!.Value; // not null: whoever calls has looked
        try
        {
            if (await approvals.TryConsumeAsync(request.Store, request.Digest, count, facts.Id, facts.DecidedAt, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            facts.Policy = without;
            expense.Approval = null;
            foreach (string reason in without.Reasons)
            {
                facts.Deny(reason);
            }

            AskFor(expense, request);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.DecisionFailed(logger, e, facts.Id);
            facts.Deny(ReasonCodes.ApprovalUnavailable);
        }
    }
}
