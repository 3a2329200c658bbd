using FlowPilot.Authz;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Conventions.Tests.Snippets;

/// <summary>The blocks of the guide about policies, which a test runs.</summary>
internal static class PolicySnippets
{
    public static void Configure(IServiceCollection services, string travel, Action<AuthzOptions> rest)
    {
        #region load a pack
        services.AddFlowPilotAuthz(rest)
            .AddPolicyPack("travel.yaml", travel)                      // the text; the path is for messages only
            .UsePolicyPack("travel", "workflow", "workflow_item")      // it judges the actions on these types
            .MeetObligations(PolicyObligation.StepUp)                  // what this host can do if an allow obliges to it
            .AddResourceFacts<TripFacts>();                            // where the pipeline learns about trips
        #endregion
    }

    public static async Task<Decision> DecideAsync(IAuthorizer authorizer)
    {
        #region decide an action
        Decision decision = await authorizer.AuthorizeAsync(new()
        {
            Subject = SubjectRef.Parse("user:yannick"),
            OnBehalfOf = SubjectRef.Parse("user:carlo"),
            Persona = new PersonaRef { Title = "travel-agent", Circle = "best" },
            Action = "execute",
            Resource = ObjectRef.Parse("workflow_item:flight"),
            Credential = Credential.InProcess("guide"),
        });

        Console.WriteLine(decision.Allowed ? $"{decision.Pack} {decision.PackVersion}" : string.Join(", ", decision.Reasons));
        foreach (string advice in decision.Advice)
        {
            Console.WriteLine(advice);
        }
        #endregion
        return decision;
    }

    public static async Task<(Decision Dry, AccessExplanation Explanation)> AskAsync(IAuthorizer authorizer, IAccessQueries queries, AccessRequest request)
    {
        #region dry run and explain
        // All failing gates, not only the first of each chain. Nothing may run on this decision.
        Decision dry = await authorizer.AuthorizeAsync(request with { DryRun = true });
        foreach (PolicyFailure failure in dry.Failures)
        {
            Console.WriteLine($"{failure.Chain}/{failure.Gate}: {failure.Reason} {failure.Advice}");
        }

        // One tree: chains of grants, the relationship with its proof, ceilings, gates.
        AccessExplanation explanation = await queries.ExplainAsync(request);
        Console.WriteLine(explanation.Root.Render());
        #endregion
        return (dry, explanation);
    }

    public static void Reload(PolicyPacks packs, string travel)
    {
        #region replace packs
        try
        {
            packs.Replace([new PolicyPackFile("travel.yaml", travel)]);
        }
        catch (PolicyPackException e)
        {
            // Nothing has changed: the packs that were in force still are.
            foreach (PolicyError error in e.Errors)
            {
                Console.WriteLine(error);
            }
        }
        #endregion
    }

    #region facts of the host
    public sealed class TripFacts : IResourceFacts
    {
        public ValueTask<ResourceFacts?> ReadAsync(StoreId store, ObjectRef resource, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<ResourceFacts?>(resource.Id != "flight" ? null : new ResourceFacts
            {
                Owner = SubjectRef.Parse("user:carlo"),
                OwnerPersona = new PersonaRef { Title = "traveler", Circle = "family" },
                Attributes = ConditionContext.FromValues(new Dictionary<string, object?>
                {
                    ["planned_price"] = 1_620, ["departure_date"] = "2026-03-20", ["airline_risk_score"] = 2,
                }),
            });
    }
    #endregion
}
