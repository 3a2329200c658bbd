using System.Security.Cryptography;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Conventions.Tests.Snippets;

/// <summary>The blocks of the guide about hosting plugins.</summary>
internal static class SandboxSnippets
{
    public static void Add(IServiceCollection services, string reviewedSha256)
    {
        #region host plugins
        services
            .AddFlowPilotSandbox(o =>
            {
                o.Limits = SandboxLimits.Strict;
                o.Grants[new PluginKey("fare-rules", reviewedSha256)] = ["log.write", "fares.read"];
            })
            .AddHostFunction("fares", "find", "fares.read", price: 1_000, static async (run, request, cancellationToken) =>
            {
                await Task.Yield(); // ask the application's own services: run.Services
                return new HostDocument(HostStatus.Ok, request);
            })
            .AddHealthCheck();
        #endregion
    }

    public static void AddSynchronous(IServiceCollection services)
    {
        #region synchronous host function
        services.AddFlowPilotSandbox().AddHostFunctions(static functions =>
            functions.Add("fares", "rate", "fares.read", price: 100, static (HostCall call, int address) =>
            {
                Span<byte> currency = stackalloc byte[3];
                return call.TryRead(address, currency) && currency.SequenceEqual("EUR"u8) ? 107 : -1;
            }));
        #endregion
    }

    public static void Verify(ECDsa publicKey, string jws)
    {
        #region verify a receipt
        var verifier = new ReceiptVerifier([publicKey]);
        ReceiptVerification verification = verifier.Verify(jws);
        Console.WriteLine(verification.IsValid
            ? $"run {verification.Receipt.RunId} of module {verification.Receipt.ModuleSha256} ended as {verification.Receipt.Outcome}"
            : $"not accepted: {verification.Fault} {verification.Member}");
        #endregion
    }

    public static async Task ReplayAsync(ISandbox sandbox, SandboxPlugin plugin, SandboxRecording recording, CancellationToken cancellationToken)
    {
        #region replay a recording
        byte[] file = recording.ToBytes();
        SandboxReplay replay = await sandbox.ReplayAsync(plugin, SandboxRecording.Parse(file), cancellationToken);
        Console.WriteLine(replay.Verdict == ReplayVerdict.Same ? $"the same: {replay.ReplaySha256}" : $"{replay.Verdict}: {replay.Difference}");
        #endregion
    }
}
