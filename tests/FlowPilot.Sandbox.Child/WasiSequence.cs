using System.Buffers.Binary;
using System.Text;

namespace FlowPilot.Sandbox.Child;

/// <summary>Random sequences of calls for the fixture <c>wasi-call</c>: half of them sensible, so that they get somewhere, and half of them not.</summary>
internal static class WasiSequence
{
    private const int RecordBytes = 128;
    private const int Functions = 46;
    private const int Exit = 38;
    private const int ReadMemory = 46;
    private const int WriteMemory = 47;
    private const int GrowMemory = 48;
    private const int Paths = 2_048;
    private const int PathRoom = 64;
    private const int Subscriptions = 700;

    private static readonly string[] Names =
    [
        "a", "b", "c", "a/b", "a/./b", "file", "l", "new", "..", "../secret", "../disk/file", "a/../..", "/etc/passwd", "/", ".", "a/", "l/x", "x/y/z/w/v", "n\0l",
        "../../../../../../proc/self/environ",
    ];

    private static readonly long[] Telling =
        [0, 1, 2, 3, 4, 5, 8, 16, 24, 48, 63, 64, 100, 511, 1_024, 4_096, 65_535, 65_536, 1 << 20, 0x1FFFFF, 0x200000, int.MaxValue, 0x8000_0000, 0xFFFF_FFF0, 0xFFFF_FFFF, 1L << 40, long.MaxValue, long.MinValue, -1];

    // The kinds of the functions' arguments, in the order of the fixture: descriptor, address, vectors, count, flags, rights, length, path with
    // its length, subscriptions, and any number.
    private static readonly string[] Shapes =
    [
        "aa", "aa", "aa", "aa", "fa", "fsa", "dssf", "dss", "d", "d", "da", "df", "dss", "da", "ds", "dssf", "dvcsa", "da", "daz", "dvcsa", "dvca", "dazsa",
        "dd", "dsfa", "d", "da", "dvca", "dp", "dfpa", "dfpssf", "dfpdp", "dfpfrrfa", "dpaza", "dp", "dpdp", "pdp", "dp", "qaca", "f", "f", "az", "", "dfa",
        "dvcfaa", "dvcfa", "df",
    ];

    /// <summary>Gives the input of a guest.</summary>
    public static byte[] Of(Random random)
    {
        var records = new List<long[]>();
        for (int i = 0; i < 4; i++)
        {
            // Paths, and vectors that point to sensible places.
            Write(records, Paths + (i * PathRoom), Encoding.UTF8.GetBytes(Names[random.Next(Names.Length)].PadRight(40, '\0')));
            records.Add([WriteMemory, 600 + (i * 8), (random.Next(60) * 64L) | ((long)random.Next(5_000) << 32), 8]);
        }

        // Two that wait for a clock, as long as they like.
        for (int i = 0; i < 2; i++)
        {
            long[] subscription = [i, 0, random.Next(2), random.NextInt64(), 0, random.Next(2)];
            Write(records, Subscriptions + (i * 48), [.. subscription.SelectMany(BitConverter.GetBytes)]);
        }

        for (int calls = random.Next(1, 40); calls > 0; calls--)
        {
            records.Add(random.Next(30) switch
            {
                0 => [WriteMemory, random.Next(8_192), random.NextInt64(), 8],
                1 => [GrowMemory, random.Next(4)],
                2 => [ReadMemory, random.Next(8_192), random.Next(1_000)],
                3 => [31, 3, 0, Paths, Names[0].Length, random.Next(16), -1, -1, random.Next(4), 512],
                _ => Call(random),
            });
        }

        byte[] input = new byte[records.Count * RecordBytes];
        for (int i = 0; i < records.Count; i++)
        {
            for (int j = 0; j < records[i].Length; j++)
            {
                BinaryPrimitives.WriteInt64LittleEndian(input.AsSpan((i * RecordBytes) + (j * 8)), records[i][j]);
            }
        }

        return input;
    }

    /// <summary>Takes the errnos out of an output that holds nothing else.</summary>
    public static void Collect(ReadOnlySpan<byte> input, ReadOnlySpan<byte> output, SortedSet<int> errnos)
    {
        int calls = 0;
        for (; !input.IsEmpty; input = input[RecordBytes..])
        {
            long function = BinaryPrimitives.ReadInt64LittleEndian(input);
            if (function is ReadMemory or GrowMemory)
            {
                return;
            }

            calls += function < Functions ? 1 : 0;
        }

        if (output.Length != calls * 8)
        {
            return;
        }

        for (; output.Length >= 8; output = output[8..])
        {
            long value = BinaryPrimitives.ReadInt64LittleEndian(output);
            if (value is >= 0 and <= 76)
            {
                errnos.Add((int)value);
            }
        }
    }

    private static long[] Call(Random random)
    {
        int function = random.Next(Functions);
        if (function == Exit && random.Next(4) > 0)
        {
            function = 0;
        }

        var arguments = new List<long> { function };
        foreach (char kind in Shapes[function])
        {
            Append(arguments, kind, random);
        }

        return [.. arguments];
    }

    private static void Append(List<long> arguments, char kind, Random random)
    {
        bool isSensible = random.Next(8) > 0;
        if (!isSensible)
        {
            arguments.Add(Telling[random.Next(Telling.Length)]);
            if (kind == 'p')
            {
                arguments.Add(Telling[random.Next(Telling.Length)]);
            }

            return;
        }

        switch (kind)
        {
            case 'd':
                arguments.Add(random.Next(9));
                break;
            case 'a':
                arguments.Add(random.Next(16) * 512);
                break;
            case 'v':
                arguments.Add(600);
                break;
            case 'q':
                arguments.Add(Subscriptions);
                break;
            case 'c':
                arguments.Add(random.Next(5));
                break;
            case 'f':
                arguments.Add(random.Next(16));
                break;
            case 'r':
                arguments.Add(-1);
                break;
            case 'z':
                arguments.Add(random.Next(2_000));
                break;
            case 'p':
                string name = Names[random.Next(Names.Length)];
                arguments.Add(Paths + (random.Next(4) * PathRoom));
                arguments.Add(Math.Min(40, Encoding.UTF8.GetByteCount(name)));
                break;
            default:
                arguments.Add(random.Next(3) == 0 ? random.NextInt64() : random.Next(200_000));
                break;
        }
    }

    private static void Write(List<long[]> records, long address, byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i += 8)
        {
            records.Add([WriteMemory, address + i, BitConverter.ToInt64(bytes, i), 8]);
        }
    }
}
