namespace FlowPilot.Authz.Evaluation;

/// <summary>The one instant of a question: given, or read from a clock when something first asks for it, which most questions never do.</summary>
internal readonly record struct EvaluationClock
{
    private readonly TimeProvider? _time;
    private readonly DateTimeOffset _instant;

    public EvaluationClock(TimeProvider time)
    {
        _time = time;
        _instant = default;
    }

    private EvaluationClock(DateTimeOffset instant)
    {
        _time = null;
        _instant = instant;
    }

    public static implicit operator EvaluationClock(DateTimeOffset instant) => new(instant);

    /// <summary>The instant; a clock gives another one each time, so who asks keeps it.</summary>
    public DateTimeOffset Read() => _time?.GetUtcNow() ?? _instant;
}
