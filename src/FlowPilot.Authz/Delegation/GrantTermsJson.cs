using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>Writes and reads the further terms of a grant: condition, persona, ceilings, and the window as it was asked for.</summary>
internal static class GrantTermsJson
{
    public static void Write(Utf8JsonWriter json, Grant grant)
    {
        json.WritePropertyName("condition");
        WriteCondition(json, grant.Condition);
        json.WritePropertyName("persona");
        WritePersona(json, grant.Persona);
        json.WriteStartObject("ceilings");
        foreach (GrantCeiling ceiling in grant.Ceilings)
        {
            json.WriteNumber(ceiling.Name, ceiling.Max);
        }

        json.WriteEndObject();
        json.WriteStartObject("requested");
        json.WriteNumber("lifetime_ticks", grant.Requested.Lifetime?.Ticks ?? 0);
        json.WriteString("not_before", TextOf(grant.Requested.NotBefore));
        json.WriteString("expires_at", TextOf(grant.Requested.ExpiresAt));
        json.WriteEndObject();
    }

    public static GrantCondition? ReadCondition(JsonElement grant)
    {
        JsonElement json = grant.GetProperty("condition");
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        IEnumerable<ConditionParameter> parameters = json.GetProperty("parameters").EnumerateArray().Select(static p =>
            new ConditionParameter(GrantProjection.Text(p, "name"), ConditionParameterType.Parse(GrantProjection.Text(p, "type"))));
        return GrantCondition.Create(
            new ConditionDefinition(GrantProjection.Text(json, "name"), parameters, GrantProjection.Text(json, "expression")),
            ConditionContext.FromJson(json.GetProperty("values")));
    }

    public static PersonaRef? ReadPersona(JsonElement grant) => grant.GetProperty("persona") is { ValueKind: not JsonValueKind.Null } json
        ? new PersonaRef
        {
            Subject = SubjectRef.Parse(GrantProjection.Text(json, "subject")),
            Title = GrantProjection.Text(json, "title"),
            Circle = GrantProjection.Text(json, "circle"),
        }
        : null;

    public static GrantCeiling[] ReadCeilings(JsonElement grant) =>
        [.. grant.GetProperty("ceilings").EnumerateObject().Select(static c => new GrantCeiling(c.Name, c.Value.GetInt64()))];

    public static GrantWindow ReadRequested(JsonElement grant)
    {
        JsonElement json = grant.GetProperty("requested");

        // A lifetime that was named is above zero.
        long ticks = json.GetProperty("lifetime_ticks").GetInt64();
        return new GrantWindow(ticks == 0 ? null : new TimeSpan(ticks), InstantOf(json, "not_before"), InstantOf(json, "expires_at"));
    }

    private static void WriteCondition(Utf8JsonWriter json, GrantCondition? condition)
    {
        if (condition is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", condition.Definition.Name);
        json.WriteStartArray("parameters");
        foreach (ConditionParameter parameter in condition.Definition.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("type", parameter.Type.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("expression", condition.Definition.Expression);
        json.WritePropertyName("values");
        condition.Values.WriteTo(json);
        json.WriteEndObject();
    }

    private static void WritePersona(Utf8JsonWriter json, PersonaRef? persona)
    {
        if (persona is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("subject", persona.Subject?.ToString());
        json.WriteString("title", persona.Title);
        json.WriteString("circle", persona.Circle);
        json.WriteEndObject();
    }

    private static string? TextOf(DateTimeOffset? instant) => instant is { } value ? GrantProjection.Time(value) : null;

    private static DateTimeOffset? InstantOf(JsonElement json, string name) =>
        GrantProjection.TextOrNull(json, name) is { } text ? GrantProjection.Time(text) : null;
}
