using System.Buffers;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Profiles.Wasi;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox.Profiles;

/// <summary>The guest interface <c>flowpilot</c>, ABI version 1: the guest pulls its input and pushes its output. Beside it, WASI commands.</summary>
/// <remarks>
/// Each function checks its arguments, then takes its price off the fuel for the bytes that will move, then moves them. What it refuses is
/// answered with a negative status, never with a trap and never with a partial copy.
/// </remarks>
internal sealed class FlowPilotProfile : IGuestProfile
{
    /// <summary>The name of the interface, as receipts give it.</summary>
    public const string ProfileName = "flowpilot";

    /// <summary>The ABI version that this host speaks; a guest that does not say speaks it.</summary>
    public const int AbiVersion = 1;

    private const string InterfaceModule = "flowpilot";
    private const string LogModule = "flowpilot_log";
    private const string ClockModule = "flowpilot_clock";
    private const string RandomModule = "flowpilot_random";
    /// <summary>The export that a run calls.</summary>
    public const string EntryPoint = "fp_run";
    /// <summary>The export that a run of a WASI command calls.</summary>
    public const string CommandEntryPoint = "_start";
    /// <summary>The export that says which ABI version the guest speaks.</summary>
    public const string AbiVersionExport = "fp_abi_version";
    /// <summary>The export that is called first.</summary>
    public const string InitializeExport = "_initialize";
    /// <summary>The guest's memory.</summary>
    public const string MemoryExport = "memory";
    /// <summary>The price of a call of the interface, without its bytes.</summary>
    public const long BasePrice = 100;
    /// <summary>The longest message of an error.</summary>
    public const int MaxErrorBytes = 1024;
    private const int MaxRandomBytes = 65_536;

    /// <summary>Makes the interface.</summary>
    /// <param name="application">The functions of the application, which modules may import beside ours.</param>
    public FlowPilotProfile(IEnumerable<HostFunction> application)
    {
        Functions =
        [
            new HostFunction<int>(Always("input_size"), InputSize),
            new HostFunction<int, int, int, int>(Always("input_read"), InputRead),
            new HostFunction<int, int, int>(Always("output_write"), OutputWrite),
            new HostProcedure<int, int, int>(Always("fail"), Fail),
            new HostFunction<int, int>(Always("buffer_size"), BufferFunctions.Size),
            new HostFunction<int, int, int, int, int>(Always("buffer_read"), BufferFunctions.Read),
            new HostFunction<int, int>(Always("buffer_free"), BufferFunctions.Free),
            new HostFunction<int, int, int, int>(new HostFunctionName(LogModule, "write", CapabilityCatalogue.LogWrite), LogWrite),
            new HostFunction<int, long>(new HostFunctionName(ClockModule, "now", CapabilityCatalogue.ClockRead), ClockNow),
            new HostFunction<int, int, int>(new HostFunctionName(RandomModule, "fill", CapabilityCatalogue.RandomRead), RandomFill),
            .. WasiFunctions.All(),
            .. application,
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<HostFunction> Functions { get; }

    /// <inheritdoc/>
    public SandboxOutcome Drive(GuestInstance instance, object state)
    {
        var run = (FlowPilotRun)state;
        if (run.Profile == PluginProfile.Wasi)
        {
            instance.CallIfExported(CommandEntryPoint);
            return SandboxOutcome.Completed;
        }

        // Before anything else of the module: reactors set themselves up in it.
        instance.CallIfExported(InitializeExport);
        if (instance.CallIfExportedInt32(AbiVersionExport) is { } version && version != AbiVersion)
        {
            return SandboxOutcome.AbiMismatch;
        }

        int code = instance.CallIfExportedInt32(EntryPoint)
            ?? throw new InvalidOperationException("A module without its entry point was linked.");
        if (code == 0)
        {
            return SandboxOutcome.Completed;
        }

        run.Error = new GuestError { Code = code, Message = string.Empty };
        return SandboxOutcome.GuestError;
    }

    private static int InputSize(HostCall call)
    {
        call.Charge(BasePrice, 0);
        return Run(call).Input.Length;
    }

    private static int InputRead(HostCall call, int destination, int offset, int length)
    {
        int status = call.Check(destination, length);
        if (status != 0)
        {
            return status;
        }

        ReadOnlySpan<byte> input = Run(call).Input.Span;
        input = (uint)offset >= (uint)input.Length ? [] : input[offset..];
        input = input[..Math.Min(length, input.Length)];
        call.Charge(BasePrice, input.Length);
        call.Write(destination, input);
        return input.Length;
    }

    private static int OutputWrite(HostCall call, int source, int length)
    {
        int status = call.Check(source, length);
        if (status != 0)
        {
            return status;
        }

        FlowPilotRun run = Run(call);
        if (!run.HasRoom(length))
        {
            throw call.Stop(SandboxOutcome.OutputLimit);
        }

        call.Charge(BasePrice, length);
        call.Deliver(FlowPilotRun.Output, 0, source, length);
        return length;
    }

    // The run ends here, so arguments that make no sense cost the guest its message and nothing else.
    private static void Fail(HostCall call, int code, int source, int length)
    {
        int taken = call.Check(source, length) == 0 ? Math.Min(length, MaxErrorBytes) : 0;
        call.Charge(BasePrice, taken);
        call.Deliver(FlowPilotRun.Failure, code, taken == 0 ? 0 : source, taken);
        throw call.Stop(SandboxOutcome.GuestError);
    }

    private static int LogWrite(HostCall call, int level, int source, int length)
    {
        int status = level is >= (int)LogLevel.Trace and <= (int)LogLevel.Error ? call.Check(source, length) : HostCall.InvalidArgument;
        if (status != 0)
        {
            return status;
        }

        int taken = Run(call).Log.Room(length);
        call.Charge(BasePrice, taken);
        call.Deliver(FlowPilotRun.Line, FlowPilotRun.LineOf((LogLevel)level, length), source, taken);
        return taken;
    }

    private static long ClockNow(HostCall call, int kind)
    {
        if (kind is not (0 or 1))
        {
            return HostCall.InvalidArgument;
        }

        call.Charge(BasePrice, 0);
        return kind == 0 ? call.Guest.Clock.UtcNanoseconds : call.Guest.Clock.RunNanoseconds;
    }

    private static int RandomFill(HostCall call, int destination, int length)
    {
        int status = call.Check(destination, length);
        status = status == 0 && length > MaxRandomBytes ? HostCall.TooLarge : status;
        if (status != 0)
        {
            return status;
        }

        call.Charge(BasePrice, length);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        call.Guest.Random.Fill(bytes.AsSpan(0, length));
        call.Write(destination, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return length;
    }

    private static HostFunctionName Always(string name) => new(InterfaceModule, name, null);

    private static FlowPilotRun Run(HostCall call) => (FlowPilotRun)call.State;
}
