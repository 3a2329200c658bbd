using FlowPilot.Authz.Model;
using static FlowPilot.Authz.Model.RelationRewrite;

namespace FlowPilot.Authz.Tests.Model;

public sealed class ModelBuilderTests
{
    private const string Text = """
        model
          schema 1.2

        type user

        type group
          relations
            define member: [user, user with in_office, group#member]

        type document
          relations
            define parent: [document]
            define blocked: [user:*]
            define viewer: [user expires, group#member not before] or viewer from parent or member_of
            define member_of: (viewer and viewer from all parent) but not blocked

        condition in_office(now: timestamp, days: list<int>) {
          now.getDayOfWeek() in days
        }

        """;

    [Fact]
    public void Build_EveryForm_IsTheModelOfTheText()
    {
        AuthorizationModel model = new ModelBuilder()
            .Schema("1.2")
            .Type("user")
            .Type("group", static t => t.Relation("member", Direct(TypeRestriction.Of("user"), TypeRestriction.Of("user").With("in_office"), TypeRestriction.Userset("group", "member"))))
            .Type("document", static t => t
                .Relation("parent", Direct(TypeRestriction.Of("document")))
                .Relation("blocked", Direct(TypeRestriction.Wildcard("user")))
                .Relation("viewer", Direct(TypeRestriction.Of("user").Expiring(), TypeRestriction.Userset("group", "member").NotBefore()).Or(From("viewer", "parent")).Or(Computed("member_of")))
                .Relation("member_of", Computed("viewer").And(FromAll("viewer", "parent")).ButNot(Computed("blocked"))))
            .Condition("in_office", "now.getDayOfWeek() in days", ("now", "timestamp"), ("days", "list<int>"))
            .Build(new ModelOptions { AllowExtensions = true });

        Assert.Equal(Text.ReplaceLineEndings("\n"), model.ToText());
        Assert.Equal(AuthorizationModel.Parse(Text, new ModelOptions { AllowExtensions = true }), model);
    }

    [Fact]
    public void Build_WrongModel_NamesAllErrorsWithoutPlaces()
    {
        ModelBuilder builder = new ModelBuilder().Type("user", static t => t
            .Relation("a b", Direct(TypeRestriction.Of("usr")))
            .Relation("c", Computed("d").Or(Direct(TypeRestriction.Of("user"))).Or(Direct(TypeRestriction.Wildcard("user")))));

        FlowPilotModelException e = Assert.Throws<FlowPilotModelException>(builder.Build);

        Assert.Equal(["assignable-relation-must-have-type", "invalid-name", "invalid-type", "missing-definition"], e.Errors.Select(static x => x.Code).Order(StringComparer.Ordinal));
        Assert.All(e.Errors, static x => Assert.Equal((0, 0), (x.Line, x.Column)));
        Assert.Contains("The relation 'a b' of type 'user' is no name", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Twice_GivesEqualModels()
    {
        ModelBuilder builder = new ModelBuilder().Type("user");

        Assert.Equal(builder.Build(), builder.Build());
        Assert.Equal("1.1", builder.Build().SchemaVersion);
    }

    [Fact]
    public void Build_TypeTwice_IsRefused() =>
        Assert.Equal("duplicated-error", Assert.Single(Assert.Throws<FlowPilotModelException>(new ModelBuilder().Type("user").Type("user").Build).Errors).Code);

    [Fact]
    public void Parts_Misused_AreRefusedAtOnce()
    {
        Assert.Throws<ArgumentException>(static () => Direct());
        Assert.Throws<ArgumentException>(static () => Computed(""));
        Assert.Throws<ArgumentException>(static () => From("a", ""));
        Assert.Throws<ArgumentException>(static () => FromAll("", "a"));
        Assert.Throws<ArgumentException>(static () => TypeRestriction.Of(""));
        Assert.Throws<ArgumentException>(static () => TypeRestriction.Userset("a", ""));
        Assert.Throws<ArgumentException>(static () => TypeRestriction.Of("a").With(""));
        Assert.Throws<ArgumentException>(static () => new ModelBuilder().Type("a", static t => t.Relation("b", Computed("c")).Relation("b", Computed("c"))));
        Assert.Throws<ArgumentException>(static () => new ModelBuilder().Condition("c", "true", ("x", "int"), ("x", "int")));
        Assert.Throws<ArgumentException>(static () => new ModelBuilder().Condition("c", "true", ("x", "list")));
        Assert.Throws<ArgumentException>(static () => new ModelBuilder().Condition("c", "true", ("x", "number")));
        Assert.Throws<ArgumentNullException>(static () => Computed("a").Or(null!)); // null on purpose
    }

    [Theory]
    [InlineData("int")]
    [InlineData("map<list<string>>")]
    public void Condition_ParameterType_IsKept(string type)
    {
        AuthorizationModel model = new ModelBuilder()
            .Type("user", static t => t.Relation("a", Direct(TypeRestriction.Of("user").With("c"))))
            .Condition("c", " true ", ("x", type))
            .Build();

        Assert.Equal((type, "true"), (model.FindCondition("c")!.Parameters[0].Type.ToString(), model.FindCondition("c")!.Expression)); // not null: just built
        Assert.Equal(model, AuthorizationModel.ParseJson(model.ToJson()));
    }
}
