namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>The members of one object of a workflow file.</summary>
internal readonly struct JsonObjectFields(IReadOnlyDictionary<string, JsonField> members)
{
    public JsonField this[string name] => members[name];

    public JsonField? Find(string name) => members.TryGetValue(name, out JsonField field) ? field : null;
}
