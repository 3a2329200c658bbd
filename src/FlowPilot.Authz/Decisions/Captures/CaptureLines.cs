using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>Reads captured inputs from a stream of lines, which may come from anywhere.</summary>
public static class CaptureLines
{
    /// <summary>Reads the inputs, one a line; a line is at most 1 MiB, and at no time more of the stream is held.</summary>
    /// <param name="stream">The stream; it is closed at the end.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The inputs in their order.</returns>
    /// <exception cref="CaptureException">A line is none; it is named, and what was before it has been given.</exception>
    public static IAsyncEnumerable<CapturedInput> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadAsync(stream, passTorn: false, cancellationToken);
    }

    /// <summary>The same; and on request a last line without an end, which a crash has torn, is passed over.</summary>
    internal static async IAsyncEnumerable<CapturedInput> ReadAsync(Stream stream, bool passTorn, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        PipeReader reader = PipeReader.Create(stream);
        try
        {
            for (long line = 1; await NextAsync(reader, line, passTorn, cancellationToken).ConfigureAwait(false) is { } text; line++)
            {
                yield return CaptureReader.Read(text, line);
            }
        }
        finally
        {
            await reader.CompleteAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The next line without its end; nothing at the end of the stream.</summary>
    private static async ValueTask<byte[]?> NextAsync(PipeReader reader, long line, bool passTorn, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = read.Buffer;
            SequencePosition? end = buffer.PositionOf((byte)'\n');
            if (end is { } at)
            {
                byte[] text = buffer.Slice(0, at).ToArray();
                reader.AdvanceTo(buffer.GetPosition(1, at));
                return text;
            }

            if (buffer.Length > CaptureReader.MaxBytes)
            {
                throw new CaptureException($"A captured input has at most {CaptureReader.MaxBytes} bytes.", line);
            }

            if (read.IsCompleted)
            {
                byte[]? rest = buffer.IsEmpty || passTorn ? null : buffer.ToArray();
                reader.AdvanceTo(buffer.End);
                return rest;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
