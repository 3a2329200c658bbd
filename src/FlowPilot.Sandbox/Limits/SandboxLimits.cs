namespace FlowPilot.Sandbox.Limits;

/// <summary>Holds every limit of a run, and those of a module; immutable, and each is enforced.</summary>
/// <remarks>
/// Begin with a preset: <c>SandboxLimits.Strict with { Deadline = TimeSpan.FromSeconds(1) }</c>. A value outside its range throws
/// <see cref="ArgumentOutOfRangeException"/> where it is set, so a record that exists is valid.
/// </remarks>
public sealed record SandboxLimits
{
    private const int MiB = 1024 * 1024;

    /// <summary>Gets the preset for code of strangers.</summary>
    public static SandboxLimits Strict { get; } = new()
    {
        MaxMemoryBytes = 16 * MiB,
        MaxTables = 1,
        MaxTableElements = 2_000,
        Deadline = TimeSpan.FromSeconds(5),
        Fuel = 1_000_000_000,
        MaxHostCalls = 100_000,
        MaxHostCallsPerFunction = 50_000,
        MaxReentryDepth = 1,
        MaxRequestBytes = 256 * 1024,
        MaxBuffers = 64,
        MaxBufferBytes = MiB,
        MaxInputBytes = MiB,
        MaxOutputBytes = MiB,
        MaxLogLines = 1_000,
        MaxLogBytes = 64 * 1024,
        MaxRecordingBytes = 8 * MiB,
        Wasi = WasiLimits.Strict,
        Module = ModuleLimits.Strict,
    };

    /// <summary>Gets the preset for plugins that the operator chose.</summary>
    public static SandboxLimits Default { get; } = new()
    {
        MaxMemoryBytes = 64 * MiB,
        MaxTables = 4,
        MaxTableElements = 10_000,
        Deadline = TimeSpan.FromSeconds(30),
        Fuel = 10_000_000_000,
        MaxHostCalls = 1_000_000,
        MaxHostCallsPerFunction = 500_000,
        MaxReentryDepth = 1,
        MaxRequestBytes = MiB,
        MaxBuffers = 256,
        MaxBufferBytes = 4 * MiB,
        MaxInputBytes = 4 * MiB,
        MaxOutputBytes = 4 * MiB,
        MaxLogLines = 10_000,
        MaxLogBytes = 256 * 1024,
        MaxRecordingBytes = 32 * MiB,
        Wasi = WasiLimits.Default,
        Module = ModuleLimits.Default,
    };

    /// <summary>Gets the preset for the operator's own heavy work.</summary>
    public static SandboxLimits Trusted { get; } = new()
    {
        MaxMemoryBytes = 256 * MiB,
        MaxTables = 16,
        MaxTableElements = 100_000,
        Deadline = TimeSpan.FromSeconds(300),
        Fuel = 100_000_000_000,
        MaxHostCalls = 10_000_000,
        MaxHostCallsPerFunction = 5_000_000,
        MaxReentryDepth = 1,
        MaxRequestBytes = 4 * MiB,
        MaxBuffers = 1_024,
        MaxBufferBytes = 16 * MiB,
        MaxInputBytes = 16 * MiB,
        MaxOutputBytes = 16 * MiB,
        MaxLogLines = 100_000,
        MaxLogBytes = MiB,
        MaxRecordingBytes = 128 * MiB,
        Wasi = WasiLimits.Trusted,
        Module = ModuleLimits.Trusted,
    };

    /// <summary>Gets the largest size of the guest's memory, in bytes; a growth beyond it gives the guest −1.</summary>
    /// <value>From 0 to 4 GiB.</value>
    public required long MaxMemoryBytes
    {
        get;
        init => field = Range.Of(value, 0L, 4096L * MiB, nameof(MaxMemoryBytes));
    }

    /// <summary>Gets how many tables a module may have.</summary>
    /// <value>From 0 to 100.</value>
    public required int MaxTables
    {
        get;
        init => field = Range.Of(value, 0, 100, nameof(MaxTables));
    }

    /// <summary>Gets the largest size of each table, in elements; a growth beyond it gives the guest −1.</summary>
    /// <value>From 0 to 10,000,000.</value>
    public required int MaxTableElements
    {
        get;
        init => field = Range.Of(value, 0, 10_000_000, nameof(MaxTableElements));
    }

    /// <summary>Gets how long a run may take in real time, host calls and start function included.</summary>
    /// <value>More than zero, at most one hour.</value>
    public required TimeSpan Deadline
    {
        get;
        init => field = Range.Of(value, TimeSpan.FromHours(1), nameof(Deadline));
    }

    /// <summary>Gets how many units of fuel a run may use: about one for each operator, and the price of each host call.</summary>
    /// <value>At least 1.</value>
    public required long Fuel
    {
        get;
        init => field = Range.Of(value, 1L, long.MaxValue, nameof(Fuel));
    }

    /// <summary>Gets how often a run may call the host.</summary>
    /// <value>At least 0.</value>
    public required long MaxHostCalls
    {
        get;
        init => field = Range.Of(value, 0L, long.MaxValue, nameof(MaxHostCalls));
    }

    /// <summary>Gets how often a run may call one function of the host.</summary>
    /// <value>From 0 to 1,000,000,000.</value>
    public required int MaxHostCallsPerFunction
    {
        get;
        init => field = Range.Of(value, 0, 1_000_000_000, nameof(MaxHostCallsPerFunction));
    }

    /// <summary>Gets how deep host functions may call back into the guest; deeper ends the run as <see cref="SandboxOutcome.HostCallLimit"/>.</summary>
    /// <value>From 0 to 8: unwinding is quadratic in it.</value>
    public required int MaxReentryDepth
    {
        get;
        init => field = Range.Of(value, 0, 8, nameof(MaxReentryDepth));
    }

    /// <summary>Gets the largest request document of an asynchronous host function, in bytes; a larger one is answered with status 6.</summary>
    /// <value>From 0 to 64 MiB.</value>
    public required int MaxRequestBytes
    {
        get;
        init => field = Range.Of(value, 0, 64 * MiB, nameof(MaxRequestBytes));
    }

    /// <summary>Gets how many result buffers a guest may hold; one more is answered with status 4.</summary>
    /// <value>From 0 to 100,000.</value>
    public required int MaxBuffers
    {
        get;
        init => field = Range.Of(value, 0, 100_000, nameof(MaxBuffers));
    }

    /// <summary>Gets how many bytes the result buffers that a guest holds may have together; a result beyond is answered with status 6.</summary>
    /// <value>From 0 to 1 GiB.</value>
    public required int MaxBufferBytes
    {
        get;
        init => field = Range.Of(value, 0, 1024 * MiB, nameof(MaxBufferBytes));
    }

    /// <summary>Gets the largest input, in bytes; a larger one is refused with an <see cref="ArgumentException"/>.</summary>
    /// <value>From 0 to 1 GiB.</value>
    public required int MaxInputBytes
    {
        get;
        init => field = Range.Of(value, 0, 1024 * MiB, nameof(MaxInputBytes));
    }

    /// <summary>Gets the largest output, in bytes.</summary>
    /// <value>From 0 to 1 GiB.</value>
    public required int MaxOutputBytes
    {
        get;
        init => field = Range.Of(value, 0, 1024 * MiB, nameof(MaxOutputBytes));
    }

    /// <summary>Gets how many lines a run may log; what is beyond is cut and the guest goes on.</summary>
    /// <value>From 0 to 1,000,000.</value>
    public required int MaxLogLines
    {
        get;
        init => field = Range.Of(value, 0, 1_000_000, nameof(MaxLogLines));
    }

    /// <summary>Gets how many bytes a run may log, counted before escaping; what is beyond is cut and the guest goes on.</summary>
    /// <value>From 0 to 64 MiB.</value>
    public required int MaxLogBytes
    {
        get;
        init => field = Range.Of(value, 0, 64 * MiB, nameof(MaxLogBytes));
    }

    /// <summary>Gets the largest recording of a run, in bytes, its input included; one that would be larger is given up and the run goes on.</summary>
    /// <value>From 0 to 1 GiB.</value>
    public required int MaxRecordingBytes
    {
        get;
        init => field = Range.Of(value, 0, 1024 * MiB, nameof(MaxRecordingBytes));
    }

    /// <summary>Gets what a guest may ask of WASI.</summary>
    public required WasiLimits Wasi
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>Gets what a module may have and its compile may cost; it holds when a plugin is loaded.</summary>
    public required ModuleLimits Module
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>Gives the limits that are, one by one, the smaller of these and of a ceiling.</summary>
    /// <param name="ceiling">The limits that are never exceeded.</param>
    /// <returns>The smaller limits.</returns>
    internal SandboxLimits Within(SandboxLimits ceiling) => ReferenceEquals(this, ceiling) ? this : new()
    {
        MaxMemoryBytes = Math.Min(MaxMemoryBytes, ceiling.MaxMemoryBytes),
        MaxTables = Math.Min(MaxTables, ceiling.MaxTables),
        MaxTableElements = Math.Min(MaxTableElements, ceiling.MaxTableElements),
        Deadline = Range.Smaller(Deadline, ceiling.Deadline),
        Fuel = Math.Min(Fuel, ceiling.Fuel),
        MaxHostCalls = Math.Min(MaxHostCalls, ceiling.MaxHostCalls),
        MaxHostCallsPerFunction = Math.Min(MaxHostCallsPerFunction, ceiling.MaxHostCallsPerFunction),
        MaxReentryDepth = Math.Min(MaxReentryDepth, ceiling.MaxReentryDepth),
        MaxRequestBytes = Math.Min(MaxRequestBytes, ceiling.MaxRequestBytes),
        MaxBuffers = Math.Min(MaxBuffers, ceiling.MaxBuffers),
        MaxBufferBytes = Math.Min(MaxBufferBytes, ceiling.MaxBufferBytes),
        MaxInputBytes = Math.Min(MaxInputBytes, ceiling.MaxInputBytes),
        MaxOutputBytes = Math.Min(MaxOutputBytes, ceiling.MaxOutputBytes),
        MaxLogLines = Math.Min(MaxLogLines, ceiling.MaxLogLines),
        MaxLogBytes = Math.Min(MaxLogBytes, ceiling.MaxLogBytes),
        MaxRecordingBytes = Math.Min(MaxRecordingBytes, ceiling.MaxRecordingBytes),
        Wasi = Wasi.Within(ceiling.Wasi),
        Module = Module.Within(ceiling.Module),
    };
}
