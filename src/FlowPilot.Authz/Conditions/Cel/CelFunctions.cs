namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The functions that are no conversions, at run time.</summary>
internal static class CelFunctions
{
    private const int MaxNetworkLength = 64;

    public static CelValue Size(in CelValue value, ref CelFrame frame, int offset)
    {
        switch (value.Kind)
        {
            case CelKind.String:
                return frame.TryChargeText(value.AsString.Length, offset) ? CelValue.Int(CountCodePoints(value.AsString)) : CelArithmetic.Exceeded(offset);
            case CelKind.Bytes:
                return CelValue.Int(value.AsBytes.Length);
            case CelKind.List:
                return CelValue.Int(value.AsList.Length);
            case CelKind.Map:
                return CelValue.Int(value.AsMap.Count);
            default:
                return CelArithmetic.NoOverload(offset);
        }
    }

    public static CelValue Contains(in CelValue text, in CelValue part, ref CelFrame frame, int offset) =>
        FaultOfTexts(text, part, ref frame, offset) is { } fault ? fault : CelValue.Bool(text.AsString.Contains(part.AsString, StringComparison.Ordinal));

    public static CelValue StartsWith(in CelValue text, in CelValue part, ref CelFrame frame, int offset) =>
        FaultOfTexts(text, part, ref frame, offset) is { } fault ? fault : CelValue.Bool(text.AsString.StartsWith(part.AsString, StringComparison.Ordinal));

    public static CelValue EndsWith(in CelValue text, in CelValue part, ref CelFrame frame, int offset) =>
        FaultOfTexts(text, part, ref frame, offset) is { } fault ? fault : CelValue.Bool(text.AsString.EndsWith(part.AsString, StringComparison.Ordinal));

    public static CelValue InCidr(in CelValue address, in CelValue text, ref CelFrame frame, int offset)
    {
        if (address.Kind != CelKind.IpAddress || text.Kind != CelKind.String)
        {
            return CelArithmetic.NoOverload(offset);
        }

        return text.AsString.Length <= MaxNetworkLength && CelNetwork.TryParse(text.AsString, out CelNetwork network)
            ? CelValue.Bool(network.Contains(address.AsIpAddress))
            : CelValue.Error(CelErrorCode.InvalidArgument, offset);
    }

    /// <summary>Gives a part of a timestamp, in UTC or in a time zone, or the whole of a duration in a unit.</summary>
    public static CelValue TimePart(CelTimePart part, in CelValue value, CelTimeZone? zone, int offset)
    {
        if (value.Kind == CelKind.Duration && zone is null)
        {
            long? unit = part switch
            {
                CelTimePart.Hours => 3_600 * CelInstant.NanosecondsPerSecond,
                CelTimePart.Minutes => 60 * CelInstant.NanosecondsPerSecond,
                CelTimePart.Seconds => CelInstant.NanosecondsPerSecond,
                CelTimePart.Milliseconds => 1_000_000,
                _ => null,
            };
            return unit is { } nanoseconds ? CelValue.Int(value.AsDuration / nanoseconds) : CelArithmetic.NoOverload(offset);
        }

        if (value.Kind != CelKind.Timestamp)
        {
            return CelArithmetic.NoOverload(offset);
        }

        CelInstant instant = value.AsTimestamp;
        DateTime? local = zone is null ? instant.ToDateTime() : zone.Local(instant);
        return local is { } time ? CelValue.Int(PartOf(part, time)) : CelArithmetic.Overflow(offset);
    }

    private static int PartOf(CelTimePart part, DateTime time) => part switch
    {
        CelTimePart.FullYear => time.Year,
        CelTimePart.Month => time.Month - 1,
        CelTimePart.DayOfYear => time.DayOfYear - 1,
        CelTimePart.DayOfMonth => time.Day - 1,
        CelTimePart.Date => time.Day,
        CelTimePart.DayOfWeek => (int)time.DayOfWeek,
        CelTimePart.Hours => time.Hour,
        CelTimePart.Minutes => time.Minute,
        CelTimePart.Seconds => time.Second,
        _ => time.Millisecond,
    };

    // A search may look at every character of both.
    private static CelValue? FaultOfTexts(in CelValue text, in CelValue part, ref CelFrame frame, int offset)
    {
        if (text.Kind != CelKind.String || part.Kind != CelKind.String)
        {
            return CelArithmetic.NoOverload(offset);
        }

        return frame.TryChargeText((long)text.AsString.Length + part.AsString.Length, offset) ? null : CelArithmetic.Exceeded(offset);
    }

    private static int CountCodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
            }
        }

        return count;
    }
}
