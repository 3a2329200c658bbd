using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;

namespace FlowPilot.Sandbox.Tests.Scenarios;

/// <summary>The acceptance scenarios of the host, each with what all of them assert.</summary>
[Collection(Unparallel.Name)]
public sealed class ScenarioTests
{
    private static readonly (string Id, Func<ScenarioHost, Task> Play, Action<SandboxOptions> Configure)[] All =
    [
        ("S01", LoadingScenarios.S01_NoModule, Usual),
        ("S02", LoadingScenarios.S02_ModuleTooLarge, Usual),
        ("S03", LoadingScenarios.S03_SlowCompiles, Usual),
        ("S04", LoadingScenarios.S04_MissingExports, Usual),
        ("S05", LoadingScenarios.S05_EntryPointOfAnotherType, Usual),
        ("S07", LoadingScenarios.S07_UnknownImport, Usual),
        ("S08", LoadingScenarios.S08_ImportOfAnotherType, Usual),
        ("S09", WasiScenarios.S09_Preview1, Usual),
        ("S10", WasiScenarios.S10_RandomBytes, Usual),
        ("S11", LoadingScenarios.S11_Proposals, Usual),
        ("S16", LoadingScenarios.S16_FullModuleCache, static o => { Usual(o); o.ModuleCacheBytes = 4_000; }),
        ("S25", TimeScenarios.S25_LoopWithFuel, static o => { Usual(o); o.Limits = SandboxLimits.Trusted; }),
        ("S26", TimeScenarios.S26_LoopWithoutFuel, static o => { Usual(o); o.AllowTimeOnlyRuns = true; }),
        ("S28", TimeScenarios.S28_Cancellation, static o => { Usual(o); o.Limits = SandboxLimits.Default with { Fuel = long.MaxValue }; }),
        ("S29", TimeScenarios.S29_SlowBackend, Usual),
        ("S30", TimeScenarios.S30_CheapCalls, Usual),
        ("S32", TimeScenarios.S32_Recursion, static o => { Usual(o); o.Limits = SandboxLimits.Default with { MaxReentryDepth = 8 }; }),
        ("S33", WasiScenarios.S33_SleepOfAnHour, Usual),
        ("S35", TimeScenarios.S35_FuelThatIsReported, static o => { Usual(o); o.AllowDeterministicRuns = true; }),
        ("S36", MemoryScenarios.S36_GrowingMemory, Usual),
        ("S37", MemoryScenarios.S37_DeclaredMemory, Usual),
        ("S39", LoadingScenarios.S39_TooManyOfAKind, Usual),
        ("S41", MemoryScenarios.S41_LimitsOfARun, static o => { Usual(o); o.Limits = SandboxLimits.Trusted; }),
        ("S42", MemoryScenarios.S42_MemoryOfTheHost, Usual),
        ("S43", MemoryScenarios.S43_RangesOutside, Usual),
        ("S45", MemoryScenarios.S45_EmptyRanges, Usual),
        ("S49", MemoryScenarios.S49_AddressesAboveTwoGiB, static o => { Usual(o); o.Limits = SandboxLimits.Trusted with { MaxMemoryBytes = 4096L << 20 }; }),
        ("S76", MemoryScenarios.S76_LogFloods, static o => { Usual(o); o.Limits = SandboxLimits.Trusted; o.EchoGuestLog = true; o.AllowEchoInProduction = true; }),
        ("S82", MemoryScenarios.S82_EndsWhileRunning, Usual),
        ("S83", MemoryScenarios.S83_ManyThatWait, static o =>
        {
            Usual(o);
            o.MaxConcurrentRuns = 200;
            o.MaxConcurrentRunsPerPlugin = 200;
            o.MaxConcurrentRunsPerSubject = 200;
            o.MaxConcurrentRunsPerStore = 200;
            o.MaxGuestMemoryBytes = 64L << 30;
        }),
        ("S85", ReplayScenarios.S85_DeterministicMode, static o => { Usual(o); o.AllowDeterministicRuns = true; }),
        ("S86", WasiScenarios.S86_SecretsOfTheHost, Usual),
    ];

    [Fact]
    public async Task Scenarios_OfTheHost_ComeOutAsTheySay()
    {
        var recorder = new ConformanceRecorder("scenarios");
        foreach ((string id, Func<ScenarioHost, Task> play, Action<SandboxOptions> configure) in All)
        {
            recorder.Record(id, await FaultOfAsync(play, configure));
        }

        Assert.Equal(32, All.Length);
        recorder.Finish();
    }

    private static void Usual(SandboxOptions options) => Backend.Register(options);

    private static async Task<string?> FaultOfAsync(Func<ScenarioHost, Task> play, Action<SandboxOptions> configure)
    {
        try
        {
            await using ScenarioHost host = await ScenarioHost.StartAsync(configure);
            await play(host);
            await host.CheckAsync();
            return null;
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}
