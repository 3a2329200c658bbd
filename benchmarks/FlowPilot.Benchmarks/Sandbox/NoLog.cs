using FlowPilot.Authz.DecisionLog;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>A decision log that keeps nothing, so that what the record of a run costs can be told apart.</summary>
internal sealed class NoLog : IDecisionLog
{
    /// <inheritdoc/>
    public ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
