namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>Tests that look at the clock or at the memory of the process; nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Unparallel
{
    public const string Name = "unparallel";
}
