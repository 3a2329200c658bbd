namespace FlowPilot.Authz.Policies.Testing;

/// <summary>How one test of a pack came out.</summary>
public sealed record PolicyTestResult
{
    /// <summary>Gets the name of the test.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the line of the test in its file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Gets what came out otherwise than expected; <see langword="null"/> for a test that passes.</summary>
    public string? Problem { get; init; }

    /// <summary>Gets a value indicating whether it came out as expected.</summary>
    public bool Passed => Problem is null;
}
