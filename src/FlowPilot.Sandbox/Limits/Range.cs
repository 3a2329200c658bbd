using System.Numerics;

namespace FlowPilot.Sandbox.Limits;

/// <summary>Keeps limits inside their ranges, where they are set.</summary>
internal static class Range
{
    public static T Of<T>(T value, T min, T max, string name)
        where T : INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, min, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
        return value;
    }

    public static TimeSpan Of(TimeSpan value, TimeSpan max, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
        return value;
    }

    public static TimeSpan Smaller(TimeSpan first, TimeSpan second) => first < second ? first : second;
}
