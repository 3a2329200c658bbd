using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Authorization;
using FlowPilot.Authz.Relationships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FlowPilot.AspNetCore.Tests.Builder;

public sealed class RequireRelationTests
{
    [Theory]
    [InlineData("", "workflow", "route:id")]
    [InlineData("can execute", "workflow", "route:id")]
    [InlineData("can#x", "workflow", "route:id")]
    [InlineData("can_execute", "", "route:id")]
    [InlineData("can_execute", "work:flow", "route:id")]
    [InlineData("can_execute", "workflow", "fixed:*")]
    [InlineData("can_execute", "workflow", "fixed:a b")]
    public void Attribute_NameThatIsNone_Throws(string relation, string type, string from) =>
        Assert.Throws<FormatException>(() => new RequireRelationAttribute(relation, type, from));

    [Theory]
    [InlineData("")]
    [InlineData("id")]
    [InlineData("route:")]
    [InlineData("route")]
    [InlineData("Route:id")]
    [InlineData("header:X-Id")]
    [InlineData("body:id")]
    [InlineData("fixed:")]
    public void Attribute_SourceThatIsNone_Throws(string from) =>
        Assert.Throws<ArgumentException>(() => new RequireRelationAttribute("can_execute", "workflow", from));

    [Fact]
    public void Attribute_IsBothKindsOfMetadata()
    {
        var attribute = new RequireRelationAttribute("can_execute", "workflow", "route:id");
        IAuthorizeData data = attribute;

        Assert.Equal(FlowPilotDefaults.AuthenticationScheme, data.AuthenticationSchemes);
        Assert.Null(data.Policy);
        Assert.Null(data.Roles);
        Assert.Throws<NotSupportedException>(() => data.Policy = "x");
        Assert.Throws<NotSupportedException>(() => data.Roles = "x");
        Assert.Throws<NotSupportedException>(() => data.AuthenticationSchemes = "x");
        Assert.Single(attribute.GetRequirements());
        Assert.Equal("can_execute workflow route:id", $"{attribute.Relation} {attribute.ResourceType} {attribute.From}");
        Assert.Equal("'can_execute' on the 'workflow' from 'route:id'", attribute.ToString());
    }

    [Fact]
    public void RequireRelation_UnsetResource_Throws()
    {
        using WebApplication app = WebApplication.CreateBuilder().Build();
        IEndpointConventionBuilder endpoint = app.MapGet("/", () => "ok");

        Assert.Throws<ArgumentException>(() => endpoint.RequireRelation("admin", default(ObjectRef)));
        Assert.Throws<ArgumentNullException>(() => ((IEndpointConventionBuilder)null!).RequireRelation("admin", "tenant", "fixed:a")); // null: what is tested
    }
}
