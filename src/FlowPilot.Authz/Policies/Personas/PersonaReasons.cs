namespace FlowPilot.Authz.Policies.Personas;

/// <summary>The stable codes of why a request about a persona is refused.</summary>
public static class PersonaReasons
{
    /// <summary>There is no such persona for the one who asks.</summary>
    public const string UnknownPersona = "unknown_persona";

    /// <summary>No such title is declared.</summary>
    public const string UnknownTitle = "unknown_title";

    /// <summary>The subject has a persona of this title and circle already.</summary>
    public const string DuplicatePersona = "duplicate_persona";

    /// <summary>The subject has as many personas as he may.</summary>
    public const string PersonaLimit = "persona_limit";

    /// <summary>A member of the request is missing or out of range.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>An attribute is not declared, or its value is not of its type and range.</summary>
    public const string InvalidAttribute = "invalid_attribute";

    /// <summary>An attribute is required and has no value.</summary>
    public const string MissingAttribute = "missing_attribute";

    /// <summary>The status does not lead there, or not for the one who asks.</summary>
    public const string TransitionForbidden = "transition_forbidden";

    /// <summary>The window of a persona that needs approval is changed, or a stopped one is changed or deleted by its subject.</summary>
    public const string ChangeForbidden = "change_forbidden";

    /// <summary>The personas, or the relationships that say who approves, could not be read or written.</summary>
    public const string Unavailable = "persona_unavailable";
}
