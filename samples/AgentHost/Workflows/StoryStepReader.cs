using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>Reads one step of a workflow file's story.</summary>
internal static class StoryStepReader
{
    private const int MaxItems = 100;

    public static StoryStep Read(JsonField field, string workflow, TravelItem[] items, List<TravelGrant> grants)
    {
        JsonObjectFields step = field.Object(["step", "title", "caller"], "on_behalf_of", "grant", "persona", "items", "expect");
        string? grant = step.Find("grant")?.Text();
        if (grant is not null && grants.All(g => g.Name != grant))
        {
            throw step["grant"].Fault("no grant has this name");
        }

        StoryStepKind kind = KindOf(step["step"]);
        string[] named = [.. (step.Find("items")?.Items(MaxItems) ?? []).Select(f => ItemOf(f, items))];
        var read = new StoryStep
        {
            Kind = kind,
            Title = step["title"].Text(),
            Caller = step["caller"].Parse(SubjectRef.Parse),
            OnBehalfOf = step.Find("on_behalf_of")?.Parse(SubjectRef.Parse),
            Grant = grant,
            Persona = step.Find("persona")?.Persona(),
            Items = named.Length == 0 && kind is StoryStepKind.Run or StoryStepKind.DryRun ? [.. items.Select(static i => i.Resource.Id)] : named,
            Expect = step.Find("expect")?.Members().ToDictionary(static m => m.Key, static m => ReadExpected(m.Value), StringComparer.Ordinal)
                ?? new Dictionary<string, ExpectedResult>(StringComparer.Ordinal),
        };
        RequireWhole(field, step, read, workflow);
        return read;
    }

    private static StoryStepKind KindOf(JsonField field) => field.Text() switch
    {
        "run" => StoryStepKind.Run,
        "dry-run" => StoryStepKind.DryRun,
        "revoke" => StoryStepKind.Revoke,
        "withdraw" => StoryStepKind.Withdraw,
        "suspend" => StoryStepKind.Suspend,
        "approve" => StoryStepKind.Approve,
        _ => throw field.Fault("'run', 'dry-run', 'revoke', 'withdraw', 'suspend' or 'approve' is expected"),
    };

    private static string ItemOf(JsonField field, TravelItem[] items) =>
        field.Text() is var id && items.Any(i => i.Resource.Id == id) ? id : throw field.Fault("no item has this id");

    /// <summary>What a step of its kind cannot do without, and what is expected of each item that it runs.</summary>
    private static void RequireWhole(JsonField field, JsonObjectFields fields, StoryStep step, string workflow)
    {
        bool isWhole = step.Kind switch
        {
            StoryStepKind.Revoke => step.Grant is not null,
            StoryStepKind.Suspend => step.Persona?.Subject is not null,
            StoryStepKind.Approve => step.Items.Count == 1,
            StoryStepKind.Withdraw => true,
            _ => step.Persona is { Subject: null },
        };
        if (!isWhole)
        {
            throw fields["step"].Fault("this step lacks its 'grant', 'persona' or 'items'");
        }

        string[] expected = [.. step.Expect.Keys.Order(StringComparer.Ordinal)];
        bool isExpected = !step.IsRun || expected is [var only] && only == workflow || expected.SequenceEqual(step.Items.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        if (!isExpected)
        {
            throw (fields.Find("expect") ?? field).Fault("one expected result for each item is expected, or one for the workflow alone");
        }
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
