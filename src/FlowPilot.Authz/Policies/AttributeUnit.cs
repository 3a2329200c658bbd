namespace FlowPilot.Authz.Policies;

/// <summary>What a number counts. A number with a unit of time is a duration in expressions.</summary>
public enum AttributeUnit
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Minutes.</summary>
    Minutes = 1,

    /// <summary>Hours.</summary>
    Hours = 2,

    /// <summary>Days of 24 hours.</summary>
    Days = 3,
}
