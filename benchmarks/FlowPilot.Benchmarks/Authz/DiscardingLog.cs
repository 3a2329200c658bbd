using FlowPilot.Authz.DecisionLog;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>Takes entries and lets them go: what is left is what a decision costs whoever asks for it.</summary>
internal sealed class DiscardingLog : IDecisionLog
{
    public ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
