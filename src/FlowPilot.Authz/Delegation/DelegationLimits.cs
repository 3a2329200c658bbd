namespace FlowPilot.Authz.Delegation;

/// <summary>Bounds that no option can raise.</summary>
internal static class DelegationLimits
{
    /// <summary>How many hops a chain can have at all.</summary>
    public const int MaxDepth = 32;

    /// <summary>How many actions a grant can name.</summary>
    public const int MaxActions = 64;

    /// <summary>How many objects or types a grant can select.</summary>
    public const int MaxSelected = 1_000;

    /// <summary>How many ceilings a grant can have.</summary>
    public const int MaxCeilings = 16;

    /// <summary>How long a purpose, a title or a circle can be, in characters.</summary>
    public const int MaxTextLength = 256;

    /// <summary>How many different computed selectors one decision works out for its resource; each is a check with bounds of its own.</summary>
    public const int MaxComputedSelectors = 256;
}
