using System.Reflection;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.TestKit;

namespace FlowPilot.Sandbox.Tests.Capabilities;

public sealed class SandboxGrantTests
{
    [Fact]
    public async Task From_AllowedDecision_HoldsWhatWasDecided()
    {
        await using TestAuthz authz = await TestDecisions.StartAsync("log.write");
        Decision decision = await authz.AllowAsync();

        SandboxGrant grant = SandboxGrant.From(decision);

        Assert.Equal(decision.Id, grant.DecisionId);
        Assert.Equal(decision.Store, grant.Store);
        Assert.Equal("can_run", grant.Action);
        Assert.Equal("plugin:p", grant.Resource.ToString());
        Assert.Equal(["log.write"], grant.Capabilities);
        Assert.Equal(decision.Id.ToString(), grant.ToString());
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(60, 60)]
    [InlineData(3_600, 60)]
    public async Task From_AnyLifetime_IsValidAsLongAsTheDecisionAndAtMostAMinute(int decisionSeconds, int grantSeconds)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            TestDecisions.Model, ["plugin:p#can_run@user:ann"], o => o.DecisionLifetime = TimeSpan.FromSeconds(decisionSeconds));
        Decision decision = await authz.AllowAsync();

        SandboxGrant grant = SandboxGrant.From(decision);

        Assert.Equal(decision.DecidedAt + TimeSpan.FromSeconds(grantSeconds), grant.ValidUntil);
    }

    [Fact]
    public async Task From_Denial_Throws()
    {
        await using TestAuthz authz = await TestDecisions.StartAsync("log.write");
        Decision denial = await authz.DenyAsync();

        Assert.Throws<ArgumentException>("decision", () => SandboxGrant.From(denial));
    }

    [Fact]
    public async Task From_ADecisionThatObligesToAStepUp_Throws()
    {
        const string Pack = """
            name: plugins
            version: "1"
            personas:
              developer: {onboarding: self, actions: [start]}
            chains:
              anyone: {gates: [{name: anyone, require: "true"}]}
            actions:
              start: {relation: none, chains: [anyone], capabilities: [log.write], obligations: [{kind: step-up, values: [mfa]}]}
            """;
        await using TestAuthz authz = await TestAuthz.StartAsync(TestDecisions.Model, ["plugin:p#can_run@user:ann"], o =>
        {
            o.PolicyPacks.Add(new PolicyPackFile("plugins.yaml", Pack));
            o.DefaultPack = "plugins";
            o.KnownObligations.Add(PolicyObligation.StepUp);
        });
        var request = new AccessRequest
        {
            Subject = SubjectRef.Parse("user:ann"), Persona = new PersonaRef { Title = "developer", Circle = "home" }, Action = "start", Resource = ObjectRef.Parse("plugin:p"),
            Credential = Credential.InProcess("test"),
        };

        Decision open = await authz.Authorizer.AuthorizeAsync(request, TestContext.Current.CancellationToken);
        Decision met = await authz.Authorizer.AuthorizeAsync(
            request with { Credential = Credential.Authenticated(new CredentialFacts { Kind = CredentialKind.AccessToken, Issuer = "https://issuer", AuthenticationContext = "mfa" }) },
            TestContext.Current.CancellationToken);

        Assert.True(open.Allowed);
        Assert.Throws<ArgumentException>("decision", () => SandboxGrant.From(open));
        Assert.Equal(["log.write"], SandboxGrant.From(met).Capabilities);
    }

    [Fact]
    public async Task From_DryRun_Throws()
    {
        await using TestAuthz authz = await TestDecisions.StartAsync("log.write");
        AccessRequest request = (await authz.AllowAsync()).Request;

        Decision dry = await authz.Authorizer.AuthorizeAsync(request with { DryRun = true }, TestContext.Current.CancellationToken);

        Assert.True(dry.Allowed);
        Assert.Throws<ArgumentException>("decision", () => SandboxGrant.From(dry));
    }

    [Fact]
    public void Grant_Type_CannotBeMadeCopiedOrChangedOtherwise()
    {
        Assert.True(typeof(SandboxGrant).IsSealed);
        Assert.Empty(typeof(SandboxGrant).GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        Assert.DoesNotContain(typeof(SandboxGrant).GetMethods(), static m => m.Name == "<Clone>$");
        Assert.DoesNotContain(typeof(SandboxGrant).GetProperties(), static p => p.CanWrite);
    }
}
