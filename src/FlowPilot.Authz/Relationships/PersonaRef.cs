namespace FlowPilot.Authz.Relationships;

/// <summary>Names the persona in which a person acts: a title within a circle.</summary>
public sealed record PersonaRef
{
    /// <summary>Gets the person; <see langword="null"/> for the principal of the request.</summary>
    public SubjectRef? Subject { get; init; }

    /// <summary>Gets the title, for example <c>traveler</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the circle, for example <c>family</c>.</summary>
    public string? Circle { get; init; }
}
