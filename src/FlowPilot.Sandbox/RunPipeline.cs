using System.Diagnostics;
using System.Security.Cryptography;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Profiles.Wasi;
using FlowPilot.Sandbox.Receipts;
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
        RunEnd end = await AdmitAsync(ticket, input, activity, cancellationToken).ConfigureAwait(false);
        SandboxResult result = await recorder.EndedAsync(ticket, input, end).ConfigureAwait(false);
        activity?.SetTag("flowpilot.outcome", result.Outcome.ToString());
        return result;
    }

    private async ValueTask<RunEnd> AdmitAsync(RunTicket ticket, ReadOnlyMemory<byte> input, Activity? activity, CancellationToken cancellationToken)
    {
        var gate = new CapabilityGate(ticket.Plugin.Declared, granted.GetValueOrDefault(ticket.Plugin.Key, []), ticket.Grant.Capabilities);
        if (IsExpired(ticket))
        {
            return RunEnd.NotRun(ticket.NotRun(SandboxOutcome.Revoked), gate.Effective);
        }

        IReadOnlyList<CapabilityRefusal> refused = gate.Refused(ticket.Plugin.Inspection.Needs);
        if (refused.Count > 0)
        {
            SandboxResult denied = await recorder.RefusedAsync(ticket, gate, refused).ConfigureAwait(false)
                ? ticket.NotRun(SandboxOutcome.CapabilityDenied) with { Denied = refused }
                : ticket.NotRun(SandboxOutcome.HostFault);
            return RunEnd.NotRun(denied, gate.Effective);
        }

        if (ticket.Plugin.Inspection.FaultUnder(ticket.Limits) is not SandboxOutcome.None and var fault)
        {
            return RunEnd.NotRun(ticket.NotRun(fault), gate.Effective);
        }

        return await QueueAsync(ticket, input, gate, activity, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RunEnd> QueueAsync(
        RunTicket ticket, ReadOnlyMemory<byte> input, CapabilityGate gate, Activity? activity, CancellationToken cancellationToken)
    {
        // So many calls that outlive their runs are threads and memory that no limit of a run holds.
        if (orphans.IsFull)
        {
            return Busy(ticket, gate);
        }

        GuestExit? exit;
        var admitted = new AdmittedRun();
        try
        {
            exit = await QueuedJob.RunAsync(queue, engine.Workers, ticket.Claim, () => RunAdmitted(ticket, input, gate, activity, admitted, cancellationToken), cancellationToken, stopping)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return RunEnd.NotRun(ticket.NotRun(SandboxOutcome.Cancelled), gate.Effective);
        }

        if (exit is null)
        {
            return Busy(ticket, gate);
        }

        if (exit.Outcome == SandboxOutcome.HostFault)
        {
            recorder.Fault(ticket, exit.Fault);
        }

        // Without a state the guest was never given to an engine.
        if (admitted.State is not { } state)
        {
            return RunEnd.NotRun(ticket.NotRun(exit.Outcome), gate.Effective);
        }

        SandboxResult result = RunTicket.ResultOf(ticket.RunId, ticket.Plugin, exit, state);
        if (result.Denied.Count > 0 && !await recorder.RefusedAsync(ticket, gate, result.Denied).ConfigureAwait(false))
        {
            result = RunRecorder.Faulted(result);
        }

        return new RunEnd(result, gate.Effective, exit, admitted.Tape);
    }

    private RunEnd Busy(RunTicket ticket, CapabilityGate gate) =>
        RunEnd.NotRun(ticket.NotRun(SandboxOutcome.Busy) with { RetryAfter = queue.RetryAfter }, gate.Effective);

    // On the worker, as soon as it has the place: no other thread has to wake up in between.
    private GuestExit RunAdmitted(
        RunTicket ticket, ReadOnlyMemory<byte> input, CapabilityGate gate, Activity? activity, AdmittedRun admitted, CancellationToken cancellationToken)
    {
        // Again: the time may have passed in the queue.
        if (IsExpired(ticket))
        {
            return new GuestExit(SandboxOutcome.Revoked);
        }

        if (cancellationToken.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            return new GuestExit(SandboxOutcome.Cancelled);
        }

        PluginProfile profile = ticket.Plugin.Inspection.Profile;
        admitted.Tape = ticket.Options.Record ? TapeOf(ticket, input) : null;
        admitted.State = new FlowPilotRun(input, ticket.Limits, echo ? entry => Echo(ticket, entry) : null) { Profile = profile };
        var request = new RunRequest
        {
            Engine = ticket.Engine,
            Capabilities = CapabilityCatalogue.LinkedFor(profile, gate.Effective),
            Limits = ticket.Limits,
            State = admitted.State,
            Host = new HostRun(ticket.RunId, ticket.Grant.Store, ticket.Grant.DecisionId, guests, scopes),
            Orphans = orphans,
            Time = time,
            Seed = ticket.Seed,
            Instant = ticket.Instant,
            Tape = admitted.Tape,
            Caller = cancellationToken,
            Stopping = stopping,
        };
        // Of the caller's context this alone flows in.
        Activity.Current = activity;
        GuestExit exit = Run(ticket, gate, admitted.State, request);
        Activity.Current = null;
        return exit;
    }

    private static RecordTape TapeOf(RunTicket ticket, ReadOnlyMemory<byte> input) =>
        new(RecordTape.SealOf(ticket.Plugin.Key.Sha256, Convert.ToHexStringLower(SHA256.HashData(input.Span))), ticket.Limits.MaxRecordingBytes - input.Length);

    private GuestExit Run(RunTicket ticket, CapabilityGate gate, FlowPilotRun state, RunRequest request)
    {
        SandboxOutcome due = SandboxOutcome.None;
        long start = Stopwatch.GetTimestamp();
        try
        {
            if (ticket.Wasi is { } setup)
            {
                state.Wasi = WasiRun.Begin(gate.Granted, setup, ticket.Limits, ticket.Instant ?? time.GetUtcNow(), Check);
                Check();
                // Reading the files is a part of the run: its guest has what is left.
                request = request with { Began = start };
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

        void Check()
        {
            due = Stopwatch.GetElapsedTime(start) > ticket.Limits.Deadline ? SandboxOutcome.DeadlineExceeded
                : request.Caller.IsCancellationRequested || request.Stopping.IsCancellationRequested ? SandboxOutcome.Cancelled
                : SandboxOutcome.None;
            if (due != SandboxOutcome.None)
            {
                throw new OperationCanceledException();
            }
        }
    }

    private void Echo(RunTicket ticket, SandboxLogEntry entry) => guests.GuestLine(entry.Level, ticket.Plugin.Key.Id, ticket.RunId, entry.Text);

    private bool IsExpired(RunTicket ticket) => time.GetUtcNow() >= ticket.Grant.ValidUntil;

    // What a worker makes of a run, for the thread that goes on with it.
    private sealed class AdmittedRun
    {
        public FlowPilotRun? State { get; set; }

        public RecordTape? Tape { get; set; }
    }
}
