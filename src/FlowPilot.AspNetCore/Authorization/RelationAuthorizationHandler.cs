using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Internal;
using FlowPilot.Authz;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Relationships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>Meets a relation requirement of an endpoint if, and only if, the pipeline allows it.</summary>
internal sealed class RelationAuthorizationHandler : AuthorizationHandler<RelationRequirement>
{
    private readonly CallerAuthorizer _authorizer;
    private readonly IDictionary<string, string> _scopes;
    private readonly ILogger<RelationAuthorizationHandler> _logger;

    public RelationAuthorizationHandler(CallerAuthorizer authorizer, IOptions<AuthzOptions> options, ILogger<RelationAuthorizationHandler> logger)
    {
        _authorizer = authorizer;
        _scopes = options.Value.ActionScopes;
        _logger = logger;
    }

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RelationRequirement requirement)
    {
        // Anything else than an endpoint's request has no caller of ours: the requirement stays unmet. What has failed already needs no decision.
        if (context.Resource is not HttpContext http || context.HasFailed)
        {
            return;
        }

        CallerState state = CallerState.Of(http);
        FlowPilotCaller? caller = state.CallerFor(http);
        Problem? problem = caller is null ? ProblemWithoutCaller(http, state)
            : state.HeaderFault is { } fault ? new Problem(ProblemKind.BadRequest) { Detail = fault }
            : await DecideAsync(http, state, caller, requirement);
        if (problem is not null)
        {
            state.Problem = problem;
            context.Fail(new AuthorizationFailureReason(this, ProblemTable.Of(problem.Kind).Slug));
        }
        else if (caller is not null)
        {
            context.Succeed(requirement);
        }
    }

    /// <summary>Nobody at all is challenged by the framework; somebody whom another scheme knows must be told that this endpoint takes ours.</summary>
    private static Problem? ProblemWithoutCaller(HttpContext http, CallerState state) =>
        state.MatchFor(http) == CallerMatch.Conflict ? new Problem(ProblemKind.IdentityConflict)
        : http.User.Identities.Any(static i => i.IsAuthenticated) ? new Problem(ProblemKind.Unauthenticated)
        : null;

    private async Task<Problem?> DecideAsync(HttpContext http, CallerState state, FlowPilotCaller caller, RelationRequirement requirement)
    {
        if (!requirement.Source.TryResolve(http, requirement.ResourceType, out ObjectRef resource))
        {
            Log.ResourceUnresolved(_logger, requirement);
            _authorizer.Unresolved(requirement);
            return new Problem(ProblemKind.ResourceUnresolved) { Reasons = [ProblemTable.ResourceUnresolved] };
        }

        try
        {
            Decision decision = await _authorizer.AuthorizeAsync(caller, requirement, resource, http.RequestAborted);
            if (!decision.Allowed)
            {
                return Problem.Of(decision, _scopes.TryGetValue(requirement.Relation, out string? scope) ? scope : null);
            }

            state.Decided(http, requirement, decision);
            return null;
        }
        catch (AccessRequestException e)
        {
            Log.RequestUnreadable(_logger, e.Member);
            return new Problem(ProblemKind.BadRequest) { Detail = CallerAuthorizer.HeaderOf(e) };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.AuthorizerFailed(_logger, e);
            return new Problem(ProblemKind.SystemError) { Reasons = [ReasonCodes.SystemError] };
        }
    }
}
