using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FlowPilot.AspNetCore.Telemetry;
using FlowPilot.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.AspNetCore.Tests.Telemetry;

public sealed class AspNetCoreMetricsTests
{
    [Fact]
    public async Task Get_EveryAnswer_IsCountedWithoutIds()
    {
        await using TestApp app = await TestApp.StartAsync(static a =>
        {
            a.MapGet("/run/{id}", () => "ok").RequireRelation("can_execute", "workflow", "route:id");
        });
        var factory = app.Services.GetRequiredService<IMeterFactory>();
        var seen = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == FlowPilotAspNetCoreTelemetry.MeterName && instrument.Meter.Scope == factory)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            seen.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(static t => $"{t.Key}={t.Value}"))}"));
        listener.Start();

        await app.StatusAsync("/run/trip", app.Issuer.Token());
        await app.StatusAsync("/run/other", app.Issuer.Token());
        await app.StatusAsync("/run/%2A", app.Issuer.Token());
        await app.StatusAsync("/run/trip");

        const string Name = "flowpilot.aspnetcore.decisions 1 flowpilot.decision=";
        Assert.Collection(
            seen,
            static l => Assert.Equal(Name + "allow flowpilot.reason=none flowpilot.relation=can_execute", l),
            static l => Assert.Equal(Name + "deny flowpilot.reason=no_path flowpilot.relation=can_execute", l),
            static l => Assert.Equal(Name + "deny flowpilot.reason=resource_unresolved flowpilot.relation=can_execute", l));
    }
}
