using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Policies.Personas;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>What a pack's text came to. Immutable.</summary>
internal sealed class PackContent
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required IReadOnlyDictionary<string, PackPersona> Personas { get; init; }

    public required IReadOnlyList<PersonaTitle> Titles { get; init; }

    public required AttributeSchema PersonaAttributes { get; init; }

    /// <summary>Gets the attributes of personas that are consents, and no record has.</summary>
    public required IReadOnlyList<PackConsent> Consents { get; init; }

    public required AttributeSchema RequestAttributes { get; init; }

    public required PackResourceAttributes ResourceAttributes { get; init; }

    public required IReadOnlyDictionary<string, PackAction> Actions { get; init; }

    /// <summary>Gets how many slots an evaluation has.</summary>
    public required int SlotCount { get; init; }

    /// <summary>Gets the actions that some title may do for others, in ordinal order: what grants may name.</summary>
    public required IReadOnlyList<string> DelegableActions { get; init; }
}

/// <summary>What a title may do: its own, and what belongs to others.</summary>
internal sealed record PackPersona(CelValue Actions, CelValue Delegable, PersonaOnboarding Onboarding);

/// <summary>An attribute of a resource; without types it belongs to resources of any type.</summary>
internal sealed record PackResourceAttribute(AttributeRule Rule, IReadOnlyList<string>? Types);

/// <summary>An attribute of a persona that is true while the person consents to a purpose.</summary>
internal sealed record PackConsent(string Name, string Purpose);

internal sealed record PackGate(string Name, PackExpression Require, string Reason, PackExpression? Advice)
{
    /// <summary>Gets a value indicating whether an approval stands in for it.</summary>
    public bool CanBeApproved { get; init; }

    /// <summary>Gets the attributes of the resource that the gate reads, without what every resource has.</summary>
    public string[] ResourceAttributes { get; } =
    [
        .. Require.Reads.Where(static r => r.Variable == PackVariables.Resource && r.Field != PackVariables.Whole && PackVariables.IsAttribute(r.Variable, r.Field))
            .Select(static r => r.Field),
    ];
}

internal sealed record PackChain(string Name, PackExpression? Guard, PackGate[] Gates);

internal sealed record PackObligation(PolicyObligation Obligation, PackExpression? When);

internal sealed record PackAction(string Name, string? Relation, PackChain[] Chains, PackObligation[] Obligations)
{
    /// <summary>Gets the attributes that the action's gates read, as variable and field.</summary>
    public IReadOnlySet<(string Variable, string Field)> Reads { get; } =
        Chains.SelectMany(static c => c.Gates.SelectMany(static g => g.Require.Reads)).ToHashSet();

    /// <summary>Gets the facts that any expression of the action reads, with their slots.</summary>
    public required PackField[] Fields { get; init; }

    /// <summary>Gets the capabilities that an allow gives to sandboxed code; <see langword="null"/> where the pack says nothing of them.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>Gets what an allow is charged to.</summary>
    public PackBudget[] Budgets { get; init; } = [];

    /// <summary>Gets a value indicating whether an approval stands in for any of its gates.</summary>
    public bool HasApprovals { get; } = Chains.Any(static c => c.Gates.Any(static g => g.CanBeApproved));

    /// <summary>Gets the purposes whose consent by the owner its expressions ask for.</summary>
    public IReadOnlyList<string> OwnerConsents { get; private set; } = [];

    /// <summary>Gets the purposes whose consent by the principal its expressions ask for.</summary>
    public IReadOnlyList<string> PrincipalConsents { get; private set; } = [];

    /// <summary>Gets the relation that bounds an actor of a type for which the model defines it; <see langword="null"/> where the action needs none.</summary>
    public string? Ceiling { get; } = Relation is null ? null : Relation + "_ceiling";

    /// <summary>Gets a value indicating whether any expression of the action asks which actions the chains cover.</summary>
    public bool ReadsChainActions => Array.Exists(Fields, static f => f.Variable == PackVariables.Chain && (f.Kind is PackFieldKind.Actions or PackFieldKind.Whole));

    /// <summary>Gets a value indicating whether any expression of the action asks anything about the owner.</summary>
    public bool ReadsOwner => Array.Exists(Fields, static f => f.Variable == PackVariables.Owner) || Array.Exists(Budgets, static b => b.ReadsOwner);

    /// <summary>Works out, while a pack is read, which consents the action asks for.</summary>
    public void Resolve(IReadOnlyList<PackConsent> consents)
    {
        OwnerConsents = PurposesOf(PackVariables.Owner);
        PrincipalConsents = PurposesOf(PackVariables.Principal);

        IReadOnlyList<string> PurposesOf(string variable) =>
            [.. consents.Where(c => Reading(Chains, Obligations).Any(r => r.Variable == variable && (r.Field == c.Name || r.Field == PackVariables.Whole))).Select(static c => c.Purpose).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The facts that the expressions of an action read, each once.</summary>
    public static IEnumerable<(string Variable, string Field)> Reading(IEnumerable<PackChain> chains, IEnumerable<PackObligation> obligations) =>
        chains.SelectMany(static c => c.Gates.SelectMany(static g => new[] { g.Require, g.Advice }).Append(c.Guard)).Concat(obligations.Select(static o => o.When))
            .SelectMany(static e => e?.Reads ?? new HashSet<(string, string)>()).Distinct();
}
