using System.Globalization;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Policies.Yaml;

namespace FlowPilot.Authz.Policies.Packs;

internal sealed partial class PackReader
{
    private const string CountOne = "count";
    private const int MaxRollingHours = 87_840;

    private static readonly string[] Periods = ["day", "week", "month", "year", "rolling"];

    private Dictionary<string, PackBudget> ReadBudgets(List<AttributeRule> persona, List<PackResourceAttribute> resource, List<AttributeRule> request)
    {
        var budgets = new Dictionary<string, PackBudget>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in _root.Members("budgets"))
        {
            RequireName(key, "a budget", key.Text);
            YamlFields fields = Of(value, "budget");
            fields.Text("description");
            PackBudgetHolder per = fields.Word("per", PackBudgetHolder.Owner, ("owner", PackBudgetHolder.Owner), ("principal", PackBudgetHolder.Principal), ("grant", PackBudgetHolder.Grant));
            fields.Text("per", required: true);
            BudgetPeriod? period = ReadPeriod(fields);
            PackQuantity? amount = ReadAmount(fields, resource, request);
            PackQuantity? ceiling = ReadCeiling(fields, persona, amount);
            if (period is not null && amount is not null && ceiling is not null)
            {
                budgets[key.Text ?? ""] = new PackBudget(key.Text ?? "", amount, ceiling, per, period);
            }
        }

        return budgets;
    }

    private static string UnitOf(PackQuantity quantity) => (quantity.Rule is null ? quantity.Literal.Unit : PackQuantity.UnitOf(quantity.Rule.Definition)) ?? "";

    private PackQuantity? ReadAmount(YamlFields fields, List<PackResourceAttribute> resource, List<AttributeRule> request) => fields.Text("amount", required: true) switch
    {
        null => null,
        CountOne => new PackQuantity(BudgetAmount.Count(1), null, null),
        { } text => ReadAttributeAmount(fields, "amount", text, (PackVariables.Resource, [.. resource.Select(static r => r.Rule)]), (PackVariables.Request, request)),
    };

    // What bounds a sum is never the caller's to say, so it comes from a persona or from the pack.
    private PackQuantity? ReadCeiling(YamlFields fields, List<AttributeRule> persona, PackQuantity? amount)
    {
        if (fields.Text("ceiling", required: true) is not { } text || fields.Find("ceiling") is not { } node)
        {
            return null;
        }

        if (node.ToValue() is long or double)
        {
            return amount is null ? null : ReadLiteral(node, text, UnitOf(amount));
        }

        PackQuantity? ceiling = ReadAttributeAmount(fields, "ceiling", text, (PackVariables.Owner, persona), (PackVariables.Principal, persona));
        if (ceiling is not null && amount is not null && UnitOf(ceiling) != UnitOf(amount))
        {
            _errors.Add(node, "wrong-value", $"the ceiling is in {UnitOf(ceiling)}, the amount in {UnitOf(amount)}");
        }

        return ceiling;
    }

    private PackQuantity? ReadLiteral(YamlNode node, string text, string unit)
    {
        try
        {
            decimal value = decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            BudgetAmount amount = unit switch
            {
                BudgetAmount.CountUnit => BudgetAmount.Count(value),
                BudgetAmount.MinutesUnit => BudgetAmount.Minutes(value),
                _ => BudgetAmount.Money(value, unit),
            };
            return new PackQuantity(amount, null, null);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            _errors.Add(node, "wrong-value", $"{ForeignText.Quote(text)} is no amount in {unit}: it may be negative, or have more decimals");
            return null;
        }
    }

    private PackQuantity? ReadAttributeAmount(YamlFields fields, string field, string text, params (string Variable, List<AttributeRule> Rules)[] sources)
    {
        YamlNode node = fields.Find(field) ?? fields.Node;
        foreach ((string variable, List<AttributeRule> rules) in sources)
        {
            if (rules.Find(r => $"{variable}.{r.Name}" == text) is { } rule)
            {
                if (PackQuantity.UnitOf(rule.Definition) is not null)
                {
                    return new PackQuantity(default, variable, rule);
                }

                _errors.Add(node, "wrong-value", $"{ForeignText.Quote(text)} cannot be summed: money, whole numbers and numbers with a unit can");
                return null;
            }
        }

        _errors.AddUnknown(node, "unknown-name", $"the {field}", text, sources.SelectMany(static s => s.Rules.Select(r => $"{s.Variable}.{r.Name}")).Append(CountOne));
        return null;
    }

    private BudgetPeriod? ReadPeriod(YamlFields fields)
    {
        if (fields.Text("period", required: true) is not { } period)
        {
            return null;
        }

        bool isRolling = period == "rolling";
        YamlNode? zoneNode = fields.Find("time-zone"), hoursNode = fields.Find("hours");
        if (!Periods.Contains(period, StringComparer.Ordinal))
        {
            _errors.AddUnknown(fields.Find("period") ?? fields.Node, "wrong-value", "the period", period, Periods);
            return null;
        }

        if ((isRolling ? hoursNode : zoneNode) is null || (isRolling ? zoneNode : hoursNode) is not null)
        {
            _errors.Add(fields.Node, "missing-field", "a period of the calendar needs 'time-zone', a rolling one 'hours', and neither the other one");
            return null;
        }

        return isRolling ? ReadRolling(fields) : ReadCalendar(fields, period);
    }

    private BudgetPeriod? ReadRolling(YamlFields fields)
    {
        decimal? hours = fields.Number("hours");
        if (hours is >= 1 and <= MaxRollingHours)
        {
            return BudgetPeriod.Rolling(TimeSpan.FromHours((double)hours));
        }

        _errors.Add(fields.Find("hours") ?? fields.Node, "wrong-value", $"a rolling period has 1 to {MaxRollingHours} hours");
        return null;
    }

    private BudgetPeriod? ReadCalendar(YamlFields fields, string period)
    {
        string name = fields.Text("time-zone") ?? "";
        if (NamedTimeZone.Find(name) is { } zone)
        {
            return BudgetPeriod.Calendar((BudgetCalendarUnit)Array.IndexOf(Periods, period), zone);
        }

        _errors.Add(fields.Find("time-zone") ?? fields.Node, "wrong-value", $"{ForeignText.Quote(name)} is no time zone, such as Europe/Berlin");
        return null;
    }

    private PackBudget[] ReadUsedBudgets(YamlFields action, Dictionary<string, PackBudget> budgets)
    {
        var used = new List<PackBudget>();
        foreach (YamlNode name in action.Texts("budgets"))
        {
            if (budgets.TryGetValue(name.Text ?? "", out PackBudget? budget))
            {
                used.Add(budget);
            }
            else if (!_root.Members("budgets").Any(m => m.Key.Text == name.Text))
            {
                // One that is there and is wrong is reported at its place.
                _errors.AddUnknown(name, "unknown-name", "the budget", name.Text ?? "", budgets.Keys);
            }
        }

        return [.. used.DistinctBy(static b => b.Name, StringComparer.Ordinal)];
    }
}
