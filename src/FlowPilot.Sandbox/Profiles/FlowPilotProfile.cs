using System.Buffers;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Internal;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox.Profiles;

/// <summary>The guest interface <c>flowpilot</c>, ABI version 1: the guest pulls its input and pushes its output.</summary>
/// <remarks>
/// Each function checks its arguments, then takes its price off the fuel for the bytes that will move, then moves them. What it refuses is
/// answered with a negative status, never with a trap and never with a partial copy.
/// </remarks>
internal sealed class FlowPilotProfile : IGuestProfile
{
    /// <summary>The ABI version that this host speaks; a guest that does not say speaks it.</summary>
    public const int AbiVersion = 1;

    private const string InterfaceModule = "flowpilot";
    private const string LogModule = "flowpilot_log";
    private const string EntryPoint = "fp_run";
    private const string AbiVersionExport = "fp_abi_version";
    private const string InitializeExport = "_initialize";
    private const string MemoryExport = "memory";
    private const long BasePrice = 100;
    private const int MaxErrorBytes = 1024;

    /// <inheritdoc/>
    public IReadOnlyList<HostFunction> Functions { get; } =
    [
        new HostFunction0<int>(InterfaceModule, "input_size", null, InputSize),
        new HostFunction3<int, int, int, int>(InterfaceModule, "input_read", null, InputRead),
        new HostFunction2<int, int, int>(InterfaceModule, "output_write", null, OutputWrite),
        new HostAction3<int, int, int>(InterfaceModule, "fail", null, Fail),
        new HostFunction3<int, int, int, int>(LogModule, "write", KnownCapabilities.LogWrite, LogWrite),
    ];

    /// <summary>Says why a module cannot be linked, or <see langword="null"/> if it can; the names in it are escaped.</summary>
    public string? FaultOf(CompiledModule module)
    {
        foreach (ModuleItem import in module.Imports)
        {
            if (FaultOfImport(import) is { } fault)
            {
                return fault;
            }
        }

        return FaultOfExport(module, MemoryExport, ModuleItemKind.Memory, string.Empty, required: true)
            ?? FaultOfExport(module, EntryPoint, ModuleItemKind.Function, "()->i32", required: true)
            ?? FaultOfExport(module, AbiVersionExport, ModuleItemKind.Function, "()->i32", required: false)
            ?? FaultOfExport(module, InitializeExport, ModuleItemKind.Function, "()->()", required: false);
    }

    /// <summary>Gives the capabilities that a module's imports need, as what a run without them is refused.</summary>
    public IReadOnlyList<CapabilityRefusal> NeedsOf(CompiledModule module)
    {
        var needs = new List<CapabilityRefusal>();
        foreach (HostFunction function in Functions)
        {
            if (function.Capability is { } capability && module.Imports.Any(import => Names(import, function)))
            {
                needs.Add(new CapabilityRefusal { Capability = capability, Import = $"{function.Module}.{function.Name}" });
            }
        }

        return needs;
    }

    /// <inheritdoc/>
    public SandboxOutcome Drive(GuestInstance instance, object state)
    {
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

        ((FlowPilotRun)state).Error = new GuestError { Code = code, Message = string.Empty };
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
        call.Read(source, run.Append(length));
        return length;
    }

    // The run ends here, so arguments that make no sense cost the guest its message and nothing else.
    private static void Fail(HostCall call, int code, int source, int length)
    {
        int taken = call.Check(source, length) == 0 ? Math.Min(length, MaxErrorBytes) : 0;
        call.Charge(BasePrice, taken);
        Span<byte> message = stackalloc byte[MaxErrorBytes];
        message = message[..taken];
        call.Read(taken == 0 ? 0 : source, message);
        Run(call).Error = new GuestError { Code = code, Message = GuestText.Escape(message) };
        throw call.Stop(SandboxOutcome.GuestError);
    }

    private static int LogWrite(HostCall call, int level, int source, int length)
    {
        int status = level is >= (int)LogLevel.Trace and <= (int)LogLevel.Error ? call.Check(source, length) : HostCall.InvalidArgument;
        if (status != 0)
        {
            return status;
        }

        RunLog log = Run(call).Log;
        int taken = log.Room(length);
        call.Charge(BasePrice, taken);
        byte[] text = ArrayPool<byte>.Shared.Rent(taken);
        call.Read(source, text.AsSpan(0, taken));
        log.Add((LogLevel)level, text.AsSpan(0, taken), length);
        ArrayPool<byte>.Shared.Return(text);
        return taken;
    }

    private static FlowPilotRun Run(HostCall call) => (FlowPilotRun)call.State;

    private static bool Names(ModuleItem import, HostFunction function) =>
        string.Equals(import.Module, function.Module, StringComparison.Ordinal) && string.Equals(import.Name, function.Name, StringComparison.Ordinal);

    private string? FaultOfImport(ModuleItem import)
    {
        string name = GuestText.Escape($"{import.Module}.{import.Name}", 200);
        HostFunction? known = Functions.FirstOrDefault(f => Names(import, f));
        if (known is null)
        {
            return $"the import '{name}' is not known to this host";
        }

        return import.Kind == ModuleItemKind.Function && string.Equals(import.Signature, known.Signature, StringComparison.Ordinal)
            ? null
            : $"the import '{name}' has the type {(import.Kind == ModuleItemKind.Function ? GuestText.Escape(import.Signature, 200) : "of no function")}, not {known.Signature}";
    }

    private static string? FaultOfExport(CompiledModule module, string name, ModuleItemKind kind, string signature, bool required)
    {
        ModuleItem? export = module.Exports.FirstOrDefault(e => string.Equals(e.Name, name, StringComparison.Ordinal));
        if (export is null)
        {
            return required ? $"the export '{name}' is missing" : null;
        }

        return export.Kind == kind && string.Equals(export.Signature, signature, StringComparison.Ordinal)
            ? null
            : $"the export '{name}' is not a {(kind == ModuleItemKind.Memory ? "memory" : $"function of type {signature}")}";
    }
}
