namespace FlowPilot.Authz.Policies;

/// <summary>The types of attributes. A value of another type is refused, never converted.</summary>
public enum AttributeType
{
    /// <summary>A text.</summary>
    Text = 0,

    /// <summary>True or false.</summary>
    Boolean = 1,

    /// <summary>A whole number of 64 bits; a duration where the attribute has a unit.</summary>
    WholeNumber = 2,

    /// <summary>A finite number; a duration where the attribute has a unit.</summary>
    Number = 3,

    /// <summary>
    /// An amount in the attribute's currency: a number, or an object of <c>amount</c> and <c>currency</c>. It may have no more decimals than the
    /// currency's minor unit, and expressions see it as a whole number of minor units.
    /// </summary>
    Money = 4,

    /// <summary>An instant: a date-time of RFC 3339, or a full date, which means its midnight in UTC.</summary>
    Date = 5,
}
