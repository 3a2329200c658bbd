using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text.Json;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Telemetry;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace FlowPilot.Sandbox.Tests;

/// <summary>What remains of a run: its record, its metrics, its activity, and a guest's lines where the operator wants them.</summary>
public sealed class RunRecordTests
{
    [Fact]
    public async Task Run_AnyEnd_IsOneRecordOfItsModuleAndOutcome()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture trap = Fixture.Load("trap");

        SandboxResult result = await sandbox.RunAsync(trap, new byte[] { 3 });

        JsonElement record = Assert.Single(
            (await sandbox.Authz.ReadLogAsync()).Select(static l => JsonDocument.Parse(l).RootElement), static r => r.GetProperty("kind").GetString() == "receipt");
        JsonElement body = record.GetProperty("body");
        Assert.Equal(["decision_id", "outcome", "plugin_sha256", "receipt_sha256", "run_id"], body.EnumerateObject().Select(static p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(result.RunId, body.GetProperty("run_id").GetGuid());
        Assert.Equal(trap.Sha256, body.GetProperty("plugin_sha256").GetString());
        Assert.Equal("Trap", body.GetProperty("outcome").GetString());
        Assert.Equal(result.Receipt?.Sha256, body.GetProperty("receipt_sha256").GetString());
    }

    [Fact]
    public async Task Run_ThatCannotBeRecorded_IsHostFaultWithoutOutput()
    {
        var log = new NoLog();
        await using TestSandbox sandbox = await TestSandbox.StartAsync(services: s => s.AddSingleton<IDecisionLog>(log));
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        Sandbox.Capabilities.SandboxGrant grant = await sandbox.GrantAsync();
        log.IsDown = true;

        SandboxResult result = await sandbox.Sandbox.RunAsync(plugin, "secret"u8.ToArray(), grant, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(SandboxOutcome.HostFault, result.Outcome);
        Assert.True(result.Output.IsEmpty);
        Assert.Null(result.Receipt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_WhoseRecordIsOnItsWay_GivesNothingBeforeItIsThere(bool fails)
    {
        var log = new NoLog();
        await using TestSandbox sandbox = await TestSandbox.StartAsync(services: s => s.AddSingleton<IDecisionLog>(log));
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        Sandbox.Capabilities.SandboxGrant grant = await sandbox.GrantAsync();
        var durable = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        log.Durable = durable.Task;

        Task<SandboxResult> run = sandbox.Sandbox.RunAsync(plugin, "secret"u8.ToArray(), grant, new SandboxRunOptions { Record = true }, TestContext.Current.CancellationToken).AsTask();
        await Until.TrueAsync(() => log.Entries.OfType<ReceiptEntry>().Any());
        ReceiptEntry entry = log.Entries.OfType<ReceiptEntry>().Single();
        Assert.False(run.IsCompleted);
        if (fails)
        {
            durable.SetException(new IOException("The disk is full."));
        }
        else
        {
            durable.SetResult();
        }

        SandboxResult result = await run;
        Assert.Equal(fails ? SandboxOutcome.HostFault : SandboxOutcome.Completed, result.Outcome);
        Assert.Equal(fails, result.Output.IsEmpty);
        Assert.Equal(fails ? null : entry.ReceiptSha256, result.Receipt?.Sha256);
        Assert.Equal(fails, result.Recording is null);
        Assert.Equal("Completed", entry.Outcome);
    }

    [Fact]
    public async Task Run_WhoseReceiptCannotBeSigned_IsHostFaultWithoutOutput()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => o.ReceiptSigningKey = key);
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        key.Dispose();

        SandboxResult result = await sandbox.RunAsync(plugin, "secret"u8.ToArray());

        Assert.Equal(SandboxOutcome.HostFault, result.Outcome);
        Assert.True(result.Output.IsEmpty);
        Assert.Null(result.Receipt);
    }

    [Fact]
    public async Task Run_WithListeners_IsMeasuredAndHasAnActivity()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static s => s.Name == FlowPilotSandboxTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a =>
            {
                lock (activities)
                {
                    activities.Add(a);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var meters = new Meters();
        await using TestSandbox sandbox = await TestSandbox.StartAsync(services: s => s.AddSingleton<IMeterFactory>(meters));
        using var duration = new MetricCollector<double>(meters, FlowPilotSandboxTelemetry.MeterName, "flowpilot.sandbox.invocation.duration");
        using var fuel = new MetricCollector<long>(meters, FlowPilotSandboxTelemetry.MeterName, "flowpilot.sandbox.fuel");

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("echo"), "x"u8.ToArray());

        Assert.Equal("Completed", Assert.Single(duration.GetMeasurementSnapshot()).Tags["flowpilot.outcome"]);
        Assert.Equal(result.Fuel, Assert.Single(fuel.GetMeasurementSnapshot()).Value);
        lock (activities)
        {
            Assert.Contains(activities, static a => a.OperationName == "flowpilot.sandbox.run" && Equals(a.GetTagItem("flowpilot.outcome"), "Completed"));
        }
    }

    [Fact]
    public async Task Gauges_WhileRunsAreUnderWay_ShowHowMany()
    {
        using var meters = new Meters();
        await using TestSandbox sandbox = await TestSandbox.StartAsync(
            static o =>
            {
                o.Limits = SandboxLimits.Trusted with { Fuel = long.MaxValue };
                o.MaxConcurrentRuns = 1;
            },
            services: s => s.AddSingleton<IMeterFactory>(meters));
        using SandboxPlugin spin = await sandbox.LoadAsync(Fixture.Load("spin"));
        using var cancel = new CancellationTokenSource();
        Task<SandboxResult>[] runs = [.. Enumerable.Range(0, 3).Select(_ => sandbox.RunAsync(spin, cancellationToken: cancel.Token))];
        await Until.TrueAsync(() => sandbox.Host.Engine.LiveStores == 1 && sandbox.Host.Queue.Waiting == 2);
        sandbox.Host.Orphans.Enter();

        Assert.Equal([1, 2, 1], Gauges(meters));
        await cancel.CancelAsync();
        await Task.WhenAll(runs);
        sandbox.Host.Orphans.Leave();
        Assert.Equal([0, 0, 0], Gauges(meters));
    }

    private static int[] Gauges(Meters meters) =>
    [
        .. new[] { "flowpilot.sandbox.runs.active", "flowpilot.sandbox.runs.queued", "flowpilot.sandbox.calls.orphaned" }.Select(name =>
        {
            using var gauge = new MetricCollector<int>(meters, FlowPilotSandboxTelemetry.MeterName, name);
            gauge.RecordObservableInstruments();
            return gauge.LastMeasurement?.Value ?? -1;
        }),
    ];

    [Fact]
    public async Task EchoGuestLog_InDevelopment_ShowsLinesEscaped()
    {
        var collector = new FakeLogCollector();
        Fixture guest = Fixture.Load("log-then-trap");
        await using TestSandbox sandbox = await TestSandbox.StartAsync(
            o => { o.EchoGuestLog = true; o.Grants[guest.Key] = ["log.write"]; },
            services: s => s.AddSingleton<IHostEnvironment>(new Stage("Development")).AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(collector))));

        SandboxResult result = await sandbox.RunAsync(guest, capabilities: "log.write");

        string[] lines = [.. collector.GetSnapshot().Where(static r => r.Category == "FlowPilot.Sandbox.Guest").Select(static r => r.Message)];
        Assert.Equal(result.Log.Select(l => $"log-then-trap {result.RunId}: {l.Text}"), lines);
        Assert.NotEmpty(lines);
    }

    [Theory]
    [InlineData("Production", false, false)]
    [InlineData("Production", true, true)]
    [InlineData("Development", false, true)]
    [InlineData(null, false, false)]
    public void EchoGuestLog_InProduction_IsRefusedUnlessForced(string? environment, bool forced, bool allowed)
    {
        var validator = new SandboxOptionsValidator(environment is null ? null : new Stage(environment));

        Assert.Equal(allowed, validator.Validate(null, new SandboxOptions { EchoGuestLog = true, AllowEchoInProduction = forced }).Succeeded);
    }

    private sealed class NoLog : IDecisionLog
    {
        public bool IsDown { get; set; }

        public Task Durable { get; set; } = Task.CompletedTask;

        public ConcurrentQueue<DecisionLogEntry> Entries { get; } = [];

        public ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken = default)
        {
            Entries.Enqueue(entry);
            return IsDown ? throw new IOException("The disk is full.") : new ValueTask(Durable);
        }

        public ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
