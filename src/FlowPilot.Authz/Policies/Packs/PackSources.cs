using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>The attributes that a decision has at hand; what is <see langword="null"/> is not known yet, and nothing is said of it.</summary>
internal readonly record struct PackSources(string ResourceType, ConditionContext? Resource, ConditionContext? Principal, ConditionContext? Owner, ConditionContext? Request)
{
    /// <summary>The attributes of a persona as its record has them; none where there is no record.</summary>
    public static ConditionContext Of(PersonaFacts? persona) => persona?.Record?.Attributes ?? ConditionContext.Empty;

    /// <summary>Says what is wrong with the values, before any gate: missing before malformed.</summary>
    public string? FaultOf(PackContent content, PackAction action) =>
        IsAnyMissing(content, action) ? PolicyReasons.MissingRequiredAttributes
        : IsAnyInvalid(content) ? PolicyReasons.InvalidAttribute
        : null;

    private bool IsAnyMissing(PackContent content, PackAction action) =>
        Lacks(action, PackVariables.Resource, content.ResourceAttributes.Of(ResourceType), Resource)
        || Lacks(action, PackVariables.Principal, content.PersonaAttributes, Principal)
        || Lacks(action, PackVariables.Owner, content.PersonaAttributes, Owner)
        || Lacks(action, PackVariables.Request, content.RequestAttributes, Request);

    // What nobody has declared has no place in a request; a seam may know more than the pack asks.
    private bool IsAnyInvalid(PackContent content) =>
        (Request is not null && content.RequestAttributes.Read(Request) is { } request && (request.HasUnknown || request.IsInvalid))
        || IsInvalid(content.PersonaAttributes, Principal)
        || IsInvalid(content.PersonaAttributes, Owner)
        || IsInvalid(content.ResourceAttributes.Of(ResourceType), Resource);

    private static bool IsInvalid(AttributeSchema schema, ConditionContext? values) => values is not null && schema.Read(values).IsInvalid;

    private static bool Lacks(PackAction action, string variable, AttributeSchema schema, ConditionContext? values)
    {
        if (values is null || !schema.HasRequired)
        {
            return false;
        }

        AttributeValues read = schema.Read(values);
        for (int i = 0; i < schema.Rules.Count; i++)
        {
            if (schema.Rules[i].Definition.Required && !read.IsGiven(i) && (action.Reads.Contains((variable, schema.Rules[i].Name)) || action.Reads.Contains((variable, PackVariables.Whole))))
            {
                return true;
            }
        }

        return false;
    }
}
