using System.Globalization;
using System.Text;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The functions that convert a value to a type, at run time.</summary>
internal static class CelConversions
{
    // Longer texts could only be numbers with many zeros before them.
    private const int MaxNumberLength = 400;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static CelValue ToBool(in CelValue value, ref CelFrame frame, int offset)
    {
        if (value.Kind != CelKind.String)
        {
            return value.Kind == CelKind.Bool ? value : CelArithmetic.NoOverload(offset);
        }

        return value.AsString switch
        {
            "true" or "True" or "TRUE" or "t" or "T" or "1" => CelValue.True,
            "false" or "False" or "FALSE" or "f" or "F" or "0" => CelValue.False,
            _ => Invalid(offset),
        };
    }

    public static CelValue ToInt(in CelValue value, ref CelFrame frame, int offset)
    {
        switch (value.Kind)
        {
            case CelKind.Int:
                return value;
            case CelKind.Uint:
                return value.AsUint <= long.MaxValue ? CelValue.Int((long)value.AsUint) : CelArithmetic.Overflow(offset);
            case CelKind.Double:
                return CelNumbers.ToInt(value.AsDouble) is { } cut ? CelValue.Int(cut) : CelArithmetic.Overflow(offset);
            case CelKind.String:
                return value.AsString.Length <= MaxNumberLength && long.TryParse(value.AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long parsed) ? CelValue.Int(parsed) : Invalid(offset);
            case CelKind.Timestamp:
                return CelValue.Int(value.AsTimestamp.Seconds);
            case CelKind.Duration:
                return CelValue.Int(value.AsDuration);
            default:
                return CelArithmetic.NoOverload(offset);
        }
    }

    public static CelValue ToUint(in CelValue value, ref CelFrame frame, int offset)
    {
        switch (value.Kind)
        {
            case CelKind.Uint:
                return value;
            case CelKind.Int:
                return value.AsInt >= 0 ? CelValue.Uint((ulong)value.AsInt) : CelArithmetic.Overflow(offset);
            case CelKind.Double:
                return CelNumbers.ToUint(value.AsDouble) is { } cut ? CelValue.Uint(cut) : CelArithmetic.Overflow(offset);
            case CelKind.String:
                return value.AsString.Length <= MaxNumberLength && ulong.TryParse(value.AsString, NumberStyles.None, CultureInfo.InvariantCulture, out ulong parsed) ? CelValue.Uint(parsed) : Invalid(offset);
            default:
                return CelArithmetic.NoOverload(offset);
        }
    }

    public static CelValue ToDouble(in CelValue value, ref CelFrame frame, int offset)
    {
        switch (value.Kind)
        {
            case CelKind.Double:
                return value;
            case CelKind.Int:
                return CelValue.Double(value.AsInt);
            case CelKind.Uint:
                return CelValue.Double(value.AsUint);
            case CelKind.String:
                return CelNumbers.ParseDouble(value.AsString) is { } parsed ? CelValue.Double(parsed) : Invalid(offset);
            default:
                return CelArithmetic.NoOverload(offset);
        }
    }

    public static CelValue ToText(in CelValue value, ref CelFrame frame, int offset)
    {
        switch (value.Kind)
        {
            case CelKind.String:
                return value;
            case CelKind.Bool:
                return CelValue.String(value.AsBool ? "true" : "false");
            case CelKind.Int:
                return CelValue.String(value.AsInt.ToString(CultureInfo.InvariantCulture));
            case CelKind.Uint:
                return CelValue.String(value.AsUint.ToString(CultureInfo.InvariantCulture));
            case CelKind.Double:
                return CelValue.String(CelNumbers.Format(value.AsDouble));
            case CelKind.Bytes:
                return DecodeText(value.AsBytes, ref frame, offset);
            case CelKind.Timestamp:
                return CelValue.String(CelTimestamps.Format(value.AsTimestamp));
            case CelKind.Duration:
                return CelValue.String(CelDurations.Format(value.AsDuration));
            case CelKind.IpAddress:
                return CelValue.String(value.AsIpAddress.ToString());
            default:
                return CelArithmetic.NoOverload(offset);
        }
    }

    public static CelValue ToBytes(in CelValue value, ref CelFrame frame, int offset)
    {
        if (value.Kind != CelKind.String)
        {
            return value.Kind == CelKind.Bytes ? value : CelArithmetic.NoOverload(offset);
        }

        if (!frame.TryChargeText(value.AsString.Length, offset))
        {
            return CelArithmetic.Exceeded(offset);
        }

        return ForeignText.IsUnicode(value.AsString) ? CelValue.Bytes(StrictUtf8.GetBytes(value.AsString)) : Invalid(offset);
    }

    public static CelValue ToDuration(in CelValue value, ref CelFrame frame, int offset)
    {
        switch (value.Kind)
        {
            case CelKind.Duration:
                return value;
            case CelKind.Int:
                return CelValue.Duration(value.AsInt);
            case CelKind.String:
                return CelDurations.Parse(value.AsString) is { } duration ? CelValue.Duration(duration) : Invalid(offset);
            default:
                return CelArithmetic.NoOverload(offset);
        }
    }

    public static CelValue ToTimestamp(in CelValue value, ref CelFrame frame, int offset)
    {
        switch (value.Kind)
        {
            case CelKind.Timestamp:
                return value;
            case CelKind.Int:
                return value.AsInt is >= CelInstant.MinSeconds and <= CelInstant.MaxSeconds
                    ? CelValue.Timestamp(new CelInstant(value.AsInt, 0))
                    : CelArithmetic.Overflow(offset);
            case CelKind.String:
                return CelTimestamps.Parse(value.AsString) is { } instant ? CelValue.Timestamp(instant) : Invalid(offset);
            default:
                return CelArithmetic.NoOverload(offset);
        }
    }

    public static CelValue ToIpAddress(in CelValue value, ref CelFrame frame, int offset)
    {
        if (value.Kind != CelKind.String)
        {
            return CelArithmetic.NoOverload(offset);
        }

        return CelIpAddress.Parse(value.AsString) is { } address ? CelValue.IpAddress(address) : Invalid(offset);
    }

    private static CelValue DecodeText(byte[] bytes, ref CelFrame frame, int offset)
    {
        if (!frame.TryChargeText(bytes.Length, offset))
        {
            return CelArithmetic.Exceeded(offset);
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? CelValue.String(StrictUtf8.GetString(bytes)) : Invalid(offset);
    }

    private static CelValue Invalid(int offset) => CelValue.Error(CelErrorCode.InvalidArgument, offset);
}
