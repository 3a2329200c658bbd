using System.Text.Json;

namespace FlowPilot.Authz.Tests.Model.Language;

/// <summary>An error that a case expects, at our one-based place; the data's is zero-based.</summary>
internal sealed record LanguageError
{
    public LanguageError(JsonElement error)
    {
        Message = error.GetProperty("msg").GetString()!; // not null: every error has one
        Code = error.TryGetProperty("metadata", out JsonElement metadata) && metadata.TryGetProperty("errorType", out JsonElement code) ? code.GetString() : null;
        if (error.TryGetProperty("line", out JsonElement line))
        {
            JsonElement column = error.GetProperty("column");
            Line = line.GetProperty("start").GetInt32() + 1;
            Column = column.GetProperty("start").GetInt32() + 1;
            Length = column.GetProperty("end").GetInt32() + 1 - Column;
            Assert.Equal(line.GetProperty("start").GetInt32(), line.GetProperty("end").GetInt32());
        }
    }

    public string Message { get; }

    public string? Code { get; }

    public int Line { get; }

    public int Column { get; }

    public int Length { get; }
}
