using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Policies;

/// <summary>What the host knows of a resource: whose it is, in which persona he owns it, and its attributes.</summary>
public sealed record ResourceFacts
{
    /// <summary>Gets the owner; <see langword="null"/> for none. An action that needs a relation is denied where there is none.</summary>
    public SubjectRef? Owner { get; init; }

    /// <summary>Gets the persona in which he owns it. Its subject, where it names one, must be the owner.</summary>
    public PersonaRef? OwnerPersona { get; init; }

    /// <summary>Gets the attributes; those that the pack does not declare are not looked at.</summary>
    public ConditionContext Attributes { get; init; } = ConditionContext.Empty;
}
