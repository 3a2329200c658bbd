using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Packs;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>What the steps of the pipeline found out, while a decision is being made.</summary>
internal sealed class DecisionFacts
{
    private int _steps;
    private SortedSet<string>? _reasons;
    private SortedSet<string>? _callerReasons;
    private SortedSet<string>? _ownReasons;

    public required Guid Id { get; init; }

    public required AccessRequest Request { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>What is asked: an action, or the relation where a relation was asked. Grants, scopes and the log speak of it.</summary>
    public required string Action { get; init; }

    /// <summary>The relation that whoever's rights are used must hold; <see langword="null"/> for an action that needs none, or that its pack does not have.</summary>
    public required string? Relation { get; init; }

    /// <summary>The pack that judges the action; <see langword="null"/> for a relation, and in a host without packs.</summary>
    public PolicyPack? Pack { get; init; }

    /// <summary>The action as the pack has it; <see langword="null"/> where it has none of the name.</summary>
    public PackAction? Rule { get; init; }

    /// <summary>Whether the subject is a person.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Whether nothing may be reserved or consumed, because nothing will be done: a dry run, a list or an explanation.</summary>
    public bool IsSimulated => Request.DryRun || Trace is not null || IsListed;

    /// <summary>Whether the decision is an entry of a list only.</summary>
    public bool IsListed { get; set; }

    /// <summary>The resource that is asked about; a list asks about one after the other.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>The values of the request for conditions; <see langword="null"/> for none.</summary>
    public required ConditionContext? Context { get; init; }

    /// <summary>At whom the chain must end: the subject, or the person that host code names where agents need no grant of their own.</summary>
    public SubjectRef ChainEnd { get; set; }

    public SubjectRef Principal { get; set; }

    public SubjectRef OnBehalfOf { get; set; }

    public PersonaRef? Persona { get; set; }

    public Revision Revision { get; set; }

    public string? ModelHash { get; set; }

    /// <summary>The end of the authorising chain; <see langword="null"/> where none was needed or none holds.</summary>
    public GrantNode? Leaf { get; set; }

    /// <summary>Everything that is looked at; <see langword="null"/> unless somebody asked for an explanation.</summary>
    public DecisionTrace? Trace { get; init; }

    /// <summary>What each chain that was looked at came to; <see langword="null"/> unless somebody asked for an explanation.</summary>
    public List<(GrantNode Leaf, ChainVerdict Verdict)>? Examined => Trace?.Examined;

    /// <summary>What the relationship of step 4 came to.</summary>
    public CheckResult Relationship { get; set; }

    /// <summary>Whether a live chain covers resource and context, for any action.</summary>
    public bool ChainValid { get; set; }

    /// <summary>Whether a live chain covers this action too.</summary>
    public bool ChainCovers { get; set; }

    /// <summary>The actions of all live chains that cover resource and context; only where a gate asks for them.</summary>
    public IReadOnlyList<string> ChainActions { get; set; } = [];

    /// <summary>Whether the relation is held now.</summary>
    public bool RelationshipHolds { get; set; }

    /// <summary>Whether no actor is above its own ceiling.</summary>
    public bool CeilingsHold { get; set; }

    /// <summary>What the host knows of the resource.</summary>
    public ResourceFacts? ResourceFacts { get; set; }

    /// <summary>Whether the host's facts about the resource could not be read.</summary>
    public bool IsResourceUnavailable { get; set; }

    /// <summary>Whether a seam failed, where the code alone does not tell.</summary>
    public bool IsUnavailable { get; set; }

    /// <summary>The persona of the principal.</summary>
    public PersonaFacts? PrincipalFacts { get; set; }

    /// <summary>The persona of the owner.</summary>
    public PersonaFacts? OwnerFacts { get; set; }

    /// <summary>What the gates came to; <see langword="null"/> where they were not reached.</summary>
    public PolicyResult? Policy { get; set; }

    /// <summary>What the ceilings of step 5 came to; <see langword="null"/> unless somebody asked for an explanation.</summary>
    public List<(SubjectRef Actor, CheckResult Result)>? Ceilings => Trace?.Ceilings;

    /// <summary>What an allow takes and uses up; <see langword="null"/> where it is nothing.</summary>
    public Expense? Expense { get; set; }

    /// <summary>What each gate came to that was judged; <see langword="null"/> unless somebody asked for an explanation.</summary>
    public List<PackVerdict>? Gates => Trace?.Gates;

    public DateTimeOffset ValidUntil { get; private set; }

    public IReadOnlyList<string> Capabilities { get; private set; } = [];

    /// <summary>The steps that ran, in their order.</summary>
    public IEnumerable<int> Steps => Enumerable.Range(1, 8).Where(s => (_steps & (1 << s)) != 0);

    public bool Denied => _reasons is not null;

    /// <summary>Whether every step was passed. Nothing that merely found no reason against is a permit.</summary>
    public bool IsPermitted { get; private set; }

    public IReadOnlyList<string> Reasons => _reasons is null ? [] : [.. _reasons];

    public IReadOnlyList<string> CallerReasons => _callerReasons is null ? [] : [.. _callerReasons];

    /// <summary>What the steps themselves said no with, where the pack's codes are the reasons.</summary>
    public IReadOnlyList<string> OwnReasons => _ownReasons is null ? [] : [.. _ownReasons];

    public IReadOnlyList<PolicyObligation> Obligations { get; private set; } = [];

    /// <summary>The grants of the authorising chain, root first.</summary>
    public IReadOnlyList<GrantId> Chain => Leaf?.ChainIds ?? [];

    /// <summary>The same request before anything was found out, about another resource.</summary>
    public DecisionFacts For(ObjectRef resource) => new()
    {
        Id = Id,
        Request = Request,
        DecidedAt = DecidedAt,
        Action = Action,
        Relation = Relation,
        Pack = Pack,
        Rule = Rule,
        IsPerson = IsPerson,
        IsListed = true,
        Resource = resource,
        Context = Context,
        ChainEnd = ChainEnd,
        Principal = Principal,
        OnBehalfOf = OnBehalfOf,
    };

    public void Ran(int step) => _steps |= 1 << step;

    public void Permit(DateTimeOffset validUntil, IReadOnlyList<string> capabilities, IReadOnlyList<PolicyObligation> obligations)
    {
        if (Denied)
        {
            throw new InvalidOperationException("A request that was denied cannot be permitted.");
        }

        IsPermitted = true;
        ValidUntil = validUntil;
        Capabilities = capabilities;
        Obligations = obligations;
    }

    /// <summary>A step says no. Without a pack that is the reason; with one it is a fact for the pack's gates, whose codes are the reasons.</summary>
    public void Refuse(string reason) => Refuse(reason, reason);

    /// <summary>A step says no, with a code for the log, and one that the caller may see.</summary>
    public void Refuse(string reason, string callerReason)
    {
        if (Pack is null)
        {
            Deny(reason, callerReason);
        }
        else
        {
            (_ownReasons ??= new SortedSet<string>(StringComparer.Ordinal)).Add(reason);
        }
    }

    public void Deny(string reason) => Deny(reason, reason);

    /// <summary>Denies with a code for the log, and one that the caller may see.</summary>
    public void Deny(string reason, string callerReason)
    {
        (_reasons ??= new SortedSet<string>(StringComparer.Ordinal)).Add(reason);
        (_callerReasons ??= new SortedSet<string>(StringComparer.Ordinal)).Add(callerReason);
        IsPermitted = false;
        Capabilities = [];
        Obligations = [];
        ValidUntil = DecidedAt;
    }
}
