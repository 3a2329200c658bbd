using System.Globalization;
using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Policies;

/// <summary>A definition that was found sound, and the reading of values by it. Immutable; safe for concurrent use.</summary>
internal sealed class AttributeRule
{
    private const long NanosecondsPerMinute = 60L * CelInstant.NanosecondsPerSecond;

    private readonly int _decimals;

    private AttributeRule(AttributeDefinition definition)
    {
        Definition = definition;
        _decimals = definition.Currency is { } currency ? Currencies.DecimalsOf(currency) ?? 0 : 0;
    }

    public AttributeDefinition Definition { get; }

    public string Name => Definition.Name;

    /// <summary>Gets the default as it was given; nothing where there is none.</summary>
    public CelValue RawDefault { get; private set; }

    /// <summary>Gets the default as expressions see it; nothing where there is none.</summary>
    public CelValue Default { get; private set; }

    /// <summary>Gets the type that expressions see.</summary>
    public CelType CelType => Definition.Type switch
    {
        AttributeType.Boolean => CelType.Bool,
        AttributeType.Money => CelType.Int,
        AttributeType.Date => CelType.Timestamp,
        AttributeType.Text => CelType.String,
        _ when Definition.Unit != AttributeUnit.None => CelType.Duration,
        AttributeType.WholeNumber => CelType.Int,
        _ => CelType.Double,
    };

    private bool IsNumeric => Definition.Type is AttributeType.WholeNumber or AttributeType.Number or AttributeType.Money;

    /// <summary>Makes the rule of a definition; otherwise says what is wrong with it.</summary>
    public static AttributeRule? TryCreate(AttributeDefinition definition, out string fault)
    {
        var rule = new AttributeRule(definition);
        fault = rule.FaultOfDefinition() ?? rule.FaultOfDefault() ?? "";
        return fault.Length == 0 ? rule : null;
    }

    /// <summary>Reads a value. What is not exactly of the type and in its range gives none: nothing is converted, rounded or cut off.</summary>
    public bool TryRead(in CelValue raw, out CelValue value)
    {
        value = default;
        switch (Definition.Type)
        {
            case AttributeType.Boolean when raw.Kind == CelKind.Bool:
            case AttributeType.Text when raw.Kind == CelKind.String:
                value = raw;
                return true;
            case AttributeType.Date when raw.Kind == CelKind.String && ReadDate(raw.AsString) is { } instant:
                value = CelValue.Timestamp(instant);
                return true;
            case AttributeType.WholeNumber or AttributeType.Number when NumberOf(raw) is { } number:
                return IsInRange(number) && TryReadNumber(number, out value);
            case AttributeType.Money when AmountOf(raw) is { } amount:
                return IsInRange(amount) && TryScale(amount, (decimal)Math.Pow(10, _decimals), CelValue.Int, out value);
            default:
                return false;
        }
    }

    private static CelInstant? ReadDate(string text) => CelTimestamps.Parse(text.Length == 10 ? text + "T00:00:00Z" : text);

    // A double is the shortest decimal text that means it: what was written is what is compared.
    private static decimal? NumberOf(in CelValue raw) => raw.Kind switch
    {
        CelKind.Int => raw.AsInt,
        CelKind.Uint => raw.AsUint,
        CelKind.Double when decimal.TryParse(raw.AsDouble.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && (double)number == raw.AsDouble => number,
        _ => null,
    };

    private static bool TryScale(decimal number, decimal factor, Func<long, CelValue> make, out CelValue value)
    {
        value = default;
        if (Math.Abs(number) > long.MaxValue / factor || !decimal.IsInteger(number * factor))
        {
            return false;
        }

        value = make((long)(number * factor));
        return true;
    }

    private bool IsInRange(decimal number) => !(number < Definition.Min) && !(number > Definition.Max);

    private bool TryReadNumber(decimal number, out CelValue value)
    {
        value = default;
        if (Definition.Type == AttributeType.WholeNumber && !decimal.IsInteger(number))
        {
            return false;
        }

        long nanoseconds = NanosecondsPerMinute * Definition.Unit switch { AttributeUnit.Minutes => 1, AttributeUnit.Hours => 60, AttributeUnit.Days => 24 * 60, _ => 0 };
        if (nanoseconds != 0)
        {
            return TryScale(number, nanoseconds, CelValue.Duration, out value);
        }

        if (Definition.Type == AttributeType.WholeNumber)
        {
            return TryScale(number, 1, CelValue.Int, out value);
        }

        value = CelValue.Double((double)number);
        return true;
    }

    private decimal? AmountOf(in CelValue raw)
    {
        if (raw.Kind != CelKind.Map)
        {
            return NumberOf(raw);
        }

        CelMap map = raw.AsMap;
        return map.Count == 2
            && map.TryGet(CelValue.String("currency"), out CelValue currency) && currency.Kind == CelKind.String && currency.AsString == Definition.Currency
            && map.TryGet(CelValue.String("amount"), out CelValue amount)
                ? NumberOf(amount)
                : null;
    }

    private string? FaultOfDefinition()
    {
        string name = ForeignText.Quote(Definition.Name ?? "");
        return string.IsNullOrEmpty(Definition.Name) || !CelParser.IsName(Definition.Name) ? $"the attribute {name} does not have a name that an expression can use"
            : !Enum.IsDefined(Definition.Type) ? $"the attribute {name} has an unknown type"
            : !Enum.IsDefined(Definition.Unit) ? $"the attribute {name} has an unknown unit"
            : Definition.Unit != AttributeUnit.None && Definition.Type is not (AttributeType.WholeNumber or AttributeType.Number) ? $"the attribute {name} has a unit and is no number"
            : Definition.Type == AttributeType.Money && Definition.Currency is null ? $"the attribute {name} is money without a currency"
            : Definition.Type != AttributeType.Money && Definition.Currency is not null ? $"the attribute {name} has a currency and is not money"
            : Definition.Currency is { } currency && Currencies.DecimalsOf(currency) is null ? $"the attribute {name} has the currency {ForeignText.Quote(currency)}, which ISO 4217 does not have"
            : (Definition.Min ?? Definition.Max) is not null && !IsNumeric ? $"the attribute {name} has a range and is no number"
            : Definition.Min > Definition.Max ? $"the attribute {name} has a range without a value in it"
            : Definition.Required && Definition.Default is not null ? $"the attribute {name} is required and has a default, so the default would never count"
            : null;
    }

    private string? FaultOfDefault()
    {
        if (Definition.Default is null)
        {
            return null;
        }

        RawDefault = new CelRawValues().Copy(Definition.Default);
        bool isValue = TryRead(RawDefault, out CelValue value);
        Default = value;
        return isValue ? null : $"the default of the attribute {ForeignText.Quote(Name)} is no value of its type and range";
    }
}
