using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Internal;
using FlowPilot.AspNetCore.Telemetry;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Relationships;
using Microsoft.AspNetCore.Http;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>The one place where a request over HTTP becomes a question to the pipeline; requirements and endpoints both come here.</summary>
internal sealed class CallerAuthorizer : IFlowPilotAuthorization
{
    private readonly IAuthorizer _authorizer;
    private readonly AspNetCoreMetrics _metrics;

    public CallerAuthorizer(IAuthorizer authorizer, AspNetCoreMetrics metrics)
    {
        _authorizer = authorizer;
        _metrics = metrics;
    }

    public async ValueTask<Decision> AuthorizeAsync(HttpContext context, string action, ObjectRef resource, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        CallerState? state = CallerState.Find(context);
        FlowPilotCaller caller = state?.CallerFor(context)
            ?? throw new BadHttpRequestException("The request has no single caller that the scheme 'FlowPilot' has verified.", StatusCodes.Status401Unauthorized);
        if (state.HeaderFault is { } fault)
        {
            throw new BadHttpRequestException(fault, StatusCodes.Status400BadRequest);
        }

        try
        {
            return await DecideAsync(RequestOf(caller, resource) with { Action = action }, cancellationToken);
        }
        catch (AccessRequestException e) when (HeaderOf(e) is { } header)
        {
            throw new BadHttpRequestException(header, StatusCodes.Status400BadRequest, e);
        }
    }

    /// <summary>Asks for a requirement of an endpoint.</summary>
    public ValueTask<Decision> AuthorizeAsync(FlowPilotCaller caller, RelationRequirement requirement, ObjectRef resource, CancellationToken cancellationToken) =>
        DecideAsync(RequestOf(caller, resource) with { Relation = requirement.Relation }, cancellationToken);

    /// <summary>Counts a denial that never became a question.</summary>
    public void Unresolved(RelationRequirement requirement) => _metrics.Decided(requirement.Relation, ProblemTable.ResourceUnresolved);

    /// <summary>The header that a member of the request came from, and what is wrong with it; <see langword="null"/> if the caller has no part in it.</summary>
    public static string? HeaderOf(AccessRequestException exception) => exception.Member switch
    {
        nameof(AccessRequest.OnBehalfOf) => $"{RequestHeaders.OnBehalfOf}: this header is required, or its subject cannot be used here.",
        nameof(AccessRequest.Principal) => $"{RequestHeaders.OnBehalfOf}: the subject contradicts the access token.",
        nameof(AccessRequest.Grants) => $"{RequestHeaders.Grant}: the grant cannot be used here.",
        _ => null,
    };

    private static AccessRequest RequestOf(FlowPilotCaller caller, ObjectRef resource) => new()
    {
        Store = caller.Store,
        Subject = caller.Subject,
        Credential = caller.Credential,
        Principal = caller.Principal,
        OnBehalfOf = caller.OnBehalfOf,
        Grants = caller.Grants,
        Resource = resource,
    };

    private async ValueTask<Decision> DecideAsync(AccessRequest request, CancellationToken cancellationToken)
    {
        Decision decision = await _authorizer.AuthorizeAsync(request, cancellationToken);
        _metrics.Decided(decision.Action, decision.Allowed ? null : decision.Reasons[0]);
        return decision;
    }
}
