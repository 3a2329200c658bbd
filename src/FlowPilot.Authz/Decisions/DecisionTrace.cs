using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Packs;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>What the steps looked at, for an explanation. One object, so that a decision that nobody wants explained has room for one reference only.</summary>
internal sealed class DecisionTrace
{
    public List<(GrantNode Leaf, ChainVerdict Verdict)> Examined { get; } = [];

    public List<(SubjectRef Actor, CheckResult Result)> Ceilings { get; } = [];

    public List<PackVerdict> Gates { get; } = [];

    public List<PolicyObligation> UnknownObligations { get; } = [];
}
