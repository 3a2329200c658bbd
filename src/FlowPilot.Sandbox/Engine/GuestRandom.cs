using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FlowPilot.Sandbox.Engine;

/// <summary>The random bytes of one run: unpredictable, or in a deterministic run the same for the same seed.</summary>
internal sealed class GuestRandom(long? seed)
{
    private readonly bool _isSeeded = seed is not null;
    private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
    private ulong _counter;
    private int _used = SHA256.HashSizeInBytes;

    /// <summary>Gets the seed of a deterministic run, or the seed that a run's bytes came from; <see langword="null"/> if none came from one.</summary>
    public long? Seed { get; private set; } = seed;

    /// <summary>Fills with the next bytes.</summary>
    public void Fill(Span<byte> destination)
    {
        if (_isSeeded)
        {
            FillFromSeed(destination);
        }
        else
        {
            RandomNumberGenerator.Fill(destination);
        }
    }

    /// <summary>Fills with the next bytes of the seed, which is 0 in a run that has none: for a guest that has no right to random bytes.</summary>
    public void FillFromSeed(Span<byte> destination)
    {
        Seed ??= 0;
        while (!destination.IsEmpty)
        {
            if (_used == _block.Length)
            {
                Next(Seed.Value);
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
