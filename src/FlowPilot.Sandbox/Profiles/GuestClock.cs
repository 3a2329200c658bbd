namespace FlowPilot.Sandbox.Profiles;

/// <summary>What a guest sees of time: the host's, or in a deterministic run one instant.</summary>
internal sealed class GuestClock
{
    private const long NanosecondsPerTick = 100;

    private readonly TimeProvider _time;
    private readonly DateTimeOffset? _instant;
    private readonly long _start;

    public GuestClock(TimeProvider time, DateTimeOffset? instant)
    {
        _time = time;
        _instant = instant;
        _start = time.GetTimestamp();
    }

    /// <summary>Gets the nanoseconds since 1970.</summary>
    public long UtcNanoseconds => ((_instant ?? _time.GetUtcNow()).UtcTicks - DateTimeOffset.UnixEpoch.Ticks) * NanosecondsPerTick;

    /// <summary>Gets the nanoseconds since the run began.</summary>
    public long RunNanoseconds => _instant is null ? _time.GetElapsedTime(_start).Ticks * NanosecondsPerTick : 0;
}
