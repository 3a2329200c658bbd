namespace FlowPilot.Sandbox.Capabilities;

/// <summary>What a parameter of a capability means, and so what two of them have in common.</summary>
internal enum ParameterKind
{
    /// <summary>Says which thing is meant: two capabilities with different ones are about different things.</summary>
    Identity,

    /// <summary>A set of names: what both have is common.</summary>
    Names,

    /// <summary>One of an ordered list, the least first: the lesser of two is common.</summary>
    Level,

    /// <summary>A number of which more is coarser: the greater of two is common.</summary>
    Coarseness,
}
