using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Policies;

/// <summary>What is known of one who acts or owns: the persona that was asked for, and its record.</summary>
public sealed record PersonaFacts
{
    /// <summary>Gets the person.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets the title that was asked for.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the circle that was asked for.</summary>
    public required string Circle { get; init; }

    /// <summary>Gets the record as the store has it; <see langword="null"/> where there is none: then it is not valid and attributes take their defaults.</summary>
    public Persona? Record { get; init; }

    /// <summary>Gets the purposes to which the person consents now, for this persona.</summary>
    public IReadOnlyList<string> Consents { get; init; } = [];
}
