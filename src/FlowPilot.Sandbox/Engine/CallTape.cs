namespace FlowPilot.Sandbox.Engine;

/// <summary>Sees the host calls of one run pass, to record them or to answer them from a recording; other runs have none.</summary>
/// <remarks>
/// Told of everything by which a call changes what the guest does next: fuel, guest memory, calls back into the guest, the result or the
/// stop. Calls nest where a host function calls the guest. Used by the run's worker thread alone.
/// </remarks>
internal abstract class CallTape
{
    /// <summary>Begins a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="function">The function that the guest calls.</param>
    /// <param name="arguments">The bits of its arguments.</param>
    /// <param name="result">Gets the bits of the result, if the tape gives it.</param>
    /// <returns>Whether the tape answered: the function is not run then.</returns>
    public abstract bool Answers(HostCall call, HostFunction function, ReadOnlySpan<ulong> arguments, out ulong result);

    /// <summary>A price is about to be taken off the fuel.</summary>
    public virtual void Charging(ulong price)
    {
    }

    /// <summary>Guest memory was read.</summary>
    public virtual void HasRead(int address, ReadOnlySpan<byte> bytes)
    {
    }

    /// <summary>Guest memory was read and becomes a part of the run's result.</summary>
    public virtual void IsTaking(int kind, long parameter, int address, ReadOnlySpan<byte> bytes)
    {
    }

    /// <summary>Guest memory was written.</summary>
    public virtual void HasWritten(int address, ReadOnlySpan<byte> bytes)
    {
    }

    /// <summary>A capability was used, or missed, by a function that is linked without one.</summary>
    public virtual void HasNoted(string capability, string? refusedImport)
    {
    }

    /// <summary>The guest is about to be called.</summary>
    public virtual void CallsGuest(string export, int argument)
    {
    }

    /// <summary>The guest came back.</summary>
    public virtual void CalledGuest(bool found, int result)
    {
    }

    /// <summary>The call ended with a result.</summary>
    public virtual void Returned(ulong result)
    {
    }

    /// <summary>The call ended the run.</summary>
    public virtual void Stopped(SandboxOutcome cause)
    {
    }
}
