namespace FlowPilot.Sandbox.Receipts;

/// <summary>Says what came of a replay.</summary>
public enum ReplayVerdict
{
    /// <summary>The run was done again and is the same: the same <see cref="SandboxReceipt.ReplaySha256"/>.</summary>
    Same = 1,

    /// <summary>The run was done again and differs; <see cref="SandboxReplay.Difference"/> names the first difference.</summary>
    Different = 2,

    /// <summary>The recorded run ended by a clock, a stack or a fault of the host, which no replay can show again.</summary>
    NotReproducible = 3,

    /// <summary>The recording is of another module.</summary>
    OtherModule = 4,

    /// <summary>The recording is of another version of the engine.</summary>
    OtherEngine = 5,

    /// <summary>The recording is of another configuration of the engine, or of another guest interface, than this host has.</summary>
    OtherConfiguration = 6,

    /// <summary>The recorded run had a limit above this operator's.</summary>
    LimitsExceeded = 7,

    /// <summary>The replay did not come to its end: the host was busy, or it was cancelled, or its deadline came, or the host failed.</summary>
    Interrupted = 8,
}
