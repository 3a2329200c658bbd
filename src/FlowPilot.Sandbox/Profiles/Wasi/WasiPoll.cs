using System.Buffers.Binary;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>Waiting: for a time, within the run's deadline and until it is cancelled; a descriptor is always ready.</summary>
internal static class WasiPoll
{
    private const int SubscriptionBytes = 48;
    private const int EventBytes = 32;
    private const byte ClockTag = 0;
    private const byte ReadTag = 1;
    private const byte WriteTag = 2;
    private const int AbsoluteTime = 1;

    public static int PollOneoff(HostCall host, int subscriptions, int events, int count, int result)
    {
        var call = new WasiCall(host);
        if ((uint)(count - 1) >= (uint)call.Wasi.Limits.MaxSubscriptions)
        {
            return (int)Errno.Invalid;
        }

        if (call.Check(subscriptions, count * SubscriptionBytes) != Errno.Success
            || call.Check(events, count * EventBytes) != Errno.Success
            || call.Check(result, 4) != Errno.Success)
        {
            return (int)Errno.Fault;
        }

        call.Charge(count * (SubscriptionBytes + EventBytes));
        Span<byte> asked = stackalloc byte[count * SubscriptionBytes];
        host.Read(subscriptions, asked);
        Span<byte> answers = stackalloc byte[count * EventBytes];
        answers.Clear();
        Span<long> left = stackalloc long[count];
        long first = long.MaxValue;
        for (int i = 0; i < count; i++)
        {
            left[i] = Left(call, asked[(i * SubscriptionBytes)..]);
            first = Math.Min(first, left[i]);
        }

        // Nothing but clocks that have not come yet: until the first of them, in the run's own way of waiting.
        call.Wasi.ClockOf(host).Sleep(first);
        int happened = 0;
        for (int i = 0; i < count; i++)
        {
            if (left[i] <= first)
            {
                Answer(call, asked[(i * SubscriptionBytes)..], answers[(happened++ * EventBytes)..]);
            }
        }

        host.Write(events, answers[..(happened * EventBytes)]);
        call.Write32(result, (uint)happened);
        return 0;
    }

    private static void Answer(WasiCall call, ReadOnlySpan<byte> asked, Span<byte> answer)
    {
        byte tag = asked[8];
        asked[..8].CopyTo(answer);
        answer[10] = tag;
        int descriptor = BinaryPrimitives.ReadInt32LittleEndian(asked[16..]);
        Errno fault = tag == ClockTag ? FaultOf(asked) : FaultOf(call, descriptor, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(answer[8..], (ushort)fault);
        if (fault == Errno.Success && tag == ReadTag && call.Find(descriptor, out Descriptor found) == Errno.Success)
        {
            long size = found.Kind == DescriptorKind.Input ? call.Run.Input.Length : found.Node?.Size ?? 0;
            BinaryPrimitives.WriteInt64LittleEndian(answer[16..], Math.Max(0, size - found.Position));
        }
    }

    // The nanoseconds until it happens: none for what has happened, and for what makes no sense.
    private static long Left(WasiCall call, ReadOnlySpan<byte> asked)
    {
        if (asked[8] != ClockTag || FaultOf(asked) != Errno.Success)
        {
            return 0;
        }

        if (!call.Wasi.HasClocks)
        {
            call.Refuse(CapabilityCatalogue.WasiClocks, "poll_oneoff");
        }

        long time = (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(asked[24..]), long.MaxValue);
        if ((asked[40] & AbsoluteTime) == 0)
        {
            return time;
        }

        long now = WasiProcess.TimeOf(call, BinaryPrimitives.ReadInt32LittleEndian(asked[16..]));
        return time <= now ? 0 : now < 0 && time > long.MaxValue + now ? long.MaxValue : time - now;
    }

    private static Errno FaultOf(ReadOnlySpan<byte> asked) =>
        WasiProcess.IsClock(BinaryPrimitives.ReadInt32LittleEndian(asked[16..])) ? Errno.Success : Errno.Invalid;

    private static Errno FaultOf(WasiCall call, int number, byte tag) =>
        tag is not (ReadTag or WriteTag) ? Errno.Invalid
        : call.Find(number, out Descriptor descriptor) is not Errno.Success and var fault ? fault
        : call.Require(descriptor, WasiRights.Poll | (tag == ReadTag ? WasiRights.Read : WasiRights.Write), "poll_oneoff");
}
