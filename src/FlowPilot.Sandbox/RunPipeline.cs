using System.Diagnostics;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Profiles.Wasi;
using FlowPilot.Sandbox.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox;

/// <summary>The way of a run: the grant, the capabilities, the declared sizes, the queue, a worker, the record.</summary>
internal sealed class RunPipeline(
    SandboxEngine engine,
    RunQueue queue,
    OrphanedCalls orphans,
    IReadOnlyDictionary<PluginKey, IReadOnlyList<string>> granted,
    RunRecorder recorder,
    TimeProvider time,
    ILogger guests,
    bool echo,
    IServiceScopeFactory? scopes,
    CancellationToken stopping)
{
    /// <summary>Runs a guest; throws for no outcome.</summary>
    public async ValueTask<SandboxResult> RunAsync(RunTicket ticket, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        using Activity? activity = SandboxMetrics.Source.StartActivity("flowpilot.sandbox.run");
        SandboxResult result = await recorder.EndedAsync(ticket, await AdmitAsync(ticket, input, activity, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        activity?.SetTag("flowpilot.outcome", result.Outcome.ToString());
        return result;
    }

    private async ValueTask<SandboxResult> AdmitAsync(RunTicket ticket, ReadOnlyMemory<byte> input, Activity? activity, CancellationToken cancellationToken)
    {
        if (IsExpired(ticket))
        {
            return ticket.NotRun(SandboxOutcome.Revoked);
        }

        var gate = new CapabilityGate(ticket.Plugin.Declared, granted.GetValueOrDefault(ticket.Plugin.Key, []), ticket.Grant.Capabilities);
        IReadOnlyList<CapabilityRefusal> refused = gate.Refused(ticket.Plugin.Inspection.Needs);
        if (refused.Count > 0)
        {
            return await recorder.RefusedAsync(ticket, gate, refused).ConfigureAwait(false)
                ? ticket.NotRun(SandboxOutcome.CapabilityDenied) with { Denied = refused }
                : ticket.NotRun(SandboxOutcome.HostFault);
        }

        if (ticket.DeclaredFault() is not SandboxOutcome.None and var fault)
        {
            return ticket.NotRun(fault);
        }

        return await QueueAsync(ticket, input, gate, activity, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<SandboxResult> QueueAsync(
        RunTicket ticket, ReadOnlyMemory<byte> input, CapabilityGate gate, Activity? activity, CancellationToken cancellationToken)
    {
        try
        {
            // So many calls that outlive their runs are threads and memory that no limit of a run holds.
            if (orphans.IsFull || !await queue.EnterAsync(ticket.Claim, cancellationToken, stopping).ConfigureAwait(false))
            {
                return ticket.NotRun(SandboxOutcome.Busy) with { RetryAfter = queue.RetryAfter };
            }
        }
        catch (OperationCanceledException)
        {
            return ticket.NotRun(SandboxOutcome.Cancelled);
        }

        var place = new RunPlace(queue, ticket.Claim);
        try
        {
            return await RunAdmittedAsync(ticket, input, gate, activity, place, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // For a run that no worker took; a worker gives it back itself.
            place.Leave();
        }
    }

    private async ValueTask<SandboxResult> RunAdmittedAsync(
        RunTicket ticket, ReadOnlyMemory<byte> input, CapabilityGate gate, Activity? activity, RunPlace place, CancellationToken cancellationToken)
    {
        // Again: the time may have passed in the queue.
        if (IsExpired(ticket))
        {
            return ticket.NotRun(SandboxOutcome.Revoked);
        }

        if (cancellationToken.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            return ticket.NotRun(SandboxOutcome.Cancelled);
        }

        PluginProfile profile = ticket.Plugin.Inspection.Profile;
        var state = new FlowPilotRun(input, ticket.Limits, echo ? entry => Echo(ticket, entry) : null) { Profile = profile };
        var request = new RunRequest
        {
            Engine = ticket.Engine,
            Capabilities = profile == PluginProfile.Wasi ? WithWasi(gate.Effective) : gate.Effective,
            Limits = ticket.Limits,
            State = state,
            Host = new HostRun(ticket.RunId, ticket.Grant.Store, ticket.Grant.DecisionId, guests, scopes),
            Orphans = orphans,
            Time = time,
            Seed = ticket.Seed,
            Instant = ticket.Instant,
            Caller = cancellationToken,
            Stopping = stopping,
        };
        // The place goes to the next run as soon as the worker is free, and not only when the pool finds time to tell the caller of this one.
        GuestExit exit = await engine.Workers.RunAsync(place.Leave, () =>
        {
            // Of the caller's context this alone flows in.
            Activity.Current = activity;
            GuestExit ended = Run(ticket, gate, state, request);
            Activity.Current = null;
            return ended;
        }).ConfigureAwait(false);
        if (exit.Outcome == SandboxOutcome.HostFault)
        {
            recorder.Fault(ticket, exit.Fault);
        }

        SandboxResult result = ticket.Ran(exit, state);
        return result.Denied.Count == 0 || await recorder.RefusedAsync(ticket, gate, result.Denied).ConfigureAwait(false)
            ? result
            : result with { Outcome = SandboxOutcome.HostFault, Output = default, FileChanges = [], GuestError = null, Denied = [], TrapKind = null, Backtrace = [] };
    }

    // On the worker, so that no other thread waits for files, or holds what the run reserved.
    private GuestExit Run(RunTicket ticket, CapabilityGate gate, FlowPilotRun state, RunRequest request)
    {
        SandboxOutcome due = SandboxOutcome.None;
        long start = Stopwatch.GetTimestamp();
        try
        {
            if (ticket.Wasi is { } setup)
            {
                state.Wasi = WasiRun.Begin(gate.Granted, setup, ticket.Limits, state.Log, ticket.Instant ?? time.GetUtcNow(), () =>
                {
                    due = Stopwatch.GetElapsedTime(start) > ticket.Limits.Deadline ? SandboxOutcome.DeadlineExceeded
                        : request.Caller.IsCancellationRequested || request.Stopping.IsCancellationRequested ? SandboxOutcome.Cancelled
                        : SandboxOutcome.None;
                    if (due != SandboxOutcome.None)
                    {
                        throw new OperationCanceledException();
                    }
                });
            }

            GuestExit exit = engine.Run(ticket.Module, request);
            state.End(exit.Outcome == SandboxOutcome.Completed);
            return exit;
        }
        catch (OperationCanceledException) when (due != SandboxOutcome.None)
        {
            return new GuestExit(due) { Fuel = 0 };
        }
        catch (Exception e)
        {
            return new GuestExit(SandboxOutcome.HostFault) { Fault = e };
        }
    }

    // All of preview 1 is there for a command: what it sees through it is another matter.
    private static IReadOnlySet<string> WithWasi(IReadOnlySet<string> effective) =>
        effective.Count == 0 ? CapabilityCatalogue.Wasi : new HashSet<string>(effective.Concat(CapabilityCatalogue.Wasi), StringComparer.Ordinal);

    private void Echo(RunTicket ticket, SandboxLogEntry entry) => guests.GuestLine(entry.Level, ticket.Plugin.Key.Id, ticket.RunId, entry.Text);

    private bool IsExpired(RunTicket ticket) => time.GetUtcNow() >= ticket.Grant.ValidUntil;
}
