using System.Security.Cryptography;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    [Fact]
    public void Add_Twice_RegistersNothingTwice()
    {
        var once = new ServiceCollection();
        once.AddFlowPilotAuthz();
        var twice = new ServiceCollection();
        twice.AddFlowPilotAuthz();
        twice.AddFlowPilotAuthz();

        // Options infrastructure registers itself again and again, harmlessly; ours must not.
        static string[] Ours(ServiceCollection services) =>
            [.. services.Select(d => $"{d.ServiceType}|{d.ImplementationType}").Where(t => t.Contains("FlowPilot", StringComparison.Ordinal) && !t.Contains("IConfigureOptions", StringComparison.Ordinal)).Distinct()];
        Assert.Equal(Ours(once), Ours(twice));
        Assert.Equal(
            once.Count(d => d.ServiceType == typeof(StoreProjection)),
            twice.Count(d => d.ServiceType == typeof(StoreProjection)));
    }

    public static TheoryData<string, Action<AuthzOptions>> WrongOptions => new()
    {
        { nameof(AuthzOptions.PseudonymKey), o => o.PseudonymKey = default },
        { nameof(AuthzOptions.PseudonymKey), o => o.PseudonymKey = new byte[31] },
        { nameof(AuthzOptions.PseudonymKey), o => o.PseudonymKey = new byte[32] },
        { nameof(AuthzOptions.DecisionLifetime), o => o.DecisionLifetime = TimeSpan.Zero },
        { nameof(AuthzOptions.MaxGrantLifetime), o => o.MaxGrantLifetime = TimeSpan.Zero },
        { nameof(AuthzOptions.DefaultGrantLifetime), o => o.DefaultGrantLifetime = TimeSpan.FromDays(366) },
        { nameof(AuthzOptions.MaxDelegationDepth), o => o.MaxDelegationDepth = 0 },
        { nameof(AuthzOptions.MaxDelegationDepth), o => o.MaxDelegationDepth = 33 },
        { nameof(AuthzOptions.MaxDelegationFanOut), o => o.MaxDelegationFanOut = 0 },
        { nameof(AuthzOptions.MaxDelegationFanOut), o => o.MaxDelegationFanOut = 100_001 },
        { nameof(AuthzOptions.MaxDelegationChains), o => o.MaxDelegationChains = 0 },
        { nameof(AuthzOptions.MaxDelegationChains), o => o.MaxDelegationChains = 100_001 },
        { nameof(AuthzOptions.MaxEvaluationWork), o => o.MaxEvaluationWork = 0 },
        { nameof(AuthzOptions.MaxStaleness), o => o.MaxStaleness = TimeSpan.FromHours(1) },
        { nameof(AuthzOptions.DecisionLogMaxWait), o => o.DecisionLogMaxWait = TimeSpan.FromTicks(-1) },
        { nameof(AuthzOptions.DecisionLogNode), o => o.DecisionLogNode = "../up" },
        { nameof(AuthzOptions.DecisionLogMode), o => o.DecisionLogMode = (Authz.DecisionLog.DecisionLogMode)9 },
        { nameof(AuthzOptions.DecisionLogDirectory), o => o.DecisionLogDirectory = string.Empty },
        { nameof(AuthzOptions.PersonTypes), o => o.PersonTypes.Add("a b") },
        { nameof(AuthzOptions.DefaultGrantActions), o => o.DefaultGrantActions.Add("can_delete") },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Options_Wrong_AreRefusedByName(string member, Action<AuthzOptions> spoil)
    {
        var services = new ServiceCollection();
        services.AddFlowPilotAuthz(o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            spoil(o);
        });
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException e = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<AuthzOptions>>().Value);

        Assert.Contains(member, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddModel_IsInForceWhenTheStoreOpens()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null, services: s => s.AddFlowPilotAuthz().AddModel(TestDecisions.Model));

        AuthorizationModel? model = await authz.Relationships.ReadModelAsync(StoreId.Default, TestContext.Current.CancellationToken);

        Assert.Equal(AuthorizationModel.Parse(TestDecisions.Model).Hash, model?.Hash);
    }

    [Fact]
    public async Task AddModel_WithAnError_IsRefusedWithItsPlace()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null, services: s => s.AddFlowPilotAuthz().AddModel("model\n  schema 1.1\ntype user\nnonsense"));

        FlowPilotModelException e = Assert.Throws<FlowPilotModelException>(() => authz.Services.GetRequiredService<IOptions<AuthzOptions>>().Value);

        Assert.Equal((4, 1), (e.Errors[0].Line, e.Errors[0].Column));
    }

    [Fact]
    public async Task DecisionLog_WithoutAFolder_DeniesAndSaysWhichOption()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(TestDecisions.Model, configure: o => o.DecisionLogDirectory = null);

        Authz.Decisions.Decision decision = await authz.AllowAsync();

        Assert.False(decision.Allowed);
    }
}
