namespace FlowPilot.Authz.Decisions;

/// <summary>What a node of an explanation's tree is about.</summary>
public enum AccessExplanationStep
{
    /// <summary>The whole decision.</summary>
    Decision = 0,

    /// <summary>Whether anybody may act for the one whose rights are used.</summary>
    Chains = 1,

    /// <summary>One chain of grants.</summary>
    Chain = 2,

    /// <summary>One grant of a chain.</summary>
    Grant = 3,

    /// <summary>Whether the one whose rights are used has the relation now.</summary>
    Relationship = 4,

    /// <summary>Whether each actor is within its own rights.</summary>
    Ceilings = 5,

    /// <summary>The ceiling of one actor.</summary>
    Ceiling = 6,

    /// <summary>What the policy pack says.</summary>
    Policy = 7,

    /// <summary>One chain of gates; one whose guard does not hold is not here.</summary>
    GateChain = 8,

    /// <summary>One gate.</summary>
    Gate = 9,

    /// <summary>A consent that a gate asks for: whether it is in force.</summary>
    Consent = 10,

    /// <summary>
    /// The approval that stands in for gates: whether it is there. It is not looked at where nothing needs one, or where it would not be enough.
    /// </summary>
    Approval = 11,

    /// <summary>What an allow obliges to: whether the credential meets it already. What is left to whoever enforces is not looked at.</summary>
    Obligation = 12,

    /// <summary>A budget from which an allow takes: whether it has as much. It is not looked at where something else denies.</summary>
    Budget = 13,
}
