using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Authorization;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Consents;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Samples.AgentHost.Workflows;
using Microsoft.AspNetCore.Mvc;

namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>The host's endpoints. What an endpoint requires stands beside its route; what it does not say is denied.</summary>
internal static class WorkflowEndpoints
{
    /// <summary>The persona in which the caller acts, as <c>title/circle</c>. A choice, not a claim: the record is looked up.</summary>
    public const string PersonaHeader = "Agent-Host-Persona";

    public static void Map(WebApplication app, TravelWorkflow workflow, TripDesk desk)
    {
        // What the trip is: whoever may read it. The endpoint's own decision is the whole question.
        app.MapGet("/workflows/{id}", (string id) => id == workflow.Resource.Id
            ? Results.Ok(new Itinerary(workflow.Title, workflow.Owner.ToString(), [.. workflow.Items.Select(static i => i.Resource.Id)]))
            : Results.NotFound()).RequireRelation("read", "workflow", "route:id");

        MapRun(app, workflow, desk);
        MapChanges(app, desk);
    }

    /// <summary>One decision about the workflow to begin with, then one for each item, by the travel pack.</summary>
    private static void MapRun(WebApplication app, TravelWorkflow workflow, TripDesk desk) => app.MapPost(
        "/workflows/{id}/run",
        async (string id, [FromQuery] string[] item, bool? dryRun, HttpContext context, CancellationToken cancellationToken) =>
        {
            if (context.GetFlowPilotCaller() is not { } caller || id != workflow.Resource.Id)
            {
                return Results.NotFound();
            }

            string[] persona = context.Request.Headers[PersonaHeader].ToString().Split('/');
            var request = new AccessRequest
            {
                Store = caller.Store,
                Subject = caller.Subject,
                Credential = caller.Credential,
                Principal = caller.Principal,
                OnBehalfOf = caller.OnBehalfOf,
                Grants = caller.Grants,
                Persona = persona is [var title, var circle] ? new PersonaRef { Title = title, Circle = circle } : null,
                Action = "execute",
                Resource = workflow.Resource,
            };
            try
            {
                string[] items = item.Length > 0 ? item : [.. workflow.Items.Select(static i => i.Resource.Id)];
                RunResult result = await desk.RunAsync(request, items, dryRun ?? false, cancellationToken);
                return Results.Json(result, statusCode: result.IsUnavailable ? StatusCodes.Status503ServiceUnavailable
                    : result.Reasons.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden);
            }
            catch (AccessRequestException e)
            {
                return Results.Problem(e.Message, statusCode: StatusCodes.Status400BadRequest);
            }
        }).RequireAuthorization();

    /// <summary>What changes later decisions. Who may do what here is the business of grants, personas, consents and approvals: it is enough to know who asks.</summary>
    private static void MapChanges(WebApplication app, TripDesk desk)
    {
        app.MapDelete("/grants/{id}", (string id, HttpContext context, IDelegations delegations, CancellationToken cancellationToken) => ChangeAsync(context, async caller =>
        {
            if (!GrantId.TryParse(id, out GrantId grant))
            {
                return false;
            }

            await delegations.RevokeAsync(caller.Store, grant, caller.Subject, cancellationToken);
            return true;
        })).RequireAuthorization();

        app.MapPost("/consents/{purpose}/withdraw", (string purpose, HttpContext context, IConsents consents, CancellationToken cancellationToken) => ChangeAsync(context, async caller =>
            await consents.WithdrawAsync(TripConsent.Of(caller.Subject, purpose) with { Store = caller.Store }, cancellationToken) is not null)).RequireAuthorization();

        app.MapPost("/personas/{subject}/{title}/{circle}/suspend", (string subject, string title, string circle, HttpContext context, IPersonas personas, CancellationToken cancellationToken) =>
            ChangeAsync(context, async caller =>
            {
                if (!SubjectRef.TryParse(subject, out SubjectRef person))
                {
                    return false;
                }

                var persona = new PersonaRef { Subject = person, Title = title, Circle = circle };
                await personas.TransitionAsync(caller.Store, persona, PersonaStatus.Suspended, caller.Subject, cancellationToken);
                return true;
            })).RequireAuthorization();

        app.MapPost("/approvals/{digest}", (string digest, HttpContext context, IApprovals approvals, CancellationToken cancellationToken) => ChangeAsync(context, async caller =>
            desk.FindAwaiting(digest) is { } asked && asked.Store == caller.Store
            && await approvals.ApproveAsync(asked, caller.Subject, cancellationToken: cancellationToken) is not null)).RequireAuthorization();
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, Func<FlowPilotCaller, Task<bool>> change)
    {
        try
        {
            return context.GetFlowPilotCaller() is { } caller && await change(caller) ? Results.NoContent() : Results.NotFound();
        }
        catch (Exception e) when (e is GrantException or PersonaException or ConsentException or ApprovalException)
        {
            // Not his, or not there: the answer is the same.
            return Results.NotFound();
        }
    }
}
