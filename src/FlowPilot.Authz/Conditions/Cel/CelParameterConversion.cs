namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Converts the values of a context to the types that parameters declare, as OpenFGA does.</summary>
internal static class CelParameterConversion
{
    /// <summary>Converts a value; an error with what is wrong in words where it cannot be.</summary>
    public static CelValue Convert(ConditionParameterType type, in CelValue raw)
    {
        if (raw.IsFault)
        {
            return raw;
        }

        return type.CelType.Kind switch
        {
            CelTypeKind.Dyn => ToAny(raw),
            CelTypeKind.Bool when raw.Kind == CelKind.Bool => raw,
            CelTypeKind.String when raw.Kind == CelKind.String => raw,
            CelTypeKind.Int => ToInt(raw) is { } value ? CelValue.Int(value) : Wrong(type, raw),
            CelTypeKind.Uint => ToUint(raw) is { } value ? CelValue.Uint(value) : Wrong(type, raw),
            CelTypeKind.Double => ToDouble(raw) is { } value && double.IsFinite(value) ? CelValue.Double(value) : Wrong(type, raw),
            CelTypeKind.Duration when raw.Kind == CelKind.String => CelDurations.Parse(raw.AsString) is { } value ? CelValue.Duration(value) : Wrong(type, raw),
            CelTypeKind.Timestamp when raw.Kind == CelKind.String => CelTimestamps.Parse(raw.AsString) is { } value ? CelValue.Timestamp(value) : Wrong(type, raw),
            CelTypeKind.IpAddress when raw.Kind == CelKind.String => CelIpAddress.Parse(raw.AsString) is { } value ? CelValue.IpAddress(value) : Wrong(type, raw),
            CelTypeKind.List when raw.Kind == CelKind.List => Items(type.ElementType, raw.AsList) is var (items, fault) && fault.IsFault ? fault : CelValue.List(items),
            CelTypeKind.Map when raw.Kind == CelKind.Map => ToMap(type.ElementType, raw.AsMap),
            _ => Wrong(type, raw),
        };
    }

    // Numbers of any JSON value are doubles: that is what CEL and OpenFGA make of JSON, so a context means the same however it was given.
    private static CelValue ToAny(in CelValue raw)
    {
        switch (raw.Kind)
        {
            case CelKind.Int or CelKind.Uint or CelKind.Double:
                double number = ToDouble(raw) ?? double.NaN;
                return double.IsFinite(number) ? CelValue.Double(number) : CelRawValues.Fault("is a number that is out of range");
            case CelKind.List:
                (CelValue[] items, CelValue fault) = Items(ConditionParameterType.Any, raw.AsList);
                return fault.IsFault ? fault : CelValue.List(items);
            case CelKind.Map:
                return ToMap(ConditionParameterType.Any, raw.AsMap);
            default:
                return raw;
        }
    }

    private static CelValue ToMap(ConditionParameterType? elementType, CelMap map)
    {
        (CelValue[] values, CelValue fault) = Items(elementType, map.Values);
        return fault.IsFault ? fault : CelValue.Map(map.WithValues(values));
    }

    private static (CelValue[] Items, CelValue Fault) Items(ConditionParameterType? elementType, ReadOnlySpan<CelValue> raw)
    {
        var items = new CelValue[raw.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Convert(elementType ?? ConditionParameterType.Any, raw[i]);
            if (items[i].IsFault)
            {
                return ([], items[i]);
            }
        }

        return (items, default);
    }

    private static long? ToInt(in CelValue raw) => raw.Kind switch
    {
        CelKind.Int => raw.AsInt,
        CelKind.Double when double.IsInteger(raw.AsDouble) => CelNumbers.ToInt(raw.AsDouble),
        CelKind.String => CelNumbers.ParseInt(raw.AsString),
        _ => null,
    };

    private static ulong? ToUint(in CelValue raw) => raw.Kind switch
    {
        CelKind.Uint => raw.AsUint,
        CelKind.Int when raw.AsInt >= 0 => (ulong)raw.AsInt,
        CelKind.Double when double.IsInteger(raw.AsDouble) => CelNumbers.ToUint(raw.AsDouble),
        CelKind.String => CelNumbers.ParseUint(raw.AsString),
        _ => null,
    };

    private static double? ToDouble(in CelValue raw) => raw.Kind switch
    {
        CelKind.Double => raw.AsDouble,
        CelKind.Int => raw.AsInt,
        CelKind.Uint => raw.AsUint,
        CelKind.String => CelNumbers.ParseDouble(raw.AsString),
        _ => null,
    };

    // The value itself is not said: it may be a secret, and messages are logged.
    private static CelValue Wrong(ConditionParameterType type, in CelValue raw)
    {
        string found = raw.Kind switch
        {
            CelKind.Null => "null",
            CelKind.Bool => "a bool",
            CelKind.String => "a string that is none",
            CelKind.List => "a list",
            CelKind.Map => "a map",
            _ => "a number that is none",
        };
        return CelRawValues.Fault($"must be of the type {type}, found {(type.CelType.Kind is CelTypeKind.Bool or CelTypeKind.String ? found.Replace(" that is none", "", StringComparison.Ordinal) : found)}");
    }
}
