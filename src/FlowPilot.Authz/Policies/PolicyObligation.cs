namespace FlowPilot.Authz.Policies;

/// <summary>What whoever enforces an allow must do with it; one that cannot be met makes it a deny.</summary>
public sealed record PolicyObligation
{
    /// <summary>The kind that asks for one of some levels of authentication.</summary>
    public const string StepUp = "step-up";

    /// <summary>The kind that keeps fields from whoever gets the answer.</summary>
    public const string Redact = "redact";

    /// <summary>The kind that wants the action recorded in some places.</summary>
    public const string LogTo = "log";

    /// <summary>Gets the kind: <c>step-up</c> (a level of authentication), <c>redact</c> (fields), or <c>log</c> (places).</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what it is about: levels of authentication, one of which is enough; all the fields; or all the places.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Gets how long ago the person may have authenticated, for <see cref="StepUp"/>; <see langword="null"/> for any time.</summary>
    public TimeSpan? MaxAge { get; init; }
}
