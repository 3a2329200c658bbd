using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Profiles;

/// <summary>The guest interface to the letter: statuses, ranges, limits and prices.</summary>
public sealed class FlowPilotProfileTests
{
    private const uint Page = 65_536;

    [Fact]
    public async Task InputSize_AnyInput_GivesItsLength()
    {
        int[] results = await CallAsync(Probe.InputSize(), Probe.InputSize());

        Assert.Equal([32, 32], results);
    }

    [Theory]
    [InlineData(20_000u, 0u, 16u, 16)]
    [InlineData(20_000u, 0u, 1_000u, 16)]
    [InlineData(20_000u, 10u, 100u, 6)]
    [InlineData(20_000u, 16u, 100u, 0)]
    [InlineData(20_000u, 17u, 100u, 0)]
    [InlineData(20_000u, 0x8000_0000u, 100u, 0)]
    [InlineData(20_000u, 0xFFFF_FFFFu, 100u, 0)]
    [InlineData(Page - 16, 0u, 16u, 16)]
    public async Task InputRead_RangeInMemory_GivesTheBytesThatThereAre(uint destination, uint offset, uint length, int expected)
    {
        int[] results = await CallAsync(Probe.InputRead(destination, offset, length));

        Assert.Equal([expected], results);
    }

    [Theory]
    [InlineData(0xFFFF_FFF0u, 64u, -3)]
    [InlineData(Page - 63, 64u, -3)]
    [InlineData(Page, 1u, -3)]
    [InlineData(Page + 1, 0u, -3)]
    [InlineData(0xFFFF_FFFFu, 0u, -3)]
    [InlineData(0u, Page + 1, -3)]
    [InlineData(0u, 0x7FFF_FFFFu, -3)]
    [InlineData(0xFFFF_FFFFu, 0x7FFF_FFFFu, -3)]
    [InlineData(0u, 0x8000_0000u, -6)]
    [InlineData(0u, 0xFFFF_FFFFu, -6)]
    [InlineData(0xFFFF_FFFFu, 0xFFFF_FFFFu, -6)]
    public async Task Calls_RangeOutsideMemory_GiveAStatusAndMoveNothing(uint address, uint length, int expected)
    {
        SandboxResult result = await RunAsync(
            SandboxLimits.Default,
            Probe.InputRead(address, 0, length),
            Probe.OutputWrite(address, length),
            Probe.LogWrite(2, address, length));

        Assert.Equal([expected, expected, expected], Probe.Results(result, 3));
        Assert.Equal(12, result.Output.Length);
        Assert.Empty(result.Log);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(Page)]
    public async Task Calls_LengthZeroInsideMemory_AreAccepted(uint address)
    {
        SandboxResult result = await RunAsync(
            SandboxLimits.Default, Probe.InputRead(address, 0, 0), Probe.OutputWrite(address, 0), Probe.LogWrite(2, address, 0));

        Assert.Equal([0, 0, 0], Probe.Results(result, 3));
        Assert.Equal(string.Empty, Assert.Single(result.Log).Text);
    }

    [Fact]
    public async Task Calls_AfterAGrowth_SeeTheNewMemory()
    {
        int[] results = await CallAsync(Probe.InputRead(Page, 0, 8), Probe.Grow(1), Probe.InputRead(Page, 0, 8), Probe.InputRead(2 * Page, 0, 1));

        Assert.Equal([-3, 1, 8, -3], results);
    }

    [Fact]
    public async Task InputRead_ThenOutputWrite_MovesTheVeryBytes()
    {
        int[][] calls = [Probe.InputRead(30_000, 4, 20), Probe.OutputWrite(30_000, 20)];

        SandboxResult result = await RunAsync(SandboxLimits.Default, calls);

        Assert.Equal(Probe.Input(calls)[4..24], result.Output[..20].ToArray());
    }

    [Fact]
    public async Task OutputWrite_OverTheLimit_IsOutputLimitWithoutOutput()
    {
        SandboxLimits limits = SandboxLimits.Default with { MaxOutputBytes = 104 };

        SandboxResult exact = await RunAsync(limits, Probe.OutputWrite(0, 100));
        SandboxResult over = await RunAsync(limits, Probe.OutputWrite(0, 101));

        Assert.Equal(SandboxOutcome.Completed, exact.Outcome);
        Assert.Equal(104, exact.Output.Length);
        Assert.Equal(SandboxOutcome.OutputLimit, over.Outcome);
        Assert.True(over.Output.IsEmpty);
        Assert.NotNull(over.Fuel);
    }

    [Fact]
    public async Task HostCalls_OverTheLimit_AreHostCallLimit()
    {
        // The probe makes three calls of its own.
        SandboxLimits limits = SandboxLimits.Default with { MaxHostCalls = 1_003 };

        SandboxResult exact = await RunAsync(limits, Probe.Repeat(1_000));
        SandboxResult over = await RunAsync(limits, Probe.Repeat(1_001));

        Assert.Equal(SandboxOutcome.Completed, exact.Outcome);
        Assert.Equal(SandboxOutcome.HostCallLimit, over.Outcome);
        Assert.NotNull(over.Fuel);
    }

    [Fact]
    public async Task HostCalls_ThatAreRefused_CountToo()
    {
        int[][] refused = [.. Enumerable.Range(0, 10).Select(static _ => Probe.InputRead(Page, 0, 1))];

        SandboxResult result = await RunAsync(SandboxLimits.Default with { MaxHostCalls = 12 }, refused);

        Assert.Equal(SandboxOutcome.HostCallLimit, result.Outcome);
    }

    [Theory]
    [InlineData(-5, "message", -5, "message")]
    [InlineData(0, "", 0, "")]
    [InlineData(1, "line\n\u001b[2Jforged", 1, @"line\n\u{1b}[2Jforged")]
    [InlineData(1, @"C:\temp", 1, @"C:\\temp")]
    public async Task Fail_WithMessage_IsGuestErrorEscaped(int code, string message, int expectedCode, string expected)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(message);
        byte[] input = [.. Probe.Input(Probe.Fail(code, 4096 + 16, (uint)text.Length)), .. text];

        SandboxResult result = await RunAsync(SandboxLimits.Default, input);

        Assert.Equal(SandboxOutcome.GuestError, result.Outcome);
        Assert.Equal(new GuestError { Code = expectedCode, Message = expected }, result.GuestError);
    }

    [Theory]
    [InlineData(0xFFFF_FFF0u, 64u)]
    [InlineData(Page, 1u)]
    [InlineData(0u, 0x8000_0000u)]
    public async Task Fail_RangeOutsideMemory_IsGuestErrorWithEmptyMessage(uint address, uint length)
    {
        SandboxResult result = await RunAsync(SandboxLimits.Default, Probe.Fail(9, address, length));

        Assert.Equal(new GuestError { Code = 9, Message = string.Empty }, result.GuestError);
    }

    [Fact]
    public async Task Fail_LongMessage_IsCutAt1024Bytes()
    {
        byte[] input = [.. Probe.Input(Probe.Fail(1, 4096 + 16, 5_000)), .. Enumerable.Repeat((byte)'x', 5_000)];

        SandboxResult result = await RunAsync(SandboxLimits.Default, input);

        Assert.Equal(new string('x', 1_024), result.GuestError?.Message);
    }

    [Fact]
    public async Task Fuel_OfHostCalls_IsBaseAndOneForEightBytes()
    {
        // What the operators around a call cost cancels out between two inputs that differ in lengths alone.
        Assert.Equal(1, await DifferenceAsync(Probe.OutputWrite(0, 1), Probe.OutputWrite(0, 0)));
        Assert.Equal(0, await DifferenceAsync(Probe.OutputWrite(0, 8), Probe.OutputWrite(0, 1)));
        Assert.Equal(1, await DifferenceAsync(Probe.OutputWrite(0, 9), Probe.OutputWrite(0, 8)));
        Assert.Equal(125, await DifferenceAsync(Probe.OutputWrite(0, 1_000), Probe.OutputWrite(0, 0)));
        Assert.Equal(125, await DifferenceAsync(Probe.LogWrite(2, 0, 1_000), Probe.LogWrite(2, 0, 0)));
        Assert.Equal(2, await DifferenceAsync(Probe.InputRead(0, 0, 100), Probe.InputRead(0, 16, 100)));
        // Refused before the price: nothing moves.
        Assert.Equal(-100, await DifferenceAsync(Probe.OutputWrite(Page, 1), Probe.OutputWrite(Page, 0)));
        Assert.Equal(-100, await DifferenceAsync(Probe.LogWrite(5, 0, 0), Probe.LogWrite(4, 0, 0)));
    }

    [Fact]
    public async Task Fuel_OfInputSize_IsItsBase()
    {
        // One more turn of the loop: the call's base, and its operators.
        long one = await FuelAsync(Probe.Repeat(1));
        long two = await FuelAsync(Probe.Repeat(2));
        long three = await FuelAsync(Probe.Repeat(3));

        Assert.Equal(three - two, two - one);
        Assert.Equal(100, (two - one) - OperatorsOfOneTurn);
    }

    [Fact]
    public async Task Fuel_TooLittleForACall_IsExhaustedAndNothingMoves()
    {
        int[][] calls = [Probe.LogWrite(2, 0, 8_000)];
        long all = await FuelAsync(calls);
        using Plugins plugins = await Plugins.LoadAsync();

        // Enough for everything before the call of 1,100, and not for the call.
        SandboxResult result = await plugins.RunAsync(SandboxLimits.Default with { Fuel = all - 600 }, Probe.Input(calls));

        Assert.Equal(SandboxOutcome.FuelExhausted, result.Outcome);
        Assert.Equal(all - 600, result.Fuel);
        Assert.Empty(result.Log);
    }

    // call, local.get, i32.const, i32.sub, local.tee and br_if; drop costs nothing.
    private const int OperatorsOfOneTurn = 6;

    private static async Task<int[]> CallAsync(params int[][] calls)
    {
        SandboxResult result = await RunAsync(SandboxLimits.Default, calls);
        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        return Probe.Results(result, calls.Length);
    }

    private static async Task<long> DifferenceAsync(int[] more, int[] less) => await FuelAsync(more) - await FuelAsync(less);

    private static async Task<long> FuelAsync(params int[][] calls) => (await RunAsync(SandboxLimits.Default, calls)).Fuel!.Value; // exact where it completes

    private static Task<SandboxResult> RunAsync(SandboxLimits limits, params int[][] calls) => RunAsync(limits, Probe.Input(calls));

    private static async Task<SandboxResult> RunAsync(SandboxLimits limits, byte[] input)
    {
        using Plugins plugins = await Plugins.LoadAsync();
        return await plugins.RunAsync(limits, input);
    }

    private sealed class Plugins(TestSandbox sandbox, Sandbox.Plugins.SandboxPlugin plugin) : IDisposable
    {
        public static async Task<Plugins> LoadAsync()
        {
            Fixture probe = Fixture.Load("probe-log");
            TestSandbox sandbox = await TestSandbox.StartWithLogAsync(probe);
            return new Plugins(sandbox, await sandbox.LoadAsync(probe, "log.write"));
        }

        public Task<SandboxResult> RunAsync(SandboxLimits limits, byte[] input) => sandbox.RunAsync(plugin, input, limits);

        public void Dispose()
        {
            plugin.Dispose();
            sandbox.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
