namespace FlowPilot.Authz.DecisionLog;

/// <summary>When a permit may leave the pipeline. No mode drops records.</summary>
public enum DecisionLogMode
{
    /// <summary>A permit leaves when its record is queued; a crash may lose what was queued in the last few milliseconds, and the next start records a gap.</summary>
    Balanced = 0,

    /// <summary>A permit leaves when its record is on the disk.</summary>
    Strict,
}
