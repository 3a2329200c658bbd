using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>The engine room alone, with host functions of the test.</summary>
internal sealed class EngineRig : IDisposable
{
    private readonly Lifetime _lifetime = new();

    public EngineRig(Func<HostCall, int> inputSize)
    {
        Engine = new SandboxEngine(new Profile(call => inputSize(call)), new EngineSetup { MaxQueuedCompiles = 4 }, _lifetime);
    }

    public SandboxEngine Engine { get; }

    public Task<CompiledModule> CompileAsync(string fixture) =>
        Engine.CompileAsync(Fixture.Load(fixture).Wasm, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>Runs a guest on a worker thread, as the sandbox does.</summary>
    public Task<GuestExit> RunAsync(string fixture, SandboxLimits? limits = null) => RunAsync(fixture, Request(limits ?? SandboxLimits.Default));

    /// <summary>Runs a guest on a worker thread with what it is given.</summary>
    public async Task<GuestExit> RunAsync(string fixture, RunRequest request)
    {
        CompiledModule module = await CompileAsync(fixture);
        try
        {
            return await Engine.Workers.RunAsync(() => Engine.Run(module, request));
        }
        finally
        {
            module.Release();
        }
    }

    /// <summary>Runs a guest on the calling thread.</summary>
    public GuestExit Run(CompiledModule module, SandboxLimits limits) =>
        Engine.Run(module, Request(limits));

    public static RunRequest Request(SandboxLimits limits) => new()
    {
        Capabilities = new HashSet<string>(StringComparer.Ordinal),
        Limits = limits,
        State = new object(),
        Host = new HostRun(Guid.Empty, default, Guid.Empty, NullLogger.Instance, null),
        Orphans = new OrphanedCalls(1),
    };

    public void Dispose()
    {
        Engine.Dispose();
        _lifetime.Dispose();
    }

    private sealed class Profile(HostFunc<int> inputSize) : IGuestProfile
    {
        public IReadOnlyList<HostFunction> Functions { get; } = [new HostFunction<int>(new HostFunctionName("flowpilot", "input_size", null), inputSize)];

        public SandboxOutcome Drive(GuestInstance instance, object state) =>
            instance.CallIfExportedInt32("fp_run") == 0 ? SandboxOutcome.Completed : SandboxOutcome.GuestError;
    }
}
