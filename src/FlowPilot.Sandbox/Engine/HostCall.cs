using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>What a host function sees of the guest that calls it; valid only during the call.</summary>
/// <remarks>
/// Guest memory is copied in and out (rule 13): no span of it leaves this type, because a growth moves or unmaps what a span points to,
/// and that access cannot be caught.
/// </remarks>
internal readonly ref struct HostCall
{
    /// <summary>The range is outside the guest's memory, or another argument has no meaning.</summary>
    public const int InvalidArgument = -3;

    /// <summary>The length does not fit 31 bits.</summary>
    public const int TooLarge = -6;

    private const long BytesPerUnit = 8;

    private readonly Caller _caller;
    private readonly GuestRun _run;

    public HostCall(Caller caller, GuestRun run)
    {
        _caller = caller;
        _run = run;
    }

    /// <summary>Gets what the guest interface keeps for the run.</summary>
    public object State => _run.State;

    /// <summary>Says whether a range lies in the guest's memory: 0, <see cref="InvalidArgument"/> or <see cref="TooLarge"/>.</summary>
    /// <param name="address">The guest's address, unsigned.</param>
    /// <param name="length">The guest's length, unsigned.</param>
    public int Check(int address, int length)
    {
        if (length < 0)
        {
            return TooLarge;
        }

        // In 64 bits: 0xFFFFFFF0 + 64 must not wrap around into the memory.
        long end = (uint)address + (long)length;
        return end <= Memory().GetLength() ? 0 : InvalidArgument;
    }

    /// <summary>Takes the price of the call off the fuel, or ends the run as <see cref="SandboxOutcome.FuelExhausted"/>.</summary>
    /// <param name="basePrice">The price of the call itself.</param>
    /// <param name="bytes">The bytes that will move.</param>
    public void Charge(long basePrice, long bytes)
    {
        ulong price = (ulong)(basePrice + ((bytes + BytesPerUnit - 1) / BytesPerUnit));
        ulong left = _caller.Fuel;
        if (left < price)
        {
            // Rule 17: fuel of 0 alone does not stop straight-line code, so the call throws as well.
            _caller.Fuel = 0;
            throw _run.Stop(SandboxOutcome.FuelExhausted);
        }

        _caller.Fuel = left - price;
    }

    /// <summary>Copies a range that was checked out of the guest's memory.</summary>
    public void Read(int address, Span<byte> destination) => GuestStore.CopyOut(Memory(), (uint)address, destination);

    /// <summary>Copies into a range of the guest's memory that was checked.</summary>
    public void Write(int address, ReadOnlySpan<byte> source) => GuestStore.CopyIn(Memory(), (uint)address, source);

    /// <summary>Records why the guest is stopped and gives what the host function throws.</summary>
    public GuestStopException Stop(SandboxOutcome cause) => _run.Stop(cause);

    // By the caller at the first host call: in a start function there is no instance yet to ask.
    private Memory Memory() =>
        _run.Memory ??= _caller.GetMemory(GuestStore.MemoryExport) ?? throw new InvalidOperationException("A module without memory was linked.");
}
