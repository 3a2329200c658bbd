using System.Text.Json;
using FlowPilot.Authz.Policies.Packs;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Policies;

public sealed class PolicyPackSchemaTests
{
    [Fact]
    public void Schema_HasTheFieldsThatTheReaderReads()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("docs", "reference", "policy-pack.schema.json")));
        JsonElement definitions = schema.RootElement.GetProperty("$defs");

        foreach ((string what, string[] fields) in PackReader.Fields)
        {
            JsonElement definition = definitions.GetProperty(what);
            Assert.Equal(fields.Order(StringComparer.Ordinal), definition.GetProperty("properties").EnumerateObject().Select(static p => p.Name).Order(StringComparer.Ordinal));
            Assert.False(definition.GetProperty("additionalProperties").GetBoolean());
        }

        string[] objects = [.. definitions.EnumerateObject().Where(static d => d.Value.TryGetProperty("additionalProperties", out _)).Select(static d => d.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(PackReader.Fields.Keys.Order(StringComparer.Ordinal), objects);
    }
}
