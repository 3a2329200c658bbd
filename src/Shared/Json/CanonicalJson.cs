using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FlowPilot.Shared.Json;

/// <summary>
/// The JSON Canonicalization Scheme, RFC 8785: one text for one value. Members sorted by UTF-16 code units, no white space,
/// strings escaped minimally, numbers as ECMAScript writes them.
/// </summary>
internal static class CanonicalJson
{
    private const int MaxDepth = 64;

    // Every integer up to this one is a double, and ECMAScript writes it with its digits alone.
    private const long MaxExactInteger = 1L << 53;

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(static c => (char)c).Except(['"', '\\'])]);

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    /// <summary>Gives the canonical form of one JSON text.</summary>
    /// <exception cref="FormatException">The text is not JSON, names a member twice, holds a lone surrogate, or a number beyond double precision.</exception>
    public static byte[] Canonicalize(ReadOnlyMemory<byte> utf8Json)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(utf8Json.Length, 1));
        Canonicalize(output, utf8Json);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes the canonical form of one JSON text.</summary>
    /// <exception cref="FormatException">As in <see cref="Canonicalize(ReadOnlyMemory{byte})"/>; part of it may have been written.</exception>
    public static void Canonicalize(IBufferWriter<byte> output, ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, Strict);
            Write(output, document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("The text has no canonical form.", e);
        }
    }

    /// <summary>Writes the canonical form of a value, if it is an object without one of its members.</summary>
    /// <exception cref="FormatException">A number is beyond double precision.</exception>
    /// <exception cref="InvalidOperationException">A string holds a lone surrogate.</exception>
    public static void Write(IBufferWriter<byte> output, JsonElement value, string? skip = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(output, value, skip);
                break;
            case JsonValueKind.Array:
                WriteArray(output, value);
                break;
            case JsonValueKind.String:
                WriteString(output, value.GetString()!); // not null: the kind is String
                break;
            case JsonValueKind.Number:
                WriteNumber(output, value);
                break;
            case JsonValueKind.True:
                output.Write("true"u8);
                break;
            case JsonValueKind.False:
                output.Write("false"u8);
                break;
            case JsonValueKind.Null:
                output.Write("null"u8);
                break;
            default:
                throw new FormatException("There is no value.");
        }
    }

    /// <summary>Writes a string with its quotes: RFC 8785, section 3.2.2.2.</summary>
    public static void WriteString(IBufferWriter<byte> output, string value)
    {
        // Nearly every string: printable ASCII, in which nothing is escaped.
        if (!value.AsSpan().ContainsAnyExcept(Plain))
        {
            Span<byte> room = output.GetSpan(value.Length + 2);
            room[0] = (byte)'"';
            Encoding.ASCII.GetBytes(value, room[1..]);
            room[value.Length + 1] = (byte)'"';
            output.Advance(value.Length + 2);
            return;
        }

        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        output.Write(Encoding.UTF8.GetBytes(text.Append('"').ToString()));
    }

    /// <summary>Writes a number as ECMAScript's Number.prototype.toString does: RFC 8785, section 3.2.2.3.</summary>
    public static string FormatNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new FormatException("A number is beyond double precision.");
        }

        if (value == 0)
        {
            return "0"; // also for −0
        }

        // .NET, too, gives the shortest digits that read back; only the notation differs.
        (string digits, int exponent) = Decompose(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        string sign = value < 0 ? "-" : string.Empty;
        int point = exponent + 1; // digits in front of the point
        return sign + point switch
        {
            > 0 and <= 21 when digits.Length <= point => digits + new string('0', point - digits.Length),
            > 0 and <= 21 => $"{digits[..point]}.{digits[point..]}",
            > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
            _ => $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : string.Empty)}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>Cuts a decimal text into its significant digits and the exponent of the first one.</summary>
    private static (string Digits, int Exponent) Decompose(string text)
    {
        int e = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text[..e];
        int dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        int integerDigits = dot < 0 ? mantissa.Length : dot;
        string all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        int leading = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), exponent + integerDigits - 1 - leading);
    }

    private static void WriteNumber(IBufferWriter<byte> output, JsonElement value)
    {
        if (value.TryGetInt64(out long integer) && integer is >= -MaxExactInteger and <= MaxExactInteger)
        {
            const int MaxLength = 20;
            integer.TryFormat(output.GetSpan(MaxLength), out int written, default, CultureInfo.InvariantCulture);
            output.Advance(written);
            return;
        }

        output.Write(Encoding.ASCII.GetBytes(FormatNumber(value.GetDouble())));
    }

    private static void WriteObject(IBufferWriter<byte> output, JsonElement value, string? skip)
    {
        (string Name, JsonElement Value)[] members = ArrayPool<(string, JsonElement)>.Shared.Rent(value.GetPropertyCount());
        int count = 0;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            members[count++] = (member.Name, member.Value);
        }

        members.AsSpan(0, count).Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        output.Write("{"u8);
        bool first = true;
        foreach ((string name, JsonElement member) in members.AsSpan(0, count))
        {
            if (name == skip)
            {
                continue;
            }

            output.Write(first ? [] : ","u8);
            first = false;
            WriteString(output, name);
            output.Write(":"u8);
            Write(output, member);
        }

        output.Write("}"u8);
        ArrayPool<(string, JsonElement)>.Shared.Return(members, clearArray: true);
    }

    private static void WriteArray(IBufferWriter<byte> output, JsonElement value)
    {
        output.Write("["u8);
        bool first = true;
        foreach (JsonElement item in value.EnumerateArray())
        {
            output.Write(first ? [] : ","u8);
            first = false;
            Write(output, item);
        }

        output.Write("]"u8);
    }
}
