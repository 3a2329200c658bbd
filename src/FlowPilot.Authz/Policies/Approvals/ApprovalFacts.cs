using System.Globalization;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies.Packs;

namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>The facts to which an approval is bound: personas, consents and the declared attributes, as gates see them.</summary>
/// <remarks>The instant is not among them, or nothing could be approved; nor are chain, relationship and ceilings, which every decision looks at again.</remarks>
internal static class ApprovalFacts
{
    private const string Domain = "flowpilot-facts-1";

    public static string HashOf(PolicyFacts facts, PackContent content) => QuestionHash.Of(
    [
        Domain, facts.OnBehalfOf.ToString(), .. PersonaOf(facts.Principal, content), .. PersonaOf(facts.Owner, content),
        .. ValuesOf(content.ResourceAttributes.Of(facts.Resource.Type), facts.ResourceAttributes), .. ValuesOf(content.RequestAttributes, facts.RequestAttributes),
    ]).ToString();

    private static IEnumerable<string?> PersonaOf(PersonaFacts? persona, PackContent content) => persona is null
        ? [null]
        :
        [
            persona.Subject.ToString(), persona.Title, persona.Circle, persona.Record?.Status.ToString(),
            persona.Record?.ValidFrom.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), persona.Record?.ValidTill.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            .. persona.Consents.Order(StringComparer.Ordinal), null, .. ValuesOf(content.PersonaAttributes, PackSources.Of(persona)),
        ];

    private static IEnumerable<string?> ValuesOf(AttributeSchema schema, ConditionContext values)
    {
        foreach (AttributeRule rule in schema.Rules.OrderBy(static r => r.Name, StringComparer.Ordinal))
        {
            bool has = values.TryGet(rule.Name, out CelValue raw) && raw.Kind != CelKind.Null;
            CelValue value = !has ? rule.Default : rule.TryRead(raw, out CelValue read) ? read : default;
            yield return rule.Name;
            yield return value.Kind == CelKind.Absent ? null : TextOf(value);
        }

        yield return null;
    }

    private static string TextOf(in CelValue value) => value.Kind switch
    {
        CelKind.Bool => value.AsBool ? "true" : "false",
        CelKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        CelKind.Duration => value.AsDuration.ToString(CultureInfo.InvariantCulture),
        CelKind.Double => value.AsDouble.ToString("R", CultureInfo.InvariantCulture),
        CelKind.Timestamp => string.Create(CultureInfo.InvariantCulture, $"{value.AsTimestamp.Seconds}.{value.AsTimestamp.Nanoseconds}"),
        _ => value.AsString,
    };
}
