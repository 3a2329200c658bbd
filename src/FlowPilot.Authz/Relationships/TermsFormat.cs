using System.Buffers;
using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Relationships;

/// <summary>The terms of a tuple in a payload: which of them there are, then each of them.</summary>
internal static class TermsFormat
{
    private const byte HasCondition = 1;
    private const byte HasContext = 2;
    private const byte HasNotBefore = 4;
    private const byte HasExpiry = 8;

    // As deep as a reader of JSON goes unless it is told otherwise: what is deeper is refused where it would be written.
    private static readonly JsonWriterOptions Options = new() { MaxDepth = 64 };

    /// <summary>Says why terms cannot be stored, as the end of a sentence; <see langword="null"/> if they can.</summary>
    public static string? FaultOf(TupleTerms terms)
    {
        if (terms.Context.Count == 0)
        {
            return null;
        }

        try
        {
            _ = Json(terms.Context);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return $"its context cannot be stored: {e.Message.TrimEnd('.')}";
        }
    }

    public static void Write(PayloadWriter to, TupleTerms terms)
    {
        bool hasContext = terms.Context.Count > 0;
        to.Byte((byte)((terms.Condition is null ? 0 : HasCondition) | (hasContext ? HasContext : 0)
            | (terms.NotBefore is null ? 0 : HasNotBefore) | (terms.ExpiresAt is null ? 0 : HasExpiry)));
        if (terms.Condition is not null)
        {
            to.Text(terms.Condition);
        }

        if (hasContext)
        {
            ReadOnlySpan<byte> json = Json(terms.Context);
            to.Number(json.Length);
            to.Bytes(json);
        }

        if (terms.NotBefore is { } notBefore)
        {
            to.Long(notBefore.UtcTicks);
        }

        if (terms.ExpiresAt is { } expiresAt)
        {
            to.Long(expiresAt.UtcTicks);
        }
    }

    public static TupleTerms Read(ref PayloadReader from)
    {
        byte has = from.Byte();
        if (has is 0 or > 15)
        {
            throw from.Fault("the terms of a tuple are unknown");
        }

        string? condition = (has & HasCondition) == 0 ? null : from.Text();
        if (condition is not null && Identifiers.FaultOfRelation(condition) is { } fault)
        {
            throw from.Fault($"a condition is no name: {fault}");
        }

        return new TupleTerms
        {
            Condition = condition,
            Context = (has & HasContext) == 0 ? ConditionContext.Empty : Context(ref from),
            NotBefore = (has & HasNotBefore) == 0 ? null : Instant(ref from),
            ExpiresAt = (has & HasExpiry) == 0 ? null : Instant(ref from),
        };
    }

    private static ConditionContext Context(ref PayloadReader from)
    {
        ReadOnlySpan<byte> json = from.Bytes(from.Number());
        try
        {
            var reader = new Utf8JsonReader(json);
            ConditionContext context = ConditionContext.Read(ref reader);
            return reader.BytesConsumed == json.Length ? context : throw from.Fault("something follows a context");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw from.Fault("a context is not JSON", e);
        }
    }

    private static DateTimeOffset Instant(ref PayloadReader from)
    {
        long ticks = from.Long();
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : throw from.Fault("an instant is out of its range");
    }

    private static ReadOnlySpan<byte> Json(ConditionContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            context.WriteTo(json);
        }

        return buffer.WrittenSpan;
    }
}
