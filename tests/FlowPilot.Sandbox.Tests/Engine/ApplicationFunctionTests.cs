using System.Buffers.Binary;
using System.Text;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>Functions of the application: synchronous ones, documents, calls back, and what they may never do.</summary>
public sealed class ApplicationFunctionTests
{
    [Fact]
    public async Task SynchronousFunction_ReadsAndWritesGuestMemoryForAPrice()
    {
        string text = string.Empty;
        bool outside = true;
        Fixture add = Fixture.Load("app-add");
        await using TestSandbox cheap = await StartAsync(add, f => f.Add("app", "add", "app.use", 0, static (HostCall _, int a, int b) => a + b - 42));
        await using TestSandbox dear = await StartAsync(add, f => f.Add("app", "add", "app.use", 500, (HostCall call, int a, int b) =>
        {
            Span<byte> hello = stackalloc byte[5];
            Assert.True(call.TryRead(8, hello));
            text = Encoding.UTF8.GetString(hello);
            Assert.True(call.TryWrite(8, hello));
            outside = call.TryRead(-16, new byte[64]) || call.TryWrite(65_530, new byte[10]);
            return a + b - 42;
        }));

        SandboxResult first = await cheap.RunAsync(add, capabilities: ["app.use"]);
        SandboxResult second = await dear.RunAsync(add, capabilities: ["app.use"]);

        Assert.Equal(SandboxOutcome.Completed, second.Outcome);
        Assert.Equal("hello", text);
        Assert.False(outside);
        Assert.Equal(first.Fuel + 500 + 1 + 1, second.Fuel);
        Assert.Equal(1, second.HostCalls);
    }

    [Fact]
    public async Task Document_GoesOutAndComesBackInABuffer()
    {
        HostRun? seen = null;
        Fixture ask = Fixture.Load("app-ask");
        await using TestSandbox sandbox = await StartAsync(ask, f => f.Add("app", "ask", "app.use", 100, async (run, request, token) =>
        {
            await Task.Yield();
            seen = run;
            Assert.NotNull(run.Services.GetService<IServiceScopeFactory>());
            Assert.True(run.TryCommit());
            return new HostDocument(HostStatus.NotFound, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(request.Span).ToUpperInvariant()));
        }));

        SandboxResult result = await sandbox.RunAsync(ask, "some words"u8.ToArray(), capabilities: ["app.use"]);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal([2, 10, 10, -3, 0, -2, -2], Enumerable.Range(0, 7).Select(i => BinaryPrimitives.ReadInt32LittleEndian(result.Output.Span[(i * 4)..])));
        Assert.Equal("SOME WORDS", Encoding.UTF8.GetString(result.Output.Span[32..42]));
        Assert.Equal(result.RunId, seen?.RunId);
        Assert.False(seen?.TryCommit());
    }

    [Fact]
    public async Task Document_HandlesOfADeterministicRun_ComeFromTheSeed()
    {
        Fixture ask = Fixture.Load("app-ask");
        await using TestSandbox sandbox = await StartAsync(
            ask, static f => f.Add("app", "ask", "app.use", 100, static (_, request, _) => ValueTask.FromResult(new HostDocument(HostStatus.Ok, request))), static o => o.AllowDeterministicRuns = true);
        using SandboxPlugin plugin = await sandbox.LoadAsync(ask, "app.use");

        int[] handles =
        [
            await HandleAsync(sandbox, plugin, new SandboxRunOptions { Seed = 1 }), await HandleAsync(sandbox, plugin, new SandboxRunOptions { Seed = 1 }),
            await HandleAsync(sandbox, plugin, new SandboxRunOptions { Seed = 2 }), await HandleAsync(sandbox, plugin, new SandboxRunOptions()),
        ];

        Assert.Equal(handles[0], handles[1]);
        Assert.Equal(3, handles.Distinct().Count());
    }

    [Theory]
    [InlineData("buffers", HostStatus.Limit)]
    [InlineData("bytes", HostStatus.TooLarge)]
    [InlineData("request", HostStatus.TooLarge)]
    public async Task Document_MoreThanTheRunMayHold_IsAStatus(string limit, HostStatus status)
    {
        Fixture flood = Fixture.Load("app-flood");
        await using TestSandbox sandbox = await StartAsync(
            flood, static f => f.Add("app", "ask", "app.use", 100, static (_, request, _) => ValueTask.FromResult(new HostDocument(HostStatus.Ok, request))));
        SandboxLimits limits = limit switch
        {
            "buffers" => SandboxLimits.Default with { MaxBuffers = 99 },
            "bytes" => SandboxLimits.Default with { MaxBufferBytes = 1_599 },
            _ => SandboxLimits.Default with { MaxRequestBytes = 15 },
        };

        SandboxResult refused = await sandbox.RunAsync(flood, limits: limits, capabilities: ["app.use"]);
        SandboxResult exact = await sandbox.RunAsync(flood, limits: SandboxLimits.Default with { MaxBuffers = 100, MaxBufferBytes = 1_600, MaxRequestBytes = 16 }, capabilities: ["app.use"]);

        Assert.Equal((int)status, refused.GuestError?.Code);
        Assert.Equal(SandboxOutcome.Completed, exact.Outcome);
    }

    [Fact]
    public async Task Function_OverItsOwnCallLimit_EndsTheRun()
    {
        Fixture flood = Fixture.Load("app-flood");
        await using TestSandbox sandbox = await StartAsync(
            flood, static f => f.Add("app", "ask", "app.use", 100, static (_, _, _) => ValueTask.FromResult(new HostDocument(HostStatus.Ok))));

        SandboxResult refused = await sandbox.RunAsync(flood, limits: SandboxLimits.Default with { MaxHostCallsPerFunction = 99 }, capabilities: ["app.use"]);

        Assert.Equal(SandboxOutcome.HostCallLimit, refused.Outcome);
        Assert.Equal(100, refused.HostCalls);
    }

    [Fact]
    public async Task Document_AtTheDeadline_IsLeftAloneCancelledAndCommitsNothing()
    {
        var entered = new TaskCompletionSource<HostRun>(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var finish = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bool committed = true;
        Fixture ask = Fixture.Load("app-ask");
        await using TestSandbox sandbox = await StartAsync(
            ask,
            f => f.Add("app", "ask", "app.use", 100, async (run, _, token) =>
            {
                entered.TrySetResult(run);
                token.Register(() => cancelled.TrySetResult());
                await finish.Task;
                committed = run.TryCommit();
                return new HostDocument(HostStatus.Ok);
            }),
            static o => o.MaxOrphanedCalls = 1);
        using SandboxPlugin plugin = await sandbox.LoadAsync(ask, "app.use");

        // Again, with more time, where a busy machine let the deadline come before the call did.
        SandboxResult late;
        TimeSpan deadline = TimeSpan.FromMilliseconds(50);
        do
        {
            late = await sandbox.RunAsync(plugin, limits: SandboxLimits.Default with { Deadline = deadline });
            deadline *= 2;
        }
        while (!entered.Task.IsCompleted && deadline < SandboxLimits.Default.Deadline);

        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        SandboxResult refused = await sandbox.RunAsync(plugin);
        Assert.Equal(1, sandbox.Host.Orphans.Count);
        finish.SetResult();
        await Until.TrueAsync(() => sandbox.Host.Orphans.Count == 0);

        Assert.Equal(SandboxOutcome.DeadlineExceeded, late.Outcome);
        Assert.Equal(SandboxOutcome.Busy, refused.Outcome);
        Assert.NotNull(refused.RetryAfter);
        Assert.False(committed);
    }

    [Fact]
    public async Task Document_ThatThrows_IsHostFaultAndTellsTheGuestNothing()
    {
        Fixture ask = Fixture.Load("app-ask");
        await using TestSandbox sandbox = await StartAsync(
            ask, static f => f.Add("app", "ask", "app.use", 100, static (_, _, _) => throw new InvalidOperationException("secret of the host")));

        SandboxResult result = await sandbox.RunAsync(ask, capabilities: ["app.use"]);

        Assert.Equal(SandboxOutcome.HostFault, result.Outcome);
        Assert.DoesNotContain("secret", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, 0, SandboxOutcome.Completed)]
    [InlineData(2, 1, 0, SandboxOutcome.HostCallLimit)]
    [InlineData(8, 8, 0, SandboxOutcome.Completed)]
    [InlineData(9, 8, 0, SandboxOutcome.HostCallLimit)]
    [InlineData(1, 1, 1, SandboxOutcome.Trap)]
    [InlineData(8, 8, 1, SandboxOutcome.Trap)]
    [InlineData(8, 8, 2, SandboxOutcome.StackOverflow)]
    public async Task CallBack_AsDeepAsItGoes_EndsAsItShould(byte depth, int max, byte then, SandboxOutcome outcome)
    {
        Fixture callback = Fixture.Load("app-callback");
        await using TestSandbox sandbox = await StartAsync(
            callback,
            static f => f.Add("app", "callback", "app.use", 0, static (HostCall call, int left) => call.TryCallGuest("again", left, out int result) ? result : -1),
            static o => o.Limits = SandboxLimits.Default with { MaxReentryDepth = 8 });

        SandboxResult result = await sandbox.RunAsync(
            callback, new byte[] { (byte)(depth - 1), then }, SandboxLimits.Default with { MaxReentryDepth = max }, "app.use");

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(outcome == SandboxOutcome.Trap ? TrapKind.Unreachable : null, result.TrapKind);
    }

    // The callback charges before it calls the guest, which burns fuel and calls again, and after that: nothing is charged twice or forgotten.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task CallBack_ThatCostsBeforeAndAfterTheGuest_CostsExactlyThat(byte depth)
    {
        Fixture callback = Fixture.Load("app-callback");
        long free = await FuelAsync(0);
        long priced = await FuelAsync(1_000);

        Assert.Equal((depth + 1) * 1_000L, priced - free);

        async Task<long> FuelAsync(long price)
        {
            await using TestSandbox sandbox = await StartAsync(
                callback,
                f => f.Add("app", "callback", "app.use", price, static (HostCall call, int left) =>
                    call.TryWrite(60_000, new byte[80]) && call.TryCallGuest("again", left, out int result) && call.TryWrite(60_000, new byte[80]) ? result : -1),
                static o => o.Limits = SandboxLimits.Default with { MaxReentryDepth = 8 });
            SandboxResult result = await sandbox.RunAsync(callback, new byte[] { depth, 0 }, SandboxLimits.Default with { MaxReentryDepth = 8 }, "app.use");
            Assert.Equal(SandboxOutcome.Completed, result.Outcome);
            return result.Fuel ?? -1;
        }
    }

    [Fact]
    public async Task Function_ThatIsRefusedItsPriceTwice_IsFuelExhaustedWithNothingLeft()
    {
        Fixture callback = Fixture.Load("app-callback");
        await using TestSandbox sandbox = await StartAsync(callback, static f => f.Add("app", "callback", "app.use", 1_000_000, static (HostCall call, int left) =>
        {
            try
            {
                call.TryWrite(60_000, new byte[4_096]);
            }
            catch (Exception)
            {
                // A handler that catches what ends the run gets no further.
                call.TryWrite(60_000, new byte[8]);
            }

            return left;
        }));

        SandboxResult result = await sandbox.RunAsync(callback, new byte[] { 0, 0 }, SandboxLimits.Default with { Fuel = 1_000_400 }, "app.use");

        Assert.Equal(SandboxOutcome.FuelExhausted, result.Outcome);
        Assert.Equal(1_000_400, result.Fuel);
    }

    [Fact]
    public async Task Function_OfAGuestThatGrows_ReadsWhatWasOutsideBefore()
    {
        // fp_run: reads just inside and just outside its page, grows by one, and reads both again.
        var module = new WasmBuilder();
        int read = module.Type([0x7F], [0x7F]);
        int run = module.Type([], [0x7F]);
        byte[] both = [0x41, 0xF8, 0xFF, 0x03, 0x10, 0, 0x1A, 0x41, 0xF9, 0xFF, 0x03, 0x10, 0, 0x1A];
        byte[] wasm = module.Items(2, 1, [.. WasmBuilder.Name("app"), .. WasmBuilder.Name("read"), 0, .. WasmBuilder.Leb(read)])
            .Function(run, 0, [.. both, 0x41, 1, 0x40, 0, 0x1A, .. both, 0x41, 0])
            .Items(5, 1, 0, 1).Export("memory", 2, 0).Export("fp_run", 0, 1).Build();
        Fixture grows = Fixture.Of("grows", wasm);
        var could = new List<bool>();
        await using TestSandbox sandbox = await StartAsync(grows, f => f.Add("app", "read", "app.use", 0, (HostCall call, int address) =>
        {
            could.Add(call.TryRead(address, new byte[8]));
            return address;
        }));

        SandboxResult result = await sandbox.RunAsync(grows, capabilities: ["app.use"]);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal([true, false, true, true], could);
    }

    [Fact]
    public async Task Function_WhoseCapabilityIsNotGranted_IsDeniedWhenLinking()
    {
        Fixture add = Fixture.Load("app-add");
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => o.HostFunctions.Add("app", "add", "app.use", 0, static (HostCall _, int a, int b) => a));

        SandboxResult result = await sandbox.RunAsync(add, capabilities: ["app.use"]);

        Assert.Equal(SandboxOutcome.CapabilityDenied, result.Outcome);
    }

    [Fact]
    public void Add_ReservedMalformedOrTaken_Throws()
    {
        HostFunctionRegistry functions = new SandboxOptions().HostFunctions;
        functions.Add("app", "add", "app.use", 0, static (HostCall _, int a) => a);

        Assert.Throws<ArgumentException>(() => functions.Add("app", "add", "app.use", 0, static (HostCall _) => { }));
        Assert.Throws<ArgumentException>(() => functions.Add("flowpilot_x", "f", "app.use", 0, static (HostCall _) => { }));
        Assert.Throws<ArgumentException>(() => functions.Add("FlowPilot", "f", "app.use", 0, static (HostCall _) => { }));
        Assert.Throws<ArgumentException>(() => functions.Add("wasi_snapshot_preview1", "f", "app.use", 0, static (HostCall _) => { }));
        Assert.Throws<ArgumentException>(() => functions.Add("app\n", "f", "app.use", 0, static (HostCall _) => { }));
        Assert.Throws<ArgumentException>(() => functions.Add("app", "f", "log.write", 0, static (HostCall _) => { }));
        Assert.Throws<ArgumentException>(() => functions.Add("app", "f", "http.request", 0, static (HostCall _) => { }));
        Assert.Throws<ArgumentException>(() => functions.Add("app", "f", "nodot", 0, static (HostCall _) => { }));
        Assert.Throws<ArgumentException>(() => functions.Add("app", "f", "app.use", 0, static (HostCall _, char c) => { }));
        Assert.Throws<ArgumentOutOfRangeException>(() => functions.Add("app", "f", "app.use", -1, static (HostCall _) => { }));
        Assert.Equal(1, functions.Count);
    }

    private static async Task<int> HandleAsync(TestSandbox sandbox, SandboxPlugin plugin, SandboxRunOptions options)
    {
        SandboxResult result = await sandbox.Sandbox.RunAsync(plugin, "x"u8.ToArray(), await sandbox.GrantAsync(), options, TestContext.Current.CancellationToken);
        return BinaryPrimitives.ReadInt32LittleEndian(result.Output.Span[28..]);
    }

    private static Task<TestSandbox> StartAsync(Fixture fixture, Action<HostFunctionRegistry> add, Action<SandboxOptions>? configure = null) =>
        TestSandbox.StartWithAllAsync(
            o =>
            {
                configure?.Invoke(o);
                add(o.HostFunctions);
            },
            fixture);
}
