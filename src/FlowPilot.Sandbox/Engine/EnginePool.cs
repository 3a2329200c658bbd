using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Engine;

/// <summary>How large the engine's pool of instances is; no pool is made that would not fit, because the engine ends the process then (rule 2).</summary>
/// <param name="Slots">How many instances at the same time.</param>
/// <param name="Limits">The largest limits of a run: slots are sized by them, so that a compile never refuses a module for its size.</param>
internal sealed record EnginePool(int Slots, SandboxLimits Limits)
{
    // Measured: 4.04 GiB of addresses for each slot, most of it guard and reservation.
    private const long SlotBytes = (4L << 30) + (100L << 20);

    // Measured: 1.96 GiB for the stacks of asynchronous calls, which are mapped although there are no such calls; and some to spare.
    private const long EngineBytes = (2L << 30) + (512L << 20);

    // Half of what 47 bits can address: the rest belongs to the application.
    private const long MaxBytes = 1L << 46;

    /// <summary>Sizes a pool for so many engines.</summary>
    /// <returns>The pool; <see langword="null"/> if it would not fit, and instances are made on demand.</returns>
    public static EnginePool? Plan(int slots, int engines, SandboxLimits limits) => Plan(slots, engines, limits, AddressSpace.Read());

    /// <summary>Sizes a pool for an address space.</summary>
    public static EnginePool? Plan(int slots, int engines, SandboxLimits limits, AddressSpace space)
    {
        long needed = (((SlotBytes + ((long)limits.MaxTables * limits.MaxTableElements * 8)) * slots) + EngineBytes) * engines;
        return needed + space.Used <= Math.Min(space.Limit, MaxBytes) ? new EnginePool(slots, limits) : null;
    }
}
