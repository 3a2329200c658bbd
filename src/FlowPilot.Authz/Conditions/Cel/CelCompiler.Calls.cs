namespace FlowPilot.Authz.Conditions.Cel;

/// <content>Functions.</content>
internal static partial class CelCompiler
{
    // What it costs to make a time zone or a pattern of a text of the context, whether or not the last one is at hand.
    private const int TimeZoneWork = 100;
    private const int PatternWork = 500;

    private static CelCode Call(CelCallExpr call, CelCode[] arguments, ConditionLimits limits)
    {
        int offset = call.Offset;
        switch (call.Function)
        {
            case "in_cidr":
                return call.Prepared is CelNetwork network ? InNetwork(arguments[0], network, offset) : Apply(arguments[0], arguments[1], CelFunctions.InCidr, offset);
            case "matches":
                return call.Prepared is CelPattern pattern ? Matches(arguments[0], pattern, offset) : Matches(arguments[0], arguments[1], offset, limits.MaxPatternLength);
            case "contains":
                return Apply(arguments[0], arguments[1], CelFunctions.Contains, offset);
            case "startsWith":
                return Apply(arguments[0], arguments[1], CelFunctions.StartsWith, offset);
            case "endsWith":
                return Apply(arguments[0], arguments[1], CelFunctions.EndsWith, offset);
            case "dyn":
                return arguments[0];
            case ['g', 'e', 't', ..]:
                return TimePart(call, arguments);
            default:
                return Apply(arguments[0], OfOneValue(call.Function), offset);
        }
    }

    private static CelUnary OfOneValue(string function) => function switch
    {
        "size" => CelFunctions.Size,
        "ipaddress" => CelConversions.ToIpAddress,
        "bool" => CelConversions.ToBool,
        "bytes" => CelConversions.ToBytes,
        "double" => CelConversions.ToDouble,
        "int" => CelConversions.ToInt,
        "uint" => CelConversions.ToUint,
        "string" => CelConversions.ToText,
        "duration" => CelConversions.ToDuration,
        "timestamp" => CelConversions.ToTimestamp,
        "type" => static (in value, ref _, _) => CelValue.Type(CelTypeNames.Of(value.Kind)),
        _ => throw new InvalidOperationException($"The function '{function}' has a signature and no code."), // a defect here: compile time only
    };

    private static CelCode InNetwork(CelCode operand, CelNetwork network, int offset) => (ref frame) =>
    {
        CelValue value = operand(ref frame);
        return value.Kind == CelKind.IpAddress ? CelValue.Bool(network.Contains(value.AsIpAddress)) : AsFault(value, offset);
    };

    private static CelCode Matches(CelCode operand, CelPattern pattern, int offset) => (ref frame) =>
    {
        CelValue value = operand(ref frame);
        return value.Kind == CelKind.String ? pattern.Match(value.AsString, ref frame, offset) : AsFault(value, offset);
    };

    private static CelCode Matches(CelCode operand, CelCode patternCode, int offset, int maxLength)
    {
        var memo = new CelMemo<CelPattern>(text => CelPattern.TryCreate(text, maxLength, out _));
        return Apply(operand, patternCode, Match, offset);

        CelValue Match(in CelValue value, in CelValue pattern, ref CelFrame frame, int at)
        {
            if (value.Kind != CelKind.String || pattern.Kind != CelKind.String)
            {
                return CelArithmetic.NoOverload(at);
            }

            if (!frame.TryCharge(PatternWork, at))
            {
                return CelArithmetic.Exceeded(at);
            }

            return memo.Get(pattern.AsString) is { } made ? made.Match(value.AsString, ref frame, at) : CelValue.Error(CelErrorCode.InvalidArgument, at);
        }
    }

    private static CelCode TimePart(CelCallExpr call, CelCode[] arguments)
    {
        CelTimePart part = Enum.Parse<CelTimePart>(call.Function.AsSpan(3));
        int offset = call.Offset;
        if (arguments.Length == 1)
        {
            return Apply(arguments[0], (in value, ref _, at) => CelFunctions.TimePart(part, value, null, at), offset);
        }

        if (call.Prepared is CelTimeZone zone)
        {
            return Apply(arguments[0], (in value, ref _, at) => CelFunctions.TimePart(part, value, zone, at), offset);
        }

        var memo = new CelMemo<CelTimeZone>(CelTimeZone.Find);
        return Apply(arguments[0], arguments[1], PartIn, offset);

        CelValue PartIn(in CelValue value, in CelValue name, ref CelFrame frame, int at)
        {
            if (value.Kind != CelKind.Timestamp || name.Kind != CelKind.String)
            {
                return CelArithmetic.NoOverload(at);
            }

            if (!frame.TryCharge(TimeZoneWork, at))
            {
                return CelArithmetic.Exceeded(at);
            }

            return memo.Get(name.AsString) is { } found ? CelFunctions.TimePart(part, value, found, at) : CelValue.Error(CelErrorCode.InvalidArgument, at);
        }
    }
}
