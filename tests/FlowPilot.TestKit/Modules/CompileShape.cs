namespace FlowPilot.TestKit.Modules;

/// <summary>A valid module that is dear to compile, made from a few numbers: kinds of code that take turns, and how much of each.</summary>
public sealed record CompileShape
{
    private const byte I32 = 0x7F;
    private const byte Void = 0x40;
    private const int Globals = 8;
    private const int MaxUnknown = 1_000;

    /// <summary>What takes turns in each function, and what the module has beside its functions.</summary>
    public required IReadOnlyList<ShapeKind> Kinds { get; init; }

    /// <summary>How many pieces of code, or items of a section.</summary>
    public required int Count { get; init; }

    /// <summary>The locals of each function, 1 or more.</summary>
    public int Locals { get; init; } = 1;

    /// <summary>The parameters of types, which have as many results, and the targets of a branch table.</summary>
    public int Arity { get; init; } = 1;

    /// <summary>How many blocks enclose the code.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>Whether the enclosing blocks are loops.</summary>
    public bool InLoops { get; init; }

    /// <summary>How many values lie on the operand stack meanwhile.</summary>
    public int Held { get; init; }

    /// <summary>Whether the locals are read at the end and their values forgotten, instead of used.</summary>
    public bool Forgotten { get; init; }

    /// <summary>How many such functions there are.</summary>
    public int Functions { get; init; } = 1;

    /// <summary>Makes the module.</summary>
    public byte[] Build()
    {
        var module = new WasmBuilder();
        int empty = module.Type([], []);
        byte[] items = WasmBuilder.Repeat(Arity, I32);
        int wide = NeedsValues ? module.Type(items, items) : empty;
        byte[] body = Body(wide);
        for (int i = 0; i < Functions; i++)
        {
            module.Function(empty, Locals, body);
        }

        if (Kinds.Contains(ShapeKind.Calls))
        {
            module.Function(wide, 0, [.. Enumerable.Range(0, Arity).SelectMany(static v => Get(v))]);
        }

        AddSections(module);
        return module.Build();
    }

    /// <summary>Names the shape by its numbers.</summary>
    public override string ToString() =>
        $"{string.Join('+', Kinds)} count={Count} locals={Locals} arity={Arity} depth={Depth}{(InLoops ? " loops" : string.Empty)} held={Held}{(Forgotten ? " forgotten" : string.Empty)} functions={Functions}";

    private bool NeedsValues => Kinds.Any(static k => k is ShapeKind.LoopsWithValues or ShapeKind.ConditionalsWithValues or ShapeKind.Calls or ShapeKind.IndirectCalls);

    private static byte[] Get(int local) => [0x20, .. WasmBuilder.Leb(local)];

    private static byte[] Set(int local) => [0x21, .. WasmBuilder.Leb(local)];

    private static byte[] SignedLeb(long value) => value < 64 ? [(byte)value] : [(byte)((value & 0x7F) | 0x80), .. SignedLeb(value >> 7)];

    private byte[] Body(int wide)
    {
        var code = new List<byte>();
        // Values that nobody knows before the module runs: branches on constants would be taken out, and all that follows them.
        for (int l = 0; l < Math.Min(Locals, MaxUnknown); l++)
        {
            code.AddRange([0x41, 0, 0x28, 2, .. WasmBuilder.Leb(l * 4), .. Set(l)]);
        }

        Push(code, Held);
        for (int i = 0; i < Depth; i++)
        {
            code.AddRange([InLoops ? (byte)0x03 : (byte)0x02, Void]);
        }

        int values = NeedsValues ? Arity : 0;
        Push(code, values);
        ShapeKind[] kinds = [.. Kinds.Where(static k => k < ShapeKind.Types)];
        for (int i = 0; i < Count && kinds.Length > 0; i++)
        {
            code.AddRange(Piece(kinds[i % kinds.Length], i, wide));
        }

        code.AddRange(WasmBuilder.Repeat(values, 0x1A));
        code.AddRange(WasmBuilder.Repeat(Depth, 0x0B));
        // Every held value is used at the end, and every local too unless the shape says otherwise: the compiler forgets what nobody uses.
        code.AddRange(WasmBuilder.Repeat(Held, 0x20, 0, 0x6A, 0x21, 0));
        for (int l = 1; l < Locals; l++)
        {
            code.AddRange(Forgotten ? [.. Get(l), 0x1A] : [.. Get(0), .. Get(l), 0x6A, .. Set(0)]);
        }

        code.AddRange([0x41, 0, .. Get(0), 0x36, 2, 0]);
        return [.. code];
    }

    private void Push(List<byte> code, int values)
    {
        for (int i = 0; i < values; i++)
        {
            code.AddRange(Get(i % Locals));
        }
    }

    private byte[] Piece(ShapeKind kind, int i, int wide)
    {
        byte[] first = Get((int)(i * 31L % Locals));
        byte[] second = Get((int)(i * 17L % Locals));
        byte[] into = Set((int)(i * 13L % Locals));
        byte[] type = WasmBuilder.Leb(wide);
        return kind switch
        {
            ShapeKind.Constants => [0x41, 0, 0x1A],
            ShapeKind.Loops => [0x03, Void, 0x41, 0, 0x1A, 0x01, 0x0B],
            ShapeKind.Blocks => [0x02, Void, .. first, 0x0D, 0, 0x0B],
            ShapeKind.BranchesOut => [.. first, 0x0D, .. WasmBuilder.Leb(i % Math.Max(1, Depth))],
            ShapeKind.SetsAndBranches => [.. second, 0x45, .. into, .. first, 0x0D, .. WasmBuilder.Leb(i % Math.Max(1, Depth))],
            ShapeKind.ConstantsAndBranches => [0x41, (byte)(i % 60), .. Set(Locals == 1 ? 0 : 1 + (i % (Locals - 1))), .. Get(0), 0x0D, .. WasmBuilder.Leb(i % Math.Max(1, Depth))],
            ShapeKind.BranchTables => [0x02, Void, .. first, 0x0E, .. WasmBuilder.Leb(Arity), .. Enumerable.Range(0, Arity + 1).SelectMany(t => WasmBuilder.Leb(t % (Depth + 1))), 0x0B],
            ShapeKind.LoopsWithValues => [0x03, .. type, 0x0B],
            ShapeKind.ConditionalsWithValues => [.. first, 0x04, .. type, 0x05, 0x0B],
            ShapeKind.Calls => [0x10, .. WasmBuilder.Leb(Functions)],
            ShapeKind.IndirectCalls => [0x41, 0, 0x11, .. type, 0],
            ShapeKind.MemoryGrowths => [.. first, 0x40, 0, .. into],
            ShapeKind.BulkMemory => i % 2 == 0 ? [.. first, .. second, .. first, 0xFC, 0x0B, 0] : [.. first, .. second, .. first, 0xFC, 0x0A, 0, 0],
            ShapeKind.TableAccess => [.. first, .. second, 0x25, 0, 0x26, 0],
            ShapeKind.FunctionReferences => [.. first, 0xD2, 0, 0x26, 0],
            ShapeKind.Loads => [.. first, 0x28, 2, 0, .. second, 0x6A, .. into],
            ShapeKind.Divisions => [.. first, .. second, (byte)(0x6D + (i % 4)), .. into],
            ShapeKind.Vectors => [.. first, 0xFD, 17, .. second, 0xFD, 17, 0xFD, .. Vector(i), 0xFD, 27, 0, .. into],
            ShapeKind.Floats => [.. first, 0xB7, 0x9E, .. (i % 2 == 0 ? (byte[])[0xAA] : [0xFC, 2]), .. into],
            ShapeKind.Conditionals => [.. first, 0x04, Void, .. second, .. into, 0x05, .. second, 0x45, .. into, 0x0B],
            ShapeKind.Selects => [.. first, .. second, .. first, 0x1B, .. into],
            ShapeKind.Globals => [.. first, 0x24, (byte)(i % Globals), 0x23, (byte)((i + 1) % Globals), .. into],
            _ => [],
        };
    }

    // Those that a processor has no single instruction for stand beside those that it has.
    private static byte[] Vector(int i) => (i % 6) switch
    {
        0 => [0xB5, 0x01], // i32x4.mul
        1 => [0xD5, 0x01], // i64x2.mul
        2 => [0xBA, 0x01], // i32x4.dot_i16x8_s
        3 => [0x0E], // i8x16.swizzle
        4 => [0xE8, 0x01], // f32x4.min
        _ => [0x6F], // i8x16.add_sat_s
    };

    private void AddSections(WasmBuilder module)
    {
        for (int i = 0; i < Count && Kinds.Contains(ShapeKind.Types); i++)
        {
            module.Type(WasmBuilder.Repeat(Arity, I32), WasmBuilder.Repeat(Arity, (byte)(I32 - (i % 4))));
        }

        for (int i = 0; i < Count && Kinds.Contains(ShapeKind.Exports); i++)
        {
            module.Export($"e{i}", 0, i % Functions);
        }

        bool segments = Kinds.Contains(ShapeKind.DataSegments);
        module.Items(4, 1, [0x70, 0, .. WasmBuilder.Leb(Kinds.Contains(ShapeKind.Elements) ? Count : 1)]);
        module.Items(5, 1, [0, .. WasmBuilder.Leb(segments ? 1_024 : 1)]);
        module.Items(6, Globals, WasmBuilder.Repeat(Globals, I32, 1, 0x41, 0, 0x0B));
        if (Kinds.Contains(ShapeKind.Elements))
        {
            module.Items(9, 1, [0, 0x41, 0, 0x0B, .. WasmBuilder.Leb(Count), .. Enumerable.Range(0, Count).SelectMany(i => WasmBuilder.Leb(i % Functions))]);
        }
        else
        {
            module.Items(9, 1, 3, 0, 1, 0); // declares the function that references may name
        }

        if (segments)
        {
            module.Items(11, Count, [.. Enumerable.Range(0, Count).SelectMany(i => (byte[])[0, 0x41, .. SignedLeb(65_536 + (i * 65_537L % 65_000_000)), 0x0B, 1, 7])]);
        }
    }
}
