namespace FlowPilot.Authz.Workflows;

/// <summary>Does one item. The runner calls it only for items that are allowed, one after the other.</summary>
/// <param name="context">The item and its decision, whose obligations are the handler's; an item that obliges to a step-up does not come here.</param>
/// <param name="cancellationToken">The run was cancelled.</param>
/// <returns>The status that the item has now, and what else is to be kept.</returns>
/// <remarks>An exception means that nothing was done, as <see cref="WorkflowItemOutcome.IsDone"/> says without one: what the decision reserved is released.</remarks>
public delegate ValueTask<WorkflowItemOutcome> WorkflowItemHandler(WorkflowItemContext context, CancellationToken cancellationToken);
