namespace FlowPilot.TestKit;

/// <summary>How one assertion of an outside suite came out.</summary>
public enum ConformanceVerdict
{
    /// <summary>As the suite says.</summary>
    Pass,

    /// <summary>Not as the suite says, and nobody has said why.</summary>
    Fail,

    /// <summary>Not as the suite says, for a reason that is named in a file.</summary>
    Deviation,

    /// <summary>Left out by a rule of the design.</summary>
    Skip,
}
