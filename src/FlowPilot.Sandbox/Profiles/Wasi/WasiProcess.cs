using System.Buffers;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>Arguments, environment, clocks, random bytes, the end of the program; and sockets and signals, which are never offered.</summary>
internal static class WasiProcess
{
    /// <summary>The clock that counts from 1970; those after it count from the beginning of the run.</summary>
    public const int RealTime = 0;

    // monotonic, process time and thread time
    private const int LastClock = 3;

    // What a tick of the host's time is: no guest is told that it sees more.
    private const long FinestResolution = 100;

    public static int ArgsGet(HostCall call, int addresses, int buffer) => Strings(new WasiCall(call), new WasiCall(call).Wasi.Arguments, addresses, buffer);

    public static int ArgsSizesGet(HostCall call, int count, int size) => Sizes(new WasiCall(call), new WasiCall(call).Wasi.Arguments, count, size);

    public static int EnvironGet(HostCall call, int addresses, int buffer) => Strings(new WasiCall(call), new WasiCall(call).Wasi.Environment, addresses, buffer);

    public static int EnvironSizesGet(HostCall call, int count, int size) => Sizes(new WasiCall(call), new WasiCall(call).Wasi.Environment, count, size);

    public static int ClockResGet(HostCall host, int id, int result)
    {
        var call = new WasiCall(host);
        if (FaultOf(call, id, result, "clock_res_get") is not Errno.Success and var fault)
        {
            return (int)fault;
        }

        call.Charge(8);
        call.Write64(result, (ulong)Math.Max(FinestResolution, call.Wasi.Resolution));
        return 0;
    }

    public static int ClockTimeGet(HostCall host, int id, long precision, int result)
    {
        _ = precision; // how inexact the answer may be: it is as exact as it can be
        var call = new WasiCall(host);
        if (FaultOf(call, id, result, "clock_time_get") is not Errno.Success and var fault)
        {
            return (int)fault;
        }

        call.Charge(8);
        call.Write64(result, (ulong)TimeOf(call, id));
        return 0;
    }

    /// <summary>Gives the time of a clock, as exactly as the guest may see it.</summary>
    public static long TimeOf(WasiCall call, int id)
    {
        RunClock clock = call.Wasi.ClockOf(call.Host);
        return call.Wasi.Coarse(id == RealTime ? clock.UtcNanoseconds : clock.RunNanoseconds);
    }

    /// <summary>Says whether there is such a clock.</summary>
    public static bool IsClock(int id) => (uint)id <= LastClock;

    public static int RandomGet(HostCall host, int address, int length)
    {
        var call = new WasiCall(host);
        if (call.Check(address, length) != Errno.Success)
        {
            return (int)Errno.Fault;
        }

        if (length > call.Wasi.Limits.MaxRandomBytes)
        {
            return (int)Errno.Invalid;
        }

        call.Charge(length);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        if (call.Wasi.HasRandom)
        {
            host.Guest.Random.Fill(bytes.AsSpan(0, length));
        }
        else
        {
            call.Refuse(CapabilityCatalogue.WasiRandom, "random_get");
            host.Guest.Random.FillFromSeed(bytes.AsSpan(0, length));
        }

        host.Write(address, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return 0;
    }

    // The run ends here, whatever stands on the guest's stack.
    public static void ProcExit(HostCall host, int code)
    {
        var call = new WasiCall(host);
        call.Charge(0);
        if (code == 0)
        {
            throw host.Stop(SandboxOutcome.Completed);
        }

        host.Deliver(FlowPilotRun.Failure, code, 0, 0);
        throw host.Stop(SandboxOutcome.GuestError);
    }

    public static int SchedYield(HostCall host)
    {
        new WasiCall(host).Charge(0);
        return 0;
    }

    public static int ProcRaise(HostCall host, int signal) => NotOffered(host);

    public static int SockAccept(HostCall host, int descriptor, int flags, int result) => NotOffered(host);

    public static int SockRecv(HostCall host, int descriptor, int vectors, int count, int flags, int length, int result) => NotOffered(host);

    public static int SockSend(HostCall host, int descriptor, int vectors, int count, int flags, int length) => NotOffered(host);

    public static int SockShutdown(HostCall host, int descriptor, int how) => NotOffered(host);

    private static int NotOffered(HostCall host)
    {
        new WasiCall(host).Charge(0);
        return (int)Errno.NotOffered;
    }

    private static Errno FaultOf(WasiCall call, int id, int result, string function)
    {
        if (!call.Wasi.HasClocks)
        {
            call.Refuse(CapabilityCatalogue.WasiClocks, function);
        }

        return IsClock(id) ? call.Check(result, 8) : Errno.Invalid;
    }

    private static int Sizes(WasiCall call, byte[][] strings, int count, int size)
    {
        if (call.Check(count, 4) != Errno.Success || call.Check(size, 4) != Errno.Success)
        {
            return (int)Errno.Fault;
        }

        call.Charge(8);
        call.Write32(count, (uint)strings.Length);
        call.Write32(size, (uint)strings.Sum(static s => s.Length));
        return 0;
    }

    private static int Strings(WasiCall call, byte[][] strings, int addresses, int buffer)
    {
        int size = strings.Sum(static s => s.Length);
        if (call.Check(addresses, strings.Length * 4) != Errno.Success || call.Check(buffer, size) != Errno.Success)
        {
            return (int)Errno.Fault;
        }

        call.Charge((strings.Length * 4) + size);
        foreach (byte[] text in strings)
        {
            call.Write32(addresses, (uint)buffer);
            call.Host.Write(buffer, text);
            addresses += 4;
            buffer += text.Length;
        }

        return 0;
    }
}
