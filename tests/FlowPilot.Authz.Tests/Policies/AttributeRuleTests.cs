using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Policies;

namespace FlowPilot.Authz.Tests.Policies;

public sealed class AttributeRuleTests
{
    [Theory]
    [InlineData("EUR", 1500.01, 150_001L)]
    [InlineData("EUR", 0.1, 10L)]
    [InlineData("EUR", 0.005, null)]
    [InlineData("EUR", 0.30000000000000004, null)]
    [InlineData("JPY", 12, 12L)]
    [InlineData("JPY", 12.5, null)]
    [InlineData("KWD", 1.234, 1_234L)]
    [InlineData("EUR", 92_233_720_368_547_758.0, null)]
    [InlineData("EUR", 1e300, null)]
    [InlineData("EUR", double.NaN, null)]
    public void TryRead_Money_IsWholeMinorUnitsOrNothing(string currency, double given, long? expected)
    {
        AttributeRule rule = Rule(new AttributeDefinition { Name = "a", Type = AttributeType.Money, Currency = currency });

        bool read = rule.TryRead(CelValue.Double(given), out CelValue value);

        Assert.Equal(expected, read ? value.AsInt : null);
    }

    [Theory]
    [InlineData(AttributeUnit.Days, 7.0, 604_800L)]
    [InlineData(AttributeUnit.Hours, 0.5, 1_800L)]
    [InlineData(AttributeUnit.Minutes, 8.0, 480L)]
    [InlineData(AttributeUnit.Days, 200_000.0, null)]
    public void TryRead_NumberWithAUnit_IsADuration(AttributeUnit unit, double given, long? seconds)
    {
        AttributeRule rule = Rule(new AttributeDefinition { Name = "a", Type = AttributeType.Number, Unit = unit });

        bool read = rule.TryRead(CelValue.Double(given), out CelValue value);

        Assert.Equal(seconds, read ? value.AsDuration / CelInstant.NanosecondsPerSecond : null);
    }

    [Theory]
    [InlineData("2026-03-08", true)]
    [InlineData("2026-03-08T12:00:00+01:00", true)]
    [InlineData("2026-13-45", false)]
    [InlineData("2026-03-08 12:00", false)]
    [InlineData("soon", false)]
    [InlineData("", false)]
    public void TryRead_Date_IsAnInstantOrNothing(string given, bool expected) =>
        Assert.Equal(expected, Rule(new AttributeDefinition { Name = "a", Type = AttributeType.Date }).TryRead(CelValue.String(given), out _));

    [Fact]
    public void TryRead_OtherType_IsNothing()
    {
        CelValue[] values = [CelValue.String("1"), CelValue.True, CelValue.Int(1), CelValue.Double(1.5), CelValue.Null, CelValue.List([])];
        Assert.Equal(
            [(AttributeType.Text, 1), (AttributeType.Boolean, 1), (AttributeType.WholeNumber, 1), (AttributeType.Number, 2), (AttributeType.Money, 2), (AttributeType.Date, 0)],
            Enum.GetValues<AttributeType>().Select(t => (t, values.Count(v => Rule(new AttributeDefinition { Name = "a", Type = t, Currency = t == AttributeType.Money ? "EUR" : null }).TryRead(v, out _)))));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void TryRead_Range_IncludesItsEnds(long given, bool expected) =>
        Assert.Equal(expected, Rule(new AttributeDefinition { Name = "a", Type = AttributeType.WholeNumber, Min = 1, Max = 5 }).TryRead(CelValue.Int(given), out _));

    [Fact]
    public void TryCreate_UnsoundDefinition_IsRefused()
    {
        var sound = new AttributeDefinition { Name = "a", Type = AttributeType.WholeNumber, Min = 1, Max = 5, Default = 3 };
        Rule(sound);

        AttributeDefinition[] unsound =
        [
            sound with { Name = "a b" }, sound with { Name = "in" }, sound with { Type = (AttributeType)9 }, sound with { Unit = (AttributeUnit)9 },
            sound with { Currency = "EUR" }, sound with { Min = 6 }, sound with { Default = 6 }, sound with { Default = "3" }, sound with { Required = true },
            new() { Name = "a", Type = AttributeType.Money }, new() { Name = "a", Type = AttributeType.Money, Currency = "eur" },
            new() { Name = "a", Type = AttributeType.Text, Min = 1 }, new() { Name = "a", Type = AttributeType.Text, Unit = AttributeUnit.Days },
        ];
        Assert.All(unsound, static d => Assert.True(AttributeRule.TryCreate(d, out string fault) is null && fault.Length > 0, d.ToString()));
    }

    private static AttributeRule Rule(AttributeDefinition definition) =>
        AttributeRule.TryCreate(definition, out string fault) ?? throw new InvalidOperationException(fault);
}
