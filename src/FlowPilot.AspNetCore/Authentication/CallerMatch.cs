namespace FlowPilot.AspNetCore.Authentication;

/// <summary>How the identities of a request's user relate to the caller that the scheme has verified.</summary>
internal enum CallerMatch
{
    /// <summary>The user is somebody else, or nobody.</summary>
    None = 0,

    /// <summary>The user is the caller.</summary>
    Same,

    /// <summary>The user is the caller and somebody else.</summary>
    Conflict,
}
