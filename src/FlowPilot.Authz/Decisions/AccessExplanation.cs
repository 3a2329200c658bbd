using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>Why the pipeline would decide as it would. For the host; nothing can be done with it but reading.</summary>
public sealed class AccessExplanation
{
    internal AccessExplanation(
        DecisionFacts facts, IReadOnlyList<ChainExplanation> chains, CheckResult relationship, IReadOnlyList<CeilingExplanation> ceilings, Explanation? proof)
    {
        Root = AccessExplanationBuilder.Build(facts, chains, proof, ceilings);
        StepReasons = facts.Pack is null ? facts.Reasons : facts.OwnReasons;
        Allowed = facts.IsPermitted;
        Reasons = facts.Reasons;
        OnBehalfOf = facts.OnBehalfOf;
        Principal = facts.Principal;
        Chains = chains;
        Relationship = relationship;
        Ceilings = ceilings;
        Revision = facts.Revision;
        At = facts.DecidedAt;
    }

    /// <summary>Gets a value indicating whether the steps would allow the request.</summary>
    public bool Allowed { get; }

    /// <summary>Gets the reason codes in ordinal order; empty exactly if allowed.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Gets the whole of it as one tree: chains of grants, relationship, ceilings, gates with their consents, approval, obligations and budgets.</summary>
    public AccessExplanationNode Root { get; }

    /// <summary>Gets the codes of chain, relationship and ceilings themselves; where a policy pack judges they are facts for its gates, whose codes are the reasons.</summary>
    public IReadOnlyList<string> StepReasons { get; }

    /// <summary>Gets whose rights would be used.</summary>
    public SubjectRef OnBehalfOf { get; }

    /// <summary>Gets who would act; the default value where that is not known.</summary>
    public SubjectRef Principal { get; }

    /// <summary>Gets the chains that were looked at: the one that would be used first, then those that hold, then the others.</summary>
    public IReadOnlyList<ChainExplanation> Chains { get; }

    /// <summary>Gets whether the one whose rights would be used has the relation now, whatever the chains came to.</summary>
    public CheckResult Relationship { get; }

    /// <summary>Gets what the ceilings came to, of each actor for whose type the model defines one.</summary>
    public IReadOnlyList<CeilingExplanation> Ceilings { get; }

    /// <summary>Gets the revision that was read.</summary>
    public Revision Revision { get; }

    /// <summary>Gets the instant.</summary>
    public DateTimeOffset At { get; }
}
