using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Policies.Budgets;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>A budget of a pack: what an action takes from it, whose it is, and over which time it is summed. Immutable.</summary>
internal sealed record PackBudget(string Name, PackQuantity Amount, PackQuantity Ceiling, PackBudgetHolder Per, BudgetPeriod Period)
{
    /// <summary>Gets a value indicating whether the owner's persona must be known.</summary>
    public bool ReadsOwner => Per == PackBudgetHolder.Owner || Ceiling.Variable == PackVariables.Owner;

    /// <summary>Says whether it is a budget for resources of a type: one of an attribute is only for those that have it, as a gate is.</summary>
    public bool AppliesTo(AttributeSchema resource) => Amount is not { Variable: PackVariables.Resource, Rule: { } rule } || resource.IndexOf(rule.Name) >= 0;
}

/// <summary>Whose ledger a budget is charged to.</summary>
internal enum PackBudgetHolder
{
    Owner = 0,
    Principal = 1,
    Grant = 2,
}

/// <summary>An amount that the pack says, or an attribute that has it.</summary>
internal sealed record PackQuantity(BudgetAmount Literal, string? Variable, AttributeRule? Rule)
{
    private const decimal NanosecondsPerMinute = 60_000_000_000m;

    /// <summary>Gives the amount; where there is none, the code of why: no value and no default, or one that is no amount.</summary>
    public BudgetAmount? Read(ConditionContext values, out string? fault)
    {
        fault = null;
        if (Rule is null)
        {
            return Literal;
        }

        bool has = values.TryGet(Rule.Name, out CelValue raw) && raw.Kind != CelKind.Null;
        CelValue value = !has ? Rule.Default : Rule.TryRead(raw, out CelValue read) ? read : default;
        BudgetAmount? amount = AmountOf(Rule.Definition, value);
        fault = amount is not null ? null : has || value.Kind != CelKind.Absent ? PolicyReasons.InvalidAttribute : PolicyReasons.MissingRequiredAttributes;
        return amount;
    }

    /// <summary>What an attribute is an amount of; nothing where it is none.</summary>
    public static string? UnitOf(AttributeDefinition attribute) => attribute switch
    {
        { Type: AttributeType.Money } => attribute.Currency,
        { Type: AttributeType.WholeNumber or AttributeType.Number, Unit: not AttributeUnit.None } => BudgetAmount.MinutesUnit,
        { Type: AttributeType.WholeNumber } => BudgetAmount.CountUnit,
        _ => null,
    };

    private static BudgetAmount? AmountOf(AttributeDefinition attribute, in CelValue value) => value.Kind switch
    {
        CelKind.Int when value.AsInt >= 0 && attribute is { Type: AttributeType.Money, Currency: { } currency } => BudgetAmount.OfMinorUnits(value.AsInt, currency),
        CelKind.Int when value.AsInt >= 0 => BudgetAmount.Count(value.AsInt),
        CelKind.Duration when value.AsDuration >= 0 => BudgetAmount.Minutes(value.AsDuration / NanosecondsPerMinute),
        _ => null,
    };
}
