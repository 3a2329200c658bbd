using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;

namespace FlowPilot.Authz.Tests.Policies;

/// <summary>A plain transcription of travel's decision tables, which knows nothing of packs, gates or CEL. The owner is traveler/family, with a limit of 1,500.</summary>
internal static class TravelTable
{
    public static readonly Dictionary<string, (string[] Actions, string[] ForOthers)> Titles = new(StringComparer.Ordinal)
    {
        ["visitor"] = (["read"], ["read"]),
        ["traveler"] = (["read", "create", "update", "execute", "delete"], ["read"]),
        ["business-traveler"] = (["read", "create", "update", "execute", "delete"], ["read"]),
        ["travel-agent"] = (["read", "create", "update", "execute", "delete"], ["read", "update", "execute", "delete"]),
        ["user-admin"] = (["read", "create", "update", "execute", "delete"], ["read", "update", "execute", "delete"]),
        ["office-manager"] = (["read", "create", "update"], ["read", "update"]),
        ["booking-assistant"] = (["read", "create", "update", "execute"], ["read", "update", "execute"]),
    };

    public static string[] Expected(
        string action,
        string title,
        string circle,
        bool isOwner,
        bool authorised,
        PersonaStatus? actor,
        PersonaStatus? owner,
        bool consent,
        double? price,
        double? risk,
        double? daysAhead)
    {
        bool isListed = Titles.TryGetValue(title, out (string[] Actions, string[] ForOthers) rights) && rights.Actions.Contains(action);
        bool actorValid = actor == PersonaStatus.Active;
        if (price is < 0)
        {
            return [PolicyReasons.InvalidAttribute];
        }

        switch (action)
        {
            case "validate_persona":
                return actorValid ? [] : ["validate_persona.persona_invalid"];
            case "create":
                return !isListed ? ["auto_book.action_not_allowed_for_persona"] : !actorValid ? ["auto_book.persona_invalid"] : [];
            case "read":
                return !isListed ? ["auto_book.action_not_allowed_for_persona"] : !authorised ? ["read.no_read_delegation"] : actor is null ? ["auto_book.persona_invalid"] : [];
            default:
                bool matches = isOwner ? title == "traveler" && circle == "family" : isListed && rights.ForOthers.Contains(action);
                string? a = !isListed ? "auto_book.action_not_allowed_for_persona"
                    : !authorised ? "auto_book.unauthorized_principal"
                    : !matches ? "auto_book.persona_mismatch"
                    : !actorValid || owner != PersonaStatus.Active ? "auto_book.persona_invalid"
                    : null;

                // An owner without a record has the defaults: no consent.
                bool consents = owner is not null && consent;
                string? b = !authorised ? null
                    : !consents ? "auto_book.no_consent"
                    : risk > 3 ? "auto_book.airline_risk_too_high"
                    : price > 1_500 ? "auto_book.cost_limit_exceeded"
                    : daysAhead is not >= 7 ? "auto_book.insufficient_advance_notice"
                    : null;
                return [.. new[] { a, b }.OfType<string>()];
        }
    }
}
