using System.Security.Cryptography;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Inspection;

public sealed class ModuleInspectorTests
{
    private static readonly byte[] I32 = [0x7F];

    [Theory]
    [InlineData("proposal-memory64", "memory64")]
    [InlineData("proposal-threads", "threads")]
    [InlineData("proposal-tail-call", "tail calls")]
    [InlineData("proposal-multi-memory", "multiple memories")]
    [InlineData("proposal-exceptions", "exceptions")]
    [InlineData("proposal-relaxed-simd", "relaxed SIMD")]
    public void Inspect_ProposalThatIsOff_IsNamedWithItsOffset(string fixture, string proposal)
    {
        ModuleFormatException refused = Refused(Fixture.Load(fixture).Wasm);

        Assert.Equal($"the proposal '{proposal}', which is off, is used at offset {refused.Offset} (0x{refused.Offset:x})", refused.Message);
        Assert.InRange(refused.Offset, 8, Fixture.Load(fixture).Wasm.Length);
    }

    [Theory]
    [InlineData("12 00", "tail calls")]
    [InlineData("13 00 00", "tail calls")]
    [InlineData("14 00", "function references")]
    [InlineData("d4", "function references")]
    [InlineData("d3", "GC")]
    [InlineData("fb 00 00", "GC")]
    [InlineData("fe 03 00", "threads")]
    [InlineData("06 40", "exceptions")]
    [InlineData("08 00", "exceptions")]
    [InlineData("1f 40 00", "exceptions")]
    [InlineData("e0 00", "stack switching")]
    [InlineData("fc 12", "memory control")]
    [InlineData("fc 13", "wide arithmetic")]
    [InlineData("fd 80 02", "relaxed SIMD")]
    [InlineData("28 42 00 00", "multiple memories")]
    [InlineData("3f 01", "multiple memories")]
    [InlineData("d0 6e", "GC")]
    [InlineData("02 64 70", "function references")]
    public void Inspect_OperatorOfAProposal_IsNamedWithItsOffset(string operators, string proposal)
    {
        var module = new WasmBuilder();
        module.Function(module.Type([], []), 0, Convert.FromHexString(operators.Replace(" ", string.Empty, StringComparison.Ordinal)));

        Assert.StartsWith($"the proposal '{proposal}', which is off, is used at offset ", Refused(module.Build()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_Component_IsNamed() =>
        Assert.StartsWith("the proposal 'the component model'", Refused(Convert.FromHexString("0061736d0d000100")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0061736d01000000 0105ffffffff0f", "4294967295 types, at most 1000 are allowed, at offset 10 (0xa)")]
    [InlineData("0061736d01000000 0102e807", "1000 types in 0 bytes at offset 10 (0xa)")]
    [InlineData("0061736d01000000 01ffffffff07", "the bytes end too soon at offset 14 (0xe)")]
    [InlineData("0061736d01000000 01ffffffff1f", "a number of more than 32 bits at offset 9 (0x9)")]
    [InlineData("0061736d01000000 0e00", "an unknown section 14 at offset 8 (0x8)")]
    [InlineData("0061736d01000000 030100 010100", "the section 1 is out of order at offset 11 (0xb)")]
    [InlineData("0061736d01000000 01020000", "the section 1 has bytes after its end at offset 11 (0xb)")]
    [InlineData("0061736d01000000 0104016000", "the bytes end too soon at offset 10 (0xa)")]
    [InlineData("0061736d01000000 0003 02 c0af", "a name that is not UTF-8 at offset 10 (0xa)")]
    public void Inspect_MalformedModule_SaysWhatAndWhere(string hex, string message) =>
        Assert.Equal(message, Refused(Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal))).Message);

    [Fact]
    public void Inspect_EveryPrefixOfAModule_IsRefusedOrAModule()
    {
        foreach (byte[] wasm in new[] { Fixture.Load("trap").Wasm, Fixture.Load("hostile-names").Wasm, Fixture.Sample("fare-rules/fare-rules.wasm").Wasm })
        {
            for (int length = 0; length < wasm.Length; length++)
            {
                Read(wasm[..length]);
            }
        }
    }

    [Fact]
    public void Inspect_RandomEdits_ThrowsNothingElse()
    {
        byte[] seed = SHA256.HashData("edits"u8);
        foreach (string path in Directory.EnumerateFiles(Fixture.Folder, "*.wasm").Order(StringComparer.Ordinal))
        {
            byte[] wasm = File.ReadAllBytes(path);
            for (int i = 0; i < 500; i++)
            {
                seed = SHA256.HashData(seed);
                byte[] edited = [.. wasm];
                edited[((seed[0] << 8) | seed[1]) % edited.Length] = seed[2];
                edited[((seed[3] << 8) | seed[4]) % edited.Length] ^= (byte)(1 << (seed[5] & 7));
                Read(edited);
            }
        }
    }

    [Fact]
    public void Inspect_ClaimsWithoutBytes_AllocatesNothingForThem()
    {
        // Four million locals and sixteen million branch targets, claimed in a few bytes.
        byte[] locals = [.. WasmBuilder.Header, .. WasmBuilder.Section(1, [1, 0x60, 0, 0]), .. WasmBuilder.Section(3, [1, 0]), .. WasmBuilder.Section(10, [1, 8, 1, 0x80, 0x80, 0x80, 0x02, 0x7F, 0x0B, 0])];
        var table = new WasmBuilder();
        table.Function(table.Type([], []), 0, 0x41, 0, 0x0E, 0xFF, 0xFF, 0xFF, 0x07);
        byte[] targets = table.Build();
        Read(locals);
        Read(targets);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Read(locals);
        Read(targets);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000);
    }

    [Fact]
    public void Inspect_CustomSections_AreStrippedAndTheirNamesKept()
    {
        byte[] names = [1, 11, 1, 0, 8, .. "bad\u001b[0m\n"u8];
        byte[] wasm = new WasmBuilder().Custom("name", names).Custom("padding", new byte[10_000]).Runnable().Build();

        ModuleInspection read = ModuleInspector.Inspect(wasm, SandboxLimits.Strict.Module, 1);

        byte[] stripped = read.Strip(wasm);
        Assert.Equal(new WasmBuilder().Runnable().Build(), stripped);
        Assert.Same(stripped, ModuleInspector.Inspect(stripped, SandboxLimits.Strict.Module, 1).Strip(stripped));
        Assert.Equal([@"bad\u{1b}[0m\n (func[0] @ 0x32)", "<unknown>", "<unknown>"], read.Table.Describe([0x32, -1, 4]));
    }

    [Fact]
    public void Inspect_NameOfAMegabyte_IsCut()
    {
        byte[] name = WasmBuilder.Repeat(1 << 20, (byte)'x');
        byte[] entry = [1, 0, .. WasmBuilder.Leb(name.Length), .. name];
        byte[] wasm = new WasmBuilder().Custom("name", [1, .. WasmBuilder.Leb(entry.Length), .. entry]).Runnable().Build();

        string frame = Assert.Single(ModuleInspector.Inspect(wasm, SandboxLimits.Strict.Module, 1).Table.Describe([0x32]));

        Assert.InRange(frame.Length, 120, 160);
    }

    [Fact]
    public void Inspect_PaddedNumbers_AreRead()
    {
        // The length of the section in five bytes, as linkers write it.
        byte[] wasm = [.. WasmBuilder.Header, 1, 0x84, 0x80, 0x80, 0x80, 0, 1, 0x60, 0, 0];

        Assert.Equal(0, ModuleInspector.Inspect(wasm, SandboxLimits.Strict.Module, 1).Functions);
    }

    [Fact]
    public void Inspect_Function_DescribesItsType()
    {
        var module = new WasmBuilder();
        module.Function(module.Type([0x7F, 0x7E, 0x7D, 0x7C, 0x7B, 0x70, 0x6F], I32), 0, 0x41, 0).Export("f", 0, 0);

        ModuleItem export = Assert.Single(ModuleInspector.Inspect(module.Build(), SandboxLimits.Strict.Module, 1).Exports);

        Assert.Equal("(i32,i64,f32,f64,v128,funcref,externref)->i32", export.Type);
    }

    private static ModuleFormatException Refused(byte[] wasm) =>
        Assert.Throws<ModuleFormatException>(() => ModuleInspector.Inspect(wasm, SandboxLimits.Default.Module, 4));

    private static void Read(byte[] wasm)
    {
        try
        {
            ModuleInspector.Inspect(wasm, SandboxLimits.Default.Module, 4);
        }
        catch (ModuleFormatException)
        {
            // Refused, in the one way there is.
        }
    }
}
