using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FlowPilot.Sandbox.Tests.DependencyInjection;

public sealed class AddFlowPilotSandboxTests
{
    [Fact]
    public void Add_Twice_RegistersOnceAndAddsConfiguration()
    {
        var services = new ServiceCollection();

        FlowPilotSandboxBuilder builder = services.AddFlowPilotSandbox(static o => o.MaxConcurrentRuns = 3);
        int once = services.Count;
        services.AddFlowPilotSandbox();
        Assert.Equal(once, services.Count);
        services.AddFlowPilotSandbox(static o => o.MaxQueuedRuns = 4);
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(services, builder.Services);
        Assert.Single(services, static s => s.ServiceType == typeof(ISandbox));
        SandboxOptions options = provider.GetRequiredService<IOptions<SandboxOptions>>().Value;
        Assert.Equal((3, 4), (options.MaxConcurrentRuns, options.MaxQueuedRuns));
    }

    [Fact]
    public void Add_TimeProviderOfTheHost_IsKept()
    {
        var services = new ServiceCollection();
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        services.AddSingleton<TimeProvider>(time);

        services.AddFlowPilotSandbox();
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(time, provider.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void Add_InvalidOptions_FailAtStart()
    {
        var services = new ServiceCollection();
        services.AddFlowPilotSandbox(static o => o.MaxConcurrentRuns = 0);
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("MaxConcurrentRuns is 0; 1 to 1000 is expected.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostedService_AtTheStartOfTheApplication_PreparesTheSandbox()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => o.WarmWorkers = 3);
        IHostedService[] services = [.. sandbox.Authz.Services.GetServices<IHostedService>().Where(static s => s.GetType().Assembly == typeof(ISandbox).Assembly)];

        await Assert.Single(services).StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, sandbox.Host.Engine.Workers.Parked);
        Assert.NotNull(sandbox.Host.CompileFactor);
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public void Add_EchoOfGuestLogs_FailsAtStartInProduction(string environment, bool fails)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new Stage(environment));
        services.AddFlowPilotSandbox(static o => o.EchoGuestLog = true);
        using ServiceProvider provider = services.BuildServiceProvider();

        Exception? fault = Record.Exception(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(fails, fault is OptionsValidationException);
    }

    [Fact]
    public async Task Resolve_TwoHostsInOneProcess_HaveEnginesOfTheirOwn()
    {
        await using TestSandbox first = await TestSandbox.StartAsync(static o => o.Limits = SandboxLimits.Strict);
        TestSandbox second = await TestSandbox.StartAsync();
        Assert.Equal(SandboxOutcome.Completed, (await second.RunAsync(Fixture.Load("echo"))).Outcome);
        await second.DisposeAsync();

        Assert.Equal(SandboxOutcome.Completed, (await first.RunAsync(Fixture.Load("echo"))).Outcome);
    }
}
