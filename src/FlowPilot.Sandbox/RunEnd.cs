using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Receipts;

namespace FlowPilot.Sandbox;

/// <summary>How a run ended, before it is recorded.</summary>
/// <param name="Result">What its caller will be given.</param>
/// <param name="Granted">The capabilities that it had.</param>
/// <param name="Exit">How the guest left the engine; <see langword="null"/> if it never ran.</param>
/// <param name="Tape">What recorded its host calls, if that was asked for.</param>
internal readonly record struct RunEnd(SandboxResult Result, IReadOnlySet<string> Granted, GuestExit? Exit, RecordTape? Tape)
{
    /// <summary>Gives the end of a run whose guest never ran.</summary>
    public static RunEnd NotRun(SandboxResult result, IReadOnlySet<string> granted) => new(result, granted, null, null);
}
