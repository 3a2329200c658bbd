using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FlowPilot.Sandbox.Engine;

/// <summary>The random bytes of one run: unpredictable, or the same for the same seed.</summary>
internal sealed class GuestRandom(long? seed)
{
    private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
    private ulong _counter;
    private int _used = SHA256.HashSizeInBytes;

    /// <summary>Fills with the next bytes.</summary>
    public void Fill(Span<byte> destination)
    {
        if (seed is null)
        {
            RandomNumberGenerator.Fill(destination);
            return;
        }

        while (!destination.IsEmpty)
        {
            if (_used == _block.Length)
            {
                Next(seed.Value);
            }

            int taken = Math.Min(destination.Length, _block.Length - _used);
            _block.AsSpan(_used, taken).CopyTo(destination);
            _used += taken;
            destination = destination[taken..];
        }
    }

    private void Next(long from)
    {
        Span<byte> input = stackalloc byte[40];
        "flowpilot-guest-random-1"u8.CopyTo(input);
        BinaryPrimitives.WriteInt64LittleEndian(input[24..], from);
        BinaryPrimitives.WriteUInt64LittleEndian(input[32..], _counter++);
        SHA256.HashData(input, _block);
        _used = 0;
    }
}
