using System.Globalization;
using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Keeps the tuples of a store. One entry is one transaction: what it removes, then what it adds.</summary>
internal sealed class TupleProjection : StoreProjection
{
    private const string Kind = "tuples";

    // Beyond this many changes the rows are indexed anew: reading stays short, and each change pays a bounded share of it.
    private const int MinChangesToFold = 4096;

    public override IReadOnlyList<string> Kinds { get; } = [Kind];

    public override object Empty => RelationGraph.Create();

    public static StoreLogEntry Write(IEnumerable<RelationTuple> removed, IEnumerable<RelationTuple> added)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteArray(json, "remove", removed);
            WriteArray(json, "add", added);
            json.WriteEndObject();
        }

        return new StoreLogEntry(Kind, 1, buffer.ToArray());
    }

    /// <summary>The transaction that an entry holds; <see langword="null"/> for an entry of another kind.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static (RelationTuple[] Removed, RelationTuple[] Added)? Read(StoreLogEntry entry)
    {
        if (entry.Kind != Kind)
        {
            return null;
        }

        if (entry.Version != 1)
        {
            throw new FormatException("Unknown version.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(entry.Payload);
            return (ReadArray(document, "remove"), ReadArray(document, "add"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The payload is not a transaction of tuples.", e);
        }
    }

    public override object Apply(object state, StoreLogEntry entry)
    {
        (RelationTuple[] removed, RelationTuple[] added) = Read(entry) ?? throw new FormatException("Not a transaction of tuples.");
        RelationGraph graph;
        try
        {
            graph = ((RelationGraph)state).With(removed, added);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The payload is not a transaction of tuples.", e);
        }

        return graph.Changes > Math.Max(MinChangesToFold, graph.Count / 8) ? graph.Folded() : graph;
    }

    private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<RelationTuple> tuples)
    {
        json.WriteStartArray(name);
        foreach (RelationTuple tuple in tuples)
        {
            if (tuple.Terms.Equals(TupleTerms.None))
            {
                json.WriteStringValue(tuple.ToString());
                continue;
            }

            json.WriteStartObject();
            json.WriteString("tuple", tuple.ToString());
            json.WriteString("condition", tuple.Terms.Condition);
            json.WritePropertyName("context");
            tuple.Terms.Context.WriteTo(json);
            json.WriteString("not_before", Text(tuple.Terms.NotBefore));
            json.WriteString("expires_at", Text(tuple.Terms.ExpiresAt));
            json.WriteEndObject();
        }

        json.WriteEndArray();
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

    private static string? Text(DateTimeOffset? instant) => instant?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(string? text) =>
        text is null ? null : DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
