using FlowPilot.TestKit.Modules;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>Makes a module of a size that looks to a compiler as programs do: arithmetic, memory, branches, loops and calls, the same each time.</summary>
internal static class LargeModule
{
    private const int FunctionBytes = 1_000;
    private const byte Locals = 8;

    // Additions, products, shifts, comparisons and the like: (i32, i32) -> i32.
    private static readonly byte[] Operators = [0x6A, 0x6B, 0x6C, 0x71, 0x72, 0x73, 0x74, 0x76, 0x77, 0x48, 0x46];

    // (local & 65532), an address.
    private static readonly byte[] Mask = [0x41, 0xFC, 0xFF, 0x03, 0x71];

    /// <summary>Makes one of about so many bytes.</summary>
    public static byte[] Create(int bytes)
    {
        var random = new Random(1);
        var module = new WasmBuilder();
        int type = module.Type([0x7F], [0x7F]);
        for (int i = 0; i < bytes / FunctionBytes; i++)
        {
            var body = new List<byte>();
            while (body.Count < FunctionBytes - 20)
            {
                Statement(body, random, i, 3);
            }

            module.Function(type, Locals - 1, [.. body, .. Get(random)]);
        }

        return module.Runnable().Build();
    }

    private static void Statement(List<byte> body, Random random, int function, int depth)
    {
        int choice = random.Next(depth > 0 ? 10 : 7);
        switch (choice)
        {
            case 4: // load
                body.AddRange([.. Get(random), .. Mask, 0x28, 2, .. WasmBuilder.Leb(random.Next(1_024)), .. Set(random)]);
                break;
            case 5: // store
                body.AddRange([.. Get(random), .. Mask, .. Get(random), 0x36, 2, .. WasmBuilder.Leb(random.Next(1_024))]);
                break;
            case 6 when function > 0: // call
                body.AddRange([.. Get(random), 0x10, .. WasmBuilder.Leb(random.Next(function)), .. Set(random)]);
                break;
            case 7: // if, else
                body.AddRange([.. Get(random), 0x04, 0x40]);
                Block(body, random, function, depth);
                body.Add(0x05);
                Block(body, random, function, depth);
                body.Add(0x0B);
                break;
            case 8: // loop
                body.AddRange([0x03, 0x40]);
                Block(body, random, function, depth);
                body.AddRange([.. Get(random), 0x41, 1, 0x6B, 0x22, (byte)random.Next(Locals), 0x0D, 0, 0x0B]);
                break;
            case 9: // block that is left early
                body.AddRange([0x02, 0x40, .. Get(random), 0x0D, 0]);
                Block(body, random, function, depth);
                body.Add(0x0B);
                break;
            default:
                body.AddRange([.. Get(random), .. Get(random), Operators[random.Next(Operators.Length)], .. Set(random)]);
                break;
        }
    }

    private static void Block(List<byte> body, Random random, int function, int depth)
    {
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            Statement(body, random, function, depth - 1);
        }
    }

    private static byte[] Get(Random random) => [0x20, (byte)random.Next(Locals)];

    private static byte[] Set(Random random) => [0x21, (byte)random.Next(Locals)];
}
