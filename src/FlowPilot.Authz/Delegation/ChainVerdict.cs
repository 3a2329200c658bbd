using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;

namespace FlowPilot.Authz.Delegation;

/// <summary>Whether a chain holds, and if not, at which grant and why. The default value does not hold.</summary>
internal readonly record struct ChainVerdict
{
    private ChainVerdict(bool holds, GrantNode? node, string? reason, CheckReason undecided = default, ConditionResult condition = default)
    {
        Holds = holds;
        Node = node;
        Reason = reason ?? GrantReasons.UnknownGrant;
        Undecided = undecided;
        Condition = condition;
    }

    public static ChainVerdict Held { get; } = new(true, null, null);

    public bool Holds { get; }

    public GrantNode? Node { get; }

    /// <summary>One of <see cref="GrantReasons"/>; without meaning where the chain holds.</summary>
    public string Reason { get; }

    /// <summary>What kept the engine from deciding: a bound, or values that a condition lacks; <see cref="CheckReason.NoPath"/> where it decided.</summary>
    public CheckReason Undecided { get; }

    /// <summary>What the condition came to that failed; the default value where none did.</summary>
    public ConditionResult Condition { get; }

    public static ChainVerdict Fault(GrantNode? node, string reason) => new(false, node, reason);

    public static ChainVerdict Open(GrantNode node, string reason, CheckReason why, ConditionResult condition = default) => new(false, node, reason, why, condition);

    public static ChainVerdict False(GrantNode node, ConditionResult condition) => new(false, node, GrantReasons.ConditionFailed, default, condition);
}
