namespace FlowPilot.Benchmarks.Authz;

/// <summary>What each link of the chain selects.</summary>
public enum DelegationScope
{
    /// <summary>All resources of a type.</summary>
    WholeType,

    /// <summary>The one object.</summary>
    OneObject,

    /// <summary>The object among 1,000.</summary>
    ThousandObjects,

    /// <summary>Everything under a folder, three levels above the object: one check for all links, which select the same.</summary>
    Under,
}
