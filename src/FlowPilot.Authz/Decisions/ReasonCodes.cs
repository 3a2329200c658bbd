using FlowPilot.Authz.Evaluation;

namespace FlowPilot.Authz.Decisions;

/// <summary>The stable reason codes of the pipeline itself; those of grants are in <see cref="Delegation.GrantReasons"/>.</summary>
public static class ReasonCodes
{
    /// <summary>No relationship leads from the resource to whoever's rights are used; also what is said of a grant to one who may not know of it.</summary>
    public const string NoPath = "no_path";

    /// <summary>A denial that no other code explains.</summary>
    public const string Denied = "authz.denied";

    /// <summary>A person asks for an action that a policy pack judges, and names no persona.</summary>
    public const string InvalidSubject = "authz.invalid_subject";

    /// <summary>The persona of the resource's owner is somebody else's.</summary>
    public const string PersonaOwnerMismatch = "authz.persona_owner_mismatch";

    /// <summary>The host's facts about the resource could not be read.</summary>
    public const string ResourceUnavailable = "authz.resource_unavailable";

    /// <summary>An allow would oblige the host to something that it has not declared it can do.</summary>
    public const string UnknownObligation = "authz.unknown_obligation";

    /// <summary>The model has no such type or relation, or the policy pack no such action.</summary>
    public const string InvalidAction = "authz.invalid_action";

    /// <summary>No live chain of grants covers the resource and ends at the agent.</summary>
    public const string AgentNotDelegated = "authz.agent_not_delegated";

    /// <summary>Chains with different principals would do, and neither a grant nor a principal was named.</summary>
    public const string PrincipalAmbiguous = "principal_ambiguous";

    /// <summary>The credential does not reach as far as the action.</summary>
    public const string CredentialScope = "credential_scope";

    /// <summary>The credential has ended: nothing may be decided on it any more.</summary>
    public const string CredentialExpired = "credential_expired";

    /// <summary>The subject may not act as the principal.</summary>
    public const string ImpersonationForbidden = "impersonation_forbidden";

    /// <summary>The relationships could not be read, or not as fresh as asked for.</summary>
    public const string RelationshipUnavailable = "authz.relationship_unavailable";

    /// <summary>The grants could not be read.</summary>
    public const string DelegationUnavailable = "authz.delegation_unavailable";

    /// <summary>A bound of work was reached before the answer was known.</summary>
    public const string EvaluationLimit = "authz.evaluation_limit";

    /// <summary>A condition that decides lacks values of the request, or could not be evaluated with them.</summary>
    public const string ConditionIncomplete = "authz.condition_incomplete";

    /// <summary>A budget does not have what the action takes from it, or is in another currency or unit.</summary>
    public const string BudgetExceeded = "authz.budget_exceeded";

    /// <summary>The ledger of budgets could not be asked.</summary>
    public const string BudgetUnavailable = "authz.budget_unavailable";

    /// <summary>Whether an approval stands in for the gates that failed could not be read.</summary>
    public const string ApprovalUnavailable = "authz.approval_unavailable";

    /// <summary>The decision could not be recorded.</summary>
    public const string LogUnavailable = "authz.log_unavailable";

    /// <summary>A step failed in a way that no other code names.</summary>
    public const string SystemError = "authz.system_error";

    /// <summary>Says whether a code means that a decision could not be made, so that asking again later may help.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Whether it is an availability reason.</returns>
    public static bool IsAvailability(string code) =>
        code is RelationshipUnavailable or DelegationUnavailable or ResourceUnavailable or BudgetUnavailable or ApprovalUnavailable or EvaluationLimit or LogUnavailable or SystemError;

    /// <summary>The code of a check that did not come out as an allow.</summary>
    internal static string Of(CheckReason reason) => reason switch
    {
        CheckReason.NoPath => NoPath,
        CheckReason.UnknownRelation => InvalidAction,
        CheckReason.EvaluationLimit => EvaluationLimit,
        CheckReason.ConditionIncomplete or CheckReason.ConditionError => ConditionIncomplete,
        CheckReason.Unavailable => RelationshipUnavailable,
        _ => Denied,
    };
}
