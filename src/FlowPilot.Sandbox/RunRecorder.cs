using FlowPilot.Authz.DecisionLog;
using FlowPilot.Sandbox.Capabilities;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox;

/// <summary>Writes what a run did into the decision log and the host's log.</summary>
internal sealed class RunRecorder(IDecisionLog decisionLog, ILogger logger)
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

    /// <summary>Records the end of a run.</summary>
    /// <returns>The result; without its output, as <see cref="SandboxOutcome.HostFault"/>, if it could not be recorded.</returns>
    public async ValueTask<SandboxResult> EndedAsync(RunTicket ticket, SandboxResult result)
    {
        try
        {
            var entry = new ReceiptEntry(ticket.Grant.Store, ticket.RunId, ticket.Grant.DecisionId, ticket.Plugin.Key.Sha256, result.Outcome.ToString());
            await decisionLog.AppendAsync(entry, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fault(ticket, e);
            result = result with { Outcome = SandboxOutcome.HostFault, Output = default, FileChanges = [], GuestError = null, Denied = [], TrapKind = null, Backtrace = [] };
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
