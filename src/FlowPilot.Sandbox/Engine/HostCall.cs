using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>What a host function sees of the guest that calls it; valid only during the call.</summary>
/// <remarks>
/// Guest memory is copied in and out: no span of it leaves this type, because a growth moves or unmaps what a span points to, and that
/// access cannot be caught. Used on the run's own thread alone.
/// </remarks>
public readonly ref struct HostCall
{
    /// <summary>The range is outside the guest's memory, or another argument has no meaning.</summary>
    internal const int InvalidArgument = -3;

    /// <summary>The length does not fit 31 bits, or is more than the call takes.</summary>
    internal const int TooLarge = -6;

    private const long BytesPerUnit = 8;

    private readonly Caller _caller;
    private readonly GuestRun? _run;

    internal HostCall(Caller caller, GuestRun run)
    {
        _caller = caller;
        _run = run;
    }

    /// <summary>Gets what may be known of the run.</summary>
    public HostRun Run => Guest.Host;

    /// <summary>Gets what the guest interface keeps for the run.</summary>
    internal object State => Guest.State;

    /// <summary>Gets the run.</summary>
    internal GuestRun Guest => _run ?? throw new InvalidOperationException("There is no call.");

    /// <summary>Copies guest memory out and charges fuel for it.</summary>
    /// <param name="address">The guest's address, taken as unsigned.</param>
    /// <param name="destination">Gets the bytes; its length says how many.</param>
    /// <returns><see langword="false"/> if the range is outside the guest's memory; nothing is copied then.</returns>
    public bool TryRead(int address, Span<byte> destination)
    {
        if (Check(address, destination.Length) != 0)
        {
            return false;
        }

        Charge(0, destination.Length);
        Read(address, destination);
        return true;
    }

    /// <summary>Copies into guest memory and charges fuel for it.</summary>
    /// <param name="address">The guest's address, taken as unsigned.</param>
    /// <param name="source">The bytes.</param>
    /// <returns><see langword="false"/> if the range is outside the guest's memory; nothing is copied then.</returns>
    public bool TryWrite(int address, ReadOnlySpan<byte> source)
    {
        if (Check(address, source.Length) != 0)
        {
            return false;
        }

        Charge(0, source.Length);
        Write(address, source);
        return true;
    }

    /// <summary>Calls an export of the guest that takes an i32 and gives one.</summary>
    /// <param name="export">The name of the export.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="result">Gets what the guest gave.</param>
    /// <returns><see langword="false"/> if there is no such export. Whatever ends the guest inside ends the run; so does nesting deeper than its limit.</returns>
    public bool TryCallGuest(string export, int argument, out int result)
    {
        ArgumentNullException.ThrowIfNull(export);
        GuestRun run = Guest;
        run.Tape?.CallsGuest(export, argument);
        run.SettleFuel(_caller);
        run.EnterGuest();
        try
        {
            // Rules 21 and 22: by name, and called only with exactly this type; another one counts as missing.
            Func<int, int>? function = _caller.GetFunction(export)?.WrapFunc<int, int>();
            result = function is null ? 0 : function(argument);
            run.Tape?.CalledGuest(function is not null, result);
            return function is not null;
        }
        catch (WasmtimeException e)
        {
            throw run.StopNested(e);
        }
        finally
        {
            run.LeaveGuest();
        }
    }

    /// <summary>Says whether a range lies in the guest's memory: 0, <see cref="InvalidArgument"/> or <see cref="TooLarge"/>.</summary>
    /// <param name="address">The guest's address, unsigned.</param>
    /// <param name="length">The guest's length, unsigned.</param>
    internal int Check(int address, int length)
    {
        if (length < 0)
        {
            return TooLarge;
        }

        // In 64 bits: 0xFFFFFFF0 + 64 must not wrap around into the memory.
        long end = (uint)address + (long)length;
        GuestRun run = Guest;
        if (end > run.KnownMemoryBytes)
        {
            // A memory never shrinks: what it was once is asked of the engine again only for what lies beyond.
            run.KnownMemoryBytes = Memory().GetLength();
        }

        return end <= run.KnownMemoryBytes ? 0 : InvalidArgument;
    }

    /// <summary>Takes the price of the call off the fuel, or ends the run as <see cref="SandboxOutcome.FuelExhausted"/>.</summary>
    /// <param name="basePrice">The price of the call itself.</param>
    /// <param name="bytes">The bytes that will move.</param>
    internal void Charge(long basePrice, long bytes)
    {
        if (!Guest.IsFuelMetered)
        {
            return;
        }

        Charge((ulong)(basePrice + ((bytes + BytesPerUnit - 1) / BytesPerUnit)));
    }

    /// <summary>Takes a price off the fuel, likewise.</summary>
    internal void Charge(ulong price)
    {
        Guest.Tape?.Charging(price);
        if (!Guest.TryCharge(_caller, price))
        {
            // Rule 17: fuel of 0 alone does not stop straight-line code, so the call throws as well.
            throw Guest.Stop(SandboxOutcome.FuelExhausted);
        }
    }

    /// <summary>Copies a range that was checked out of the guest's memory.</summary>
    internal void Read(int address, Span<byte> destination)
    {
        CopyOut(address, destination);
        Guest.Tape?.HasRead(address, destination);
    }

    /// <summary>Copies a range that was checked out of the guest's memory into the result of its run.</summary>
    /// <param name="kind">What the bytes are, see <see cref="IGuestResults"/>.</param>
    /// <param name="parameter">What the guest said beside them.</param>
    /// <param name="address">The guest's address.</param>
    /// <param name="length">How many bytes.</param>
    internal void Deliver(int kind, long parameter, int address, int length)
    {
        var results = (IGuestResults)State;
        Span<byte> room = results.Room(kind, length);
        CopyOut(address, room);
        Guest.Tape?.IsTaking(kind, parameter, address, room);
        results.Take(kind, parameter, room);
    }

    /// <summary>Copies into a range of the guest's memory that was checked.</summary>
    internal void Write(int address, ReadOnlySpan<byte> source)
    {
        GuestRun run = Guest;
        GuestStore.CopyIn(Memory(), (uint)address, source);
        run.BytesWritten += source.Length;
        run.Tape?.HasWritten(address, source);
    }

    /// <summary>Records why the guest is stopped and gives what the host function throws.</summary>
    internal GuestStopException Stop(SandboxOutcome cause) => Guest.Stop(cause);

    private void CopyOut(int address, Span<byte> destination)
    {
        GuestStore.CopyOut(Memory(), (uint)address, destination);
        Guest.BytesRead += destination.Length;
    }

    // By the caller at the first host call: in a start function there is no instance yet to ask.
    private Memory Memory() =>
        Guest.Memory ??= _caller.GetMemory(GuestStore.MemoryExport) ?? throw new InvalidOperationException("A module without memory was linked.");
}
