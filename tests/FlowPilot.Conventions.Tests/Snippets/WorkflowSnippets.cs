using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Decisions.Captures;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Workflows;

namespace FlowPilot.Conventions.Tests.Snippets;

/// <summary>The blocks of the guide about workflows, which a test runs.</summary>
internal static class WorkflowSnippets
{
    internal sealed record Leg(string Name, ObjectRef Resource, string Status);

    internal interface IAirline
    {
        Task<string> BookAsync(string leg, CancellationToken cancellationToken);
    }

    internal interface IOrder
    {
        Task<bool> PlaceAsync(CancellationToken cancellationToken);
    }

    public static async Task<WorkflowResult> RunAsync(WorkflowRunner runner, AccessRequest request, IReadOnlyList<Leg> legs, IAirline airline, CancellationToken cancellationToken)
    {
        #region run
        WorkflowResult result = await runner.RunAsync(
            new WorkflowRun
            {
                Id = "run-7", // tried again under its id, a run does nothing twice
                Request = request, // the run's action on the workflow, by this caller
                Items = [.. legs.Select(leg => new WorkflowItem { Id = leg.Name, Resource = leg.Resource, Status = leg.Status })],
            },
            async (context, token) =>
            {
                string booking = await airline.BookAsync(context.Item.Id, token);
                return new WorkflowItemOutcome { Status = "booked", Output = booking };
            },
            cancellationToken: cancellationToken);
        #endregion
        return result;
    }

    public static async Task<Decision> SpendAsync(IAuthorizer authorizer, IBudgetLedger ledger, AccessRequest request, IOrder order, CancellationToken cancellationToken)
    {
        #region spend
        Decision decision = await authorizer.AuthorizeAsync(request with { IdempotencyKey = "order-4711" }, cancellationToken);
        if (decision.Allowed)
        {
            bool done = await order.PlaceAsync(cancellationToken);
            if (decision.Reservation is { } reservation)
            {
                // Neither before ValidUntil, as after a crash: it counts as spent.
                await (done ? ledger.CommitAsync(reservation, CancellationToken.None).AsTask() : ledger.ReleaseAsync(reservation, CancellationToken.None).AsTask());
            }
        }
        #endregion
        return decision;
    }

    public static async Task ApproveAsync(IAuthorizer authorizer, IApprovals approvals, AccessRequest request, SubjectRef approver, CancellationToken cancellationToken)
    {
        #region approve
        Decision denied = await authorizer.AuthorizeAsync(request, cancellationToken);
        if (denied.ApprovalRequest is { } asked)
        {
            // A person who holds can_approve on the resource, and neither calls nor acts.
            await approvals.ApproveAsync(asked, approver, lifetime: TimeSpan.FromHours(2), cancellationToken);
            Decision allowed = await authorizer.AuthorizeAsync(request, cancellationToken); // once; the next one is denied again
        }
        #endregion
    }

    public static async Task<ReplayReport> ReplayAsync(IDecisionReplay replay, ICaptureStore captures, PolicyPack next, CancellationToken cancellationToken)
    {
        #region replay
        ReplayReport report = await replay.ReplayAsync(captures.ReadAsync(StoreId.Default, cancellationToken), new ReplayTarget { Pack = next }, cancellationToken);
        foreach (ReplayChange change in report.Changes)
        {
            Console.WriteLine($"{change.Input}: [{string.Join(", ", change.Before)}] would be [{string.Join(", ", change.After)}]");
        }
        #endregion
        return report;
    }
}
