using System.Text.Json;
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
        JsonObjectFields file = root.Object(["id", "title", "owner", "owner_persona", "approver", "registrar", "items", "personas", "grants", "story"]);
        ObjectRef workflow = file["id"].Parse(static id => ObjectRef.Create("workflow", id));
        TravelItem[] items = ReadItems(file["items"]);
        var grants = new List<TravelGrant>();
        foreach (JsonField field in file["grants"].Items(MaxItems))
        {
            grants.Add(TravelGrantReader.Read(field, grants));
        }

        return new TravelWorkflow
        {
            Resource = workflow,
            Title = file["title"].Text(),
            Owner = file["owner"].Parse(SubjectRef.Parse),
            OwnerPersona = file["owner_persona"].Persona(),
            Approver = file["approver"].Parse(SubjectRef.Parse),
            Registrar = file["registrar"].Parse(SubjectRef.Parse),
            Items = items,
            Personas = [.. file["personas"].Items(MaxItems).Select(ReadPersona)],
            Grants = grants,
            Story = [.. file["story"].Items(MaxItems).Select(f => StoryStepReader.Read(f, workflow.Id, items, grants))],
        };
    }

    private static TravelItem[] ReadItems(JsonField field)
    {
        var items = new List<TravelItem>();
        foreach (JsonField each in field.Items(MaxItems))
        {
            TravelItem item = ReadItem(each);
            if (items.Any(i => i.Resource.Id == item.Resource.Id))
            {
                throw each.Fault("another item has this id");
            }

            items.Add(item);
        }

        return [.. items];
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

    private static TravelPersona ReadPersona(JsonField field)
    {
        JsonObjectFields persona = field.Object(["subject", "persona"], "attributes", "consents", "approved");
        return new TravelPersona(
            persona["persona"].Persona(),
            persona["subject"].Parse(SubjectRef.Parse),
            persona.Find("attributes")?.Context() ?? Authz.Conditions.ConditionContext.Empty,
            persona.Find("consents")?.Flag() ?? false,
            persona.Find("approved")?.Flag() ?? false);
    }
}
