namespace FlowPilot.Sandbox.Inspection;

/// <summary>Reads the expression of an offset, an initial value or an element.</summary>
internal static class ConstantExpression
{
    /// <summary>Goes past an expression.</summary>
    /// <returns>The number, unsigned, if the expression is one <c>i32.const</c> and nothing else.</returns>
    public static long? Read(ref WasmReader reader, ModuleTypes types)
    {
        long? number = null;
        for (int operators = 0; ; operators++)
        {
            int at = reader.Position;
            byte code = reader.ReadByte();
            switch (code)
            {
                case 0x0B:
                    return operators == 1 ? number : null;
                case 0x23:
                    reader.ReadU32();
                    break;
                case 0x41:
                    number = (uint)reader.ReadSigned(32);
                    break;
                case 0x42:
                    reader.ReadSigned(64);
                    break;
                case 0x43:
                    reader.Skip(4);
                    break;
                case 0x44:
                    reader.Skip(8);
                    break;
                case 0x6A or 0x6B or 0x6C or 0x7C or 0x7D or 0x7E:
                    break;
                case 0xD0:
                    ValueTypes.ReadReference(ref reader);
                    break;
                case 0xD2:
                    types.ReadFunctionIndex(ref reader);
                    break;
                case Operators.PrefixSimd when reader.ReadU32() == 12:
                    reader.Skip(16);
                    break;
                default:
                    throw Operators.ProposalOf(code) is { } proposal
                        ? Proposals.Refuse(proposal, at)
                        : new ModuleFormatException($"the operator 0x{code:x2} is not constant", at);
            }
        }
    }
}
