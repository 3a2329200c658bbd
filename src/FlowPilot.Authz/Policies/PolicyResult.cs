namespace FlowPilot.Authz.Policies;

/// <summary>What a policy came to. It is no decision: only the pipeline makes those. Immutable.</summary>
public sealed class PolicyResult
{
    internal PolicyResult(PolicyPack pack, IReadOnlyList<string> reasons, IReadOnlyList<PolicyFailure> failures, IReadOnlyList<PolicyObligation> obligations)
    {
        Pack = pack;
        Reasons = reasons;
        Failures = failures;
        Obligations = obligations;
    }

    /// <summary>Gets a value indicating whether nothing refuses it.</summary>
    public bool Allowed => Reasons.Count == 0;

    /// <summary>Gets why not: the first failing gate of each chain, in the order of the chains, each code once; empty for an allow.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Gets the gates that did not hold: the first of each chain, or in a dry run all of them.</summary>
    public IReadOnlyList<PolicyFailure> Failures { get; }

    /// <summary>Gets what an allow obliges to; empty for a denial.</summary>
    public IReadOnlyList<PolicyObligation> Obligations { get; }

    /// <summary>Gets the pack, whose name, version and hash belong to the result.</summary>
    public PolicyPack Pack { get; }

    /// <summary>Gets what would make the failing gates hold, as far as the pack says.</summary>
    public IReadOnlyList<string> Advice => [.. Failures.Select(static f => f.Advice).OfType<string>()];
}
