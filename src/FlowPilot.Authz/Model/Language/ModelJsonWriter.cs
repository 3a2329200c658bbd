using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Model.Language;

/// <summary>Writes OpenFGA's JSON form. What OpenFGA does not have gets names of its own, so that nobody reads it as something else.</summary>
internal static class ModelJsonWriter
{
    // The text is JSON for tools and stores, not for a web page: an expression stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    public static string Write(AuthorizationModel model, bool withSource)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema_version", model.SchemaVersion);
            json.WriteStartArray("type_definitions");
            foreach (TypeDefinition type in model.Types)
            {
                WriteType(json, type, withSource);
            }

            json.WriteEndArray();
            if (model.Conditions.Count > 0)
            {
                json.WriteStartObject("conditions");
                foreach (ModelCondition condition in model.Conditions)
                {
                    WriteCondition(json, condition, withSource);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteType(Utf8JsonWriter json, TypeDefinition type, bool withSource)
    {
        json.WriteStartObject();
        json.WriteString("type", type.Name);
        json.WriteStartObject("relations");
        foreach (RelationDefinition relation in type.Relations)
        {
            json.WritePropertyName(relation.Name);
            WriteRewrite(json, relation.Rewrite);
        }

        json.WriteEndObject();
        bool hasSource = withSource && (type.Module ?? type.File) is not null;
        if (type.Relations.Count > 0 || hasSource)
        {
            json.WriteStartObject("metadata");
            WriteRelationsMetadata(json, type, withSource);
            if (hasSource)
            {
                WriteSource(json, type.Module, type.File);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRelationsMetadata(Utf8JsonWriter json, TypeDefinition type, bool withSource)
    {
        if (type.Relations.Count == 0)
        {
            return;
        }

        json.WriteStartObject("relations");
        foreach (RelationDefinition relation in type.Relations)
        {
            json.WriteStartObject(relation.Name);
            json.WriteStartArray("directly_related_user_types");
            foreach (TypeRestriction restriction in relation.Direct)
            {
                WriteRestriction(json, restriction);
            }

            json.WriteEndArray();
            if (withSource)
            {
                WriteSource(json, relation.Module, relation.File);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, string? module, string? file)
    {
        if (module is not null)
        {
            json.WriteString("module", module);
        }

        if (file is not null)
        {
            json.WriteStartObject("source_info");
            json.WriteString("file", file);
            json.WriteEndObject();
        }
    }

    private static void WriteRestriction(Utf8JsonWriter json, TypeRestriction restriction)
    {
        json.WriteStartObject();
        json.WriteString("type", restriction.Type);
        if (restriction.Relation is not null)
        {
            json.WriteString("relation", restriction.Relation);
        }

        if (restriction.IsWildcard)
        {
            json.WriteStartObject("wildcard");
            json.WriteEndObject();
        }

        if (restriction.Condition is not null)
        {
            json.WriteString("condition", restriction.Condition);
        }

        if (restriction.HasNotBefore)
        {
            json.WriteBoolean("not_before", true);
        }

        if (restriction.Expires)
        {
            json.WriteBoolean("expires", true);
        }

        json.WriteEndObject();
    }

    private static void WriteRewrite(Utf8JsonWriter json, RelationRewrite rewrite)
    {
        json.WriteStartObject();
        switch (rewrite)
        {
            case DirectRewrite:
                json.WriteStartObject("this");
                json.WriteEndObject();
                break;
            case ComputedRewrite computed:
                WriteRelation(json, "computedUserset", computed.Relation);
                break;
            case TupleToUsersetRewrite arrow:
                WriteArrow(json, "tupleToUserset", arrow.Relation, arrow.Tupleset);
                break;
            case IntersectionArrowRewrite arrow:
                WriteArrow(json, "tupleToUsersetAll", arrow.Relation, arrow.Tupleset);
                break;
            case UnionRewrite union:
                WriteChildren(json, "union", union.Operands);
                break;
            case IntersectionRewrite both:
                WriteChildren(json, "intersection", both.Operands);
                break;
            case ExclusionRewrite exclusion:
                json.WriteStartObject("difference");
                json.WritePropertyName("base");
                WriteRewrite(json, exclusion.Base);
                json.WritePropertyName("subtract");
                WriteRewrite(json, exclusion.Subtract);
                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"Unknown rewrite {rewrite.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    private static void WriteRelation(Utf8JsonWriter json, string name, string relation)
    {
        json.WriteStartObject(name);
        json.WriteString("relation", relation);
        json.WriteEndObject();
    }

    private static void WriteArrow(Utf8JsonWriter json, string name, string relation, string tupleset)
    {
        json.WriteStartObject(name);
        WriteRelation(json, "tupleset", tupleset);
        WriteRelation(json, "computedUserset", relation);
        json.WriteEndObject();
    }

    private static void WriteChildren(Utf8JsonWriter json, string name, IReadOnlyList<RelationRewrite> operands)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("child");
        foreach (RelationRewrite operand in operands)
        {
            WriteRewrite(json, operand);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter json, ModelCondition condition, bool withSource)
    {
        json.WriteStartObject(condition.Name);
        json.WriteString("name", condition.Name);
        json.WriteString("expression", condition.Expression);
        json.WriteStartObject("parameters");
        foreach (ConditionParameter parameter in condition.Parameters)
        {
            json.WritePropertyName(parameter.Name);
            WriteParameterType(json, parameter.Type);
        }

        json.WriteEndObject();
        if (withSource && (condition.Module ?? condition.File) is not null)
        {
            json.WriteStartObject("metadata");
            WriteSource(json, condition.Module, condition.File);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteParameterType(Utf8JsonWriter json, ConditionParameterType type)
    {
        json.WriteStartObject();
        json.WriteString("type_name", $"TYPE_NAME_{type.Name.ToUpperInvariant()}");
        if (type.ElementType is not null)
        {
            json.WriteStartArray("generic_types");
            WriteParameterType(json, type.ElementType);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
