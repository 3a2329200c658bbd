using System.Globalization;
using System.Text.Json;
using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Relationships;

/// <summary>The first version of a transaction's payload, in JSON. It is read for ever and no longer written.</summary>
internal static class TupleJson
{
    /// <exception cref="FormatException">The payload is not of this version.</exception>
    public static (RelationTuple[] Removed, RelationTuple[] Added) Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(payload);
            return (ReadArray(document, "remove"), ReadArray(document, "add"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The payload is not a transaction of tuples.", e);
        }
    }

    private static RelationTuple[] ReadArray(JsonDocument document, string name) => [.. document.RootElement.GetProperty(name).EnumerateArray().Select(Read)];

    private static RelationTuple Read(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? RelationTuple.Parse(json.GetString() ?? string.Empty)
        : RelationTuple.Parse(json.GetProperty("tuple").GetString() ?? string.Empty) with
        {
            Terms = new TupleTerms
            {
                Condition = json.GetProperty("condition").GetString(),
                Context = ConditionContext.FromJson(json.GetProperty("context")),
                NotBefore = Instant(json.GetProperty("not_before").GetString()),
                ExpiresAt = Instant(json.GetProperty("expires_at").GetString()),
            },
        };

    private static DateTimeOffset? Instant(string? text) =>
        text is null ? null : DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
