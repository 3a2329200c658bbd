using FlowPilot.Authz.DecisionLog;

namespace FlowPilot.AspNetCore.Tests.Support;

/// <summary>A decision log that can be switched to failing.</summary>
internal sealed class BrokenLog : IDecisionLog
{
    public bool Broken { get; set; }

    public int Entries { get; private set; }

    public ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken = default)
    {
        Entries++;
        return Broken ? throw new IOException("disk gone: /secret/path") : ValueTask.CompletedTask;
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
