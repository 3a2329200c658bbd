namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>The periods of the calendar over which amounts are summed.</summary>
public enum BudgetCalendarUnit
{
    /// <summary>From midnight to midnight; on some days that is 23 or 25 hours.</summary>
    Day = 0,

    /// <summary>From Monday to Monday.</summary>
    Week = 1,

    /// <summary>From the first to the first.</summary>
    Month = 2,

    /// <summary>From the first of January to the next.</summary>
    Year = 3,
}
