namespace FlowPilot.Authz.Decisions;

/// <summary>The one pipeline: every question, whoever asks it, takes this way.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IAuthorizer
{
    /// <summary>Decides a request and records the decision.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; then there is no decision.</param>
    /// <returns>The decision. A failure of any step is a denial with an availability reason.</returns>
    /// <exception cref="AccessRequestException">The request cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<Decision> AuthorizeAsync(AccessRequest request, CancellationToken cancellationToken = default);

    /// <summary>Decides many requests at one instant, over one snapshot of each store and the policy packs in force then, as far as the semantics say, and records each decision.</summary>
    /// <param name="requests">The requests, at most 10,000.</param>
    /// <param name="semantics">Where the batch ends.</param>
    /// <param name="cancellationToken">Ends the wait; then there are no decisions, though some may be recorded.</param>
    /// <returns>The decisions in the order of the requests, up to the one that ends the batch; a request that cannot be read has its error instead.</returns>
    /// <exception cref="ArgumentException">A request is <see langword="null"/>, there are too many, or the semantics are unknown.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<IReadOnlyList<BatchedDecision>> AuthorizeAllAsync(
        IReadOnlyList<AccessRequest> requests, BatchSemantics semantics = BatchSemantics.ExecuteAll, CancellationToken cancellationToken = default);
}
