using System.Text.Json;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Does recorded runs again, in the queue and on the workers of the host, without its functions, its services and any grant.</summary>
internal sealed class Replayer(SandboxEngine engine, RunQueue queue, OrphanedCalls orphans, ReceiptWriter writer, SandboxLimits operatorLimits, TimeProvider time, CancellationToken stopping)
{
    private const string Claimant = "replay";
    private const int MaxMemberChars = 512;

    /// <summary>Does a run again.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="module">Its module, which the caller holds.</param>
    /// <param name="recording">The recording.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public async ValueTask<SandboxReplay> RunAsync(SandboxPlugin plugin, CompiledModule module, SandboxRecording recording, CancellationToken cancellationToken)
    {
        ReceiptContent receipt = recording.Receipt.Content;
        SandboxLimits limits = receipt.Limits with { Module = operatorLimits.Module, MaxRecordingBytes = operatorLimits.MaxRecordingBytes };
        if (FaultOf(plugin, receipt, limits) is { } refused)
        {
            return refused;
        }

        EngineKind kind = KindOf(receipt) ?? throw new InvalidOperationException("A recording of no engine of this host was let through.");
        var claim = new RunClaim(receipt.Store, plugin.Key.Id, Claimant, Claimant, limits.MaxMemoryBytes);
        CapabilityRefusal[] denied = [.. plugin.Inspection.Needs.Where(n => !receipt.Granted.Contains(n.Capability))];
        SandboxOutcome declared = plugin.Inspection.FaultUnder(limits);
        if (denied.Length > 0 || declared != SandboxOutcome.None)
        {
            SandboxOutcome outcome = denied.Length > 0 ? SandboxOutcome.CapabilityDenied : declared;
            return Judge(plugin, recording, limits, kind, new SandboxResult { RunId = receipt.RunId, Outcome = outcome, Fuel = 0, Denied = denied }, null, null);
        }

        if (orphans.IsFull)
        {
            return Interrupted(SandboxOutcome.Busy);
        }

        var tape = new ReplayTape(recording);
        PluginProfile profile = plugin.Inspection.Profile;
        var state = new FlowPilotRun(recording.Input, limits) { Profile = profile };
        var request = new RunRequest
        {
            Engine = kind,
            Capabilities = CapabilityCatalogue.LinkedFor(profile, receipt.Granted),
            Limits = limits,
            State = state,
            Host = new HostRun(receipt.RunId, default, receipt.DecisionId, NullLogger.Instance, null),
            Orphans = orphans,
            Time = time,
            Seed = receipt.Seed,
            Tape = tape,
            Caller = cancellationToken,
            Stopping = stopping,
        };
        GuestExit? exit;
        try
        {
            exit = await QueuedJob.RunAsync(
                queue,
                engine.Workers,
                claim,
                () =>
                {
                    GuestExit ended = engine.Run(module, request);
                    state.End(ended.Outcome == SandboxOutcome.Completed);
                    return ended;
                },
                cancellationToken,
                stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Interrupted(SandboxOutcome.Cancelled);
        }

        return exit is null
            ? Interrupted(SandboxOutcome.Busy)
            : Judge(plugin, recording, limits, kind, RunTicket.ResultOf(receipt.RunId, plugin, exit, state), exit, tape);
    }

    private SandboxReplay Judge(
        SandboxPlugin plugin, SandboxRecording recording, SandboxLimits limits, EngineKind kind, SandboxResult result, GuestExit? exit, ReplayTape? tape)
    {
        if (tape?.Difference is { } met)
        {
            return new SandboxReplay { Verdict = ReplayVerdict.Different, Difference = met, Outcome = result.Outcome };
        }

        if (!ReceiptNames.IsReproducible(result.Outcome))
        {
            return Interrupted(result.Outcome);
        }

        ReceiptContent receipt = recording.Receipt.Content;
        var replayed = new SandboxReceipt(writer.Write(new ReceiptFacts
        {
            RunId = receipt.RunId,
            Store = receipt.Store,
            DecisionId = receipt.DecisionId,
            GrantSha256 = receipt.GrantSha256,
            Plugin = plugin,
            Limits = limits,
            Engine = kind,
            Seed = receipt.Seed,
            Granted = receipt.Granted,
            Input = recording.Input,
            StartedAt = time.GetUtcNow(),
            Result = result,
            Exit = exit,
        }));
        ReplayDifference? difference = tape?.Left();
        if (difference is null && replayed.ReplaySha256 != recording.Receipt.ReplaySha256)
        {
            difference = FirstMember(recording.Receipt, replayed);
        }

        return new SandboxReplay
        {
            Verdict = difference is null ? ReplayVerdict.Same : ReplayVerdict.Different,
            Difference = difference,
            Outcome = result.Outcome,
            ReplaySha256 = replayed.ReplaySha256,
        };
    }

    private SandboxReplay? FaultOf(SandboxPlugin plugin, ReceiptContent receipt, SandboxLimits limits)
    {
        (ReplayVerdict Verdict, string What, string Expected, string Actual)? fault =
            receipt.ModuleSha256 != plugin.Key.Sha256 ? (ReplayVerdict.OtherModule, "module_sha256", receipt.ModuleSha256, plugin.Key.Sha256)
            : !ReceiptNames.IsReproducible(receipt.Outcome) ? (ReplayVerdict.NotReproducible, "outcome", receipt.Outcome.ToString(), "an outcome that only the module and its input decide")
            : receipt.EngineVersion != EngineFactory.EngineVersion ? (ReplayVerdict.OtherEngine, "engine_version", receipt.EngineVersion, EngineFactory.EngineVersion)
            : receipt.Profile != ReceiptNames.Of(plugin.Inspection.Profile) ? (ReplayVerdict.OtherConfiguration, "profile", receipt.Profile, ReceiptNames.Of(plugin.Inspection.Profile))
            : receipt.Abi != FlowPilotProfile.AbiVersion ? (ReplayVerdict.OtherConfiguration, "abi", $"{receipt.Abi}", $"{FlowPilotProfile.AbiVersion}")
            : KindOf(receipt) is null ? (ReplayVerdict.OtherConfiguration, "config_hash", receipt.ConfigHash, "no engine of this host has it")
            : LimitMember.All.FirstOrDefault(m => m.Get(limits) > m.Get(operatorLimits)) is { } limit
                ? (ReplayVerdict.LimitsExceeded, $"limits.{limit.Name}", $"{limit.Get(limits)}", $"{limit.Get(operatorLimits)} at most")
            : null;
        return fault is not { } wrong ? null : new SandboxReplay
        {
            Verdict = wrong.Verdict,
            Outcome = receipt.Outcome,
            Difference = new ReplayDifference { What = wrong.What, Expected = wrong.Expected, Actual = wrong.Actual },
        };
    }

    private EngineKind? KindOf(ReceiptContent receipt) =>
        writer.Configurations.Where(c => c.Value == receipt.ConfigHash && engine.Has(c.Key)).Select(static c => (EngineKind?)c.Key).FirstOrDefault();

    private static ReplayDifference FirstMember(SandboxReceipt expected, SandboxReceipt actual)
    {
        using var first = JsonDocument.Parse(expected.Utf8Json);
        using var second = JsonDocument.Parse(actual.Utf8Json);
        string[] names = [.. first.RootElement.EnumerateObject().Concat(second.RootElement.EnumerateObject()).Select(static m => m.Name).Distinct(StringComparer.Ordinal)];
        return names
            .Where(n => !ReplayHash.LeavesOut(n) && TextOf(first, n) != TextOf(second, n))
            // The outcome first: when it differs, fuel and hashes do so too, and say less.
            .OrderBy(static n => n == "outcome" ? 0 : 1)
            .Select(n => new ReplayDifference { What = n, Expected = GuestText.Escape(TextOf(first, n), MaxMemberChars), Actual = GuestText.Escape(TextOf(second, n), MaxMemberChars) })
            .First();
    }

    private static string TextOf(JsonDocument receipt, string name) =>
        receipt.RootElement.TryGetProperty(name, out JsonElement member) ? member.GetRawText() : "nothing";

    private static SandboxReplay Interrupted(SandboxOutcome outcome) => new() { Verdict = ReplayVerdict.Interrupted, Outcome = outcome };
}
