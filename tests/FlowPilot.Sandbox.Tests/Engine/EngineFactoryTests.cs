using FlowPilot.Sandbox.Engine;

namespace FlowPilot.Sandbox.Tests.Engine;

public sealed class EngineFactoryTests
{
    [Fact]
    public void ConfigurationHash_ThisVersion_IsTheCommittedOne()
    {
        // A change of the configuration changes what guests may do and what they cost: it is meant, or it is a mistake.
        Assert.Equal("21f4db28afa293dc6b665fa97d58cf9fb11ca95b78300a0859f6be56983a5868", EngineFactory.ConfigurationHash(EngineKind.FuelAndTime, 512 * 1024));
    }

    [Fact]
    public void EngineVersion_OfThePackage_IsTheTestedMajor()
    {
        Assert.StartsWith("50.0.", EngineFactory.EngineVersion, StringComparison.Ordinal);
    }

    [Fact]
    public void WorkerStack_ComparedWithTheGuests_IsAtLeastFourTimesAsLarge()
    {
        // Less, and one recursive guest ends the process instead of its run.
        Assert.True(WorkerPool.StackBytes >= 8 * 1024 * 1024);
    }
}
