namespace FlowPilot.Sandbox.Engine;

/// <summary>Says how a capability call went; guests see the number.</summary>
public enum HostStatus
{
    /// <summary>It was done.</summary>
    Ok = 0,

    /// <summary>It is not allowed.</summary>
    Denied = 1,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = 2,

    /// <summary>The request makes no sense.</summary>
    InvalidArgument = 3,

    /// <summary>A limit was reached.</summary>
    Limit = 4,

    /// <summary>It cannot be done now.</summary>
    Unavailable = 5,

    /// <summary>The request or the result is too large.</summary>
    TooLarge = 6,

    /// <summary>It took too long.</summary>
    TimedOut = 7,
}
