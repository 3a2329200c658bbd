using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>The facts of one evaluation, wherever they come from.</summary>
internal readonly ref struct PackQuestion
{
    public required string Action { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required PersonaFacts Principal { get; init; }

    public PersonaFacts? Owner { get; init; }

    public required SubjectRef OnBehalfOf { get; init; }

    public required ObjectRef Resource { get; init; }

    public required ConditionContext ResourceAttributes { get; init; }

    public required ConditionContext RequestAttributes { get; init; }

    public required IReadOnlyList<string> ChainActions { get; init; }

    public required bool ChainValid { get; init; }

    public required bool ChainCovers { get; init; }

    public required bool RelationshipHolds { get; init; }

    public required bool CeilingsHold { get; init; }

    /// <summary>Whether whoever acts holds the owner's rights for the action.</summary>
    public bool IsAuthorised(PackAction action) => OnBehalfOf == Owner?.Subject && IsHeld(action) && ChainCovers;

    /// <summary>Whether the steps before the gates refuse nothing.</summary>
    public bool IsHeld(PackAction action) => action.Relation is null || (ChainCovers && RelationshipHolds && CeilingsHold);

    public static PackQuestion Of(PolicyFacts facts) => new()
    {
        Action = facts.Action,
        Now = facts.Now,
        Principal = facts.Principal,
        Owner = facts.Owner,
        OnBehalfOf = facts.OnBehalfOf,
        Resource = facts.Resource,
        ResourceAttributes = facts.ResourceAttributes,
        RequestAttributes = facts.RequestAttributes,
        ChainActions = facts.ChainActions,
        ChainValid = facts.ChainValid,
        ChainCovers = facts.ChainCovers,
        RelationshipHolds = facts.RelationshipHolds,
        CeilingsHold = facts.CeilingsHold,
    };

    public PolicyFacts ToFacts() => new()
    {
        Action = Action,
        Now = Now,
        Principal = Principal,
        Owner = Owner,
        OnBehalfOf = OnBehalfOf,
        Resource = Resource,
        ResourceAttributes = ResourceAttributes,
        RequestAttributes = RequestAttributes,
        ChainActions = ChainActions,
        ChainValid = ChainValid,
        ChainCovers = ChainCovers,
        RelationshipHolds = RelationshipHolds,
        CeilingsHold = CeilingsHold,
    };
}
