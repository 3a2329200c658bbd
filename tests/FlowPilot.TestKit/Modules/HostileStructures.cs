using static FlowPilot.TestKit.Modules.WasmBuilder;

namespace FlowPilot.TestKit.Modules;

/// <summary>Modules whose bytes are the attack: too much of something, indices of nothing, numbers and names as no toolchain writes them.</summary>
internal static class HostileStructures
{
    private const string Invalid = "InvalidModule";
    private const string Completed = "Completed";
    private const string Unknown = "UnknownImport";
    private const byte I32 = 0x7F;

    private static readonly byte[] Megabyte = Repeat(1 << 20, (byte)'x');

    public static IEnumerable<KeyValuePair<string, HostileModule>> All =>
    [
        Of("blocks as deep as allowed", Completed, static () => Runs([.. Repeat(1_000, 0x02, 0x40), .. Repeat(1_000, 0x0B)])),
        Of("blocks one too deep", Invalid, static () => Runs([.. Repeat(1_001, 0x02, 0x40), .. Repeat(1_001, 0x0B)])),
        Of("blocks 100,000 deep", Invalid, static () => Runs([.. Repeat(100_000, 0x02, 0x40), .. Repeat(100_000, 0x0B)])),
        Of("loops as deep as allowed", Completed, static () => Runs([.. Repeat(1_000, 0x03, 0x40), .. Repeat(1_000, 0x0B)])),
        Of("conditionals as deep as allowed", Completed, static () => Runs([.. Repeat(1_000, 0x41, 0, 0x04, 0x40), .. Repeat(1_000, 0x0B)])),
        Of("blocks that never end", Invalid, static () => Runs(Repeat(200, 0x02, 0x40))),
        Of("ends without blocks", Invalid, static () => Runs(Repeat(200, 0x0B))),
        Of("else without if", Invalid, static () => Runs([0x02, 0x40, 0x05, 0x0B])),
        Of("locals as many as allowed", Completed, static () => Runs([], locals: 10_000)),
        Of("locals one too many", Invalid, static () => Runs([], locals: 10_001)),
        Of("locals of 4 billion", Invalid, static () => Locals([.. Leb(1), 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, I32])),
        Of("locals that overflow 32 bits together", Invalid, static () => Locals([.. Leb(2), 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, I32, 1, I32])),
        Of("groups of no locals, 100,000 of them", Completed, static () => Locals([.. Leb(100_000), .. Repeat(100_000, 0, I32)])),
        Of("branch table as wide as allowed", Completed, static () => Runs([0x02, 0x40, .. BranchTable(4_096), 0x0B])),
        Of("branch table one too wide", Invalid, static () => Runs([0x02, 0x40, .. BranchTable(4_097), 0x0B])),
        Of("branch table of a million", Invalid, static () => Runs([0x02, 0x40, .. BranchTable(1_000_000), 0x0B])),
        Of("branch table that claims 4 billion", Invalid, static () => Runs([0x41, 0, 0x0E, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F])),
        Of("branch table to a label of nothing", Invalid, static () => Runs([0x02, 0x40, 0x41, 0, 0x0E, 1, 0, 7, 0x0B])),

        Of("padded numbers wherever there is one", Completed, Padded),
        Of("section length of six bytes", Invalid, static () => [.. Header, 1, 0x84, 0x80, 0x80, 0x80, 0x80, 0, 1, 0x60, 0, 0]),
        Of("constant padded to the last bit", Completed, static () => Runs([0x41, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0x1A])),
        Of("constant with a wrong last bit", Invalid, static () => Runs([0x41, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x1A])),
        Of("constant of 64 bits padded", Completed, static () => Runs([0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0, 0x1A])),
        Of("constant of 64 bits with an eleventh byte", Invalid, static () => Runs([0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0, 0x1A])),
        Of("number without end", Invalid, static () => Runs([0x41, .. Repeat(100, 0x80)])),
        Of("operator with a padded second code", Completed, static () => Runs([0x43, 0, 0, 0, 0, 0xFC, 0x80, 0x80, 0x80, 0x80, 0, 0x1A])),

        Of("local of nothing", Invalid, static () => Runs([0x20, 0, 0x1A])),
        Of("global of nothing", Invalid, static () => Runs([0x23, 0, 0x1A])),
        Of("function of nothing", Invalid, static () => Runs([0x10, 0xFF, 0xFF, 0x03])),
        Of("type of nothing in an indirect call", Invalid, static () => Runs([0x41, 0, 0x11, 9, 0], static m => m.Items(4, 1, 0x70, 0, 1))),
        Of("table of nothing", Invalid, static () => Runs([0x41, 0, 0x25, 0, 0x1A])),
        Of("element segment of nothing", Invalid, static () => Runs([0xFC, 0x0D, 3])),
        Of("data segment of nothing", Invalid, static () => Runs([0xFC, 0x09, 3], static m => m.Items(12, 0))),
        Of("label of nothing", Invalid, static () => Runs([0x0C, 9])),
        Of("block type of nothing", Invalid, static () => Runs([0x02, 9, 0x0B])),
        Of("function type of nothing", Invalid, static () => [.. Header, .. Section(1, [1, 0x60, 0, 0]), .. Section(3, [1, 5]), .. Section(10, [1, 2, 0, 0x0B])]),
        Of("export of a function of nothing", Invalid, static () => Runs([], static m => m.Export("x", 0, 99))),
        Of("export of a table of nothing", Invalid, static () => Runs([], static m => m.Export("x", 1, 99))),
        Of("export of a global of nothing", Invalid, static () => Runs([], static m => m.Export("x", 3, 99))),
        Of("start function of nothing", Invalid, static () => Runs([], static m => m.Items(8, 99))),
        Of("start function that takes a value", Invalid, static () => Runs([], static m => m.Function(m.Type([I32], []), 0).Items(8, 1))),
        Of("element item of nothing", Invalid, static () => Runs([], static m => m.Items(4, 1, 0x70, 0, 1).Items(9, 1, 0, 0x41, 0, 0x0B, 1, 99))),
        Of("alignment of 2 to the 31", Invalid, static () => Runs([0x41, 0, 0x28, 31, 0, 0x1A])),
        Of("lane of nothing", Invalid, static () => Runs([0x41, 0, 0xFD, 17, 0xFD, 27, 9, 0x1A])),
        Of("mutable global from itself", Invalid, static () => Runs([], static m => m.Items(6, 1, I32, 1, 0x23, 0, 0x0B))),
        Of("memory whose least is over its most", Invalid, static () => Runs([], static m => m.Items(5, 1, 1, 2, 1))),
        Of("memory over 4 GiB", Invalid, static () => Runs([], static m => m.Items(5, 1, [0, .. Leb(65_537)]))),
        Of("two memories", Invalid, static () => Runs([], static m => m.Items(5, 2, 0, 1, 0, 1))),
        Of("section twice", Invalid, static () => [.. Header, .. Section(1, [0]), .. Section(1, [0])]),
        Of("code without functions", Invalid, static () => [.. Header, .. Section(10, [1, 2, 0, 0x0B])]),
        Of("functions without code", Invalid, static () => [.. Header, .. Section(1, [1, 0x60, 0, 0]), .. Section(3, [1, 0])]),
        Of("more data segments than counted", Invalid, static () => Runs([], static m => m.Items(12, 1).Items(11, 2, 1, 0, 1, 0))),
        Of("body shorter than it says", Invalid, static () => [.. Header, .. Section(1, [1, 0x60, 0, 0]), .. Section(3, [1, 0]), .. Section(10, [1, 9, 0, 0x0B])]),
        Of("custom section longer than the module", Invalid, static () => [.. Header, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 1, (byte)'x']),
        Of("result that is not there", Invalid, static () => Runs([0x1A])),

        Of("import name with escapes", Unknown, static () => Imports("evil\u001b[31m\r\n", "do\u202eit\u0000", 0)),
        Of("import name as long as allowed", Unknown, static () => Imports("evil", new string('x', 1_000), 0)),
        Of("import name one too long", Invalid, static () => Imports("evil", new string('x', 1_001), 0)),
        Of("import name of a megabyte", Invalid, static () => Imports("evil", new string('x', 1 << 20), 0)),
        Of("import name that is not UTF-8", Invalid, static () => [.. Header, .. Section(1, [1, 0x60, 0, 0]), .. Section(2, [1, 2, 0xC0, 0xAF, 1, (byte)'x', 0, 0])]),
        Of("import of an unknown kind", Invalid, static () => Imports("evil", "x", 9)),
        Of("import of a function like ours from elsewhere", Unknown, static () => Imports("flowpilot ", "input_size", 0)),
        Of("import of a memory", Unknown, static () => Imports("evil", "memory", 2, [0, 1])),
        Of("import of a table", Unknown, static () => Imports("evil", "table", 1, [0x70, 0, 1])),
        Of("import of a global of references", Unknown, static () => Imports("evil", "global", 3, [0x6F, 0])),
        Of("import of our function as a global", Invalid, static () => Imports("flowpilot", "input_size", 3, [I32, 0])),
        Of("export names with escapes", Completed, static () => Runs([], static m => m.Export("\u001b[2J\r\n\u0000", 0, 0).Export(string.Empty, 0, 0))),
        Of("export name of a megabyte", Invalid, static () => Runs([], static m => m.Export(new string('x', 1 << 20), 0, 0))),
        Of("export name twice", Invalid, static () => Runs([], static m => m.Export("fp_run", 0, 0))),
        Of("exports as many as allowed", Completed, static () => Exports(5_000 - 2)),
        Of("exports one too many", Invalid, static () => Exports(5_001 - 2)),
        Of("exports of vectors and references", Completed, static () => Runs([], static m =>
            m.Function(m.Type([0x7B, 0x70, 0x6F], [0x7B]), 0, 0x20, 0).Items(4, 1, 0x6F, 0, 1).Items(6, 1, 0x7B, 1, 0xFD, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0B)
                .Export("f", 0, 1).Export("t", 1, 0).Export("g", 3, 0))),
        Of("function name of a megabyte", "Trap", static () => Named([1, .. Sized([1, 0, .. Leb(Megabyte.Length), .. Megabyte])]), "Unreachable"),
        Of("module name of a megabyte", "Trap", static () => Named([0, .. Sized([.. Leb(Megabyte.Length), .. Megabyte])]), "Unreachable"),
        Of("names that claim 4 billion", "Trap", static () => Named([1, .. Sized([0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0, 1, (byte)'x'])]), "Unreachable"),
        Of("names with escapes", "Trap", static () => Named([1, .. Sized([1, 0, .. Name("\u001b[31m\r\n\u202e")])]), "Unreachable"),
        Of("custom section name of a megabyte", Invalid, static () => [.. Header, .. Section(0, [.. Leb(Megabyte.Length), .. Megabyte])]),
        Of("custom sections by the thousand", Completed, static () => [.. Runs([]), .. Repeat(100_000, 0, 1, 0)]),
    ];

    private static KeyValuePair<string, HostileModule> Of(string name, string outcome, Func<byte[]> build, string? trap = null) =>
        new(name, new HostileModule(outcome, build, trap));

    // fp_run with these operators, which leave nothing on the stack, and then 0.
    private static byte[] Runs(byte[] operators, Action<WasmBuilder>? more = null, int locals = 0)
    {
        var module = new WasmBuilder();
        module.Function(module.Type([], [I32]), locals, [.. operators, 0x41, 0]).Items(5, 1, 0, 1).Export("memory", 2, 0).Export("fp_run", 0, 0);
        more?.Invoke(module);
        return module.Build();
    }

    private static byte[] Locals(byte[] declared)
    {
        byte[] body = [.. declared, 0x41, 0, 0x0B];
        return
        [
            .. Header, .. Section(1, [1, 0x60, 0, 1, I32]), .. Section(3, [1, 0]), .. Section(5, [1, 0, 1]),
            .. Section(7, [2, .. Name("memory"), 2, 0, .. Name("fp_run"), 0, 0]), .. Section(10, [1, .. Leb(body.Length), .. body]),
        ];
    }

    private static byte[] BranchTable(int targets) => [0x41, 0, 0x0E, .. Leb(targets), .. Repeat(targets + 1, 0)];

    private static byte[] Imports(string module, string name, byte kind, byte[]? type = null)
    {
        var imports = new WasmBuilder();
        int none = imports.Type([], []);
        return imports.Items(2, 1, [.. Name(module), .. Name(name), kind, .. type ?? Leb(none)]).Build();
    }

    private static byte[] Exports(int count) => Runs([], m =>
    {
        for (int i = 0; i < count; i++)
        {
            m.Export($"e{i}", 0, 0);
        }
    });

    // Lengths and counts of sections, indices, limits, alignment and offset: five bytes each.
    private static byte[] Padded()
    {
        byte[] body = [.. Five(0), 0x41, 0, 0x28, .. Five(2), .. Five(0), 0x1A, 0x02, 0x40, 0x0C, .. Five(0), 0x0B, 0x41, 0, 0x0B];
        return
        [
            .. Header, .. Long(1, [.. Five(1), 0x60, .. Five(0), .. Five(1), I32]), .. Long(3, [.. Five(1), .. Five(0)]), .. Long(5, [.. Five(1), 0, .. Five(1)]),
            .. Long(7, [.. Five(2), .. Five(6), .. "memory"u8, 2, .. Five(0), .. Five(6), .. "fp_run"u8, 0, .. Five(0)]),
            .. Long(10, [.. Five(1), .. Five(body.Length), .. body]), .. Long(11, [.. Five(1), .. Five(0), 0x41, 0, 0x0B, .. Five(1), 7]),
        ];
    }

    private static byte[] Five(int value) => [(byte)(value | 0x80), (byte)((value >> 7) | 0x80), (byte)((value >> 14) | 0x80), 0x80, 0];

    private static byte[] Long(byte id, byte[] content) => [id, .. Five(content.Length), .. content];

    private static byte[] Sized(byte[] content) => [.. Leb(content.Length), .. content];

    private static byte[] Named(byte[] names) => Runs([0x00], m => m.Custom("name", names));
}
