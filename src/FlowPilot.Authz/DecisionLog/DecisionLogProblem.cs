namespace FlowPilot.Authz.DecisionLog;

/// <summary>What is wrong with the first bad record of a decision log.</summary>
public enum DecisionLogProblem
{
    /// <summary>Nothing: every record is as it was written.</summary>
    None = 0,

    /// <summary>The line is not a record: no JSON, no canonical form, or a member is missing or of the wrong type.</summary>
    Malformed,

    /// <summary>The record's hash is not the hash of the record.</summary>
    HashMismatch,

    /// <summary>The record does not follow the one in front of it: its previous hash is another.</summary>
    ChainBroken,

    /// <summary>The record's number does not follow the one in front of it.</summary>
    SequenceBroken,

    /// <summary>The record names another log than the first one does.</summary>
    ForeignLog,

    /// <summary>The last line has no end: its writer was stopped in the middle.</summary>
    TornTail,
}
