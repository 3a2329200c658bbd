using System.Text;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests;

public sealed class RunOutcomeTests
{
    [Fact]
    public async Task Run_Echo_CompletesWithOutput()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("echo"), "hello"u8.ToArray());

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal("hello", Encoding.UTF8.GetString(result.Output.Span));
        Assert.Equal(65_536, result.PeakMemoryBytes);
        Assert.True(result.Fuel > 0);
        Assert.True(result.WallTime > TimeSpan.Zero);
        Assert.NotEqual(Guid.Empty, result.RunId);
        Assert.Null(result.TrapKind);
        Assert.Null(result.GuestError);
        Assert.Empty(result.Backtrace);
        Assert.Empty(result.Log);
        Assert.Empty(result.Denied);
    }

    [Fact]
    public async Task Run_SpinningGuest_EndsWhenItsFuelIsUsedUp()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        SandboxLimits limits = SandboxLimits.Default with { Fuel = 10_000_000, Deadline = TimeSpan.FromSeconds(60) };

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("spin"), limits: limits);

        Assert.Equal(SandboxOutcome.FuelExhausted, result.Outcome);
        Assert.Equal(10_000_000, result.Fuel);
    }

    [Fact]
    public async Task Run_SpinningStartFunction_EndsWhenItsFuelIsUsedUp()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("spin-start"), limits: SandboxLimits.Default with { Fuel = 1_000_000 });

        Assert.Equal(SandboxOutcome.FuelExhausted, result.Outcome);
        Assert.Equal(1_000_000, result.Fuel);
        Assert.Null(result.PeakMemoryBytes);
    }

    [Fact]
    public async Task Run_TrappingStartFunction_IsTrap()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("trap-start"));

        Assert.Equal(SandboxOutcome.Trap, result.Outcome);
        Assert.Equal(TrapKind.Unreachable, result.TrapKind);
    }

    [Fact]
    public async Task Run_HostCallInStartFunction_SeesInputAndMemory()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("host-start"), "early"u8.ToArray());

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal("early"u8, result.Output.Span);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("16")]
    [InlineData("64")]
    public async Task Run_GrowingGuest_SeesMinusOneAtItsLimitAndFailsByItself(string mebibytes)
    {
        long limit = long.Parse(mebibytes, System.Globalization.CultureInfo.InvariantCulture) * 1024 * 1024;
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("grow"), limits: SandboxLimits.Default with { MaxMemoryBytes = limit });

        Assert.Equal(SandboxOutcome.GuestError, result.Outcome);
        Assert.Equal(new GuestError { Code = (int)(limit / 65_536), Message = "memory is full" }, result.GuestError);
        Assert.Equal(limit, result.PeakMemoryBytes);
    }

    [Fact]
    public async Task Run_GrowingTable_SeesMinusOneAtItsLimit()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("grow-table"), limits: SandboxLimits.Default with { MaxTableElements = 95 });

        Assert.Equal(SandboxOutcome.GuestError, result.Outcome);
        Assert.Equal(91, result.GuestError?.Code);
    }

    [Theory]
    [InlineData("large-memory", "memory", SandboxOutcome.MemoryLimit)]
    [InlineData("large-table", "table elements", SandboxOutcome.TableLimit)]
    [InlineData("two-tables", "tables", SandboxOutcome.TableLimit)]
    public async Task Run_DeclaredMinimumOverTheLimit_IsRefusedBeforeTheGuestRuns(string fixture, string limit, SandboxOutcome outcome)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        SandboxLimits limits = limit switch
        {
            "memory" => SandboxLimits.Default with { MaxMemoryBytes = 1024 * 1024 },
            "table elements" => SandboxLimits.Default with { MaxTableElements = 4_999 },
            _ => SandboxLimits.Default with { MaxTables = 1 },
        };

        SandboxResult refused = await sandbox.RunAsync(Fixture.Load(fixture), limits: limits);
        SandboxResult allowed = await sandbox.RunAsync(Fixture.Load(fixture));

        Assert.Equal(outcome, refused.Outcome);
        Assert.Null(refused.PeakMemoryBytes);
        Assert.Equal(SandboxOutcome.Completed, allowed.Outcome);
    }

    [Theory]
    [InlineData(0, TrapKind.Unreachable)]
    [InlineData(1, TrapKind.MemoryOutOfBounds)]
    [InlineData(2, TrapKind.MemoryOutOfBounds)]
    [InlineData(3, TrapKind.IntegerDivisionByZero)]
    [InlineData(4, TrapKind.IntegerOverflow)]
    [InlineData(5, TrapKind.TableOutOfBounds)]
    [InlineData(6, TrapKind.IndirectCallToNull)]
    [InlineData(7, TrapKind.BadSignature)]
    [InlineData(8, TrapKind.IntegerOverflow)]
    public async Task Run_BrokenRule_IsTrapOfThatKind(byte rule, TrapKind kind)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("trap"), new[] { rule });

        Assert.Equal(SandboxOutcome.Trap, result.Outcome);
        Assert.Equal(kind, result.TrapKind);
        // After other traps the engine's counter is stale, and a stale number is not given.
        Assert.Equal(kind == TrapKind.Unreachable, result.Fuel is not null);
    }

    [Theory]
    [InlineData("recurse")]
    [InlineData("recurse-mutual")]
    [InlineData("recurse-indirect")]
    [InlineData("recurse-wide")]
    [InlineData("recurse-host")]
    public async Task Run_EndlessRecursion_IsStackOverflow(string fixture)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load(fixture));

        Assert.Equal(SandboxOutcome.StackOverflow, result.Outcome);
        Assert.Null(result.TrapKind);
        Assert.Null(result.Fuel);
    }

    [Fact]
    public async Task Run_GuestReturnsCode_IsGuestErrorWithoutOutput()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("return-code"));

        Assert.Equal(SandboxOutcome.GuestError, result.Outcome);
        Assert.Equal(new GuestError { Code = 42, Message = string.Empty }, result.GuestError);
        Assert.True(result.Output.IsEmpty);
    }

    [Fact]
    public async Task Run_OutputBeforeTrap_IsNotSeen()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("output-then-trap"));

        Assert.Equal(SandboxOutcome.Trap, result.Outcome);
        Assert.True(result.Output.IsEmpty);
    }

    [Fact]
    public async Task Run_OtherAbi_IsAbiMismatch()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("abi-two"));

        Assert.Equal(SandboxOutcome.AbiMismatch, result.Outcome);
        Assert.NotNull(result.Fuel);
    }

    [Fact]
    public async Task Run_Reactor_IsInitializedOnceAndFirst()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("initialize"));

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
    }

    [Fact]
    public async Task Run_SameInputTwice_UsesTheSameFuel()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult first = await sandbox.RunAsync(Fixture.Load("echo"), "hello"u8.ToArray());
        SandboxResult second = await sandbox.RunAsync(Fixture.Load("echo"), "hello"u8.ToArray());

        Assert.Equal(first.Fuel, second.Fuel);
        Assert.NotEqual(first.RunId, second.RunId);
    }

    [Fact]
    public async Task Run_LimitsAskedForMore_AreTheOperators()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => o.Limits = SandboxLimits.Strict with { Fuel = 5_000 });

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("spin"), limits: SandboxLimits.Trusted);

        Assert.Equal(SandboxOutcome.FuelExhausted, result.Outcome);
        Assert.Equal(5_000, result.Fuel);
    }

    [Fact]
    public async Task Run_TwoRunsOnOneEngine_AreEachHeldToTheirOwnLimits()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture grow = Fixture.Load("grow");

        Task<SandboxResult>[] runs =
        [
            sandbox.RunAsync(grow, limits: SandboxLimits.Default with { MaxMemoryBytes = 16 * 65_536 }),
            sandbox.RunAsync(grow, limits: SandboxLimits.Default with { MaxMemoryBytes = 500 * 65_536 }),
        ];

        Assert.Equal([16, 500], (await Task.WhenAll(runs)).Select(static r => r.GuestError?.Code ?? 0));
    }

    [Fact]
    public async Task Run_MemoryAboveTwoGibibytes_IsReadAndWritten()
    {
        SandboxLimits limits = SandboxLimits.Trusted with { MaxMemoryBytes = 4096L * 1024 * 1024 };
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => o.Limits = limits);

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("high-memory"), "up there"u8.ToArray());

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.Equal("up there"u8, result.Output.Span);
    }

    [Fact]
    public async Task Run_HostileNames_ReachNoResult()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("hostile-names"));

        Assert.Equal(SandboxOutcome.Trap, result.Outcome);
        Assert.DoesNotContain('\u001b', result.ToString());
        Assert.DoesNotContain('\n', result.ToString());
        Assert.DoesNotContain("forged", result.ToString(), StringComparison.Ordinal);
    }
}
