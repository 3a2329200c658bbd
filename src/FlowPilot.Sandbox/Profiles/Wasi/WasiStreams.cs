using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>Reading and writing: the input, the output, the log, and files.</summary>
internal static class WasiStreams
{
    private const int FromStart = 0;
    private const int FromHere = 1;
    private const int FromEnd = 2;

    public static int Read(HostCall call, int descriptor, int vectors, int count, int result) =>
        (int)Move(new WasiCall(call), "fd_read", descriptor, WasiRights.Read, vectors, count, null, result);

    public static int PositionedRead(HostCall call, int descriptor, int vectors, int count, long offset, int result) =>
        (int)Move(new WasiCall(call), "fd_pread", descriptor, WasiRights.Read | WasiRights.Seek, vectors, count, offset, result);

    public static int Write(HostCall call, int descriptor, int vectors, int count, int result) =>
        (int)Move(new WasiCall(call), "fd_write", descriptor, WasiRights.Write, vectors, count, null, result);

    public static int PositionedWrite(HostCall call, int descriptor, int vectors, int count, long offset, int result) =>
        (int)Move(new WasiCall(call), "fd_pwrite", descriptor, WasiRights.Write | WasiRights.Seek, vectors, count, offset, result);

    public static int Seek(HostCall host, int number, long offset, int whence, int result)
    {
        var call = new WasiCall(host);
        Errno fault = call.Find(number, out Descriptor descriptor);
        fault = fault == Errno.Success ? FaultOfSeek(call, descriptor, WasiRights.Seek, "fd_seek", result) : fault;
        if (fault != Errno.Success)
        {
            return (int)fault;
        }

        long start = whence switch { FromStart => 0, FromHere => descriptor.Position, FromEnd => descriptor.Node?.Size ?? 0, _ => -1 };
        if (start < 0 || offset < -start || offset > long.MaxValue - start)
        {
            return (int)Errno.Invalid;
        }

        call.Charge(8);
        descriptor.Position = start + offset;
        call.Write64(result, (ulong)descriptor.Position);
        return 0;
    }

    public static int Tell(HostCall host, int number, int result)
    {
        var call = new WasiCall(host);
        Errno fault = call.Find(number, out Descriptor descriptor);
        fault = fault == Errno.Success ? FaultOfSeek(call, descriptor, WasiRights.Tell, "fd_tell", result) : fault;
        if (fault != Errno.Success)
        {
            return (int)fault;
        }

        call.Charge(8);
        call.Write64(result, (ulong)descriptor.Position);
        return 0;
    }

    private static Errno FaultOfSeek(WasiCall call, Descriptor descriptor, WasiRights right, string function, int result) =>
        descriptor.Kind == DescriptorKind.Directory ? Errno.IsDirectory
        : descriptor.Kind != DescriptorKind.File ? Errno.NotSeekable
        : call.Require(descriptor, right, function) is not Errno.Success and var fault ? fault
        : call.Check(result, 8);

    private static Errno Move(WasiCall call, string function, int number, WasiRights right, int address, int count, long? offset, int result)
    {
        Errno fault = call.Find(number, out Descriptor descriptor);
        fault = fault == Errno.Success ? FaultOfKind(call, descriptor, right, function, offset) : fault;
        if (fault != Errno.Success)
        {
            return fault;
        }

        if ((uint)count > (uint)call.Wasi.Limits.MaxVectors)
        {
            return Errno.Invalid;
        }

        Span<int> vectors = stackalloc int[count * 2];
        fault = call.Vectors(address, count, vectors, out int total);
        fault = fault == Errno.Success ? call.Check(result, 4) : fault;
        if (fault != Errno.Success)
        {
            return fault;
        }

        fault = (right & WasiRights.Write) == WasiRights.None ? ReadInto(call, descriptor, vectors, total, offset, out int moved) : WriteFrom(call, descriptor, vectors, total, offset, out moved);
        if (fault == Errno.Success)
        {
            call.Write32(result, (uint)moved);
        }

        return fault;
    }

    private static Errno FaultOfKind(WasiCall call, Descriptor descriptor, WasiRights right, string function, long? offset) =>
        descriptor.Kind == DescriptorKind.Directory ? Errno.IsDirectory
        : offset is not null && descriptor.Kind != DescriptorKind.File ? Errno.NotSeekable
        : offset < 0 ? Errno.Invalid
        : call.Require(descriptor, right, function);

    private static Errno ReadInto(WasiCall call, Descriptor descriptor, ReadOnlySpan<int> vectors, int total, long? offset, out int moved)
    {
        long position = offset ?? descriptor.Position;
        long size = descriptor.File?.Size ?? call.Run.Input.Length;
        moved = (int)Math.Min(total, Math.Max(0, size - position));
        call.Charge(moved);
        int left = moved;
        for (int i = 0; i < vectors.Length && left > 0; i += 2)
        {
            int address = vectors[i];
            for (int room = Math.Min(left, vectors[i + 1]); room > 0;)
            {
                ReadOnlySpan<byte> piece = descriptor.File is { } file ? file.Content.Peek(position, room) : call.Run.Input.Span.Slice((int)position, room);
                call.Host.Write(address, piece);
                (address, position, room, left) = (address + piece.Length, position + piece.Length, room - piece.Length, left - piece.Length);
            }
        }

        descriptor.Position = offset is null ? position : descriptor.Position;
        return Errno.Success;
    }

    private static Errno WriteFrom(WasiCall call, Descriptor descriptor, ReadOnlySpan<int> vectors, int total, long? offset, out int moved)
    {
        moved = total;
        return descriptor.File is { } file ? WriteFile(call, descriptor, file, vectors, total, offset)
            : descriptor.Kind == DescriptorKind.Output ? WriteOutput(call, vectors, total)
            : WriteError(call, vectors, total);
    }

    private static Errno WriteOutput(WasiCall call, ReadOnlySpan<int> vectors, int total)
    {
        if (!call.Run.HasRoom(total))
        {
            throw call.Host.Stop(SandboxOutcome.OutputLimit);
        }

        call.Charge(total);
        for (int i = 0; i < vectors.Length; i += 2)
        {
            if (vectors[i + 1] > 0)
            {
                call.Host.Deliver(FlowPilotRun.Output, 0, vectors[i], vectors[i + 1]);
            }
        }

        return Errno.Success;
    }

    private static Errno WriteError(WasiCall call, ReadOnlySpan<int> vectors, int total)
    {
        call.Charge(total);
        for (int i = 0; i < vectors.Length; i += 2)
        {
            int address = vectors[i];
            for (int left = vectors[i + 1]; left > 0;)
            {
                // The lines of two gigabytes take longer than a run may, and epochs are blind in here.
                call.Host.Guest.StopIfDue();
                int piece = Math.Min(left, StandardError.MaxLineBytes);
                call.Host.Deliver(FlowPilotRun.ErrorText, 0, address, piece);
                (address, left) = (address + piece, left - piece);
            }
        }

        return Errno.Success;
    }

    private static Errno WriteFile(WasiCall call, Descriptor descriptor, RegularFile file, ReadOnlySpan<int> vectors, int total, long? offset)
    {
        // As on Linux: what is opened for appending is appended to, also at an offset.
        long position = (descriptor.Flags & Descriptor.Append) != 0 ? file.Size : offset ?? descriptor.Position;
        Errno fault = file.Fits(position, total);
        if (fault != Errno.Success)
        {
            return fault;
        }

        call.Charge(total);
        file.Reserve(position, total);
        for (int i = 0; i < vectors.Length; i += 2)
        {
            int address = vectors[i];
            for (int left = vectors[i + 1]; left > 0;)
            {
                Span<byte> room = file.Content.Room(position, left);
                call.Host.Read(address, room);
                (address, position, left) = (address + room.Length, position + room.Length, left - room.Length);
            }
        }

        descriptor.Position = offset is null ? position : descriptor.Position;
        if (total > 0)
        {
            file.Touch(call.Now);
        }

        return Errno.Success;
    }
}
