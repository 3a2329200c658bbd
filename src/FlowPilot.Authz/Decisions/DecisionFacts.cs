using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>What the steps of the pipeline found out, while a decision is being made.</summary>
internal sealed class DecisionFacts
{
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _callerReasons = new(StringComparer.Ordinal);
    private readonly List<int> _steps = [];

    public required Guid Id { get; init; }

    public required AccessRequest Request { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public required string Relation { get; init; }

    public SubjectRef Principal { get; set; }

    public SubjectRef OnBehalfOf { get; set; }

    public Revision Revision { get; set; }

    public string? ModelHash { get; set; }

    public IReadOnlyList<Grant> Grants { get; set; } = [];

    public DateTimeOffset ValidUntil { get; private set; }

    public IReadOnlyList<string> Capabilities { get; private set; } = [];

    public IReadOnlyList<int> Steps => _steps;

    public bool Denied => _reasons.Count > 0;

    /// <summary>Whether every step was passed. Nothing that merely found no reason against is a permit.</summary>
    public bool IsPermitted { get; private set; }

    public IReadOnlyList<string> Reasons => [.. _reasons];

    public IReadOnlyList<string> CallerReasons => [.. _callerReasons];

    public IReadOnlyList<GrantId> Chain => [.. Grants.Select(static g => g.Id)];

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
        _reasons.Add(reason);
        _callerReasons.Add(callerReason);
        IsPermitted = false;
        Capabilities = [];
        ValidUntil = DecidedAt;
    }
}
