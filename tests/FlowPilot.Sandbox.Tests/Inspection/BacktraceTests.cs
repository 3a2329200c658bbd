using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Inspection;

public sealed class BacktraceTests
{
    [Fact]
    public async Task Run_TrapInNamedFunctions_TellsTheCallStackEscaped()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("hostile-names"));

        Assert.Equal(SandboxOutcome.Trap, result.Outcome);
        Assert.Equal(2, result.Backtrace.Count);
        Assert.StartsWith(@"\u{1b}[31m\nforged (func[0] @ 0x", result.Backtrace[0], StringComparison.Ordinal);
        Assert.StartsWith("func[1] @ 0x", result.Backtrace[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TrapDeepInACall_TellsTwentyFrames()
    {
        // (func (param i32) (if (local.get 0) (call 0 (local.get 0 - 1)) (else unreachable)))
        var module = new WasmBuilder();
        module.Function(module.Type([0x7F], []), 0, 0x20, 0, 0x04, 0x40, 0x20, 0, 0x41, 1, 0x6B, 0x10, 0, 0x05, 0x00, 0x0B);
        module.Function(module.Type([], [0x7F]), 0, 0x41, 0xE4, 0, 0x10, 0, 0x41, 0).Items(5, 1, 0, 1).Export("memory", 2, 0).Export("fp_run", 0, 1);
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        SandboxResult result = await sandbox.RunAsync(Fixture.Of("deep", module.Build()));

        Assert.Equal(TrapKind.Unreachable, result.TrapKind);
        Assert.Equal(20, result.Backtrace.Count);
        Assert.All(result.Backtrace, static f => Assert.StartsWith("func[0] @ 0x", f, StringComparison.Ordinal));
    }
}
