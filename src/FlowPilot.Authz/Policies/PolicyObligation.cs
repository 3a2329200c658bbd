namespace FlowPilot.Authz.Policies;

/// <summary>What whoever enforces an allow must do with it; one that cannot be met makes it a deny.</summary>
public sealed record PolicyObligation
{
    /// <summary>Gets the kind: <c>step-up</c> (a level of authentication), <c>redact</c> (fields), or <c>log</c> (places).</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what it is about.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}
