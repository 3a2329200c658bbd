using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Profiles.Wasi;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Profiles.Wasi;

/// <summary>Each of the 46 functions: its good case, its errors, pointers outside memory, lengths that no memory has, and no grant.</summary>
public sealed class WasiFunctionTests(WasiFunctionTests.Guests guests) : IClassFixture<WasiFunctionTests.Guests>
{
    private const long Outside = 0xFFFF_FFF0;
    private const int Fault = 21;
    private const int Invalid = 28;

    public static TheoryData<string> Functions => [.. WasiScript.Functions.Where(static f => f != "proc_exit")];

    [Fact]
    public void Functions_All46_HaveACaseAndTheTypeOfTheFixture()
    {
        Assert.Equal(46, WasiScript.Functions.Length);
        Assert.Equal(WasiScript.Functions.Order(StringComparer.Ordinal), WasiFunctions.All().Select(static f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(WasiScript.Functions.Where(static f => f != "proc_exit").Order(StringComparer.Ordinal), WasiFunctionCase.All.Keys.Order(StringComparer.Ordinal));
        Assert.All(WasiFunctions.All(), static f => Assert.Equal("wasi_snapshot_preview1", f.Module));
        Assert.All(WasiFunctions.All(), static f => Assert.NotNull(f.Capability));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_GoodCase_Works(string function)
    {
        WasiFunctionCase row = WasiFunctionCase.All[function];

        Assert.Equal((function, row.Expected), (function, await AnswerAsync(guests.Granted, row, row.Good)));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_BadArguments_HaveTheirErrors(string function)
    {
        WasiFunctionCase row = WasiFunctionCase.All[function];
        foreach ((string what, long[] arguments, int expected) in row.Errors)
        {
            Assert.Equal((function, what, expected), (function, what, await AnswerAsync(guests.Granted, row, arguments)));
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_PointerOutsideMemory_IsAFaultAndNothingHappens(string function)
    {
        WasiFunctionCase row = WasiFunctionCase.All[function];
        foreach (int pointer in row.Pointers)
        {
            foreach (long outside in new long[] { Outside, 0x7FFF_FFFF, 0xFFFF_FFFF, 32 * 65_536 })
            {
                long[] arguments = [.. row.Good];
                arguments[pointer] = outside;

                // The end of the memory is inside for what has no length.
                int expected = outside == 32 * 65_536 && row.Empty.Contains(pointer) ? row.Expected : Fault;
                Assert.Equal((function, pointer, outside, expected), (function, pointer, outside, await AnswerAsync(guests.Granted, row, arguments)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_LengthThatNoMemoryHas_IsAFault(string function)
    {
        WasiFunctionCase row = WasiFunctionCase.All[function];
        foreach (int length in row.Lengths.Concat(row.Counts))
        {
            foreach (long huge in new long[] { 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF })
            {
                long[] arguments = [.. row.Good];
                arguments[length] = huge;

                int expected = row.Counts.Contains(length) ? Invalid : Fault;
                Assert.Equal((function, length, huge, expected), (function, length, huge, await AnswerAsync(guests.Granted, row, arguments)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_WithoutGrant_ShowsNothing(string function)
    {
        WasiFunctionCase row = WasiFunctionCase.All[function];
        var script = new WasiScript();
        row.Prepare(script);
        int answer = script.Call(function, row.Good);
        int memory = script.Read(WasiScript.Out, 16);

        SandboxResult result = await guests.Denied.RunAsync(script, guests.Options);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal((function, row.WithoutGrant), (function, script.Number(result, answer)));
        bool isRefused = result.Denied.Any(d => d.Import == $"wasi_snapshot_preview1.{function}");
        Assert.Equal((function, row.IsRecorded), (function, isRefused));
        Assert.Empty(result.FileChanges);
        if (row.IsEmptyWithoutGrant)
        {
            Assert.All(script.Bytes(result, memory)[..8], static b => Assert.Equal(0, b));
        }
    }

    [Theory]
    [InlineData("fd_read", 4)]
    [InlineData("fd_write", 4)]
    [InlineData("fd_pread", 4)]
    [InlineData("fd_pwrite", 4)]
    [InlineData("fd_write", 1)]
    [InlineData("fd_write", 2)]
    [InlineData("fd_read", 0)]
    public async Task Vectors_ThatPointOutside_AreAFaultAndNothingMoves(string function, int descriptor)
    {
        const uint End = 32 * 65_536;
        foreach ((uint address, uint length) in new[] { (0xFFFF_FFF0u, 64u), (0u, 0xFFFF_FFFFu), (0u, 0x7FFF_FFFFu), (End, 1u), (End - 1, 2u) })
        {
            var script = new WasiScript();
            script.Open("file");
            // The first is good: all or nothing.
            script.Write32(WasiScript.Vector, WasiScript.Buffer, 2, address, length);
            int answer = function is "fd_pread" or "fd_pwrite"
                ? script.Call(function, descriptor, WasiScript.Vector, 2, 0, WasiScript.Out + 8)
                : script.Call(function, descriptor, WasiScript.Vector, 2, WasiScript.Out + 8);

            SandboxResult result = await guests.Granted.RunAsync(script, guests.Options);

            Assert.Equal((address, length, Fault), (address, length, script.Number(result, answer)));
            Assert.Empty(result.FileChanges);
            Assert.Empty(result.Log);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public async Task ProcExit_AnyCode_IsKept(int code)
    {
        var script = new WasiScript();
        script.Print(1, "said");
        script.Call("proc_exit", code);
        script.Print(1, "never");

        SandboxResult result = await guests.Granted.RunAsync(script, guests.Options);

        Assert.Equal(code == 0 ? SandboxOutcome.Completed : SandboxOutcome.GuestError, result.Outcome);
        Assert.Equal(code == 0 ? null : code, result.GuestError?.Code);
        Assert.Equal(code == 0 ? 4 + 8 : 0, result.Output.Length);
        Assert.NotNull(result.Fuel);
    }

    [Fact]
    public async Task ProcExit_WithoutGrant_EndsTheRunToo()
    {
        var script = new WasiScript();
        script.Call("proc_exit", 7);

        Assert.Equal(7, (await guests.Denied.RunAsync(script)).GuestError?.Code);
    }

    private async Task<int> AnswerAsync(WasiSandbox guest, WasiFunctionCase row, long[] arguments)
    {
        var script = new WasiScript();
        row.Prepare(script);
        int answer = script.Call(row.Function, arguments);
        SandboxResult result = await guest.RunAsync(script, guests.Options);
        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        return script.Number(result, answer);
    }

    /// <summary>The same module with every capability, and with none.</summary>
    public sealed class Guests : IAsyncLifetime
    {
        internal WasiSandbox Granted { get; private set; } = null!; // set before the first test

        internal WasiSandbox Denied { get; private set; } = null!; // set before the first test

        internal SandboxRunOptions Options { get; } = new()
        {
            Arguments = ["one"],
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["KEY"] = "value" },
            Files = WasiSandbox.Files("work", ("file", "content"), ("directory/inner", "x"), ("second", "y"), ("empty/", "")),
        };

        public async ValueTask InitializeAsync()
        {
            Granted = await WasiSandbox.StartAsync(WasiSandbox.Everything);
            Denied = await WasiSandbox.StartAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Granted.DisposeAsync();
            await Denied.DisposeAsync();
        }
    }
}
