using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Tests.Policies.Personas;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>The cases about personas, which are in words: each is a test whose name begins with its id.</summary>
public sealed class PersonaCaseTests
{
    private static readonly ConditionContext Defaults =
        PersonaStage.Values(("consent", false), ("autobook_price", 500), ("autobook_leadtime", 7), ("autobook_risklevel", 3));

    [Fact]
    public async Task Cases_EveryId_HasATestThatPasses() => await CaseWords.RunAsync("persona", typeof(PersonaCaseTests));

    [Fact]
    public async Task P01_CreateWithoutDatesOrStatus_TakesTheDefaults()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();

        Persona made = await stage.CreateAsync();

        DateTimeOffset now = stage.Authz.Time.GetUtcNow();
        Assert.Equal((PersonaStatus.Active, now, now.AddDays(365)), (made.Status, made.ValidFrom, made.ValidTill));
        Assert.Equal(Defaults, made.Attributes);
        Assert.Equal(made, await stage.GetAsync());
    }

    [Fact]
    public async Task P02_SameTitleAndCircle_IsADuplicate()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();
        await stage.CreateAsync();

        await PersonaStage.RefusedAsync(PersonaReasons.DuplicatePersona, () => stage.CreateAsync());
        Assert.Equal("family", (await stage.CreateAsync(caller: PersonaStage.Stranger)).Circle);
    }

    [Fact]
    public async Task P03_SameTitleInAnotherCircle_IsAPersonaOfItsOwn()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();
        await stage.CreateAsync();
        await stage.CreateAsync(circle: "corsica", with: static r => r with { Attributes = PersonaStage.Values(("autobook_price", 10_000)) });

        await stage.UpdateAsync(PersonaStage.Values(("consent", true)));

        Assert.Equal(PersonaStage.Values(("consent", false), ("autobook_price", 10_000), ("autobook_leadtime", 7), ("autobook_risklevel", 3)), (await stage.GetAsync(circle: "corsica")).Attributes);
        Assert.NotEqual(Defaults, (await stage.GetAsync()).Attributes);
    }

    [Fact]
    public async Task P06_SixthPersona_IsBeyondTheLimit()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();
        for (int i = 0; i < 5; i++)
        {
            await stage.CreateAsync(circle: $"c{i}");
        }

        await PersonaStage.RefusedAsync(PersonaReasons.PersonaLimit, () => stage.CreateAsync(circle: "c5"));

        await stage.MoveAsync(PersonaStatus.Revoked, PersonaStage.Anna, PersonaStage.Ref(circle: "c0"));
        await stage.CreateAsync(circle: "c5");
        await PersonaStage.RefusedAsync(PersonaReasons.PersonaLimit, () => stage.CreateAsync(circle: "c6"));
    }

    [Fact]
    public async Task P07_AnotherUser_FindsNoPersona()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();
        Persona made = await stage.CreateAsync();

        await PersonaStage.RefusedAsync(PersonaReasons.UnknownPersona, () => stage.GetAsync(caller: PersonaStage.Stranger));
        await PersonaStage.RefusedAsync(PersonaReasons.UnknownPersona, () => stage.UpdateAsync(PersonaStage.Values(("consent", true)), PersonaStage.Stranger));
        await PersonaStage.RefusedAsync(PersonaReasons.UnknownPersona, () => stage.DeleteAsync(PersonaStage.Stranger));
        await PersonaStage.RefusedAsync(PersonaReasons.UnknownPersona, () => stage.MoveAsync(PersonaStatus.Inactive, PersonaStage.Stranger));

        // What is said of one that there is, is said of one that there is not.
        PersonaException there = await PersonaStage.RefusedAsync(PersonaReasons.UnknownPersona, () => stage.GetAsync(caller: PersonaStage.Stranger));
        PersonaException nowhere = await PersonaStage.RefusedAsync(PersonaReasons.UnknownPersona, () => stage.GetAsync(circle: "none"));
        Assert.Equal(there.Message, nowhere.Message);
        Assert.Equal(made, await stage.GetAsync());
    }

    [Fact]
    public async Task P08_SubjectOrIdAmongTheValues_IsRejected()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();

        foreach (string name in new[] { "user_sub", "persona_id", "status" })
        {
            PersonaException e = await PersonaStage.RefusedAsync(
                PersonaReasons.InvalidAttribute, () => stage.CreateAsync(with: r => r with { Attributes = PersonaStage.Values((name, "yannick")) }));
            Assert.Contains(name, e.Member, StringComparison.Ordinal);
        }

        Assert.Equal(PersonaStage.Carlo, (await stage.CreateAsync()).Subject);
        await PersonaStage.RefusedAsync(
            PersonaReasons.UnknownPersona, () => stage.UpdateAsync(ConditionContext.Empty, with: static u => u with { Persona = PersonaStage.Ref(subject: PersonaStage.Stranger) }));
    }

    [Fact]
    public async Task P09_LeadTimeAsText_IsRejected()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();
        foreach (object wrong in new object[] { "14", 14.5, true, -1, 366 })
        {
            PersonaException e = await PersonaStage.RefusedAsync(
                PersonaReasons.InvalidAttribute, () => stage.CreateAsync(with: r => r with { Attributes = PersonaStage.Values(("autobook_leadtime", wrong)) }));
            Assert.Equal("autobook_leadtime", e.Member);
        }

        await stage.CreateAsync();
        await PersonaStage.RefusedAsync(PersonaReasons.InvalidAttribute, () => stage.UpdateAsync(PersonaStage.Values(("autobook_leadtime", "14"))));
        Assert.Equal(Defaults, (await stage.GetAsync()).Attributes);
        Assert.NotEqual(Defaults, (await stage.UpdateAsync(PersonaStage.Values(("autobook_leadtime", 14)))).Attributes);
    }

    [Fact]
    public async Task P12_AttestedTitle_IsPendingUntilAnotherApproves()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();
        foreach (string title in new[] { "user-admin", "travel-agent" })
        {
            PersonaRef persona = PersonaStage.Ref(title);
            Persona made = await stage.CreateAsync(title);
            Assert.Equal((PersonaStatus.Pending, false), (made.Status, made.IsValidAt(made.ValidFrom)));

            await PersonaStage.RefusedAsync(PersonaReasons.TransitionForbidden, () => stage.MoveAsync(PersonaStatus.Active, persona: persona));
            Assert.Equal(PersonaStatus.Pending, (await stage.GetAsync(title)).Status);

            await stage.MoveAsync(PersonaStatus.Active, PersonaStage.Anna, persona);
            Assert.True((await stage.GetAsync(title)).IsValidAt(made.ValidFrom));
        }

        // An approver is a stranger to nobody but himself.
        await stage.CreateAsync("travel-agent", caller: PersonaStage.Anna);
        await PersonaStage.RefusedAsync(
            PersonaReasons.TransitionForbidden, () => stage.MoveAsync(PersonaStatus.Active, PersonaStage.Anna, PersonaStage.Ref("travel-agent", subject: PersonaStage.Anna)));
    }

    [Fact]
    public async Task P13_ServiceThatMayReadPersonas_ReadsAny()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();
        Persona made = await stage.CreateAsync();

        Assert.Equal(made, await stage.GetAsync(caller: PersonaStage.Services));

        await PersonaStage.RefusedAsync(PersonaReasons.UnknownPersona, () => stage.UpdateAsync(PersonaStage.Values(("consent", true)), PersonaStage.Services));
        await PersonaStage.RefusedAsync(PersonaReasons.UnknownPersona, () => stage.MoveAsync(PersonaStatus.Suspended, PersonaStage.Services));
    }

    [Fact]
    public async Task P15_PartialUpdate_KeepsTheRestAndChecksTheWhole()
    {
        await using PersonaStage stage = await PersonaStage.StartAsync();
        Persona made = await stage.CreateAsync(with: static r => r with { Attributes = PersonaStage.Values(("autobook_price", 1_500)) });

        Persona changed = await stage.UpdateAsync(PersonaStage.Values(("consent", true)));

        Assert.Equal(PersonaStage.Values(("consent", true), ("autobook_price", 1_500), ("autobook_leadtime", 7), ("autobook_risklevel", 3)), changed.Attributes);
        Assert.Equal((made.Status, made.ValidFrom, made.ValidTill), (changed.Status, changed.ValidFrom, changed.ValidTill));
        await PersonaStage.RefusedAsync(PersonaReasons.InvalidRequest, () => stage.UpdateAsync(ConditionContext.Empty, with: u => u with { ValidTill = made.ValidFrom.AddTicks(-1) }));
        Assert.Equal(changed, await stage.GetAsync());
    }
}
