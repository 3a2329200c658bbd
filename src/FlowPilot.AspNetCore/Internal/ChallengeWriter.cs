using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FlowPilot.AspNetCore.Internal;

/// <summary>Writes the status and the headers of a problem: RFC 6750 section 3, without descriptions.</summary>
internal sealed class ChallengeWriter
{
    private const string RetryAfterSeconds = "1";

    private readonly string _challenge;

    public ChallengeWriter(IOptions<FlowPilotAspNetCoreOptions> options)
    {
        // The realm was validated: nothing in it needs escaping.
        _challenge = $"Bearer realm=\"{options.Value.Realm}\"";
    }

    public void Write(HttpResponse response, Problem problem)
    {
        ProblemRow row = ProblemTable.Of(problem.Kind);
        response.StatusCode = row.Status;
        if (row.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = RetryAfterSeconds;
        }

        // A request without credentials gets no error code: RFC 6750 section 3.1.
        string? challenge = problem.Kind switch
        {
            ProblemKind.Unauthenticated or ProblemKind.IdentityConflict => _challenge,
            ProblemKind.InvalidToken => _challenge + ", error=\"invalid_token\"",
            ProblemKind.InsufficientScope => $"{_challenge}, error=\"insufficient_scope\"{ScopeOf(problem)}",
            _ => null,
        };
        if (challenge is not null)
        {
            response.Headers.Append(HeaderNames.WWWAuthenticate, challenge);
        }
    }

    private static string ScopeOf(Problem problem) =>
        problem.Scope is { Length: > 0 } scope && scope.All(static c => c is > ' ' and < '\x7f' and not '"' and not '\\') ? $", scope=\"{scope}\"" : string.Empty;
}
