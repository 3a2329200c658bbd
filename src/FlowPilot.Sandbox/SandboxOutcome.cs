namespace FlowPilot.Sandbox;

/// <summary>Says how a run, or the loading of a plugin, ended; a closed set.</summary>
/// <remarks>
/// An outcome comes from trap codes, typed results and causes that the host recorded itself, never from the text of a message. The
/// default value is <see cref="None"/>, which no run and no load ever ends with.
/// </remarks>
public enum SandboxOutcome
{
    /// <summary>No outcome: the value of an uninitialised variable.</summary>
    None = 0,

    /// <summary>The guest returned 0, or ended with the exit code 0; its output is valid.</summary>
    Completed = 1,

    /// <summary>The guest ended the run itself, by <c>fail</c>, by returning another code than 0, or by such an exit code.</summary>
    GuestError = 2,

    /// <summary>The guest did what WebAssembly forbids, such as reading out of bounds; <see cref="SandboxResult.TrapKind"/> says what.</summary>
    Trap = 3,

    /// <summary>The guest used all its fuel.</summary>
    FuelExhausted = 4,

    /// <summary>The run reached its deadline, or a compile its time-out.</summary>
    DeadlineExceeded = 5,

    /// <summary>The caller cancelled the run, or the host shut down.</summary>
    Cancelled = 6,

    /// <summary>The module declares more memory than the run may have.</summary>
    MemoryLimit = 7,

    /// <summary>The module declares more table elements than the run may have.</summary>
    TableLimit = 8,

    /// <summary>The guest called too deep.</summary>
    StackOverflow = 9,

    /// <summary>The guest wrote more output than it may.</summary>
    OutputLimit = 10,

    /// <summary>The guest called the host more often than it may.</summary>
    HostCallLimit = 11,

    /// <summary>The module imports a function of a capability that was not declared, not granted or not authorised; it did not run.</summary>
    CapabilityDenied = 12,

    /// <summary>The bytes are not the pinned ones, not a valid module, or not a module that this host can link.</summary>
    InvalidModule = 13,

    /// <summary>The module speaks another version of the guest interface.</summary>
    AbiMismatch = 14,

    /// <summary>The module lacks an export that the guest interface requires.</summary>
    MissingExport = 15,

    /// <summary>The module imports something that the host does not know.</summary>
    UnknownImport = 16,

    /// <summary>The host failed, not the guest; the cause is in the host's log.</summary>
    HostFault = 17,

    /// <summary>Too much is running and waiting already.</summary>
    Busy = 18,

    /// <summary>The grant of the run is no longer valid.</summary>
    Revoked = 19,
}
