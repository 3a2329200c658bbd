using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Holds what one run was given: its input, and every answer of the host; with it the run can be done again without the host's services.</summary>
/// <remarks>
/// It holds the input and what the host wrote into the guest's memory: treat it as you treat those. Immutable; safe for concurrent use. A
/// recording is not signed; the receipt in it may be.
/// </remarks>
public sealed class SandboxRecording
{
    private static ReadOnlySpan<byte> Magic => "FPREC01\n"u8;

    internal SandboxRecording(SandboxReceipt receipt, ReadOnlyMemory<byte> input, IReadOnlyList<TapeFunction> functions, long calls, ReadOnlyMemory<byte> events)
    {
        Receipt = receipt;
        Input = input;
        Functions = functions;
        HostCalls = calls;
        Events = events;
    }

    /// <summary>Gets the receipt of the run. Its signature, if it has one, is not verified here: see <see cref="ReceiptVerifier"/>.</summary>
    public SandboxReceipt Receipt { get; }

    /// <summary>Gets the input of the run.</summary>
    public ReadOnlyMemory<byte> Input { get; }

    /// <summary>Gets how many calls of the host were recorded; none for a run that cannot be replayed.</summary>
    public long HostCalls { get; }

    /// <summary>Gets how many bytes <see cref="ToBytes"/> gives.</summary>
    public long SizeInBytes
    {
        get
        {
            long names = Functions.Sum(static f => (2L * sizeof(ushort)) + Encoding.UTF8.GetByteCount(f.Module) + Encoding.UTF8.GetByteCount(f.Name));
            return Magic.Length + (4 * sizeof(int)) + Receipt.Utf8Json.Length + (Receipt.Jws?.Length ?? 0) + Input.Length
                + sizeof(ushort) + names + Events.Length + SHA256.HashSizeInBytes;
        }
    }

    internal IReadOnlyList<TapeFunction> Functions { get; }

    internal ReadOnlyMemory<byte> Events { get; }

    /// <summary>Reads a recording from bytes that anybody may have changed.</summary>
    /// <param name="bytes">The bytes; copied.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="SandboxRecordingException">The bytes are not a recording, or something in them was changed.</exception>
    public static SandboxRecording Parse(ReadOnlySpan<byte> bytes)
    {
        byte[] copy = bytes.ToArray();
        var reader = new TapeReader(copy);
        if (copy.Length < Magic.Length || !reader.Memory(Magic.Length).Span.SequenceEqual(Magic))
        {
            throw new SandboxRecordingException(RecordingFault.NotARecording, "The bytes are no recording of a run.");
        }

        SandboxReceipt receipt = ReadReceipt(reader.Block(), reader.Block());
        ReadOnlyMemory<byte> input = reader.Block();
        if (Convert.ToHexStringLower(SHA256.HashData(input.Span)) != receipt.InputSha256)
        {
            throw new SandboxRecordingException(RecordingFault.WrongInput, "The input is not the one of the receipt.");
        }

        TapeFunction[] functions = ReadFunctions(reader);
        ReadOnlyMemory<byte> events = reader.Block();
        long calls = TapeCheck.Run(events, functions.Length, RecordTape.SealOf(receipt.ModuleSha256, receipt.InputSha256));
        byte[] all = SHA256.HashData(reader.Since(0));
        if (!reader.Digest().SequenceEqual(all))
        {
            throw new SandboxRecordingException(RecordingFault.Changed, "The recording was changed after it was made.");
        }

        return reader.IsAtEnd
            ? new SandboxRecording(receipt, input, functions, calls, events)
            : throw new SandboxRecordingException(RecordingFault.WrongLength, "The recording goes on after its end.");
    }

    /// <summary>Writes the recording.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        stream.Write(Magic);
        WriteBlock(stream, Receipt.Utf8Json.Span);
        WriteBlock(stream, Encoding.ASCII.GetBytes(Receipt.Jws ?? string.Empty));
        WriteBlock(stream, Input.Span);
        WriteUInt16(stream, Functions.Count);
        foreach (TapeFunction function in Functions)
        {
            WriteText(stream, function.Module);
            WriteText(stream, function.Name);
        }

        WriteBlock(stream, Events.Span);
        byte[] digest = SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        stream.Write(digest);
        return stream.ToArray();
    }

    private static SandboxReceipt ReadReceipt(ReadOnlyMemory<byte> utf8Json, ReadOnlyMemory<byte> jws)
    {
        (ReceiptContent? content, ReceiptFault fault, string? member) = ReceiptReader.Read(utf8Json);
        if (content is null)
        {
            throw new SandboxRecordingException(RecordingFault.WrongReceipt, $"The receipt in the recording is not accepted: {fault} {member}".TrimEnd());
        }

        string? signed = jws.IsEmpty ? null : Encoding.ASCII.GetString(jws.Span);
        return signed is null || IsOf(signed, utf8Json.Span)
            ? new SandboxReceipt(utf8Json.ToArray(), signed, content)
            : throw new SandboxRecordingException(RecordingFault.WrongReceipt, "The signature in the recording belongs to another receipt.");
    }

    // Whoever verifies the signature later must not be shown another receipt.
    private static bool IsOf(string jws, ReadOnlySpan<byte> utf8Json) =>
        Shared.Jose.CompactJws.Read(jws) is { } parts && utf8Json.SequenceEqual(parts.Payload);

    private static TapeFunction[] ReadFunctions(TapeReader reader)
    {
        int count = reader.UInt16();
        var functions = new List<TapeFunction>();
        for (int i = 0; i < count; i++)
        {
            functions.Add(new TapeFunction(reader.Text(), reader.Text()));
        }

        return [.. functions];
    }

    private static void WriteBlock(MemoryStream stream, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        stream.Write(length);
        stream.Write(bytes);
    }

    private static void WriteText(MemoryStream stream, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        WriteUInt16(stream, bytes.Length);
        stream.Write(bytes);
    }

    private static void WriteUInt16(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, checked((ushort)value));
        stream.Write(bytes);
    }
}
