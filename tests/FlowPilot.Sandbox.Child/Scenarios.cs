using System.Security.Cryptography;
using FlowPilot.Authz.Decisions;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Child;

/// <summary>What might end a process.</summary>
internal static class Scenarios
{
    /// <summary>Loads a module and runs it three times on the same sandbox: the second run shows that the first one broke nothing.</summary>
    public static async Task<Dictionary<string, object?>> RunAsync(
        byte[] wasm, Func<SandboxLimits, SandboxLimits> limits, Action<SandboxOptions>? configure = null)
    {
        await using TestAuthz authz = await StartAsync(o =>
        {
            o.Limits = limits(SandboxLimits.Default);
            configure?.Invoke(o);
        });
        ISandbox sandbox = authz.Services.GetRequiredService<ISandbox>();
        var report = new Dictionary<string, object?>(StringComparer.Ordinal);
        try
        {
            using SandboxPlugin plugin = await sandbox.LoadAsync(wasm, Declare(wasm));
            SandboxGrant grant = SandboxGrant.From(await authz.AllowAsync());
            SandboxResult[] results =
            [
                await sandbox.RunAsync(plugin, default, grant),
                await sandbox.RunAsync(plugin, default, grant),
                await sandbox.RunAsync(plugin, default, grant),
            ];
            report["outcomes"] = results.Select(static r => r.Outcome.ToString()).Distinct(StringComparer.Ordinal);
            report["trap"] = results[0].TrapKind?.ToString();
            report["text"] = results[0].ToString();
        }
        catch (PluginLoadException e)
        {
            report["outcomes"] = new[] { e.Outcome.ToString() };
            report["text"] = e.Message;
        }

        return report;
    }

    /// <summary>Runs a module whose host function calls the export back, whatever the type of that export is.</summary>
    public static async Task<Dictionary<string, object?>> CallBackAsync(byte[] wasm, string export)
    {
        var found = new List<bool>();
        var key = new PluginKey("hostile", Convert.ToHexStringLower(SHA256.HashData(wasm)));
        await using TestAuthz authz = await TestAuthz.StartAsync(
            TestDecisions.Model,
            ["plugin:p#can_run@user:ann"],
            static o => o.ActionCapabilities[new ResourceAction("plugin", "can_run")] = ["app.use"],
            s => s.AddFlowPilotSandbox(o => o.Grants[key] = ["app.use"]).AddHostFunctions(f => f.Add("app", "call", "app.use", 100, (HostCall call) =>
            {
                found.Add(call.TryCallGuest(export, 1, out int result));
                return result;
            })));
        ISandbox sandbox = authz.Services.GetRequiredService<ISandbox>();
        using SandboxPlugin plugin = await sandbox.LoadAsync(wasm, Declare(wasm) with { Capabilities = ["app.use"] });
        SandboxResult result = await sandbox.RunAsync(plugin, default, SandboxGrant.From(await authz.AllowAsync()));
        return new(StringComparer.Ordinal) { ["outcomes"] = new[] { result.Outcome.ToString() }, ["found"] = found };
    }

    /// <summary>Runs a module that calls back through the host as deep as it goes, and there recurses without end.</summary>
    public static async Task<Dictionary<string, object?>> ReenterAsync(byte[] wasm, byte depth)
    {
        const byte Recurse = 2;
        var key = new PluginKey("hostile", Convert.ToHexStringLower(SHA256.HashData(wasm)));
        await using TestAuthz authz = await TestAuthz.StartAsync(
            TestDecisions.Model,
            ["plugin:p#can_run@user:ann"],
            static o => o.ActionCapabilities[new ResourceAction("plugin", "can_run")] = ["app.use"],
            s => s.AddFlowPilotSandbox(o =>
            {
                o.Grants[key] = ["app.use"];
                o.Limits = SandboxLimits.Default with { MaxReentryDepth = 8 };
            }).AddHostFunctions(static f => f.Add("app", "callback", "app.use", 0, static (HostCall call, int left) => call.TryCallGuest("again", left, out int result) ? result : -1)));
        ISandbox sandbox = authz.Services.GetRequiredService<ISandbox>();
        using SandboxPlugin plugin = await sandbox.LoadAsync(wasm, Declare(wasm) with { Capabilities = ["app.use"] });
        SandboxGrant grant = SandboxGrant.From(await authz.AllowAsync());
        var outcomes = new List<string>();
        for (int i = 0; i < 3; i++)
        {
            outcomes.Add((await sandbox.RunAsync(plugin, new[] { (byte)(depth - 1), Recurse }, grant)).Outcome.ToString());
        }

        return new(StringComparer.Ordinal) { ["outcomes"] = outcomes.Distinct(StringComparer.Ordinal) };
    }

    /// <summary>Ends sandboxes while their guests run, over and over.</summary>
    public static async Task<Dictionary<string, object?>> ShutdownAsync(byte[] wasm)
    {
        var outcomes = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < 20; i++)
        {
            TestAuthz authz = await StartAsync(static o => { o.MaxConcurrentRuns = 4; o.Limits = SandboxLimits.Trusted with { Fuel = long.MaxValue }; });
            ISandbox sandbox = authz.Services.GetRequiredService<ISandbox>();
            SandboxPlugin plugin = await sandbox.LoadAsync(wasm, Declare(wasm));
            SandboxGrant grant = SandboxGrant.From(await authz.AllowAsync());
            Task<SandboxResult>[] runs = [.. Enumerable.Range(0, 8).Select(_ => sandbox.RunAsync(plugin, default, grant).AsTask())];
            plugin.Dispose();
            await authz.DisposeAsync();
            foreach (SandboxResult result in await Task.WhenAll(runs))
            {
                outcomes.Add(result.Outcome.ToString());
            }

            plugin.Dispose();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return new(StringComparer.Ordinal) { ["outcomes"] = outcomes };
    }

    /// <summary>Says whether instances come from a pool, and runs one.</summary>
    public static async Task<Dictionary<string, object?>> AllocationAsync(byte[] wasm)
    {
        await using TestAuthz authz = await StartAsync(static _ => { });
        var sandbox = (SandboxHost)authz.Services.GetRequiredService<ISandbox>();
        SandboxGrant grant = SandboxGrant.From(await authz.AllowAsync());
        return new(StringComparer.Ordinal) { ["outcomes"] = new[] { await OutcomeAsync(sandbox, wasm, grant) }, ["pooled"] = sandbox.Engine.IsPooled };
    }

    /// <summary>Starts a sandbox where the engine may not be there.</summary>
    public static async Task<Dictionary<string, object?>> StartAsync()
    {
        await using TestAuthz authz = await StartAsync(static _ => { });
        try
        {
            authz.Services.GetRequiredService<ISandbox>();
            return new(StringComparer.Ordinal) { ["outcomes"] = new[] { "started" } };
        }
        catch (SandboxPlatformException e)
        {
            return new(StringComparer.Ordinal) { ["outcomes"] = new[] { e.ErrorCode }, ["text"] = e.Message, ["platform"] = e.Platform };
        }
    }

    private static async Task<TestAuthz> StartAsync(Action<SandboxOptions> configure) => await TestAuthz.StartAsync(
        TestDecisions.Model, ["plugin:p#can_run@user:ann"], services: s => s.AddFlowPilotSandbox(configure));

    private static PluginDeclaration Declare(byte[] wasm) =>
        new() { Id = "hostile", Version = "1", Sha256 = Convert.ToHexStringLower(SHA256.HashData(wasm)) };

    /// <summary>Loads and runs a module as an application would, and tells the outcome.</summary>
    public static async Task<string> OutcomeAsync(ISandbox sandbox, byte[] wasm, SandboxGrant grant)
    {
        try
        {
            using SandboxPlugin plugin = await sandbox.LoadAsync(wasm, Declare(wasm));
            return (await sandbox.RunAsync(plugin, "{}"u8.ToArray(), grant)).Outcome.ToString();
        }
        catch (PluginLoadException e)
        {
            return e.Outcome.ToString();
        }
    }
}
