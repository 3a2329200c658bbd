using System.Text.Json;

namespace FlowPilot.Authz.Internal;

/// <summary>Writes lists of texts as JSON.</summary>
internal static class JsonTexts
{
    /// <summary>Writes a member whose value is an array of texts, in their order.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
