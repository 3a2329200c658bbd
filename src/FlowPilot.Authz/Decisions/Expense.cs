using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Budgets;

namespace FlowPilot.Authz.Decisions;

/// <summary>What an allow takes from budgets and uses up of approvals. Most decisions have none.</summary>
internal sealed class Expense
{
    private List<string>? _advice;

    /// <summary>The approval that stands in for gates, with the number of records that were read, and what the gates say without it.</summary>
    public (ApprovalRequest Request, int Count, PolicyResult Without)? Approval { get; set; }

    /// <summary>What would have to be approved.</summary>
    public ApprovalRequest? ApprovalRequest { get; set; }

    public BudgetReservation? Reservation { get; set; }

    public IReadOnlyList<BudgetBalance> Balances { get; set; } = [];

    public IReadOnlyList<string> Advice => _advice ?? (IReadOnlyList<string>)[];

    public void Advise(string text) => (_advice ??= []).Add(text);
}
