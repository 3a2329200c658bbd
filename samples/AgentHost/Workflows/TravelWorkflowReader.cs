using System.Text.Json;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>Reads a workflow file completely before anything of it counts.</summary>
internal static class TravelWorkflowReader
{
    private const int MaxFileLength = 256 * 1024;
    private const int MaxItems = 100;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <exception cref="WorkflowFileException">The file is not a workflow; the message names the field.</exception>
    public static TravelWorkflow ReadFile(string path)
    {
        try
        {
            byte[] text = new FileInfo(path).Length <= MaxFileLength
                ? File.ReadAllBytes(path)
                : throw new WorkflowFileException("the file", $"it is longer than {MaxFileLength} bytes");
            return Read(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WorkflowFileException("the file", e.Message, e);
        }
    }

    /// <exception cref="WorkflowFileException">The text is not a workflow; the message names the field.</exception>
    public static TravelWorkflow Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Strict);
            return Read(new JsonField(document.RootElement, string.Empty));
        }
        catch (JsonException e)
        {
            throw new WorkflowFileException(e.LineNumber is { } line ? $"line {line + 1}" : "the file", "JSON without repeated names is expected", e);
        }
    }

    private static TravelWorkflow Read(JsonField root)
    {
        JsonObjectFields file = root.Object(["id", "title", "owner", "items", "grants", "story"]);
        TravelItem[] items = [.. file["items"].Items(MaxItems).Select(ReadItem)];
        JsonField? twice = file["items"].Items(MaxItems).Select((f, i) => (f, i)).Where(x => items.Take(x.i).Any(e => e.Resource.Id == items[x.i].Resource.Id)).Select(x => (JsonField?)x.f).FirstOrDefault();
        if (twice is { } repeated)
        {
            throw repeated.Fault("another item has this id");
        }

        var grants = new List<TravelGrant>();
        foreach (JsonField field in file["grants"].Items(MaxItems))
        {
            grants.Add(ReadGrant(field, grants));
        }

        return new TravelWorkflow(
            file["id"].Parse(static id => ObjectRef.Create("workflow", id)),
            file["title"].Text(),
            file["owner"].Parse(SubjectRef.Parse),
            items,
            grants,
            [.. file["story"].Items(MaxItems).Select(f => ReadStep(f, items, grants))]);
    }

    private static TravelItem ReadItem(JsonField field)
    {
        JsonObjectFields item = field.Object(["id", "type", "kind", "title", "currency", "price_minor", "risk_score", "day_offset"]);
        string type = item["type"].Text();
        return new TravelItem(
            type is "workflow_item" or "museum_ticket" ? item["id"].Parse(id => ObjectRef.Create(type, id)) : throw item["type"].Fault("'workflow_item' or 'museum_ticket' is expected"),
            item["kind"].Text(32),
            item["title"].Text(),
            item["currency"].Text(3),
            item["price_minor"].Number(0, 100_000_000),
            (int)item["risk_score"].Number(0, 5),
            (int)item["day_offset"].Number(0, 3650));
    }

    private static TravelGrant ReadGrant(JsonField field, List<TravelGrant> earlier)
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
            [.. grant["actions"].Items(MaxItems).Select(static a => a.Text())],
            ReadSelector(field, grant),
            TimeSpan.FromDays(grant["days"].Number(1, 365)),
            (int)grant["depth"].Number(0, 4));
    }

    private static ResourceSelector ReadSelector(JsonField field, JsonObjectFields grant) => (grant.Find("types"), grant.Find("objects")) switch
    {
        ({ } types, null) => types.Items(MaxItems) is { Length: > 0 } named ? ResourceSelector.ForTypes(named.Select(static t => t.Parse(Type))) : throw types.Fault("at least one is expected"),
        (null, { } objects) => objects.Items(MaxItems) is { Length: > 0 } named ? ResourceSelector.ForObjects(named.Select(static o => o.Parse(ObjectRef.Parse))) : throw objects.Fault("at least one is expected"),
        _ => throw field.Fault("either 'types' or 'objects' is expected"),
    };

    private static string Type(string text) => ObjectRef.Create(text, "x").Type;

    private static StoryStep ReadStep(JsonField field, TravelItem[] items, List<TravelGrant> grants)
    {
        JsonObjectFields step = field.Object(["step", "title", "caller"], "on_behalf_of", "grant", "run", "expect");
        string? grant = step.Find("grant")?.Text();
        if (grant is not null && grants.All(g => g.Name != grant))
        {
            throw step["grant"].Fault("no grant has this name");
        }

        StoryStepKind kind = (step["step"].Text(), step.Find("run")?.Text()) switch
        {
            ("execute", "workflow") => StoryStepKind.ExecuteWorkflow,
            ("execute", "items") => StoryStepKind.ExecuteItems,
            ("revoke", null) when grant is not null => StoryStepKind.Revoke,
            _ => throw step["step"].Fault("'execute' with 'run' (workflow or items), or 'revoke' with 'grant' is expected"),
        };
        Dictionary<string, ExpectedResult> expect = step.Find("expect")?.Members().ToDictionary(static m => m.Key, static m => ReadExpected(m.Value), StringComparer.Ordinal) ?? [];
        if (kind != StoryStepKind.Revoke && !expect.Keys.Order(StringComparer.Ordinal).SequenceEqual(items.Select(static i => i.Resource.Id).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw (step.Find("expect") ?? field).Fault("exactly one expected result for each item is expected");
        }

        return new StoryStep(kind, step["title"].Text(), step["caller"].Parse(SubjectRef.Parse), step.Find("on_behalf_of")?.Parse(SubjectRef.Parse), grant, expect);
    }

    private static ExpectedResult ReadExpected(JsonField field)
    {
        JsonObjectFields expected = field.Object(["decision", "reasons"], "outcome");
        string decision = expected["decision"].Text();
        return decision is "allow" or "deny"
            ? new ExpectedResult(decision, [.. expected["reasons"].Items(16).Select(static r => r.Text())], expected.Find("outcome")?.Text())
            : throw expected["decision"].Fault("'allow' or 'deny' is expected");
    }
}
