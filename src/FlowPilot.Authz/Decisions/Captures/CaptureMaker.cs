using FlowPilot.Authz.Policies;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>Makes the capture of a decision that has been made.</summary>
internal static class CaptureMaker
{
    public static CapturedInput Make(DecisionFacts facts) => new()
    {
        DecisionId = facts.Id,
        DecidedAt = facts.DecidedAt,
        Revision = facts.Revision,
        Request = facts.Request,
        Facts = facts.Policy is null ? null : PolicyStep.FactsOf(facts),
        LookedUp = facts is { Policy: not null, Rule: { } rule } ? [.. CaptureNeeds.Of(rule)] : [],
        Pack = facts.Pack?.Name,
        PackHash = facts.Pack?.Hash,
        IsApproved = facts.Expense?.Approval is not null,
        Allowed = facts.IsPermitted,
        Reasons = facts.Reasons,
        PolicyReasons = facts.Policy?.Reasons ?? [],
    };
}
