namespace FlowPilot.Authz.DecisionLog;

/// <summary>What <see cref="DecisionLogVerifier"/> found in one log.</summary>
public sealed record DecisionLogVerification
{
    internal DecisionLogVerification()
    {
    }

    /// <summary>Gets a value indicating whether every record that is there is as it was written, in its place.</summary>
    public bool IsIntact => Problem == DecisionLogProblem.None;

    /// <summary>Gets what is wrong with the first bad record.</summary>
    public required DecisionLogProblem Problem { get; init; }

    /// <summary>Gets the line of the first bad record, from 1; <see langword="null"/> if there is none.</summary>
    public required long? BadLine { get; init; }

    /// <summary>Gets the number that the first bad record must have, from 0; <see langword="null"/> if there is none.</summary>
    public required long? BadSeq { get; init; }

    /// <summary>Gets the number of good records in front of the first bad one, or of all.</summary>
    public required long Records { get; init; }

    /// <summary>Gets the id of the log; <see langword="null"/> if there is no good record.</summary>
    public required string? LogId { get; init; }

    /// <summary>Gets the hash of the last good record, in hexadecimal digits; <see langword="null"/> if there is none.</summary>
    public required string? LastHash { get; init; }

    /// <summary>Gets a value indicating whether the log ends with the record that a clean stop writes.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Gets a value indicating whether records cut from the end would show. A chain alone proves nothing against its own writer.</summary>
    /// <value>Always <see langword="false"/> without a witness.</value>
    public bool IsTruncationDetectable { get; init; }

    /// <summary>Gets the kinds and members that this version does not know, in ordinal order; they do not break the chain.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>Says the result in one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsIntact
        ? $"{Records} records, intact{(IsTruncationDetectable ? string.Empty : "; truncation not detectable")}"
        : $"record {BadSeq} (line {BadLine}) is bad: {Problem}";
}
