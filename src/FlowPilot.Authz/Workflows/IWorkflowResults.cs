namespace FlowPilot.Authz.Workflows;

/// <summary>Keeps the results of items by their keys, so that none is done twice.</summary>
/// <remarks>
/// An implementation must be safe for concurrent use: of many who claim a key at the same time one gets it. How long it keeps a result is its own, and
/// for so long an item is done at most once. A failure is any exception but <see cref="OperationCanceledException"/>; then the item is not done.
/// </remarks>
public interface IWorkflowResults
{
    /// <summary>Claims an item, or says why not.</summary>
    /// <param name="key">The key.</param>
    /// <param name="item">What the key stands for, a text that is another one for another action or resource, or in another name: other principal, owner, persona or mode.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer.</returns>
    ValueTask<WorkflowClaim> ClaimAsync(WorkflowItemKey key, string item, CancellationToken cancellationToken = default);

    /// <summary>Records the result of an item that was claimed.</summary>
    /// <param name="key">The key.</param>
    /// <param name="result">The result.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the result is kept.</returns>
    ValueTask RecordAsync(WorkflowItemKey key, WorkflowItemResult result, CancellationToken cancellationToken = default);

    /// <summary>Gives back an item that was claimed and not done.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the item can be claimed again.</returns>
    ValueTask AbandonAsync(WorkflowItemKey key, CancellationToken cancellationToken = default);
}
