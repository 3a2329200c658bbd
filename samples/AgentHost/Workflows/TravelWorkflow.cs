using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>A workflow file: what to book, who is who, who granted what to whom, and the story with what each step is expected to decide.</summary>
internal sealed record TravelWorkflow
{
    public required ObjectRef Resource { get; init; }

    public required string Title { get; init; }

    public required SubjectRef Owner { get; init; }

    /// <summary>The persona in which the owner owns it.</summary>
    public required PersonaRef OwnerPersona { get; init; }

    /// <summary>Who may approve what a gate refuses.</summary>
    public required SubjectRef Approver { get; init; }

    /// <summary>Who approves and suspends personas.</summary>
    public required SubjectRef Registrar { get; init; }

    public required IReadOnlyList<TravelItem> Items { get; init; }

    public required IReadOnlyList<TravelPersona> Personas { get; init; }

    public required IReadOnlyList<TravelGrant> Grants { get; init; }

    public required IReadOnlyList<StoryStep> Story { get; init; }
}
