using System.Text.Json;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Keeps the tuples of a store. One entry is one transaction: what it removes, then what it adds.</summary>
internal sealed class TupleProjection : StoreProjection
{
    private const string Kind = "tuples";

    public override IReadOnlyList<string> Kinds { get; } = [Kind];

    public override object Empty => TupleSet.Empty;

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

    public override object Apply(object state, StoreLogEntry entry)
    {
        if (entry.Version != 1)
        {
            throw new FormatException("Unknown version.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(entry.Payload);
            return ((TupleSet)state).With(ReadArray(document, "remove"), ReadArray(document, "add"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The payload is not a transaction of tuples.", e);
        }
    }

    private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<RelationTuple> tuples)
    {
        json.WriteStartArray(name);
        foreach (RelationTuple tuple in tuples)
        {
            json.WriteStringValue(tuple.ToString());
        }

        json.WriteEndArray();
    }

    private static RelationTuple[] ReadArray(JsonDocument document, string name) =>
        [.. document.RootElement.GetProperty(name).EnumerateArray().Select(static e => RelationTuple.Parse(e.GetString() ?? string.Empty))];
}
