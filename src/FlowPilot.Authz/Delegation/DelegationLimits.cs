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

    /// <summary>How long a purpose can be, in characters.</summary>
    public const int MaxPurposeLength = 256;
}
