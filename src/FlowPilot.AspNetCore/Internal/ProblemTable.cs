using FlowPilot.Authz.Decisions;
using Microsoft.AspNetCore.Http;

namespace FlowPilot.AspNetCore.Internal;

/// <summary>The one table: kind → status, slug, code, title; and reason codes → kind.</summary>
internal static class ProblemTable
{
    /// <summary>The reason code of <see cref="ProblemKind.ResourceUnresolved"/>.</summary>
    public const string ResourceUnresolved = "resource_unresolved";

    public static ProblemRow Of(ProblemKind kind) => kind switch
    {
        ProblemKind.Unauthenticated => new(StatusCodes.Status401Unauthorized, "unauthenticated", "FP3001", "Authentication is required."),
        ProblemKind.InvalidToken => new(StatusCodes.Status401Unauthorized, "invalid-token", "FP3002", "The access token is not accepted."),
        ProblemKind.IdentityConflict => new(StatusCodes.Status401Unauthorized, "identity-conflict", "FP3003", "The request carries credentials of different subjects."),
        ProblemKind.AuthenticationUnavailable => new(StatusCodes.Status503ServiceUnavailable, "authentication-unavailable", "FP3004", "The access token cannot be checked at the moment."),
        ProblemKind.BadRequest => new(StatusCodes.Status400BadRequest, "bad-request", "FP3005", "The request cannot be read."),
        ProblemKind.Forbidden => new(StatusCodes.Status403Forbidden, "forbidden", "FP3006", "The request is not permitted."),
        ProblemKind.RelationDenied => new(StatusCodes.Status403Forbidden, "relation-denied", "FP3007", "The caller may not do this to this resource."),
        ProblemKind.InsufficientScope => new(StatusCodes.Status403Forbidden, "insufficient-scope", "FP3008", "The access token does not reach this far."),
        ProblemKind.ResourceUnresolved => new(StatusCodes.Status403Forbidden, "resource-unresolved", "FP3009", "The request does not name the resource."),
        ProblemKind.DecisionUnavailable => new(StatusCodes.Status503ServiceUnavailable, "decision-unavailable", "FP3010", "The decision cannot be made at the moment."),
        ProblemKind.SystemError => new(StatusCodes.Status500InternalServerError, "system-error", "FP3011", "The decision could not be made."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown kind of problem."),
    };

    /// <summary>The kind of a denial: what is broken before what is missing, and that before what is refused.</summary>
    public static ProblemKind KindOf(IReadOnlyList<string> reasons) =>
        reasons.Contains(ReasonCodes.SystemError, StringComparer.Ordinal) ? ProblemKind.SystemError
        : reasons.Any(ReasonCodes.IsAvailability) ? ProblemKind.DecisionUnavailable
        : reasons.Contains(ReasonCodes.CredentialScope, StringComparer.Ordinal) ? ProblemKind.InsufficientScope
        : reasons.Contains(ResourceUnresolved, StringComparer.Ordinal) ? ProblemKind.ResourceUnresolved
        : ProblemKind.RelationDenied;
}
