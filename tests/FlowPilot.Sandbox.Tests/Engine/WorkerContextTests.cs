using System.Diagnostics;
using System.Globalization;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Telemetry;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>Of a caller's context only its activity reaches a worker, and nothing of a run stays there for the next one.</summary>
public sealed class WorkerContextTests
{
    private static readonly AsyncLocal<string?> Ambient = new();

    [Fact]
    public async Task Run_ContextOfTheCallerAndOfTheRunBefore_IsNotSeenByAHostFunction()
    {
        var seen = new List<string>();
        Fixture add = Fixture.Load("app-add");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(
            o =>
            {
                o.MaxConcurrentRuns = 1;
                o.HostFunctions.Add("app", "add", "app.use", 0, (HostCall _, int a, int b) =>
                {
                    seen.Add($"{Ambient.Value ?? "none"} {CultureInfo.CurrentCulture.NumberFormat.NegativeSign} {SynchronizationContext.Current?.ToString() ?? "none"} {Thread.CurrentThread.Name}");
                    Ambient.Value = "left by a run";
                    CultureInfo.CurrentCulture = Culture("run");
                    SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
                    return a + b - 42;
                });
            },
            add);
        using SandboxPlugin plugin = await sandbox.LoadAsync(add, "app.use");
        Ambient.Value = "of the caller";
        CultureInfo.CurrentCulture = Culture("caller");

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(SandboxOutcome.Completed, (await sandbox.RunAsync(plugin)).Outcome);
            Assert.NotEqual("FlowPilot sandbox run", Thread.CurrentThread.Name);
            Assert.Equal(("of the caller", "caller"), (Ambient.Value, CultureInfo.CurrentCulture.NumberFormat.NegativeSign));
        }

        Assert.Equal(Enumerable.Repeat("none - none FlowPilot sandbox run", 3), seen);
    }

    [Fact]
    public async Task Run_ActivityOfTheRun_IsCurrentInsideAndGoneAfterwards()
    {
        var seen = new List<string?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static s => s.Name == FlowPilotSandboxTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        Fixture add = Fixture.Load("app-add");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(
            o => o.HostFunctions.Add("app", "add", "app.use", 0, (HostCall _, int a, int b) =>
            {
                seen.Add(Activity.Current?.OperationName);
                return a + b - 42;
            }),
            add);

        await sandbox.RunAsync(add, capabilities: "app.use");
        string? after = "none";
        await sandbox.Host.Engine.Workers.RunAsync(() =>
        {
            after = Activity.Current?.OperationName;
            return new GuestExit(SandboxOutcome.Completed);
        });

        Assert.Equal(["flowpilot.sandbox.run"], seen);
        Assert.Null(after);
    }

    // Known by its sign: where a process has the invariant culture alone there are no others by name.
    private static CultureInfo Culture(string sign)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = sign;
        return culture;
    }
}
