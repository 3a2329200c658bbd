namespace FlowPilot.Authz.Decisions;

/// <summary>How far a batch goes. What comes behind its end is neither decided nor recorded, and the answers end there.</summary>
public enum BatchSemantics
{
    /// <summary>Every request is decided.</summary>
    ExecuteAll = 0,

    /// <summary>The first denial, or request that cannot be read, is the last answer.</summary>
    DenyOnFirstDeny = 1,

    /// <summary>The first allow is the last answer.</summary>
    PermitOnFirstPermit = 2,
}
