namespace FlowPilot.Sandbox.Limits;

/// <summary>How much may be under way at the same time in one host.</summary>
internal sealed record RunBudget
{
    public required int MaxConcurrent { get; init; }

    public required int MaxQueued { get; init; }

    public int MaxPerPlugin { get; init; } = int.MaxValue;

    public int MaxPerSubject { get; init; } = int.MaxValue;

    public int MaxPerStore { get; init; } = int.MaxValue;

    public long MaxMemoryBytes { get; init; } = long.MaxValue;
}
