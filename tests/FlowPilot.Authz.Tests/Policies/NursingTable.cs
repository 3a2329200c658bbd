using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;

namespace FlowPilot.Authz.Tests.Policies;

/// <summary>A plain transcription of nursing's decision tables as they are settled. The owner is a patient, with the limits of the pack's defaults.</summary>
internal static class NursingTable
{
    public static readonly string[] Caring = ["caregiver", "nurse", "doctor", "care-coordinator", "user-admin"];

    public static string[] Expected(
        string action, string title, bool isOwner, bool forOwner, bool valid, bool covers, bool related, PersonaStatus? actor, PersonaStatus? owner, bool consent, double? effort, double? hours, double? risk)
    {
        bool isCaring = Caring.Contains(title);
        bool actorValid = actor == PersonaStatus.Active;
        bool authorised = forOwner && covers && related;
        if (action == "execute" && hours is null)
        {
            return [PolicyReasons.MissingRequiredAttributes];
        }

        if (effort < 0 || risk > 5)
        {
            return [PolicyReasons.InvalidAttribute];
        }

        bool plain = action switch
        {
            "create" => actorValid,
            "read" => actorValid && authorised && (isOwner || title == "patient" || isCaring),
            "update" => authorised && (isOwner || title == "patient" || isCaring),
            _ => false,
        };
        switch (action)
        {
            case "validate_persona":
                return actorValid ? [] : ["validate_persona.persona_invalid"];
            case "execute":
                string? a = !forOwner || !valid || (covers && !related) ? "nursing.principal_spoofing"
                    : !covers ? "nursing.insufficient_delegation_permissions"
                    : !(isOwner ? title == "patient" : isCaring) ? "nursing.persona_mismatch"
                    : !actorValid ? "nursing.persona_invalid"
                    : null;
                string? b = !authorised ? null
                    : owner is null || !consent ? "nursing.no_consent"
                    : effort is not <= 30 ? "nursing.effort_limit_exceeded"
                    : hours < 1 ? "nursing.insufficient_leadtime"
                    : risk > 3 ? "nursing.risk_too_high"
                    : null;
                return [.. new[] { a, b }.OfType<string>()];
            default:
                return plain ? [] : [PolicyReasons.Denied];
        }
    }
}
