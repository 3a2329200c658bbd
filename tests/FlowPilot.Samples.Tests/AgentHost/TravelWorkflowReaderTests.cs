using System.Text;
using System.Text.Json.Nodes;
using FlowPilot.Samples.AgentHost.Workflows;
using FlowPilot.TestKit;

namespace FlowPilot.Samples.Tests.AgentHost;

public sealed class TravelWorkflowReaderTests
{
    private static string TripText => File.ReadAllText(RepositoryRoot.Combine("samples", "AgentHost", "data", "trip-to-milan.json"));

    [Fact]
    public void Read_TheCommittedFile_GivesEverything()
    {
        TravelWorkflow workflow = TravelWorkflowReader.Read(Encoding.UTF8.GetBytes(TripText));

        Assert.Equal("workflow:trip_to_milan", workflow.Resource.ToString());
        Assert.Equal(["flight", "train", "hotel", "museum", "dinner"], workflow.Items.Select(i => i.Kind));
        Assert.Equal(3, workflow.Grants.Count);
        Assert.Equal(3, workflow.Personas.Count);
        Assert.Equal(14, workflow.Story.Count);
        Assert.Equal([5, 5, 5, 1, 5, 1, 1, 1, 1, 1], workflow.Story.Where(static s => s.IsRun).Select(static s => s.Expect.Count));
        Assert.Equal(["i_hotel"], workflow.Story[4].Items);
    }

    public static TheoryData<string, Action<JsonNode>> Spoiled => new()
    {
        { "title", n => n.AsObject().Remove("title") },
        { "comment", n => n["comment"] = "x" },
        { "id", n => n["id"] = "a b" },
        { "owner", n => n["owner"] = "carlo" },
        { "owner", n => n["owner"] = 7 },
        { "owner_persona", n => n["owner_persona"] = "traveler" },
        { "approver", n => n.AsObject().Remove("approver") },
        { "items", n => n["items"] = "none" },
        { "items[2].price_minor", n => At(n, "items", 2)["price_minor"] = "cheap" },
        { "items[2].price_minor", n => At(n, "items", 2)["price_minor"] = -1 },
        { "items[2].price_minor", n => At(n, "items", 2)["price_minor"] = 1.5 },
        { "items[1].type", n => At(n, "items", 1)["type"] = "planet" },
        { "items[1].risk_score", n => At(n, "items", 1)["risk_score"] = 6 },
        { "items[1].surprise", n => At(n, "items", 1)["surprise"] = 1 },
        { "items[1]", n => At(n, "items", 1)["id"] = "i_flight_out" },
        { "personas[0].persona", n => At(n, "personas", 0)["persona"] = "/family" },
        { "personas[0].attributes", n => At(n, "personas", 0)["attributes"] = 1 },
        { "personas[0].consents", n => At(n, "personas", 0)["consents"] = "yes" },
        { "grants[0].delegate", n => At(n, "grants", 0)["delegate"] = "agent" },
        { "grants[0].days", n => At(n, "grants", 0)["days"] = 0 },
        { "grants[0]", n => At(n, "grants", 0)["objects"] = new JsonArray("workflow_item:x") },
        { "grants[0].types", n => At(n, "grants", 0)["types"] = new JsonArray() },
        { "grants[0].types[0]", n => At(n, "grants", 0)["types"] = new JsonArray("a b") },
        { "grants[1].name", n => At(n, "grants", 1)["name"] = "carlo-to-concierge" },
        { "grants[2].parent", n => At(n, "grants", 2)["parent"] = "nobody" },
        { "story[0].step", n => At(n, "story", 0)["step"] = "dance" },
        { "story[0].step", n => At(n, "story", 0).AsObject().Remove("persona") },
        { "story[1].grant", n => At(n, "story", 1)["grant"] = "nobody" },
        { "story[3].items[0]", n => At(n, "story", 3)["items"] = new JsonArray("i_boat") },
        { "story[3].step", n => At(n, "story", 3).AsObject().Remove("items") },
        { "story[6].persona", n => At(n, "story", 6)["persona"] = "a/b/c/d" },
        { "story[0].expect", n => At(n, "story", 0)["expect"]?.AsObject().Remove("i_hotel") },
        { "story[0].expect.i_hotel.decision", n => Expected(n)["decision"] = "perhaps" },
        { "story[0].expect.i_hotel.reasons[0]", n => Expected(n)["reasons"] = new JsonArray(1) },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void Read_AMalformedFile_NamesTheField(string field, Action<JsonNode> spoil)
    {
        JsonNode trip = JsonNode.Parse(TripText) ?? throw new InvalidOperationException();
        spoil(trip);

        WorkflowFileException e = Assert.Throws<WorkflowFileException>(() => TravelWorkflowReader.Read(Encoding.UTF8.GetBytes(trip.ToJsonString())));

        Assert.Equal(field, e.Field);
        Assert.StartsWith(field + ": ", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"id\": }", "line 2")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}", "the file")]
    [InlineData("[]", "the file")]
    [InlineData("", "line 1")]
    public void Read_WhatIsNoWorkflow_NamesThePlace(string text, string field) =>
        Assert.Equal(field, Assert.Throws<WorkflowFileException>(() => TravelWorkflowReader.Read(Encoding.UTF8.GetBytes(text))).Field);

    private static JsonNode At(JsonNode root, string list, int index) => root[list]?[index] ?? throw new InvalidOperationException();

    private static JsonNode Expected(JsonNode root) => At(root, "story", 0)["expect"]?["i_hotel"] ?? throw new InvalidOperationException();
}
