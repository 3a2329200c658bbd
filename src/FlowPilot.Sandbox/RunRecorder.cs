using FlowPilot.Authz.DecisionLog;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Receipts;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox;

/// <summary>Writes what a run did into the decision log and the host's log.</summary>
internal sealed class RunRecorder(IDecisionLog decisionLog, ReceiptWriter writer, ReceiptSigner? signer, ILogger logger)
{
    /// <summary>Records which capabilities a run did not have.</summary>
    /// <returns>Whether that was recorded: a refusal that was not is not passed off as one that was.</returns>
    public async ValueTask<bool> RefusedAsync(RunTicket ticket, CapabilityGate gate, IReadOnlyList<CapabilityRefusal> refused)
    {
        try
        {
            foreach (CapabilityRefusal refusal in refused)
            {
                string missing = gate.Missing(refusal.Capability);
                logger.CapabilityDenied(ticket.RunId, ticket.Plugin.Key.Id, refusal.Capability, missing);
                var entry = new CapabilityEntry(ticket.Grant.Store, ticket.RunId, ticket.Grant.DecisionId, refusal.Capability, allowed: false, refusal.Import);
                // No token: what was refused is recorded, whether the caller still waits or not.
                await decisionLog.AppendAsync(entry, CancellationToken.None).ConfigureAwait(false);
            }

            return true;
        }
        catch (Exception e)
        {
            Fault(ticket, e);
            return false;
        }
    }

    /// <summary>Records the end of a run, with its receipt.</summary>
    /// <returns>
    /// The result with its receipt; without output and receipt, as <see cref="SandboxOutcome.HostFault"/>, if it could not be recorded: nothing
    /// leaves whose record is not there, in strict mode durably.
    /// </returns>
    public async ValueTask<SandboxResult> EndedAsync(RunTicket ticket, ReadOnlyMemory<byte> input, RunEnd end)
    {
        SandboxResult result = end.Result;
        try
        {
            SandboxReceipt receipt = ReceiptOf(ticket, input, end);
            var entry = new ReceiptEntry(ticket.Grant.Store, ticket.RunId, ticket.Grant.DecisionId, ticket.Plugin.Key.Sha256, ReceiptNames.Of(result.Outcome), receipt.Sha256);
            // Before the record: what fails after it would make a result that the record does not tell of.
            SandboxRecording? recording = ticket.Options.Record ? RecordingOf(ticket, input, receipt, end) : null;
            await decisionLog.AppendAsync(entry, CancellationToken.None).ConfigureAwait(false);
            result = result with { Receipt = receipt, Recording = recording, IsRecordingCut = ticket.Options.Record && recording is null };
        }
        catch (Exception e)
        {
            Fault(ticket, e);
            result = Faulted(end.Result);
        }

        logger.RunEnded(
            result.Outcome == SandboxOutcome.Completed ? LogLevel.Debug : LogLevel.Information,
            result.RunId,
            ticket.Plugin.Key.Id,
            ticket.Plugin.Key.Sha256,
            ticket.Grant.DecisionId,
            result.Outcome,
            result.Fuel,
            ticket.Limits.Fuel,
            result.PeakMemoryBytes,
            ticket.Limits.MaxMemoryBytes,
            result.HostCalls,
            result.WallTime);
        return result;
    }

    /// <summary>What is left of a result that could not be recorded.</summary>
    public static SandboxResult Faulted(SandboxResult result) => result with
    {
        Outcome = SandboxOutcome.HostFault, Output = default, FileChanges = [], GuestError = null, Denied = [], TrapKind = null, Backtrace = [],
    };

    private SandboxReceipt ReceiptOf(RunTicket ticket, ReadOnlyMemory<byte> input, in RunEnd end)
    {
        byte[] json = writer.Write(new ReceiptFacts
        {
            RunId = ticket.RunId,
            Store = ticket.Grant.Store.Value,
            DecisionId = ticket.Grant.DecisionId,
            GrantSha256 = ticket.Grant.Sha256,
            Plugin = ticket.Plugin,
            Limits = ticket.Limits,
            Engine = ticket.Engine,
            Seed = end.Exit is { } exit ? exit.Seed : ticket.Seed,
            Granted = end.Granted,
            Input = input,
            StartedAt = ticket.StartedAt,
            Result = end.Result,
            Exit = end.Exit,
        });
        return new SandboxReceipt(json, signer?.Sign(json));
    }

    // Nothing, if it would be larger than allowed.
    private static SandboxRecording? RecordingOf(RunTicket ticket, ReadOnlyMemory<byte> input, SandboxReceipt receipt, RunEnd end)
    {
        // What no replay can show is not kept.
        RecordTape? tape = ReceiptNames.IsReproducible(end.Result.Outcome) ? end.Tape : null;
        var recording = new SandboxRecording(receipt, input.ToArray(), tape is null ? [] : [.. tape.Functions], tape?.Calls ?? 0, tape is null ? default : tape.Events.ToArray());
        return tape?.IsCut == true || recording.SizeInBytes > ticket.Limits.MaxRecordingBytes ? null : recording;
    }

    /// <summary>Tells the operator why a run failed in the host.</summary>
    public void Fault(RunTicket ticket, Exception? fault)
    {
        try
        {
            logger.HostFault(fault, ticket.RunId);
        }
        catch (Exception)
        {
            // An exception whose own text throws must not turn an outcome into a throw.
            logger.HostFault(null, ticket.RunId);
        }
    }
}
