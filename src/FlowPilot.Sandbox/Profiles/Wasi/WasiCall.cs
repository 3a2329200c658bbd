using System.Buffers.Binary;
using System.Text;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>A call of preview 1: reads its arguments from guest memory and writes its results there, after all of them were checked.</summary>
internal readonly ref struct WasiCall
{
    /// <summary>The size of a vector: an address and a length.</summary>
    public const int VectorBytes = 8;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HostCall _call;

    public WasiCall(HostCall call) => _call = call;

    public HostCall Host => _call;

    public FlowPilotRun Run => (FlowPilotRun)_call.State;

    public WasiRun Wasi => Run.Wasi ?? throw new InvalidOperationException("A run without WASI called it.");

    /// <summary>Says whether a range lies in the guest's memory; a length is unsigned, and one of 2³¹ or more never does.</summary>
    public Errno Check(int address, int length) => _call.Check(address, length) == 0 ? Errno.Success : Errno.Fault;

    /// <summary>Takes the price of the call and of the bytes that will move.</summary>
    public void Charge(long bytes) => _call.Charge(FlowPilotProfile.BasePrice, bytes);

    public void Write32(int address, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        _call.Write(address, bytes);
    }

    public void Write64(int address, ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        _call.Write(address, bytes);
    }

    /// <summary>Reads a path or the target of a link.</summary>
    public Errno Path(int address, int length, out string path)
    {
        path = string.Empty;
        if (Check(address, length) is not Errno.Success and var fault)
        {
            return fault;
        }

        if (length > Wasi.Limits.MaxPathBytes)
        {
            return Errno.NameTooLong;
        }

        Span<byte> bytes = stackalloc byte[length];
        _call.Read(address, bytes);
        if (bytes.Contains((byte)0))
        {
            return Errno.IllegalSequence;
        }

        try
        {
            path = StrictUtf8.GetString(bytes);
            return Errno.Success;
        }
        catch (DecoderFallbackException)
        {
            return Errno.IllegalSequence;
        }
    }

    /// <summary>Reads the vectors of a read or write, and checks what they point to.</summary>
    /// <param name="address">Where they lie.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="vectors">Gets them: address, length, address, length; room for <paramref name="count"/> of them.</param>
    /// <param name="total">Gets the sum of the lengths.</param>
    public Errno Vectors(int address, int count, Span<int> vectors, out int total)
    {
        total = 0;
        Span<byte> bytes = stackalloc byte[count * VectorBytes];
        if (Check(address, bytes.Length) is not Errno.Success and var fault)
        {
            return fault;
        }

        _call.Read(address, bytes);
        long sum = 0;
        for (int i = 0; i < vectors.Length; i += 2)
        {
            vectors[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * 4)..]);
            vectors[i + 1] = BinaryPrimitives.ReadInt32LittleEndian(bytes[((i + 1) * 4)..]);
            if (Check(vectors[i], vectors[i + 1]) != Errno.Success)
            {
                return Errno.Fault;
            }

            sum += vectors[i + 1];
        }

        total = (int)Math.Min(sum, int.MaxValue);
        return sum > int.MaxValue ? Errno.Invalid : Errno.Success;
    }

    /// <summary>Records what the guest asked for and was not given.</summary>
    public void Refuse(string capability, string function) =>
        _call.Guest.Refuse(new CapabilityRefusal { Capability = capability, Import = $"{WasiFunctions.Module}.{function}" });

    /// <summary>Finds a descriptor.</summary>
    public Errno Find(int number, out Descriptor descriptor)
    {
        Descriptor? found = Wasi.Descriptors.Find(number);
        descriptor = found!; // looked at only where it was found
        return found is null ? Errno.BadDescriptor : Errno.Success;
    }

    /// <summary>Finds the directory that a path is relative to.</summary>
    public Errno FindDirectory(int number, WasiRights right, string function, out Descriptor descriptor)
    {
        descriptor = null!; // looked at only where it was found
        if (!Wasi.HasFiles)
        {
            Refuse(CapabilityCatalogue.WasiFiles, function);
            return Errno.NotCapable;
        }

        Errno fault = Find(number, out descriptor);
        return fault != Errno.Success ? fault
            : descriptor.Kind != DescriptorKind.Directory ? Errno.NotDirectory
            : Require(descriptor, right, function);
    }

    /// <summary>Says whether a descriptor has a right, and records it where the scope is not granted for it.</summary>
    public Errno Require(Descriptor descriptor, WasiRights right, string function)
    {
        if ((descriptor.Rights & right) == right)
        {
            return Errno.Success;
        }

        if (descriptor.Tree is { CanWrite: false } tree && (right & WasiRights.Changing) != WasiRights.None)
        {
            Refuse($"{CapabilityCatalogue.WasiFiles}?{CapabilityParameters.Access}={CapabilityParameters.Write}&{CapabilityParameters.Scope}={tree.Scope}", function);
        }

        return Errno.NotCapable;
    }

    /// <summary>Gets the instant, as exactly as the guest may see it: the times of files would tell it otherwise.</summary>
    public long Now => WasiProcess.TimeOf(this, WasiProcess.RealTime);
}
