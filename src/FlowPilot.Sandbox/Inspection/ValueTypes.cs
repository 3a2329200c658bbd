namespace FlowPilot.Sandbox.Inspection;

/// <summary>The types of values that are on: one byte each.</summary>
internal static class ValueTypes
{
    public const byte FuncRef = 0x70;
    public const byte ExternRef = 0x6F;

    public static string Name(byte type) => type switch
    {
        0x7F => "i32",
        0x7E => "i64",
        0x7D => "f32",
        0x7C => "f64",
        0x7B => "v128",
        FuncRef => "funcref",
        ExternRef => "externref",
        _ => "another",
    };

    /// <summary>Says which proposal a byte that is no value type of ours belongs to.</summary>
    public static string? ProposalOf(byte type) => type switch
    {
        0x63 or 0x64 => "function references",
        0x69 or 0x74 => "exceptions",
        0x65 or 0x66 or 0x68 or 0x6A or 0x6B or 0x6C or 0x6D or 0x6E or 0x71 or 0x72 or 0x73 or 0x75 => "GC",
        0x78 or 0x77 => "GC",
        _ => null,
    };

    public static bool IsNumberOrVector(byte type) => type is >= 0x7B and <= 0x7F;

    public static bool IsReference(byte type) => type is FuncRef or ExternRef;

    /// <summary>Reads the type of a value.</summary>
    public static byte Read(ref WasmReader reader)
    {
        byte type = reader.PeekByte();
        if (!IsNumberOrVector(type) && !IsReference(type))
        {
            throw Refuse(reader, type, "value");
        }

        return reader.ReadByte();
    }

    /// <summary>Reads the type of a reference.</summary>
    public static byte ReadReference(ref WasmReader reader)
    {
        byte type = reader.PeekByte();
        if (!IsReference(type))
        {
            throw Refuse(reader, type, "reference");
        }

        return reader.ReadByte();
    }

    private static ModuleFormatException Refuse(in WasmReader reader, byte type, string what) =>
        ProposalOf(type) is { } proposal ? Proposals.Refuse(proposal, reader.Position) : reader.Fault($"an unknown {what} type 0x{type:x2}");
}
