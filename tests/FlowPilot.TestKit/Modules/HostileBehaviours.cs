using static FlowPilot.TestKit.Modules.WasmBuilder;

namespace FlowPilot.TestKit.Modules;

/// <summary>Modules that are valid and attack when they run: bombs, ranges outside, recursion, start functions.</summary>
internal static class HostileBehaviours
{
    private const string Completed = "Completed";
    private const string Trap = "Trap";
    private const string Fuel = "FuelExhausted";
    private const string Stack = "StackOverflow";
    private const string Memory = "MemoryOutOfBounds";
    private const string Table = "TableOutOfBounds";
    private const byte I32 = 0x7F;

    // i32.const -1, which as an address is the last one.
    private static readonly byte[] Last = [0x41, 0x7F];
    private static readonly byte[] Zero = [0x41, 0];
    private static readonly byte[] One = [0x41, 1];
    private static readonly byte[] Most = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F];

    public static IEnumerable<KeyValuePair<string, HostileModule>> All =>
    [
        Of("memory of 4 GiB declared", "MemoryLimit", static () => Runs([], static m => m.Items(5, 1, [0, .. Leb(65_536)]))),
        Of("table of 4 billion declared", "TableLimit", static () => Runs([], static m => m.Items(4, 1, [0x70, 0, .. Most]))),
        Of("table whose maximum is 4 billion", Completed, static () => Runs([], static m => m.Items(4, 1, [0x70, 1, 1, .. Most]))),
        Of("memory grown by 4 GiB", Completed, static () => Runs([0x41, .. Signed(65_535), 0x40, 0, .. TrapUnlessMinusOne])),
        Of("memory grown by less than nothing", Completed, static () => Runs([.. Last, 0x40, 0, .. TrapUnlessMinusOne])),
        Of("memory grown page by page for ever", Fuel, static () => Runs([0x03, 0x40, .. One, 0x40, 0, 0x1A, 0x0C, 0, 0x0B])),
        Of("table grown by 4 billion", Completed, static () => Runs([0xD0, 0x70, .. Last, 0xFC, 0x0F, 0, .. TrapUnlessMinusOne], Tables)),
        Of("table grown element by element for ever", Fuel, static () => Runs([0x03, 0x40, 0xD0, 0x70, .. One, 0xFC, 0x0F, 0, 0x1A, 0x0C, 0, 0x0B], Tables)),
        Of("whole memory filled for ever", Fuel, static () => Runs([0x41, .. Signed(1_023), 0x40, 0, 0x1A, 0x03, 0x40, .. Zero, .. One, 0x41, .. Signed(64 << 20), 0xFC, 0x0B, 0, 0x0C, 0, 0x0B])),
        Of("whole memory copied over itself for ever", Fuel, static () => Runs([0x41, .. Signed(1_023), 0x40, 0, 0x1A, 0x03, 0x40, .. Zero, .. One, 0x41, .. Signed((64 << 20) - 1), 0xFC, 0x0A, 0, 0, 0x0C, 0, 0x0B])),
        Of("whole table filled for ever", Fuel, static () => Runs([0x03, 0x40, .. Zero, 0xD2, 0, .. One, 0xFC, 0x11, 0, 0x0C, 0, 0x0B], Tables)),

        Of("load at the last address", Trap, static () => Runs([.. Last, 0x28, 2, 0, 0x1A]), Memory),
        Of("load at the last address and offset", Trap, static () => Runs([.. Last, 0x29, 3, .. Most, 0x1A]), Memory),
        Of("load across the end", Trap, static () => Runs([0x41, .. Signed(65_533), 0x28, 0, 0, 0x1A]), Memory),
        Of("load of the last byte", Completed, static () => Runs([0x41, .. Signed(65_535), 0x2D, 0, 0, 0x1A])),
        Of("store at the last address and offset", Trap, static () => Runs([.. Last, .. Zero, 0x36, 2, .. Most]), Memory),
        Of("vector load across the end", Trap, static () => Runs([0x41, .. Signed(65_521), 0xFD, 0, 4, 0, 0x1A]), Memory),
        Of("fill across the end", Trap, static () => Runs([0x41, .. Signed(65_535), .. Zero, 0x41, 2, 0xFC, 0x0B, 0]), Memory),
        Of("fill of all addresses", Trap, static () => Runs([.. Zero, .. Zero, .. Last, 0xFC, 0x0B, 0]), Memory),
        Of("fill of nothing at the end", Completed, static () => Runs([0x41, .. Signed(65_536), .. Zero, .. Zero, 0xFC, 0x0B, 0])),
        Of("copy from outside", Trap, static () => Runs([.. Zero, .. Last, .. One, 0xFC, 0x0A, 0, 0]), Memory),
        Of("copy to outside", Trap, static () => Runs([.. Last, .. Zero, .. One, 0xFC, 0x0A, 0, 0]), Memory),
        Of("init from beyond its segment", Trap, static () => Runs([.. Zero, .. Zero, 0x41, 9, 0xFC, 0x08, 0, 0], Passive), Memory),
        Of("init from a dropped segment", Trap, static () => Runs([0xFC, 0x09, 0, .. Zero, .. Zero, .. One, 0xFC, 0x08, 0, 0], Passive), Memory),
        Of("table read outside", Trap, static () => Runs([.. Last, 0x25, 0, 0x1A], Tables), Table),
        Of("table write outside", Trap, static () => Runs([.. Last, 0xD0, 0x70, 0x26, 0], Tables), Table),
        Of("table fill outside", Trap, static () => Runs([.. One, 0xD0, 0x70, .. Last, 0xFC, 0x11, 0], Tables), Table),
        Of("table copy outside", Trap, static () => Runs([.. Zero, .. One, 0x41, 9, 0xFC, 0x0E, 0, 0], Tables), Table),
        Of("table init outside", Trap, static () => Runs([.. Zero, .. Zero, 0x41, 9, 0xFC, 0x0C, 0, 0], Tables), Table),
        Of("indirect call outside", Trap, static () => Runs([.. Last, 0x11, 0, 0, 0x1A], Tables), Table),
        Of("indirect call of nothing", Trap, static () => Runs([.. One, 0x11, 0, 0, 0x1A], Tables), "IndirectCallToNull"),
        Of("indirect call of another type", Trap, static () => Runs([0x43, 0, 0, 0, 0, .. Zero, 0x11, 1, 0], static m => { m.Type([0x7D], []); Tables(m); }), "BadSignature"),
        Of("division by zero", Trap, static () => Runs([.. One, .. Zero, 0x6D, 0x1A]), "IntegerDivisionByZero"),
        Of("division that overflows", Trap, static () => Runs([0x41, .. Signed(int.MinValue), .. Last, 0x6D, 0x1A]), "IntegerOverflow"),
        Of("conversion of no number", Trap, static () => Runs([0x43, 0, 0, 0xC0, 0x7F, 0xA8, 0x1A]), "BadConversionToInteger"),
        Of("conversion of too large a number", Trap, static () => Runs([0x43, 0xFF, 0xFF, 0x7F, 0x7F, 0xA8, 0x1A]), "IntegerOverflow"),

        Of("data segments over each other", Completed, static () => Runs(
            [.. Zero, 0x2D, 0, 0, 0x41, 2, 0x47, 0x04, 0x40, 0x00, 0x0B], static m => m.Items(11, 2, 0, 0x41, 0, 0x0B, 2, 1, 1, 0, 0x41, 0, 0x0B, 1, 2))),
        Of("data segment across the end", Trap, static () => Runs([], static m => m.Items(11, 1, [0, 0x41, .. Signed(65_535), 0x0B, 2, 1, 1])), Memory),
        Of("data segment at the last address", Trap, static () => Runs([], static m => m.Items(11, 1, 0, 0x41, 0x7F, 0x0B, 1, 1)), Memory),
        Of("empty data segment beyond the end", Trap, static () => Runs([], static m => m.Items(11, 1, [0, 0x41, .. Signed(65_537), 0x0B, 0])), Memory),
        Of("element segments over each other", Completed, static () => Runs(
            [], static m => m.Items(4, 1, 0x70, 0, 2).Items(9, 2, 0, 0x41, 0, 0x0B, 2, 0, 0, 0, 0x41, 0, 0x0B, 1, 0))),
        Of("element segment across the end", Trap, static () => Runs([], static m => m.Items(4, 1, 0x70, 0, 1).Items(9, 1, 0, 0x41, 0, 0x0B, 2, 0, 0)), Table),
        Of("element segment at the last address", Trap, static () => Runs([], static m => m.Items(4, 1, 0x70, 0, 1).Items(9, 1, 0, 0x41, 0x7F, 0x0B, 1, 0)), Table),

        Of("start function that spins", Fuel, static () => Starts([0x03, 0x40, 0x0C, 0, 0x0B])),
        Of("start function that traps", Trap, static () => Starts([0x00]), "Unreachable"),
        Of("start function that recurses", Stack, static () => Starts([0x10, 1])),
        Of("start function that reads outside", Trap, static () => Starts([.. Last, 0x28, 2, 0, 0x1A]), Memory),
        Of("start function that grows memory for ever", Fuel, static () => Starts([0x03, 0x40, .. One, 0x40, 0, 0x1A, 0x0C, 0, 0x0B])),
        Of("initialization that spins", Fuel, static () => Runs([], static m => m.Function(m.Type([], []), 0, 0x03, 0x40, 0x0C, 0, 0x0B).Export("_initialize", 0, 1))),
        Of("version that spins", Fuel, static () => Runs([], static m => m.Function(0, 0, 0x03, 0x40, 0x0C, 0, 0x0B, 0x00).Export("fp_abi_version", 0, 1))),
        Of("version of another interface", "AbiMismatch", static () => Runs([], static m => m.Function(0, 0, 0x41, 2).Export("fp_abi_version", 0, 1))),

        Of("recursion", Stack, static () => Runs([0x10, 0, 0x1A])),
        Of("recursion of two", Stack, static () => Runs([0x10, 1, 0x1A], static m => m.Function(0, 0, 0x10, 0))),
        Of("recursion through a table", Stack, static () => Runs([.. Zero, 0x11, 0, 0, 0x1A], static m => m.Items(4, 1, 0x70, 0, 1).Items(9, 1, 0, 0x41, 0, 0x0B, 1, 0))),
        Of("recursion with 1,000 values in each frame", Stack, static () => Runs([0x10, 0, 0x1A, .. Repeat(999, 0x20, 0, 0x10, 0, 0x6A, 0x21, 0)], locals: 1)),
        Of("loop of nothing", Fuel, static () => Runs([0x03, 0x40, 0x0C, 0, 0x0B])),
        Of("loops in loops", Fuel, static () => Runs([.. Repeat(500, 0x03, 0x40), 0x0C, 0, .. Repeat(500, 0x0B)])),
    ];

    // Whatever a refused growth gave must have been -1.
    private static byte[] TrapUnlessMinusOne => [.. Last, 0x47, 0x04, 0x40, 0x00, 0x0B];

    private static KeyValuePair<string, HostileModule> Of(string name, string outcome, Func<byte[]> build, string? trap = null) =>
        new(name, new HostileModule(outcome, build, trap));

    // Signed LEB128 of 32 bits, in five bytes.
    private static byte[] Signed(int value) =>
        [(byte)(value | 0x80), (byte)((value >> 7) | 0x80), (byte)((value >> 14) | 0x80), (byte)((value >> 21) | 0x80), (byte)((value >> 28) & 0x7F)];

    // A table of two, whose first element is fp_run, and a declared segment that lets it be named.
    private static void Tables(WasmBuilder module) => module.Items(4, 1, 0x70, 0, 2).Items(9, 1, 0, 0x41, 0, 0x0B, 1, 0);

    private static void Passive(WasmBuilder module) => module.Items(12, 1).Items(11, 1, 1, 3, 1, 2, 3);

    // fp_run, function 0 of type 0, with these operators, which leave nothing on the stack, and then 0.
    private static byte[] Runs(byte[] operators, Action<WasmBuilder>? more = null, int locals = 0)
    {
        var module = new WasmBuilder();
        module.Function(module.Type([], [I32]), locals, [.. operators, 0x41, 0]).Items(5, 1, 0, 1).Export("memory", 2, 0).Export("fp_run", 0, 0);
        more?.Invoke(module);
        return module.Build();
    }

    private static byte[] Starts(byte[] operators) => Runs([], m => m.Function(m.Type([], []), 0, operators).Items(8, 1));
}
