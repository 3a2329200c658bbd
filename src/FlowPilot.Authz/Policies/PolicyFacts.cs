using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Policies;

/// <summary>What a policy decides on. All of it comes from the host's own sources; only <see cref="RequestAttributes"/> are the caller's.</summary>
public sealed record PolicyFacts
{
    /// <summary>Gets the action.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the one instant of the decision.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Gets the person who acts, with the persona of the request.</summary>
    public required PersonaFacts Principal { get; init; }

    /// <summary>Gets the owner of the resource; <see langword="null"/> for none, which is legal only where the action needs no relation.</summary>
    public PersonaFacts? Owner { get; init; }

    /// <summary>Gets whose rights are used: the root of the chain.</summary>
    public required SubjectRef OnBehalfOf { get; init; }

    /// <summary>Gets the resource.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the attributes of the resource, from the host; what the pack does not declare is not looked at.</summary>
    public ConditionContext ResourceAttributes { get; init; } = ConditionContext.Empty;

    /// <summary>Gets the attributes that came with the request; what the pack does not declare with that source is refused.</summary>
    public ConditionContext RequestAttributes { get; init; } = ConditionContext.Empty;

    /// <summary>Gets the actions for which a live chain of grants from <see cref="OnBehalfOf"/> covers the resource.</summary>
    public IReadOnlyList<string> ChainActions { get; init; } = [];

    /// <summary>Gets a value indicating whether such a chain covers the resource for any action.</summary>
    public bool ChainValid { get; init; }

    /// <summary>Gets a value indicating whether such a chain covers this action.</summary>
    public bool ChainCovers { get; init; }

    /// <summary>Gets a value indicating whether <see cref="OnBehalfOf"/> holds the relation now.</summary>
    public bool RelationshipHolds { get; init; }

    /// <summary>Gets a value indicating whether each actor of the chain is within its own ceiling.</summary>
    public bool CeilingsHold { get; init; }
}
