using FlowPilot.Sandbox.Engine;

namespace FlowPilot.Sandbox.Profiles;

/// <summary>The results of capability calls, as the guest reads them: by handles that are never reused in a run.</summary>
internal static class BufferFunctions
{
    // As in the statuses of capability calls: there is no such buffer.
    private const int NotFound = -(int)HostStatus.NotFound;

    public static int Size(HostCall call, int handle)
    {
        call.Charge(FlowPilotProfile.BasePrice, 0);
        return call.Guest.Buffers.TryGet(handle, out ReadOnlyMemory<byte> content) ? content.Length : NotFound;
    }

    public static int Read(HostCall call, int handle, int destination, int offset, int length)
    {
        int status = call.Check(destination, length);
        if (status != 0)
        {
            return status;
        }

        if (!call.Guest.Buffers.TryGet(handle, out ReadOnlyMemory<byte> content))
        {
            return NotFound;
        }

        ReadOnlySpan<byte> bytes = (uint)offset >= (uint)content.Length ? [] : content.Span[offset..];
        bytes = bytes[..Math.Min(length, bytes.Length)];
        call.Charge(FlowPilotProfile.BasePrice, bytes.Length);
        call.Write(destination, bytes);
        return bytes.Length;
    }

    public static int Free(HostCall call, int handle)
    {
        call.Charge(FlowPilotProfile.BasePrice, 0);
        return call.Guest.Buffers.Free(handle) ? 0 : NotFound;
    }
}
