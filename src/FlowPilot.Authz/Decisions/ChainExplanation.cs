using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>One chain that was looked at: its links, and the one at which it fails.</summary>
public sealed class ChainExplanation
{
    internal ChainExplanation(GrantSet grants, GrantNode leaf, in ChainVerdict verdict, bool isUsed)
    {
        GrantNode[] chain = leaf.Chain();
        Grants = [.. chain.Select(grants.Show)];
        Path = [leaf.Root.Grant.OnBehalfOf, .. chain.Select(static n => n.Grant.Delegate)];
        Holds = verdict.Holds;
        IsUsed = isUsed;
        Reason = verdict.Holds ? null : verdict.Reason;
        FaultyGrant = verdict.Holds || verdict.Node is null ? null : grants.Show(verdict.Node);
        Condition = verdict.Condition;
    }

    /// <summary>Gets the grants, the root first.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>Gets the subjects, from the one whose rights are used to the delegate of the leaf.</summary>
    public IReadOnlyList<SubjectRef> Path { get; }

    /// <summary>Gets a value indicating whether the chain covers the action, the resource and the context now.</summary>
    public bool Holds { get; }

    /// <summary>Gets a value indicating whether it is the chain that would be used.</summary>
    public bool IsUsed { get; }

    /// <summary>Gets the code of <see cref="GrantReasons"/> that says why the chain does not hold; <see langword="null"/> if it does.</summary>
    public string? Reason { get; }

    /// <summary>Gets the grant at which it fails: of several the one nearest to the root; <see langword="null"/> if it holds.</summary>
    public Grant? FaultyGrant { get; }

    /// <summary>Gets what the condition came to that failed, with the values it lacks; the default value where none did.</summary>
    public ConditionResult Condition { get; }
}
