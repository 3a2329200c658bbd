using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Inspection;

/// <summary>Modules that are small and dear to compile, with what compiling them took once: seconds and megabytes.</summary>
internal static class BadShapes
{
    public static (byte[] Module, double Seconds, double Megabytes) Get(string name) => name switch
    {
        "functions of two operators" => (Functions(10_000, 0, [0x41, 0, 0x1A]), 0.36, 60),
        "loops in a row" => (Functions(1, 0, WasmBuilder.Repeat(10_000, 0x03, 0x40, 0x41, 0, 0x1A, 0x01, 0x0B)), 3.2, 257),
        "blocks with a branch" => (Functions(1, 1, WasmBuilder.Repeat(20_000, 0x02, 0x40, 0x20, 0, 0x0D, 0, 0x0B)), 4.4, 160),
        "edges times 100 locals" => (EdgesAndLocals(2_000, 100), 23.6, 200),
        "branch tables" => (Functions(1, 0, BranchTables(100, 1_000)), 12.7, 70),
        "loops with parameters" => (LoopsWithParameters(500, 500), 12.5, 5_230),
        "indirect calls" => (IndirectCalls(20_000), 3.2, 355),
        "memory growths" => (Functions(1, 0, WasmBuilder.Repeat(10_000, 0x41, 0, 0x40, 0, 0x1A)), 6.8, 286),
        "loads through locals" => (Functions(1, 10_000, Loads(80_000, 10_000)), 52.8, 168),
        "unused locals" => (Functions(400, 49_990, []), 0.8, 5),
        "calls with 2,000 values" => (Calls(400, 1_000), 2.4, 403),
        "type items" => (Types(10_000, 255), 15.3, 528),
        "data segments" => (DataSegments(20_000), 3.7, 536),
        // Found by the search, and measured on another machine of about the same speed.
        "branches and loops" => (new CompileShape { Kinds = [ShapeKind.BranchesOut, ShapeKind.Loops], Count = 8_000 }.Build(), 0.94, 691),
        "branches to one label" => (new CompileShape { Kinds = [ShapeKind.BranchesOut], Count = 24_000 }.Build(), 7.07, 174),
        "branches of many functions" => (new CompileShape { Kinds = [ShapeKind.BranchesOut], Count = 2_000, Depth = 98, Functions = 13 }.Build(), 1.44, 37),
        "branches across many locals" => (new CompileShape { Kinds = [ShapeKind.BranchesOut], Count = 4_736, Depth = 3, Locals = 428, Forgotten = true }.Build(), 2.16, 437),
        "branch tables of one target" => (new CompileShape { Kinds = [ShapeKind.BranchTables], Count = 8_064, Depth = 200, Arity = 0 }.Build(), 0.91, 73),
        "conversions of floats" => (new CompileShape { Kinds = [ShapeKind.Floats], Count = 34_816, Locals = 25, Arity = 2, Depth = 0, Held = 2, Forgotten = true }.Build(), 0.49, 156),
        "branches on ten locals" => (new CompileShape { Kinds = [ShapeKind.BranchesOut, ShapeKind.Constants], Count = 14_464, Locals = 10, Arity = 0, Depth = 118 }.Build(), 1.77, 72),
        "data far apart" => (new CompileShape { Kinds = [ShapeKind.DataSegments], Count = 255, Arity = 0 }.Build(), 0.03, 33.6),
        "data too far apart for one image" => (new CompileShape { Kinds = [ShapeKind.DataSegments], Count = 1_000, Arity = 0 }.Build(), 0.06, 29.4),
        "conversions, calls and data far apart" => (
            new CompileShape { Kinds = [ShapeKind.Floats, ShapeKind.Types, ShapeKind.Calls, ShapeKind.DataSegments], Count = 254, Arity = 0, InLoops = true, Held = 3, Forgotten = true, Functions = 428 }.Build(), 0.8, 85),
        "conversions of many functions" => (new CompileShape { Kinds = [ShapeKind.Floats, ShapeKind.Types], Count = 992, Arity = 0, Functions = 648 }.Build(), 3.8, 296),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "An unknown shape."),
    };

    private static byte[] Functions(int count, int locals, byte[] operators)
    {
        var module = new WasmBuilder();
        int type = module.Type([], []);
        for (int i = 0; i < count; i++)
        {
            module.Function(type, locals, operators);
        }

        return module.Items(5, 1, 0, 1).Build();
    }

    // The condition is a parameter: a branch on a constant is taken out, and everything after it.
    private static byte[] EdgesAndLocals(int count, int locals)
    {
        var module = new WasmBuilder();
        return module.Function(
            module.Type([0x7F], []),
            locals,
            [
                0x02, 0x40,
                .. Enumerable.Range(0, count).SelectMany(i => (byte[])[0x41, (byte)(i % 60), 0x21, .. WasmBuilder.Leb(1 + (i % locals)), 0x20, 0, 0x0D, 0]),
                0x0B,
                .. Enumerable.Range(1, locals).SelectMany(static l => (byte[])[0x20, .. WasmBuilder.Leb(l), 0x1A]),
            ]).Items(5, 1, 0, 1).Build();
    }

    private static byte[] BranchTables(int tables, int targets)
    {
        const int Depth = 100;
        byte[] table = [0x41, 0, 0x0E, .. WasmBuilder.Leb(targets), .. Enumerable.Range(0, targets + 1).Select(static t => (byte)(t % Depth))];
        return
        [
            .. WasmBuilder.Repeat(Depth, 0x02, 0x40),
            .. Enumerable.Range(0, tables).SelectMany(_ => (byte[])[0x02, 0x40, .. table, 0x0B]),
            .. WasmBuilder.Repeat(Depth, 0x0B),
        ];
    }

    private static byte[] LoopsWithParameters(int loops, int values)
    {
        var module = new WasmBuilder();
        byte[] items = WasmBuilder.Repeat(values, 0x7F);
        int type = module.Type(items, items);
        module.Function(type, 0, [.. Enumerable.Range(0, values).SelectMany(static v => (byte[])[0x20, .. WasmBuilder.Leb(v)]), .. WasmBuilder.Repeat(loops, 0x03, 0, 0x0B)]);
        return module.Build();
    }

    private static byte[] IndirectCalls(int count)
    {
        var module = new WasmBuilder();
        int type = module.Type([], []);
        return module.Function(type, 0, WasmBuilder.Repeat(count, 0x41, 0, 0x11, 0, 0)).Items(4, 1, 0x70, 0, 1).Build();
    }

    private static byte[] Loads(int count, int locals) =>
        [.. Enumerable.Range(0, count).SelectMany(i => (byte[])
        [
            0x20, .. WasmBuilder.Leb((i * 31L) % locals), 0x28, 2, 0, 0x20, .. WasmBuilder.Leb((i * 17L) % locals), 0x6A, 0x21, .. WasmBuilder.Leb((i * 13L) % locals),
        ])];

    private static byte[] Calls(int count, int values)
    {
        var module = new WasmBuilder();
        byte[] items = WasmBuilder.Repeat(values, 0x7F);
        int wide = module.Type(items, items);
        byte[] parameters = [.. Enumerable.Range(0, values).SelectMany(static v => (byte[])[0x20, .. WasmBuilder.Leb(v)])];
        module.Function(wide, 0, parameters);
        return module.Function(wide, 0, [.. parameters, .. WasmBuilder.Repeat(count, 0x10, 0)]).Build();
    }

    private static byte[] Types(int count, int items)
    {
        var module = new WasmBuilder();
        for (int i = 0; i < count; i++)
        {
            module.Type(WasmBuilder.Repeat(items - 1, 0x7F), [(byte)(0x7F - (i % 4))]);
        }

        return module.Build();
    }

    private static byte[] DataSegments(int count) => new WasmBuilder()
        .Items(5, 1, [0, .. WasmBuilder.Leb(32_767)])
        .Items(11, count, [.. Enumerable.Range(0, count).SelectMany(static i => (byte[])[0, 0x41, .. SignedLeb(65_536 + (i * 100_000L)), 0x0B, 1, 7])])
        .Build();

    private static byte[] SignedLeb(long value) => value < 64 ? [(byte)value] : [(byte)((value & 0x7F) | 0x80), .. SignedLeb(value >> 7)];
}
