using FlowPilot.Authz.Decisions;

namespace FlowPilot.AspNetCore.Internal;

/// <summary>An answer that refuses a request, before it is written.</summary>
internal sealed record Problem(ProblemKind Kind)
{
    /// <summary>What is wrong with the request: the name of a header and what is expected of it, never a value.</summary>
    public string? Detail { get; init; }

    /// <summary>The decision that refused; <see langword="null"/> where none was made.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>The reason codes that the caller may see.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The scope that a token needs; <see langword="null"/> where that is not the problem.</summary>
    public string? Scope { get; init; }

    public static Problem Of(Decision decision, string? scope)
    {
        // A code may say only what is missing; whether that is so because a store is down, the decision knows.
        ProblemKind kind = ProblemTable.KindOf(decision.Reasons);
        kind = kind == ProblemKind.RelationDenied && decision.IsUnavailable ? ProblemKind.DecisionUnavailable : kind;
        return new Problem(kind)
        {
            DecisionId = decision.Id,
            Reasons = decision.CallerReasons,
            Scope = kind == ProblemKind.InsufficientScope ? scope : null,
        };
    }
}
