using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Authorization;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Samples.AgentHost.Workflows;

namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>The host's endpoints. What an endpoint requires stands beside its route; what it does not say is denied.</summary>
internal static class WorkflowEndpoints
{
    private const string CanExecute = "can_execute";

    public static void Map(WebApplication app, TravelWorkflow workflow, FareRules fareRules)
    {
        Dictionary<string, TravelItem> items = workflow.Items.ToDictionary(static i => i.Resource.ToString(), StringComparer.Ordinal);

        // The whole workflow: one decision to begin with, then one for each item.
        app.MapPost("/workflows/{id}/run", async (HttpContext context, IFlowPilotAuthorization authorization, CancellationToken cancellationToken) =>
        {
            var results = new List<ItemResult>();
            foreach (TravelItem item in workflow.Items)
            {
                Decision decision = await authorization.AuthorizeAsync(context, CanExecute, item.Resource, cancellationToken);
                results.Add(await RunAsync(fareRules, item, decision, cancellationToken));
            }

            return results;
        }).RequireRelation(CanExecute, "workflow", "route:id");

        // One item: the endpoint's own decision is the item's.
        MapItem("workflow_item");
        MapItem("museum_ticket");

        // Who may revoke a grant is the grants' own business; here it is enough to know who asks.
        app.MapDelete("/grants/{id}", async (string id, HttpContext context, IDelegations delegations, CancellationToken cancellationToken) =>
        {
            FlowPilotCaller? caller = context.GetFlowPilotCaller();
            if (caller is null || !GrantId.TryParse(id, out GrantId grant))
            {
                return Results.NotFound();
            }

            try
            {
                await delegations.RevokeAsync(caller.Store, grant, caller.Subject, cancellationToken);
                return Results.NoContent();
            }
            catch (GrantException)
            {
                // Not his, or not there: the answer is the same.
                return Results.NotFound();
            }
        }).RequireAuthorization();

        void MapItem(string type) => app.MapPost($"/{type}s/{{id}}/run", async (string id, HttpContext context, CancellationToken cancellationToken) =>
        {
            Decision decision = context.GetFlowPilotDecision() ?? throw new InvalidOperationException("The endpoint has a relation requirement.");
            return items.TryGetValue($"{type}:{id}", out TravelItem? item)
                ? Results.Ok(await RunAsync(fareRules, item, decision, cancellationToken))
                : Results.NotFound();
        }).RequireRelation(CanExecute, type, "route:id");
    }

    private static async Task<ItemResult> RunAsync(FareRules fareRules, TravelItem item, Decision decision, CancellationToken cancellationToken) => decision.Allowed
        ? await fareRules.RunAsync(item, decision, cancellationToken)
        : new ItemResult { Item = item.Resource.Id, Decision = "deny", Reasons = decision.CallerReasons, DecisionId = decision.Id };
}
