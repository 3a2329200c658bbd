using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace FlowPilot.Shared.Json;

/// <summary>Reads JSON that somebody has signed, so that no two readers can understand it differently.</summary>
internal static class StrictJson
{
    /// <summary>
    /// Reads one JSON object and nothing else: valid UTF-8 without a byte order mark, no member named twice (escaped spellings included), no
    /// comment, no trailing comma, nothing behind it.
    /// </summary>
    /// <returns>The document, which the caller disposes, or <see langword="null"/>.</returns>
    public static JsonDocument? ReadObject(ReadOnlyMemory<byte> utf8Json, int maxDepth)
    {
        if (!Utf8.IsValid(utf8Json.Span))
        {
            return null;
        }

        try
        {
            var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = maxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Gives a string value that is not empty.</summary>
    /// <returns>Whether the value is one; a lone surrogate makes it none.</returns>
    public static bool TryGetText(JsonElement value, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = value.GetString();
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return !string.IsNullOrEmpty(text);
    }

    /// <summary>Gives a number that is written as an integer: no fraction, no exponent, no string.</summary>
    public static bool TryGetInteger(JsonElement value, out long integer)
    {
        integer = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out integer);
    }
}
