namespace FlowPilot.Sandbox.Limits;

/// <summary>Holds the limits of what a guest may ask of WASI; immutable, and each is enforced.</summary>
/// <remarks>
/// Numbers of errors are those of preview 1. Files are kept in the host's memory: a run that is given some reserves
/// <see cref="MaxFileBytes"/> beside its own memory.
/// </remarks>
public sealed record WasiLimits
{
    private const int MiB = 1024 * 1024;

    /// <summary>Gets the preset for code of strangers.</summary>
    public static WasiLimits Strict { get; } = new()
    {
        MaxDescriptors = 64,
        MaxFiles = 1_000,
        MaxFileBytes = 16 * MiB,
        MaxDirectoryEntries = 1_000,
        MaxPathBytes = 1_024,
        MaxFileDepth = 16,
        MaxVectors = 256,
        MaxSubscriptions = 16,
        MaxRandomBytes = 64 * 1024,
        MaxArgumentBytes = 16 * 1024,
    };

    /// <summary>Gets the preset for plugins that the operator chose.</summary>
    public static WasiLimits Default { get; } = new()
    {
        MaxDescriptors = 256,
        MaxFiles = 10_000,
        MaxFileBytes = 64 * MiB,
        MaxDirectoryEntries = 10_000,
        MaxPathBytes = 4_096,
        MaxFileDepth = 64,
        MaxVectors = 1_024,
        MaxSubscriptions = 64,
        MaxRandomBytes = MiB,
        MaxArgumentBytes = 64 * 1024,
    };

    /// <summary>Gets the preset for the operator's own heavy work.</summary>
    public static WasiLimits Trusted { get; } = new()
    {
        MaxDescriptors = 1_024,
        MaxFiles = 100_000,
        MaxFileBytes = 256 * MiB,
        MaxDirectoryEntries = 100_000,
        MaxPathBytes = 4_096,
        MaxFileDepth = 128,
        MaxVectors = 1_024,
        MaxSubscriptions = 64,
        MaxRandomBytes = MiB,
        MaxArgumentBytes = 256 * 1024,
    };

    /// <summary>Gets how many descriptors a guest may have open, streams and scopes included; one more is answered with 33.</summary>
    /// <value>From 3 to 65,536.</value>
    public required int MaxDescriptors
    {
        get;
        init => field = Range.Of(value, 3, 65_536, nameof(MaxDescriptors));
    }

    /// <summary>Gets how many files, directories and links the scopes of a run may have together; one more is answered with 51.</summary>
    /// <value>From 0 to 1,000,000.</value>
    public required int MaxFiles
    {
        get;
        init => field = Range.Of(value, 0, 1_000_000, nameof(MaxFiles));
    }

    /// <summary>Gets how many bytes the files of a run may have together; a file larger than that is answered with 22, more in all with 51.</summary>
    /// <value>From 0 to 1 GiB.</value>
    public required int MaxFileBytes
    {
        get;
        init => field = Range.Of(value, 0, 1024 * MiB, nameof(MaxFileBytes));
    }

    /// <summary>Gets how many entries a directory may have; one more is answered with 51.</summary>
    /// <value>From 0 to 1,000,000.</value>
    public required int MaxDirectoryEntries
    {
        get;
        init => field = Range.Of(value, 0, 1_000_000, nameof(MaxDirectoryEntries));
    }

    /// <summary>Gets the longest path, in bytes of UTF-8, as a guest gives it and from a scope down; a longer one is answered with 37, as is a name of more than 255.</summary>
    /// <value>From 1 to 4,096.</value>
    public required int MaxPathBytes
    {
        get;
        init => field = Range.Of(value, 1, 4_096, nameof(MaxPathBytes));
    }

    /// <summary>Gets how many names may lead from a scope down to a file or directory; one that would lie deeper is answered with 37.</summary>
    /// <value>From 1 to 128.</value>
    public required int MaxFileDepth
    {
        get;
        init => field = Range.Of(value, 1, 128, nameof(MaxFileDepth));
    }

    /// <summary>Gets how many vectors one read or write may have; more is answered with 28.</summary>
    /// <value>From 1 to 1,024.</value>
    public required int MaxVectors
    {
        get;
        init => field = Range.Of(value, 1, 1_024, nameof(MaxVectors));
    }

    /// <summary>Gets how many events one call may wait for; more is answered with 28.</summary>
    /// <value>From 1 to 64.</value>
    public required int MaxSubscriptions
    {
        get;
        init => field = Range.Of(value, 1, 64, nameof(MaxSubscriptions));
    }

    /// <summary>Gets how many random bytes one call may ask for; more is answered with 28.</summary>
    /// <value>From 0 to 1 MiB.</value>
    public required int MaxRandomBytes
    {
        get;
        init => field = Range.Of(value, 0, MiB, nameof(MaxRandomBytes));
    }

    /// <summary>Gets how many bytes the arguments and the environment of a run may have together, a NUL after each counted; more is refused with an <see cref="ArgumentException"/>.</summary>
    /// <value>From 0 to 1 MiB.</value>
    public required int MaxArgumentBytes
    {
        get;
        init => field = Range.Of(value, 0, MiB, nameof(MaxArgumentBytes));
    }

    /// <summary>Gives the limits that are, one by one, the smaller of these and of a ceiling.</summary>
    internal WasiLimits Within(WasiLimits ceiling) => ReferenceEquals(this, ceiling) ? this : new()
    {
        MaxDescriptors = Math.Min(MaxDescriptors, ceiling.MaxDescriptors),
        MaxFiles = Math.Min(MaxFiles, ceiling.MaxFiles),
        MaxFileBytes = Math.Min(MaxFileBytes, ceiling.MaxFileBytes),
        MaxDirectoryEntries = Math.Min(MaxDirectoryEntries, ceiling.MaxDirectoryEntries),
        MaxPathBytes = Math.Min(MaxPathBytes, ceiling.MaxPathBytes),
        MaxFileDepth = Math.Min(MaxFileDepth, ceiling.MaxFileDepth),
        MaxVectors = Math.Min(MaxVectors, ceiling.MaxVectors),
        MaxSubscriptions = Math.Min(MaxSubscriptions, ceiling.MaxSubscriptions),
        MaxRandomBytes = Math.Min(MaxRandomBytes, ceiling.MaxRandomBytes),
        MaxArgumentBytes = Math.Min(MaxArgumentBytes, ceiling.MaxArgumentBytes),
    };
}
