using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>Writes captured inputs; <see cref="CaptureReader"/> reads exactly this.</summary>
internal static class CaptureWriter
{
    public const int Version = 1;

    public static void Write(Utf8JsonWriter json, CapturedInput input)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("decision_id", input.DecisionId);
        json.WriteString("decided_at", input.DecidedAt.UtcDateTime);
        json.WriteString("revision", input.Revision.ToString());
        json.WriteStartObject("request");
        WriteRequest(json, input.Request);
        json.WriteEndObject();
        if (input.Facts is { } facts)
        {
            json.WriteStartObject("facts");
            WriteFacts(json, facts);
            json.WriteEndObject();
        }

        json.WriteTexts("looked_up", input.LookedUp);
        WriteText(json, "pack", input.Pack);
        WriteText(json, "pack_sha256", input.PackHash);
        json.WriteBoolean("approved", input.IsApproved);
        json.WriteBoolean("allowed", input.Allowed);
        json.WriteTexts("reasons", input.Reasons);
        json.WriteTexts("policy_reasons", input.PolicyReasons);
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, AccessRequest request)
    {
        json.WriteString("store", request.Store.Value);
        json.WriteString("subject", request.Subject.ToString());
        json.WriteBoolean("impersonation", request.Mode == AccessMode.Impersonation);
        json.WriteNumber("credential_kind", (int)request.Credential.Kind);
        WriteText(json, "credential_name", request.Credential.Name);
        json.WriteTexts("scopes", request.Credential.Scopes);
        WriteText(json, "principal", request.Principal?.ToString());
        WriteText(json, "on_behalf_of", request.OnBehalfOf?.ToString());
        if (request.Persona is { } persona)
        {
            json.WriteStartObject("persona");
            WriteText(json, "subject", persona.Subject?.ToString());
            WriteText(json, "title", persona.Title);
            WriteText(json, "circle", persona.Circle);
            json.WriteEndObject();
        }

        json.WriteTexts("grants", request.Grants.Select(static g => g.Value));
        WriteText(json, "action", request.Action);
        WriteText(json, "relation", request.Relation);
        json.WriteString("resource", request.Resource.ToString());
        json.WritePropertyName("context");
        ConditionContext.FromValues(request.Context).WriteTo(json);
        WriteText(json, "pack", request.Pack);
        json.WriteBoolean("dry_run", request.DryRun);
    }

    private static void WriteFacts(Utf8JsonWriter json, PolicyFacts facts)
    {
        json.WriteString("on_behalf_of", facts.OnBehalfOf.ToString());
        WritePersona(json, "principal", facts.Principal);
        WritePersona(json, "owner", facts.Owner);
        json.WritePropertyName("resource");
        facts.ResourceAttributes.WriteTo(json);
        json.WritePropertyName("request");
        facts.RequestAttributes.WriteTo(json);
        json.WriteBoolean("chain_valid", facts.ChainValid);
        json.WriteBoolean("chain_covers", facts.ChainCovers);
        json.WriteTexts("chain_actions", facts.ChainActions);
        json.WriteBoolean("relationship", facts.RelationshipHolds);
        json.WriteBoolean("ceilings", facts.CeilingsHold);
    }

    private static void WritePersona(Utf8JsonWriter json, string name, PersonaFacts? persona)
    {
        if (persona is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("subject", persona.Subject.ToString());
        json.WriteString("title", persona.Title);
        json.WriteString("circle", persona.Circle);
        json.WriteTexts("consents", persona.Consents);
        if (persona.Record is { } record)
        {
            json.WriteStartObject("record");
            json.WriteNumber("status", (int)record.Status);
            json.WriteString("valid_from", record.ValidFrom.UtcDateTime);
            json.WriteString("valid_till", record.ValidTill.UtcDateTime);
            json.WritePropertyName("attributes");
            record.Attributes.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
