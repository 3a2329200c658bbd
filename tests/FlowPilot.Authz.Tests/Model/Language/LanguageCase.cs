using System.Globalization;
using System.Text.Json;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Model.Language;

/// <summary>One case of a file of OpenFGA's language tests.</summary>
internal sealed class LanguageCase
{
    private readonly JsonElement _case;

    private LanguageCase(JsonElement element, int index)
    {
        _case = element;
        Id = $"{index.ToString("000", CultureInfo.InvariantCulture)} {Text("name")}";
    }

    /// <summary>The number and the name: names repeat.</summary>
    public string Id { get; }

    public bool IsSkipped => Is("skip");

    public IReadOnlyList<LanguageError> Errors => _case.TryGetProperty("expected_errors", out JsonElement errors) && errors.ValueKind == JsonValueKind.Array
        ? [.. errors.EnumerateArray().Select(static e => new LanguageError(e))]
        : [];

    public static IReadOnlyList<LanguageCase> Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(SharedData.ReadText("openfga", file));
        return [.. document.RootElement.Clone().EnumerateArray().Select(static (c, i) => new LanguageCase(c, i))];
    }

    public string Text(string member) => _case.GetProperty(member).GetString()!; // not null: every case has its members

    public bool Has(string member) => _case.TryGetProperty(member, out _);

    public bool Is(string member) => _case.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
