using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
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
}
