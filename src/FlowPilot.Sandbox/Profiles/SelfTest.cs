using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlowPilot.Sandbox.Profiles;

/// <summary>Tries at start that the engine really stops what it must stop (rule 24): a trap, fuel, the clock, the stack of a worker.</summary>
internal sealed class SelfTest(SandboxEngine engine)
{
    private static readonly TimeSpan CompileTimeout = TimeSpan.FromSeconds(60);

    private static readonly SandboxLimits Limits = SandboxLimits.Strict with { Fuel = 100_000, MaxMemoryBytes = 65_536 };

    // The bodies of ()->i32: a constant; unreachable; a loop without end; a call of itself.
    private static readonly byte[] Ends = [0x00, 0x41, 0x00, 0x0B];
    private static readonly byte[] Traps = [0x00, 0x00, 0x0B];
    private static readonly byte[] Spins = [0x00, 0x03, 0x40, 0x0C, 0x00, 0x0B, 0x00, 0x0B];
    private static readonly byte[] Recurses = [0x00, 0x10, 0x00, 0x0B];

    /// <summary>Runs the test on every engine.</summary>
    /// <returns>What failed; <see langword="null"/> if nothing did.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        SandboxLimits unmetered = Limits with { Fuel = long.MaxValue, Deadline = TimeSpan.FromMilliseconds(20) };
        SandboxLimits deep = Limits with { Fuel = long.MaxValue };
        (string What, byte[] Body, SandboxLimits Limits, SandboxOutcome Expected)[] cases =
        [
            ("a run", Ends, Limits, SandboxOutcome.Completed),
            ("a trap", Traps, Limits, SandboxOutcome.Trap),
            ("the clock", Spins, unmetered, SandboxOutcome.DeadlineExceeded),
            ("the stack", Recurses, deep, SandboxOutcome.StackOverflow),
            ("fuel", Spins, Limits, SandboxOutcome.FuelExhausted),
        ];
        foreach ((string what, byte[] body, SandboxLimits limits, SandboxOutcome expected) in cases)
        {
            CompiledModule module = await engine.CompileAsync(Module(body), CompileTimeout, cancellationToken).ConfigureAwait(false);
            try
            {
                foreach (EngineKind kind in Enum.GetValues<EngineKind>().Where(engine.Has).Where(k => k != EngineKind.TimeOnly || expected != SandboxOutcome.FuelExhausted))
                {
                    GuestExit exit = await engine.Workers.RunAsync(() => engine.Run(module, Request(kind, limits))).ConfigureAwait(false);
                    if (exit.Outcome != expected)
                    {
                        return $"{what} on the engine {kind} ended as {exit.Outcome}, not as {expected}";
                    }
                }
            }
            finally
            {
                module.Release();
            }
        }

        return null;
    }

    private static RunRequest Request(EngineKind kind, SandboxLimits limits) => new()
    {
        Engine = kind,
        Capabilities = new HashSet<string>(StringComparer.Ordinal),
        Limits = limits,
        State = new FlowPilotRun(default, limits),
        Host = new HostRun(Guid.Empty, default, Guid.Empty, NullLogger.Instance, null),
        Orphans = new OrphanedCalls(1),
    };

    private static byte[] Module(byte[] body) =>
    [
        0, (byte)'a', (byte)'s', (byte)'m', 1, 0, 0, 0,
        1, 5, 1, 0x60, 0, 1, 0x7F,
        3, 2, 1, 0,
        5, 3, 1, 0, 1,
        7, 19, 2, 6, .. "memory"u8, 2, 0, 6, .. "fp_run"u8, 0, 0,
        10, (byte)(body.Length + 2), 1, (byte)body.Length, .. body,
    ];
}
