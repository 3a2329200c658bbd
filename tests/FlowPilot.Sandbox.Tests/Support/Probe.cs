using System.Buffers.Binary;

namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>The calls that the fixtures <c>probe</c> and <c>probe-log</c> make, and what they gave.</summary>
internal static class Probe
{
    public static int[] InputSize() => [0, 0, 0, 0];

    public static int[] InputRead(uint destination, uint offset, uint length) => [1, (int)destination, (int)offset, (int)length];

    public static int[] OutputWrite(uint source, uint length) => [2, (int)source, (int)length, 0];

    public static int[] Fail(int code, uint source, uint length) => [3, code, (int)source, (int)length];

    public static int[] LogWrite(int level, uint source, uint length) => [4, level, (int)source, (int)length];

    public static int[] Grow(int pages) => [5, pages, 0, 0];

    public static int[] Repeat(int times) => [6, times, 0, 0];

    /// <summary>The input that lists calls.</summary>
    public static byte[] Input(params int[][] calls)
    {
        byte[] input = new byte[calls.Length * 16];
        for (int i = 0; i < calls.Length * 4; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(input.AsSpan(i * 4), calls[i / 4][i % 4]);
        }

        return input;
    }

    /// <summary>What the last calls gave; whatever the guest wrote itself stands before.</summary>
    public static int[] Results(SandboxResult result, int calls)
    {
        ReadOnlySpan<byte> tail = result.Output.Span[^(calls * 4)..];
        int[] results = new int[calls];
        for (int i = 0; i < calls; i++)
        {
            results[i] = BinaryPrimitives.ReadInt32LittleEndian(tail[(i * 4)..]);
        }

        return results;
    }
}
