namespace FlowPilot.Authz.Policies.Packs;

/// <summary>What a fact is; those of persons are the same for principal and owner.</summary>
internal enum PackFieldKind
{
    /// <summary>An attribute that the pack declares.</summary>
    Attribute,

    /// <summary>All fields of a variable, as a map.</summary>
    Whole,

    /// <summary>The id of a person or of the resource.</summary>
    Id,

    /// <summary>A title.</summary>
    Title,

    /// <summary>A circle.</summary>
    Circle,

    /// <summary>Whether there is a record.</summary>
    Exists,

    /// <summary>Whether the persona is active and in its window.</summary>
    Valid,

    /// <summary>The status of the record.</summary>
    Status,

    /// <summary>The actions of a title, or of the chains.</summary>
    Actions,

    /// <summary>The actions that a title may do for others.</summary>
    Delegable,

    /// <summary>The type of the resource.</summary>
    Type,

    /// <summary>The action that is asked.</summary>
    Action,

    /// <summary>Whose rights are used.</summary>
    OnBehalfOf,

    /// <summary>Whether a live chain covers the action.</summary>
    Covers,

    /// <summary>Whether the relationship holds.</summary>
    Holds,

    /// <summary>Whether the ceilings hold.</summary>
    Hold,
}
