using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Tests.Conformance;
using FlowPilot.Authz.Tests.Policies;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>Carlo's trip under the travel pack: an item of his that every gate lets pass, and colleagues with personas of theirs.</summary>
internal static class TravelStage
{
    public static readonly SubjectRef Carlo = SubjectRef.Parse("user:carlo");
    public static readonly SubjectRef Yannick = SubjectRef.Parse("user:yannick");
    public static readonly SubjectRef Martine = SubjectRef.Parse("user:martine");
    public static readonly SubjectRef Agent = SubjectRef.Parse("agent:a");
    public static readonly ObjectRef Item = ObjectRef.Parse("workflow_item:i_1");
    public static readonly PersonaRef Traveler = new() { Title = "traveler", Circle = "family" };
    public static readonly PersonaRef TravelAgent = new() { Title = "travel-agent", Circle = "best" };
    public static readonly PersonaRef OfficeManager = new() { Title = "office-manager", Circle = "mkt" };

    public static async Task<CaseStage> StartAsync(Action<AuthzOptions>? configure = null, bool agentGrants = true)
    {
        CaseStage stage = await CaseStage.StartAsync("carlo", PolicyStage.Now, agentGrants, configure);
        await stage.PutAsync(Carlo, Traveler, ("consent", true), ("autobook_price", 1_500));
        await stage.PutAsync(Yannick, TravelAgent);
        await stage.PutAsync(Martine, OfficeManager);
        stage.PutItem();
        stage.Begin();
        return stage;
    }

    public static AccessRequest Request(SubjectRef subject, PersonaRef? persona, string action = "execute", SubjectRef? onBehalfOf = null) => new()
    {
        Subject = subject,
        OnBehalfOf = onBehalfOf ?? Carlo,
        Persona = persona,
        Action = action,
        Resource = Item,
        Pack = "travel",
        Credential = Credential.InProcess("test"),
    };

    public static Task PutAsync(this CaseStage stage, SubjectRef subject, PersonaRef persona, params (string Name, object? Value)[] attributes) =>
        stage.PutAsync(subject, persona, PersonaStatus.Active, attributes);

    public static async Task PutAsync(this CaseStage stage, SubjectRef subject, PersonaRef persona, PersonaStatus status, params (string Name, object? Value)[] attributes)
    {
        (string title, string circle) = (persona.Title ?? "", persona.Circle ?? "");
        await stage.PutAsync(subject, title, circle, new Persona
        {
            Subject = subject, Title = title, Circle = circle, Status = status, ValidFrom = PolicyStage.Now.AddDays(-30), ValidTill = PolicyStage.Now.AddDays(30),
            Attributes = PolicyStage.Values(attributes),
        });
    }

    public static void PutItem(this CaseStage stage, PersonaRef? persona = null, params (string Name, object? Value)[] attributes) => stage.PutResource(Item, new ResourceFacts
    {
        Owner = Carlo,
        OwnerPersona = persona ?? Traveler,
        Attributes = attributes.Length == 0
            ? PolicyStage.Values(("planned_price", 500), ("departure_date", "2026-03-20"), ("airline_risk_score", 2))
            : PolicyStage.Values(attributes),
    });

    public static Task<Grant> GiveAsync(this CaseStage stage, SubjectRef from, SubjectRef to, string[] actions, Grant? parent = null, PersonaRef? persona = null) =>
        stage.Authz.GrantAsync(from.ToString(), to.ToString(), CaseAuthz.AllWorkflows, r => r with
        {
            OnBehalfOf = parent?.OnBehalfOf ?? from, Parent = parent?.Id, Actions = actions, Persona = persona,
        });

    public static async Task DeniedAsync(this CaseStage stage, AccessRequest request, params string[] reasons)
    {
        Decision decision = await stage.DecideAsync(request);
        Assert.Equal(reasons.Order(StringComparer.Ordinal), decision.Reasons);
        Assert.False(decision.Allowed);
    }

    public static async Task<Decision> AllowedAsync(this CaseStage stage, AccessRequest request)
    {
        Decision decision = await stage.DecideAsync(request);
        Assert.Equal([], decision.Reasons);
        Assert.True(decision.Allowed);
        return decision;
    }
}
