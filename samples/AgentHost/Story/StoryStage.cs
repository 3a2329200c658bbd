using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Consents;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Samples.AgentHost.Hosting;
using FlowPilot.Samples.AgentHost.Workflows;

namespace FlowPilot.Samples.AgentHost.Story;

/// <summary>Makes what exists when the story begins: relationships, facts, personas, consents, grants.</summary>
internal static class StoryStage
{
    /// <summary>The object whose relations say who approves personas.</summary>
    public static readonly ObjectRef Registry = ObjectRef.Create("registry", "personas");

    /// <returns>The ids of the grants by the names that the story gives them.</returns>
    public static async Task<IReadOnlyDictionary<string, GrantId>> SetUpAsync(IServiceProvider services, TravelWorkflow workflow, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IRelationshipStore>().WriteAsync(
            new RelationshipWrite
            {
                Create =
                [
                    new RelationTuple(workflow.Resource, "owner", workflow.Owner),
                    new RelationTuple(workflow.Resource, "approver", workflow.Approver),
                    new RelationTuple(Registry, "can_approve_persona", workflow.Registrar),
                    .. workflow.Items.Select(i => new RelationTuple(i.Resource, "workflow", SubjectRef.From(workflow.Resource))),
                ],
            },
            cancellationToken);
        SetFacts(services.GetRequiredService<IResourceFacts>(), workflow, services.GetRequiredService<TimeProvider>().GetUtcNow());
        foreach (TravelPersona persona in workflow.Personas)
        {
            await MakePersonaAsync(services, workflow, persona, cancellationToken);
        }

        return await MakeGrantsAsync(services.GetRequiredService<IDelegations>(), workflow, cancellationToken);
    }

    /// <summary>What the application knows of its own resources. Nothing of it ever comes with a request.</summary>
    private static void SetFacts(IResourceFacts known, TravelWorkflow workflow, DateTimeOffset now)
    {
        var facts = (InMemoryResourceFacts)known;
        var trip = new ResourceFacts { Owner = workflow.Owner, OwnerPersona = workflow.OwnerPersona };
        facts.Set(StoreId.Default, workflow.Resource, trip);
        foreach (TravelItem item in workflow.Items)
        {
            var attributes = ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["planned_price"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["amount"] = item.PriceMinor / 100.0, ["currency"] = item.Currency },
                ["departure_date"] = now.AddDays(item.DayOffset),
                ["airline_risk_score"] = (double)item.RiskScore,
            });
            facts.Set(StoreId.Default, item.Resource, trip with { Attributes = attributes });
        }
    }

    /// <summary>Each person makes his own; a title that nobody gives himself waits for the registrar.</summary>
    private static async Task MakePersonaAsync(IServiceProvider services, TravelWorkflow workflow, TravelPersona persona, CancellationToken cancellationToken)
    {
        IPersonas personas = services.GetRequiredService<IPersonas>();
        Persona made = await personas.CreateAsync(
            new PersonaRequest
            {
                Caller = persona.Subject,
                Title = persona.Persona.Title ?? string.Empty,
                Circle = persona.Persona.Circle ?? string.Empty,
                Attributes = persona.Attributes,
            },
            cancellationToken);
        if (persona.IsApproved && made.Status == PersonaStatus.Pending)
        {
            PersonaRef named = persona.Persona with { Subject = persona.Subject };
            await personas.TransitionAsync(StoreId.Default, named, PersonaStatus.Active, workflow.Registrar, cancellationToken);
        }

        if (persona.Consents)
        {
            await services.GetRequiredService<IConsents>().GiveAsync(TripConsent.Of(persona.Subject, TripConsent.Purpose), cancellationToken);
        }
    }

    private static async Task<IReadOnlyDictionary<string, GrantId>> MakeGrantsAsync(IDelegations delegations, TravelWorkflow workflow, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<string, GrantId>(StringComparer.Ordinal);
        foreach (TravelGrant grant in workflow.Grants)
        {
            Grant made = await delegations.GrantAsync(
                new GrantRequest
                {
                    Issuer = grant.Issuer,
                    Delegate = grant.Delegate,
                    OnBehalfOf = workflow.Owner,
                    Parent = grant.Parent is null ? null : ids[grant.Parent],
                    Actions = grant.Actions,
                    Resources = grant.Resources,
                    Lifetime = grant.Lifetime,
                    RemainingDepth = grant.Depth,
                },
                cancellationToken);
            ids.Add(grant.Name, made.Id);
        }

        return ids;
    }
}
