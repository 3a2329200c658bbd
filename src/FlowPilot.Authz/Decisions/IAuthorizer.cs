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
}
