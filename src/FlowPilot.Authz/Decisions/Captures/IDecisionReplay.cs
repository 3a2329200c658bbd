namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>Runs captured inputs against another pack or model, and says which decisions change. Nothing is decided, reserved or recorded.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IDecisionReplay
{
    /// <summary>Runs the inputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="target">What they are run against.</param>
    /// <param name="cancellationToken">Ends the replay.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The target has neither pack nor model.</exception>
    /// <exception cref="CaptureException">What is read as inputs is none, or over 1,000,000.</exception>
    ValueTask<ReplayReport> ReplayAsync(IAsyncEnumerable<CapturedInput> inputs, ReplayTarget target, CancellationToken cancellationToken = default);
}
