namespace FlowPilot.Authz.Policies.Personas;

/// <summary>Which status leads where, and for whom.</summary>
internal static class PersonaTransitions
{
    public static bool IsAllowed(PersonaStatus from, PersonaStatus to, bool bySubject) => bySubject
        ? (from, to) is (PersonaStatus.Active, PersonaStatus.Inactive) or (PersonaStatus.Inactive, PersonaStatus.Active) or (PersonaStatus.Pending, PersonaStatus.Revoked)
        : from != PersonaStatus.Revoked && from != to && to switch
        {
            PersonaStatus.Active => from is PersonaStatus.Pending or PersonaStatus.Suspended,
            PersonaStatus.Suspended or PersonaStatus.Revoked => true,
            _ => false,
        };
}
