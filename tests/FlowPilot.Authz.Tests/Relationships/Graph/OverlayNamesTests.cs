using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Tests.Relationships.Graph;

public sealed class OverlayNamesTests
{
    [Fact]
    public void Names_ThatTheStoreComesToKnowMeanwhile_KeepTheNumberOfTheRequest()
    {
        var schema = new GraphSchema();
        var names = new OverlayNames(schema);
        int number = names.NumberOf("user", "eve");

        schema.NamesOf("user").Add("eve");

        Assert.Equal((number, number, "eve"), (names.NumberOf("user", "eve"), names.Find("user", "eve"), names.NameOf("user", number)));
    }

    [Fact]
    public void Names_ThatTheStoreKnows_HaveItsNumbers()
    {
        var schema = new GraphSchema();
        int stored = schema.NamesOf("user").Add("anna");
        var names = new OverlayNames(schema);

        Assert.Equal((stored, stored, -1), (names.NumberOf("user", "anna"), names.Find("user", "anna"), names.Find("user", "eve")));
        Assert.Equal(OverlayNames.First, names.NumberOf("user", "eve"));
    }
}
