using FlowPilot.Sandbox.Internal;
using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Says how a run ended that threw: by the cause that the host recorded first, then the trap code, then the host's fault (rule 11).</summary>
internal static class TrapClassifier
{
    private const int MaxMessageChars = 300;
    private const int MaxFrames = 20;

    /// <summary>Classifies what came out of the engine; never by the text of a message.</summary>
    public static GuestExit Classify(GuestRun run, Exception thrown)
    {
        if (run.Cause != SandboxOutcome.None)
        {
            return new GuestExit(run.Cause) { Fault = run.Fault };
        }

        if (thrown is not TrapException trap)
        {
            // A limit at instantiation has no code, only a text; and a failure of ours is one too.
            return new GuestExit(SandboxOutcome.HostFault) { Fault = Harmless(thrown) };
        }

        return trap.Type switch
        {
            TrapCode.StackOverflow => new GuestExit(SandboxOutcome.StackOverflow),
            TrapCode.OutOfFuel => new GuestExit(SandboxOutcome.FuelExhausted),
            TrapCode.Undefined => new GuestExit(SandboxOutcome.HostFault) { Fault = Harmless(thrown) },
            _ => new GuestExit(SandboxOutcome.Trap) { TrapKind = Kind(trap.Type), Frames = FramesOf(trap) },
        };
    }

    /// <summary>Says whether the engine's counter is exact after an end; after other traps and after an epoch's stop it is stale.</summary>
    public static bool IsFuelExact(GuestExit exit) => exit.Outcome switch
    {
        SandboxOutcome.Completed or SandboxOutcome.GuestError or SandboxOutcome.AbiMismatch => true,
        SandboxOutcome.FuelExhausted or SandboxOutcome.OutputLimit or SandboxOutcome.HostCallLimit => true,
        SandboxOutcome.Trap => exit.TrapKind == TrapKind.Unreachable,
        _ => false,
    };

    // Rule 6: offsets only. Names are the module's text, and those that the engine knows are not escaped.
    private static int[] FramesOf(TrapException trap) =>
        [.. trap.Frames?.Take(MaxFrames).Select(static f => f.ModuleOffset is > 0 and < int.MaxValue ? (int)f.ModuleOffset : -1) ?? []];

    // Rule 6: an engine's message quotes names of the module, and this goes into the host's log.
    private static Exception Harmless(Exception thrown) => thrown is WasmtimeException
        ? new InvalidOperationException($"The engine failed: {GuestText.Escape(thrown.Message, MaxMessageChars)}")
        : thrown;

    private static TrapKind Kind(TrapCode code) => code switch
    {
        TrapCode.Unreachable => TrapKind.Unreachable,
        TrapCode.MemoryOutOfBounds => TrapKind.MemoryOutOfBounds,
        TrapCode.TableOutOfBounds => TrapKind.TableOutOfBounds,
        TrapCode.IndirectCallToNull => TrapKind.IndirectCallToNull,
        TrapCode.BadSignature => TrapKind.BadSignature,
        TrapCode.IntegerOverflow => TrapKind.IntegerOverflow,
        TrapCode.IntegerDivisionByZero => TrapKind.IntegerDivisionByZero,
        TrapCode.BadConversionToInteger => TrapKind.BadConversionToInteger,
        _ => TrapKind.Other,
    };
}
