using System.Buffers;
using System.Text.Json;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>What one decision was made of: the request, the facts that were looked up, and the revision; and what came of it.</summary>
/// <remarks>It holds attribute values. Its decision id joins it to the decision log, which does not.</remarks>
public sealed class CapturedInput
{
    internal CapturedInput()
    {
    }

    /// <summary>Gets the id of the decision.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>Gets the instant of the decision.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Gets the revision that was read.</summary>
    public required Revision Revision { get; init; }

    /// <summary>Gets the request. Of its credential only the kind, the name and the scopes are kept.</summary>
    public required AccessRequest Request { get; init; }

    /// <summary>Gets the facts that a policy pack decided on; <see langword="null"/> where none was asked.</summary>
    public PolicyFacts? Facts { get; init; }

    /// <summary>Gets the names of what was looked up because the pack asked for it: what is not among them is not known, whatever the facts say.</summary>
    public IReadOnlyList<string> LookedUp { get; init; } = [];

    /// <summary>Gets the name of the pack that was asked.</summary>
    public string? Pack { get; init; }

    /// <summary>Gets the hash of that pack.</summary>
    public string? PackHash { get; init; }

    /// <summary>Gets a value indicating whether an approval stood in for gates.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Gets a value indicating whether the decision allowed.</summary>
    public required bool Allowed { get; init; }

    /// <summary>Gets the reason codes of the decision.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Gets the reason codes of the pack; empty where the gates held or none was asked.</summary>
    public IReadOnlyList<string> PolicyReasons { get; init; } = [];

    /// <summary>Reads a captured input.</summary>
    /// <param name="utf8Json">One line of a capture, JSON.</param>
    /// <returns>The input.</returns>
    /// <exception cref="CaptureException">It is none.</exception>
    public static CapturedInput Parse(ReadOnlyMemory<byte> utf8Json) => CaptureReader.Read(utf8Json, null);

    /// <summary>Writes the input as JSON in one line, which <see cref="Parse"/> reads.</summary>
    /// <returns>The text in UTF-8.</returns>
    /// <exception cref="CaptureException">A value has no JSON form.</exception>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        try
        {
            using var json = new Utf8JsonWriter(buffer);
            CaptureWriter.Write(json, this);
        }
        catch (InvalidOperationException e)
        {
            throw new CaptureException("A value of the input has no JSON form.", cause: e);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Gives the decision id only.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => DecisionId.ToString();
}
