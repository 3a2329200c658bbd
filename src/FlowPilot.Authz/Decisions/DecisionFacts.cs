using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>What the steps of the pipeline found out, while a decision is being made.</summary>
internal sealed class DecisionFacts
{
    private readonly List<int> _steps = [];
    private SortedSet<string>? _reasons;
    private SortedSet<string>? _callerReasons;

    public required Guid Id { get; init; }

    public required AccessRequest Request { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public required string Relation { get; init; }

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

    /// <summary>What each chain that was looked at came to; <see langword="null"/> unless somebody asked for an explanation.</summary>
    public List<(GrantNode Leaf, ChainVerdict Verdict)>? Examined { get; init; }

    /// <summary>What the relationship of step 4 came to.</summary>
    public CheckResult Relationship { get; set; }

    /// <summary>What the ceilings of step 5 came to; <see langword="null"/> unless somebody asked for an explanation.</summary>
    public List<(SubjectRef Actor, CheckResult Result)>? Ceilings { get; init; }

    public DateTimeOffset ValidUntil { get; private set; }

    public IReadOnlyList<string> Capabilities { get; private set; } = [];

    public IReadOnlyList<int> Steps => _steps;

    public bool Denied => _reasons is not null;

    /// <summary>Whether every step was passed. Nothing that merely found no reason against is a permit.</summary>
    public bool IsPermitted { get; private set; }

    public IReadOnlyList<string> Reasons => [.. _reasons ?? []];

    public IReadOnlyList<string> CallerReasons => [.. _callerReasons ?? []];

    /// <summary>The grants of the authorising chain, root first.</summary>
    public IReadOnlyList<GrantId> Chain => [.. (Leaf?.Chain() ?? []).Select(static n => n.Grant.Id)];

    /// <summary>The same request before anything was found out, about another action or resource.</summary>
    public DecisionFacts For(string relation, ObjectRef resource) => new()
    {
        Id = Id,
        Request = Request,
        DecidedAt = DecidedAt,
        Relation = relation,
        Resource = resource,
        Context = Context,
        ChainEnd = ChainEnd,
        Principal = Principal,
        OnBehalfOf = OnBehalfOf,
    };

    public void Ran(int step) => _steps.Add(step);

    public void Permit(DateTimeOffset validUntil, IReadOnlyList<string> capabilities)
    {
        if (Denied)
        {
            throw new InvalidOperationException("A request that was denied cannot be permitted.");
        }

        IsPermitted = true;
        ValidUntil = validUntil;
        Capabilities = capabilities;
    }

    public void Deny(string reason) => Deny(reason, reason);

    /// <summary>Denies with a code for the log, and one that the caller may see.</summary>
    public void Deny(string reason, string callerReason)
    {
        (_reasons ??= new SortedSet<string>(StringComparer.Ordinal)).Add(reason);
        (_callerReasons ??= new SortedSet<string>(StringComparer.Ordinal)).Add(callerReason);
        IsPermitted = false;
        Capabilities = [];
        ValidUntil = DecidedAt;
    }
}
