namespace FlowPilot.Sandbox.Inspection;

/// <summary>Goes past what follows an operator.</summary>
internal static class Immediates
{
    private const uint HasMemoryIndex = 64;

    public static void Skip(OperatorImmediate immediate, ref WasmReader body)
    {
        switch (immediate)
        {
            case OperatorImmediate.None:
                break;
            case OperatorImmediate.MemoryArgument:
                SkipMemoryArgument(ref body);
                break;
            case OperatorImmediate.MemoryArgumentAndLane:
                SkipMemoryArgument(ref body);
                body.Skip(1);
                break;
            case OperatorImmediate.Lane:
                body.Skip(1);
                break;
            case OperatorImmediate.Bytes4:
                body.Skip(4);
                break;
            case OperatorImmediate.Bytes8:
                body.Skip(8);
                break;
            case OperatorImmediate.Bytes16:
                body.Skip(16);
                break;
            case OperatorImmediate.Signed32:
                body.ReadSigned(32);
                break;
            case OperatorImmediate.Signed64:
                body.ReadSigned(64);
                break;
            case OperatorImmediate.Index:
                body.ReadU32();
                break;
            case OperatorImmediate.IndexPair:
                body.ReadU32();
                body.ReadU32();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(immediate), immediate, null);
        }
    }

    /// <summary>Reads the index of a memory, of which there is one.</summary>
    public static void ReadMemoryIndex(ref WasmReader body)
    {
        int at = body.Position;
        if (body.ReadU32() != 0)
        {
            throw Proposals.Refuse(Proposals.MultiMemory, at);
        }
    }

    private static void SkipMemoryArgument(ref WasmReader body)
    {
        int at = body.Position;
        if ((body.ReadU32() & HasMemoryIndex) != 0)
        {
            throw Proposals.Refuse(Proposals.MultiMemory, at);
        }

        body.ReadU32();
    }
}
