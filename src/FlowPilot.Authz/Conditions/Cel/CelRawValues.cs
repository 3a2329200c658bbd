using System.Collections;
using System.Globalization;
using System.Net;
using System.Text.Json;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>
/// Copies foreign values, from JSON or from .NET, into values that JSON can hold: null, bools, numbers, texts, lists and maps with string
/// keys. What cannot be one becomes an error that is kept in its place, so that it matters only where it is used. For one context.
/// </summary>
internal sealed class CelRawValues
{
    public const int MaxDepth = 64;
    public const int MaxValues = 100_000;

    private int _count;

    public CelValue Copy(JsonElement element, int depth = 0)
    {
        if (FaultOfSize(depth) is { } fault)
        {
            return fault;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return CelValue.Null;
            case JsonValueKind.True or JsonValueKind.False:
                return CelValue.Bool(element.ValueKind == JsonValueKind.True);
            case JsonValueKind.Number:
                return Number(element);
            case JsonValueKind.String:
                return TryGetText(element, out string text) ? CelValue.String(text) : NotUnicode();
            case JsonValueKind.Array:
                return List(element.EnumerateArray().Select(item => Copy(item, depth + 1)));
            case JsonValueKind.Object:
                return Map(element.EnumerateObject(), depth);
            default:
                return Fault("has no value");
        }
    }

    public CelValue Copy(object? value, int depth = 0)
    {
        if (FaultOfSize(depth) is { } fault)
        {
            return fault;
        }

        return value switch
        {
            null => CelValue.Null,
            bool known => CelValue.Bool(known),
            string text => ForeignText.IsUnicode(text) ? CelValue.String(text) : NotUnicode(),
            long or int or short or sbyte or uint or ushort or byte => CelValue.Int(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            ulong number => Unsigned(number),
            double or float => CelValue.Double(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            decimal number => Number(number),
            TimeSpan span => Math.BigMul(span.Ticks, 100L, out long nanoseconds) == nanoseconds >> 63
                ? CelValue.String(CelDurations.Format(nanoseconds))
                : Fault("is a time span that is out of range"),
            DateTimeOffset instant => Instant(instant),
            DateTime { Kind: DateTimeKind.Unspecified } => Fault("is a DateTime that is neither UTC nor local"),
            DateTime instant => Instant(new DateTimeOffset(instant.ToUniversalTime())),
            IPAddress address => CelValue.String(address.ToString()),
            JsonElement element => Copy(element, depth),
            IReadOnlyDictionary<string, object?> map => Map(map.Select(static m => ((object)m.Key, m.Value)), depth),
            IDictionary map => Map(Entries(map), depth),
            IEnumerable items => List(items.Cast<object?>().Select(item => Copy(item, depth + 1))),
            _ => Fault($"is a .NET value of the type {value.GetType().Name}, which is not supported"),
        };
    }

    public static CelValue Fault(string detail) => CelValue.Error(CelErrorCode.InvalidParameter, 0, detail);

    private static CelValue NotUnicode() => Fault("is not valid Unicode");

    private static CelValue Unsigned(ulong number) => number <= long.MaxValue ? CelValue.Int((long)number) : CelValue.Uint(number);

    private static CelValue Number(JsonElement element)
    {
        if (element.TryGetInt64(out long number))
        {
            return CelValue.Int(number);
        }

        return element.TryGetUInt64(out ulong unsigned) ? CelValue.Uint(unsigned) : CelValue.Double(element.GetDouble());
    }

    private static CelValue Number(decimal number)
    {
        if (!decimal.IsInteger(number) || number is < long.MinValue or > ulong.MaxValue)
        {
            return CelValue.Double((double)number);
        }

        return number < 0 ? CelValue.Int((long)number) : Unsigned((ulong)number);
    }

    private static CelValue Instant(DateTimeOffset instant) => CelValue.String(CelTimestamps.Format(CelInstant.FromDateTimeOffset(instant)));

    // Halves of surrogate pairs, which JSON can escape and .NET refuses.
    private static bool TryGetText(JsonElement element, out string text)
    {
        try
        {
            text = element.GetString() ?? "";
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private static bool TryGetName(JsonProperty property, out string name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = "";
            return false;
        }
    }

    private static IEnumerable<(object Key, object? Value)> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return (entry.Key, entry.Value);
        }
    }

    private static CelValue List(IEnumerable<CelValue> copies)
    {
        var items = new List<CelValue>();
        foreach (CelValue item in copies)
        {
            if (item.IsFault)
            {
                return item;
            }

            items.Add(item);
        }

        return CelValue.List([.. items]);
    }

    private CelValue Map(JsonElement.ObjectEnumerator members, int depth)
    {
        var keys = new List<CelValue>();
        var values = new List<CelValue>();
        foreach (JsonProperty member in members)
        {
            CelValue value = TryGetName(member, out string name) ? Copy(member.Value, depth + 1) : NotUnicode();
            if (value.IsFault)
            {
                return value;
            }

            keys.Add(CelValue.String(name));
            values.Add(value);
        }

        return Map(keys, values);
    }

    private CelValue Map(IEnumerable<(object Key, object? Value)> members, int depth)
    {
        var keys = new List<CelValue>();
        var values = new List<CelValue>();
        foreach ((object key, object? item) in members)
        {
            CelValue value = key is not string name ? Fault("has a key that is not a string") : ForeignText.IsUnicode(name) ? Copy(item, depth + 1) : NotUnicode();
            if (value.IsFault)
            {
                return value;
            }

            keys.Add(CelValue.String((string)key));
            values.Add(value);
        }

        return Map(keys, values);
    }

    private static CelValue Map(List<CelValue> keys, List<CelValue> values) =>
        CelMap.TryCreate([.. keys], [.. values]) is { } map ? CelValue.Map(map) : Fault("has a member twice");

    // A .NET value may contain itself, and JSON may be deeper than the stack: both end here.
    private CelValue? FaultOfSize(int depth)
    {
        if (depth > MaxDepth)
        {
            return Fault($"is nested deeper than {MaxDepth} levels");
        }

        return ++_count > MaxValues ? Fault($"is beyond the {MaxValues} values that a context can have") : null;
    }
}
