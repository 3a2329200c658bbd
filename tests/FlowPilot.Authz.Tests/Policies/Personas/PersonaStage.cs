using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Policies.Personas;

/// <summary>Personas with the titles of the travel cases: carlo is a person, anna approves, the agent domain-services reads.</summary>
internal sealed class PersonaStage(TestAuthz authz) : IAsyncDisposable
{
    public static readonly SubjectRef Carlo = SubjectRef.Parse("user:carlo");
    public static readonly SubjectRef Anna = SubjectRef.Parse("user:anna");
    public static readonly SubjectRef Services = SubjectRef.Parse("service:domain-services");
    public static readonly SubjectRef Stranger = SubjectRef.Parse("user:stranger");

    private const string Model = """
        model
          schema 1.1
        type user
        type service
        type registry
          relations
            define can_read_personas: [service]
            define can_approve_persona: [user]
        """;

    private static readonly AttributeDefinition[] Attributes =
    [
        new() { Name = "consent", Type = AttributeType.Boolean, Default = false },
        new() { Name = "autobook_price", Type = AttributeType.Money, Currency = "EUR", Min = 0, Default = 500 },
        new() { Name = "autobook_leadtime", Type = AttributeType.WholeNumber, Unit = AttributeUnit.Days, Min = 0, Max = 365, Default = 7 },
        new() { Name = "autobook_risklevel", Type = AttributeType.WholeNumber, Min = 1, Max = 5, Default = 3 },
    ];

    public TestAuthz Authz { get; } = authz;

    public IPersonas Personas => Authz.Services.GetRequiredService<IPersonas>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<PersonaStage> StartAsync(IPersonaStore? store = null, Action<AuthzOptions>? configure = null) => new(await TestAuthz.StartAsync(
        Model,
        ["registry:main#can_read_personas@service:domain-services", "registry:main#can_approve_persona@user:anna"],
        o =>
        {
            o.PersonaTitles.Add(new PersonaTitle { Title = "traveler", Onboarding = PersonaOnboarding.Self, Attributes = Attributes });
            o.PersonaTitles.Add(new PersonaTitle { Title = "travel-agent", Attributes = Attributes });
            o.PersonaTitles.Add(new PersonaTitle { Title = "user-admin", Attributes = Attributes });
            o.PersonaTitles.Add(new PersonaTitle { Title = "guide", Onboarding = PersonaOnboarding.Self, Attributes = [new() { Name = "licence", Type = AttributeType.Text, Required = true }] });
            o.PersonaRegistry = ObjectRef.Parse("registry:main");
            configure?.Invoke(o);
        },
        s =>
        {
            if (store is not null)
            {
                s.AddSingleton(store);
            }
        }));

    public static PersonaRef Ref(string title = "traveler", string circle = "family", SubjectRef? subject = null) =>
        new() { Subject = subject ?? Carlo, Title = title, Circle = circle };

    public static ConditionContext Values(params (string Name, object? Value)[] values) =>
        ConditionContext.FromValues(values.ToDictionary(static v => v.Name, static v => v.Value));

    public static async Task<PersonaException> RefusedAsync(string reason, Func<Task> act)
    {
        PersonaException e = await Assert.ThrowsAsync<PersonaException>(act);
        Assert.Equal((reason, "FP1501"), (e.Reason, e.ErrorCode));
        return e;
    }

    public async Task<Persona> CreateAsync(string title = "traveler", string circle = "family", SubjectRef? caller = null, Func<PersonaRequest, PersonaRequest>? with = null)
    {
        var request = new PersonaRequest { Caller = caller ?? Carlo, Title = title, Circle = circle };
        return await Personas.CreateAsync(with?.Invoke(request) ?? request, Token);
    }

    public async Task<Persona> GetAsync(string title = "traveler", string circle = "family", SubjectRef? caller = null, SubjectRef? subject = null) =>
        await Personas.GetAsync(StoreId.Default, Ref(title, circle, subject), caller ?? Carlo, Token);

    public async Task<Persona> UpdateAsync(ConditionContext attributes, SubjectRef? caller = null, Func<PersonaUpdate, PersonaUpdate>? with = null)
    {
        var update = new PersonaUpdate { Caller = caller ?? Carlo, Persona = Ref(), Attributes = attributes };
        return await Personas.UpdateAsync(with?.Invoke(update) ?? update, Token);
    }

    public async Task MoveAsync(PersonaStatus status, SubjectRef? caller = null, PersonaRef? persona = null) =>
        await Personas.TransitionAsync(StoreId.Default, persona ?? Ref(), status, caller ?? Carlo, Token);

    public async Task DeleteAsync(SubjectRef? caller = null, PersonaRef? persona = null) =>
        await Personas.DeleteAsync(StoreId.Default, persona ?? Ref(), caller ?? Carlo, Token);

    public ValueTask DisposeAsync() => Authz.DisposeAsync();
}
