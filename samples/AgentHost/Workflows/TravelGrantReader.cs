using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>Reads one grant of a workflow file.</summary>
internal static class TravelGrantReader
{
    private const int MaxNames = 100;

    public static TravelGrant Read(JsonField field, List<TravelGrant> earlier)
    {
        JsonObjectFields grant = field.Object(["name", "issuer", "delegate", "actions", "days", "depth"], "parent", "types", "objects");
        string name = grant["name"].Text();
        string? parent = grant.Find("parent")?.Text();
        if (earlier.Any(g => g.Name == name))
        {
            throw grant["name"].Fault("another grant has this name");
        }

        if (parent is not null && earlier.All(g => g.Name != parent))
        {
            throw grant["parent"].Fault("no grant above has this name");
        }

        return new TravelGrant(
            name,
            grant["issuer"].Parse(SubjectRef.Parse),
            grant["delegate"].Parse(SubjectRef.Parse),
            parent,
            [.. grant["actions"].Items(MaxNames).Select(static a => a.Text())],
            ReadSelector(field, grant),
            TimeSpan.FromDays(grant["days"].Number(1, 365)),
            (int)grant["depth"].Number(0, 4));
    }

    private static ResourceSelector ReadSelector(JsonField field, JsonObjectFields grant) => (grant.Find("types"), grant.Find("objects")) switch
    {
        ({ } types, null) => types.Items(MaxNames) is { Length: > 0 } named ? ResourceSelector.ForTypes(named.Select(static t => t.Parse(Type))) : throw types.Fault("at least one is expected"),
        (null, { } objects) => objects.Items(MaxNames) is { Length: > 0 } named ? ResourceSelector.ForObjects(named.Select(static o => o.Parse(ObjectRef.Parse))) : throw objects.Fault("at least one is expected"),
        _ => throw field.Fault("either 'types' or 'objects' is expected"),
    };

    private static string Type(string text) => ObjectRef.Create(text, "x").Type;
}
