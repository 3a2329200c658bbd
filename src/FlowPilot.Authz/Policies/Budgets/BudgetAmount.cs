using System.Globalization;

namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>An amount of money, of minutes, or of things counted. Amounts of different units never meet.</summary>
/// <remarks>Never negative. The default value is invalid.</remarks>
public readonly record struct BudgetAmount
{
    internal const string CountUnit = "count";
    internal const string MinutesUnit = "minutes";

    private BudgetAmount(decimal value, string unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
        Unit = unit;
    }

    /// <summary>Gets the number: for money in the currency itself, not in its minor unit.</summary>
    public decimal Value { get; }

    /// <summary>Gets the unit: a code of ISO 4217, <c>minutes</c>, or <c>count</c>.</summary>
    public string Unit { get; }

    /// <summary>Gets a value indicating whether this is the default value, which is no amount.</summary>
    public bool IsDefault => Unit is null;

    /// <summary>Makes an amount of money.</summary>
    /// <param name="value">The amount; not negative, and without more decimals than the currency's minor unit has.</param>
    /// <param name="currency">A code of ISO 4217.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentException">The currency is none, or the value negative or too fine for it.</exception>
    public static BudgetAmount Money(decimal value, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        int decimals = Currencies.DecimalsOf(currency) ?? throw new ArgumentException("A currency of ISO 4217 is expected.", nameof(currency));
        return decimal.Round(value, decimals) == value
            ? new BudgetAmount(value, currency)
            : throw new ArgumentException($"{currency} has {decimals} decimals.", nameof(value));
    }

    /// <summary>Makes an amount of time.</summary>
    /// <param name="value">The minutes; not negative.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static BudgetAmount Minutes(decimal value) => new(value, MinutesUnit);

    /// <summary>Makes an amount of things counted.</summary>
    /// <param name="value">How many; not negative.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static BudgetAmount Count(decimal value) => new(value, CountUnit);

    internal static BudgetAmount OfMinorUnits(long value, string currency) => Money(new decimal(value) / (decimal)Math.Pow(10, Currencies.DecimalsOf(currency) ?? 0), currency);

    internal BudgetAmount WithValue(decimal value) => new(value, Unit);

    /// <summary>Writes number and unit, for example <c>120.50 EUR</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsDefault ? "" : $"{Value.ToString(CultureInfo.InvariantCulture)} {Unit}";
}
