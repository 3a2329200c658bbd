using System.Buffers.Binary;

namespace FlowPilot.Sandbox.Engine;

/// <summary>The results of capability calls that a guest has not freed: bounded in number and bytes, and gone with the run.</summary>
/// <remarks>Handles are never reused in a run: they step through all numbers of 31 bits from a start and by a step that the run's random bytes give.</remarks>
internal sealed class GuestBuffers(int maxCount, long maxBytes, GuestRandom random)
{
    private const uint Mask = int.MaxValue;

    private readonly Dictionary<int, ReadOnlyMemory<byte>> _buffers = [];
    private long _bytes;
    private uint _next;
    private uint _step;

    /// <summary>Gets how many there are.</summary>
    public int Count => _buffers.Count;

    /// <summary>Takes a document.</summary>
    /// <returns>How that went, and the handle; 0 for an empty document.</returns>
    public (HostStatus Status, int Handle) Add(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
        {
            return (HostStatus.Ok, 0);
        }

        if (_buffers.Count >= maxCount)
        {
            return (HostStatus.Limit, 0);
        }

        if (content.Length > maxBytes - _bytes)
        {
            return (HostStatus.TooLarge, 0);
        }

        int handle = NextHandle();
        _buffers.Add(handle, content);
        _bytes += content.Length;
        return (HostStatus.Ok, handle);
    }

    public bool TryGet(int handle, out ReadOnlyMemory<byte> content) => _buffers.TryGetValue(handle, out content);

    /// <summary>Lets one go.</summary>
    public bool Free(int handle)
    {
        if (!_buffers.Remove(handle, out ReadOnlyMemory<byte> content))
        {
            return false;
        }

        _bytes -= content.Length;
        return true;
    }

    private int NextHandle()
    {
        if (_step == 0)
        {
            Span<byte> start = stackalloc byte[8];
            random.Fill(start);
            _next = BinaryPrimitives.ReadUInt32LittleEndian(start) & Mask;
            // Odd, so that the steps meet every number of 31 bits before one comes again.
            _step = (BinaryPrimitives.ReadUInt32LittleEndian(start[4..]) & Mask) | 1;
        }

        do
        {
            _next = (_next + _step) & Mask;
        }
        while (_next == 0);

        return (int)_next;
    }
}
