using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>A person's role: a title within a circle, with a status, a window and attributes. Immutable.</summary>
public sealed record Persona
{
    /// <summary>Gets the person.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets the title, for example <c>traveler</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the circle, for example <c>family</c>.</summary>
    public required string Circle { get; init; }

    /// <summary>Gets the status.</summary>
    public required PersonaStatus Status { get; init; }

    /// <summary>Gets the first instant at which it is valid.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Gets the last instant at which it is valid.</summary>
    public required DateTimeOffset ValidTill { get; init; }

    /// <summary>Gets the attributes, defaults included, as they were given.</summary>
    public ConditionContext Attributes { get; init; } = ConditionContext.Empty;

    /// <summary>Says whether it is active and the instant is in its window, both ends included.</summary>
    /// <param name="now">The instant.</param>
    /// <returns>Whether it may be used.</returns>
    public bool IsValidAt(DateTimeOffset now) => Status == PersonaStatus.Active && ValidFrom <= now && now <= ValidTill;

    /// <summary>Writes title, circle and status, never the person or the attributes.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Title}/{Circle} ({Status})";
}
