namespace FlowPilot.Sandbox.Child;

/// <summary>Changes a module at random: bits, bytes, and pieces that go, come twice or come from elsewhere.</summary>
internal static class Mutation
{
    private const int HeaderBytes = 8;
    private const int MaxPiece = 32;

    // What often stands at an edge: the ends of ranges, padding, operators that open and end.
    private static readonly byte[] Telling = [0x00, 0x01, 0x02, 0x03, 0x0B, 0x10, 0x11, 0x40, 0x41, 0x60, 0x6F, 0x70, 0x7B, 0x7C, 0x7F, 0x80, 0xFC, 0xFD, 0xFE, 0xFF];

    /// <summary>Gives a changed copy.</summary>
    public static byte[] Of(byte[] wasm, Random random)
    {
        List<byte> mutant = [.. wasm];
        for (int edits = random.Next(1, 5); edits > 0 && mutant.Count > HeaderBytes; edits--)
        {
            int at = random.Next(HeaderBytes, mutant.Count);
            int length = Math.Min(random.Next(1, MaxPiece), mutant.Count - at);
            switch (random.Next(12))
            {
                case 0:
                    mutant.RemoveRange(at, length);
                    break;
                case 1:
                    mutant.InsertRange(at, mutant.GetRange(at, length));
                    break;
                case 2:
                    int from = random.Next(HeaderBytes, wasm.Length);
                    mutant.InsertRange(at, wasm[from..Math.Min(wasm.Length, from + length)]);
                    break;
                case < 5:
                    mutant[at] = Telling[random.Next(Telling.Length)];
                    break;
                case < 8:
                    mutant[at] = (byte)random.Next(256);
                    break;
                default:
                    mutant[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. mutant];
    }
}
