using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>The members of one object of a receipt, taken one by one, each in the one form that a receipt has for it.</summary>
/// <param name="value">The object.</param>
/// <param name="path">How errors name it.</param>
internal sealed class ReceiptMembers(JsonElement value, string path)
{
    private const int HashLength = 64;
    private const int MaxNames = 4_096;

    private static readonly SearchValues<char> HexChars = SearchValues.Create("0123456789abcdef");

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public void RequireVersion(string name)
    {
        JsonElement version = Required(name);
        if (version.ValueKind != JsonValueKind.Number)
        {
            throw Wrong(name);
        }

        if (version.GetRawText() != "1")
        {
            throw new ReceiptMemberException(ReceiptFault.UnknownVersion, path + name);
        }
    }

    public int Int32(string name)
    {
        JsonElement element = Required(name);
        // As it is written: 1e3 and 1.0 are the same number in another form.
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int number)
            && element.GetRawText() == number.ToString(CultureInfo.InvariantCulture)
            ? number
            : throw Wrong(name);
    }

    public long Counter(string name) => Signed(name) is >= 0 and var number ? number : throw Wrong(name);

    public long? OptionalCounter(string name) => Has(name) ? Counter(name) : null;

    public long? OptionalSigned(string name) => Has(name) ? Signed(name) : null;

    public string Hash(string name)
    {
        string text = String(name);
        return text.Length == HashLength && !text.AsSpan().ContainsAnyExcept(HexChars) ? text : throw Wrong(name);
    }

    public void OptionalHash(string name)
    {
        if (Has(name))
        {
            Hash(name);
        }
    }

    public Guid Id(string name)
    {
        string text = String(name);
        return Guid.TryParseExact(text, "D", out Guid id) && id.ToString() == text ? id : throw Wrong(name);
    }

    public void Instant(string name)
    {
        if (!ReceiptWriter.TryReadInstant(String(name), out _))
        {
            throw Wrong(name);
        }
    }

    /// <summary>Takes a short plain text.</summary>
    public string Text(string name)
    {
        string text = String(name);
        return ReceiptNames.IsPlain(text) ? text : throw Wrong(name);
    }

    public string OneOf(string name, string first, string second)
    {
        string text = String(name);
        return text == first || text == second ? text : throw Wrong(name);
    }

    public SandboxOutcome Outcome(string name, string detailName)
    {
        SandboxOutcome outcome = ReceiptNames.OutcomeOf(String(name));
        if (outcome == SandboxOutcome.None)
        {
            throw Wrong(name);
        }

        return ReceiptNames.IsDetailOf(outcome, String(detailName)) ? outcome : throw Wrong(detailName);
    }

    public ReceiptMembers Object(string name)
    {
        JsonElement element = Required(name);
        return element.ValueKind == JsonValueKind.Object ? new ReceiptMembers(element, $"{path}{name}.") : throw Wrong(name);
    }

    /// <summary>Takes a list of names in ordinal order, none twice.</summary>
    public HashSet<string> Names(string name)
    {
        JsonElement element = Required(name);
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() > MaxNames)
        {
            throw Wrong(name);
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        string last = string.Empty;
        foreach (JsonElement item in element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || TextOf(item) is not { } text || !ReceiptNames.IsPlain(text) || string.CompareOrdinal(last, text) >= 0)
            {
                throw Wrong(name);
            }

            names.Add(text);
            last = text;
        }

        return names;
    }

    /// <summary>Refuses what was not taken.</summary>
    public void RequireNoOther()
    {
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!_taken.Contains(property.Name))
            {
                throw new ReceiptMemberException(ReceiptFault.UnknownMember, path + property.Name);
            }
        }
    }

    public ReceiptMemberException Wrong(string name) => new(ReceiptFault.WrongValue, path + name);

    private bool Has(string name) => value.TryGetProperty(name, out _);

    private long Signed(string name)
    {
        string text = String(name);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : throw Wrong(name);
    }

    private string String(string name)
    {
        JsonElement element = Required(name);
        return element.ValueKind == JsonValueKind.String && TextOf(element) is { } text ? text : throw Wrong(name);
    }

    // Null for a lone surrogate, which only an escape can write.
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonElement Required(string name)
    {
        _taken.Add(name);
        return value.TryGetProperty(name, out JsonElement element) ? element : throw new ReceiptMemberException(ReceiptFault.MissingMember, path + name);
    }
}
