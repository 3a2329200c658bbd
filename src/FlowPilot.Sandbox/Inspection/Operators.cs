using C = FlowPilot.Sandbox.Inspection.OperatorClass;
using I = FlowPilot.Sandbox.Inspection.OperatorImmediate;

namespace FlowPilot.Sandbox.Inspection;

/// <summary>The operators that are on, by code. A code without an entry is of a proposal that is off, or none.</summary>
internal static class Operators
{
    public const byte PrefixGc = 0xFB;
    public const byte PrefixMisc = 0xFC;
    public const byte PrefixSimd = 0xFD;
    public const byte PrefixThreads = 0xFE;

    private static readonly Operator Truncation = new(C.Heavy, 1, 1, I.None);
    private static readonly Operator[] Plain = MakePlain();
    private static readonly Operator[] Misc = MakeMisc();
    private static readonly Operator[] Simd = MakeSimd();

    public static Operator Of(byte code) => Plain[code];

    public static Operator OfMisc(uint code) => code < (uint)Misc.Length ? Misc[code] : default;

    public static Operator OfSimd(uint code) => code < (uint)Simd.Length ? Simd[code] : default;

    /// <summary>Names the proposal of a code that has no entry.</summary>
    public static string? ProposalOf(byte code) => code switch
    {
        0x06 or 0x07 or 0x08 or 0x09 or 0x0A or 0x18 or 0x19 or 0x1F => Proposals.Exceptions,
        0x12 or 0x13 => Proposals.TailCalls,
        0x14 or 0x15 or 0xD4 or 0xD5 or 0xD6 => Proposals.FunctionReferences,
        0xD3 or PrefixGc => Proposals.Gc,
        >= 0xE0 and <= 0xE6 => Proposals.StackSwitching,
        PrefixThreads => Proposals.Threads,
        _ => null,
    };

    private static string? ProposalOfMisc(uint code) => code switch
    {
        18 => Proposals.MemoryControl,
        >= 19 and <= 22 => Proposals.WideArithmetic,
        _ => null,
    };

    private static string? ProposalOfSimd(uint code) => code is >= 256 and < 512 ? Proposals.RelaxedSimd : null;

    /// <summary>Says why a code that has no entry is refused.</summary>
    /// <param name="at">Where it is.</param>
    /// <param name="code">The code, or a prefix.</param>
    /// <param name="second">What follows a prefix.</param>
    public static ModuleFormatException Refuse(int at, byte code, uint second)
    {
        string? proposal = code switch
        {
            PrefixMisc => ProposalOfMisc(second),
            PrefixSimd => ProposalOfSimd(second),
            _ => ProposalOf(code),
        };
        return proposal is not null
            ? Proposals.Refuse(proposal, at)
            : new ModuleFormatException($"an unknown operator 0x{code:x2}{(second > 0 ? $" {second}" : string.Empty)}", at);
    }

    private static Operator[] MakePlain()
    {
        var all = new Operator[256];
        // Control: what they take and give depends on types and labels.
        foreach (byte code in (ReadOnlySpan<byte>)[0x00, 0x02, 0x03, 0x04, 0x05, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x10, 0x11])
        {
            all[code] = new Operator(C.Control, 0, 0, I.Special);
        }

        all[0x01] = new Operator(C.Free, 0, 0, I.None);
        all[0x1A] = new Operator(C.Free, 1, 0, I.None);
        all[0x1B] = new Operator(C.Arithmetic, 3, 1, I.None);
        all[0x1C] = new Operator(C.Arithmetic, 3, 1, I.Special);
        all[0x20] = new Operator(C.Simple, 0, 1, I.Special);
        all[0x21] = new Operator(C.Simple, 1, 0, I.Special);
        all[0x22] = new Operator(C.Simple, 1, 1, I.Special);
        all[0x23] = new Operator(C.Arithmetic, 0, 1, I.Index);
        all[0x24] = new Operator(C.Arithmetic, 1, 0, I.Index);
        all[0x25] = new Operator(C.Runtime, 1, 1, I.Index);
        all[0x26] = new Operator(C.Runtime, 2, 0, I.Index);
        Fill(all, 0x28, 0x35, new Operator(C.Heavy, 1, 1, I.MemoryArgument));
        Fill(all, 0x36, 0x3E, new Operator(C.Heavy, 2, 0, I.MemoryArgument));
        all[0x3F] = new Operator(C.Runtime, 0, 1, I.Special);
        all[0x40] = new Operator(C.Grow, 1, 1, I.Special);
        all[0x41] = new Operator(C.Simple, 0, 1, I.Signed32);
        all[0x42] = new Operator(C.Simple, 0, 1, I.Signed64);
        all[0x43] = new Operator(C.Simple, 0, 1, I.Bytes4);
        all[0x44] = new Operator(C.Simple, 0, 1, I.Bytes8);
        MakeNumeric(all);
        all[0xD0] = new Operator(C.Simple, 0, 1, I.Special);
        all[0xD1] = new Operator(C.Arithmetic, 1, 1, I.None);
        all[0xD2] = new Operator(C.Runtime, 0, 1, I.Special);
        return all;
    }

    private static void MakeNumeric(Operator[] all)
    {
        var one = new Operator(C.Arithmetic, 1, 1, I.None);
        var two = new Operator(C.Arithmetic, 2, 1, I.None);
        Fill(all, 0x45, 0x66, two);
        all[0x45] = one;
        all[0x50] = one;
        Fill(all, 0x67, 0x69, one);
        Fill(all, 0x6A, 0x78, two);
        Fill(all, 0x6D, 0x70, new Operator(C.Division, 2, 1, I.None));
        Fill(all, 0x79, 0x7B, one);
        Fill(all, 0x7C, 0x8A, two);
        Fill(all, 0x7F, 0x82, new Operator(C.Division, 2, 1, I.None));
        Fill(all, 0x8B, 0x91, one);
        Fill(all, 0x92, 0x98, two);
        Fill(all, 0x99, 0x9F, one);
        Fill(all, 0xA0, 0xA6, two);
        Fill(all, 0xA7, 0xC4, one);
        // From floats to integers: compares and branches around each, and each of them is memory while it compiles.
        Fill(all, 0xA8, 0xAB, Truncation);
        Fill(all, 0xAE, 0xB1, Truncation);
    }

    private static Operator[] MakeMisc()
    {
        var all = new Operator[18];
        Fill(all, 0, 7, Truncation);
        all[8] = new Operator(C.Runtime, 3, 0, I.IndexPair); // memory.init
        all[9] = new Operator(C.Runtime, 0, 0, I.Index); // data.drop
        all[10] = new Operator(C.Runtime, 3, 0, I.IndexPair); // memory.copy
        all[11] = new Operator(C.Runtime, 3, 0, I.Index); // memory.fill
        all[12] = new Operator(C.Runtime, 3, 0, I.IndexPair); // table.init
        all[13] = new Operator(C.Runtime, 0, 0, I.Index); // elem.drop
        all[14] = new Operator(C.Runtime, 3, 0, I.IndexPair); // table.copy
        all[15] = new Operator(C.Grow, 2, 1, I.Index); // table.grow
        all[16] = new Operator(C.Runtime, 0, 1, I.Index); // table.size
        all[17] = new Operator(C.Runtime, 3, 0, I.Index); // table.fill
        return all;
    }

    private static Operator[] MakeSimd()
    {
        var all = new Operator[256];
        Fill(all, 0, 10, new Operator(C.Heavy, 1, 1, I.MemoryArgument));
        all[11] = new Operator(C.Heavy, 2, 0, I.MemoryArgument);
        all[12] = new Operator(C.Heavy, 0, 1, I.Bytes16);
        all[13] = new Operator(C.Heavy, 2, 1, I.Bytes16);
        all[14] = new Operator(C.Heavy, 2, 1, I.None);
        Fill(all, 15, 20, new Operator(C.Heavy, 1, 1, I.None));
        Fill(all, 21, 34, new Operator(C.Heavy, 1, 1, I.Lane));
        foreach (byte replace in (ReadOnlySpan<byte>)[23, 26, 28, 30, 32, 34])
        {
            all[replace] = new Operator(C.Heavy, 2, 1, I.Lane);
        }

        Fill(all, 35, 255, new Operator(C.Heavy, 2, 1, I.None));
        all[82] = new Operator(C.Heavy, 3, 1, I.None);
        Fill(all, 84, 87, new Operator(C.Heavy, 2, 1, I.MemoryArgumentAndLane));
        Fill(all, 88, 91, new Operator(C.Heavy, 2, 0, I.MemoryArgumentAndLane));
        Fill(all, 92, 93, new Operator(C.Heavy, 1, 1, I.MemoryArgument));
        foreach (byte unary in (ReadOnlySpan<byte>)
        [
            77, 83, 94, 95, 96, 97, 98, 99, 100, 103, 104, 105, 106, 116, 117, 122, 124, 125, 126, 127, 128, 129, 131, 132, 135, 136, 137, 138, 148,
            160, 161, 163, 164, 167, 168, 169, 170, 192, 193, 195, 196, 199, 200, 201, 202, 224, 225, 227, 236, 237, 239, 248, 249, 250, 251, 252, 253, 254, 255,
        ])
        {
            all[unary] = new Operator(C.Heavy, 1, 1, I.None);
        }

        return all;
    }

    private static void Fill(Operator[] all, int first, int last, Operator entry) => all.AsSpan(first..(last + 1)).Fill(entry);
}
