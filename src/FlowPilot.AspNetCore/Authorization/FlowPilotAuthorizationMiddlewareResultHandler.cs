using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Internal;
using FlowPilot.Authz.Decisions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>
/// Answers refused requests with problem details, in front of the application's own result handler or the framework's: what FlowPilot refused
/// it answers itself, everything else goes on, and what our scheme then challenged or forbade gets its body.
/// </summary>
internal sealed class FlowPilotAuthorizationMiddlewareResultHandler : IAuthorizationMiddlewareResultHandler
{
    private readonly ChallengeWriter _challenge;
    private readonly ProblemWriter _problems;
    private readonly ILogger<FlowPilotAuthorizationMiddlewareResultHandler> _logger;

    public FlowPilotAuthorizationMiddlewareResultHandler(
        ChallengeWriter challenge, ProblemWriter problems, ILogger<FlowPilotAuthorizationMiddlewareResultHandler> logger)
    {
        _challenge = challenge;
        _problems = problems;
        _logger = logger;
    }

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(authorizeResult);
        CallerState state = CallerState.Of(context);
        if (ProblemOf(context, state) is { } problem)
        {
            _challenge.Write(context.Response, problem);
            await _problems.WriteAsync(context, problem);
            return;
        }

        await InnerOf(context).HandleAsync(next, context, policy, authorizeResult);
        if (!authorizeResult.Succeeded && BodyOf(state, context.Response.StatusCode) is { } body)
        {
            await _problems.WriteAsync(context, body);
        }
    }

    /// <summary>What FlowPilot itself refuses, also where every requirement is met: a caller who is two, and headers that cannot be read.</summary>
    private Problem? ProblemOf(HttpContext context, CallerState state)
    {
        CallerMatch match = state.MatchFor(context);
        if (match == CallerMatch.Conflict)
        {
            Log.IdentitiesConflict(_logger);
            return new Problem(ProblemKind.IdentityConflict);
        }

        if (match == CallerMatch.Same && state.HeaderFault is { } fault)
        {
            Log.HeadersRefused(_logger);
            return new Problem(ProblemKind.BadRequest) { Detail = fault };
        }

        return state.Problem;
    }

    /// <summary>The body for what the scheme has answered with status and headers only; none if somebody has answered otherwise since.</summary>
    private static Problem? BodyOf(CallerState state, int status) =>
        state.Challenged is { } kind && ProblemTable.Of(kind).Status == status ? new Problem(kind)
        : state.Forbidden && status == StatusCodes.Status403Forbidden ? new Problem(ProblemKind.Forbidden) { Reasons = [ReasonCodes.Denied] }
        : null;

    // Looked up and not injected: all handlers are one list, and this one is on it.
    private static IAuthorizationMiddlewareResultHandler InnerOf(HttpContext context) =>
        context.RequestServices.GetServices<IAuthorizationMiddlewareResultHandler>().Last(static h => h is not FlowPilotAuthorizationMiddlewareResultHandler);
}
