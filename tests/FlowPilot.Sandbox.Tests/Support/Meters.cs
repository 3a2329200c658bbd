using System.Diagnostics.Metrics;

namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>Makes meters of which a test sees its own only.</summary>
internal sealed class Meters : IMeterFactory
{
    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        return new Meter(options);
    }

    public void Dispose()
    {
    }
}
