using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Tests.Model;

public sealed class ModelDiffTests
{
    private const string Old = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, group#member]
        type document
          relations
            define parent: [document]
            define blocked: [user]
            define owner: [user, user with c]
            define viewer: [user, user:*] or owner or viewer from parent
            define can_view: viewer but not blocked
            define can_share: owner and viewer and can_view
        condition c(x: int) { x < 1 }
        """;

    private static readonly ModelOptions Extended = new() { AllowExtensions = true };

    [Theory]
    [InlineData("or owner or viewer from parent", "or viewer from parent or owner")]
    [InlineData("or owner or viewer from parent", "or (owner or viewer from parent)")]
    [InlineData("owner and viewer and can_view", "can_view and (owner and viewer)")]
    [InlineData("type user\ntype group", "# only a comment\ntype user\n\ntype group")]
    [InlineData("define blocked: [user]\n    define owner: [user, user with c]", "define owner: [user with c, user]\n    define blocked: [user]")]
    public void Between_OrderAndGrouping_AreNoChange(string part, string other) => Assert.Empty(Diff(part, other).Changes);

    [Theory]
    [InlineData("type user\n", "type user\ntype robot\n", "Compatible: TypeAdded robot")]
    [InlineData("schema 1.1", "schema 1.2", "Compatible: SchemaVersionChanged")]
    [InlineData("define parent: [document]", "define parent: [document]\n    define editor: [user] or owner", "Compatible: RelationAdded document#editor")]
    [InlineData("define blocked: [user]", "define blocked: [user, group#member]", "Compatible: RestrictionAdded document#blocked [group#member]")]
    [InlineData("[user, user:*]", "[user]", "StrandsTuples: RestrictionRemoved document#viewer [user:*]")]
    [InlineData("[user, user:*]", "[user, user:* with c]", "StrandsTuples: RestrictionRemoved document#viewer [user:*]\nCompatible: RestrictionAdded document#viewer [user:* with c]")]
    [InlineData("define blocked: [user]", "define blocked: [user expires]", "StrandsTuples: RestrictionRemoved document#blocked [user]\nCompatible: RestrictionAdded document#blocked [user expires]")]
    [InlineData("or owner or viewer from parent", "or owner", "ChangesMeaning: RewriteChanged document#viewer")]
    [InlineData("viewer from parent", "viewer from all parent", "ChangesMeaning: RewriteChanged document#viewer")]
    [InlineData("viewer but not blocked", "viewer and blocked", "ChangesMeaning: RewriteChanged document#can_view")]
    [InlineData("viewer but not blocked", "blocked but not viewer", "ChangesMeaning: RewriteChanged document#can_view")]
    [InlineData("define can_view: viewer but not blocked", "define can_view: [user] or (viewer but not blocked)", "Compatible: RestrictionAdded document#can_view [user]\nCompatible: RewriteChanged document#can_view")]
    [InlineData("define can_view: viewer but not blocked", "define can_view: [user] and (viewer but not blocked)", "Compatible: RestrictionAdded document#can_view [user]\nChangesMeaning: RewriteChanged document#can_view")]
    [InlineData("[user, user:*] or owner", "owner", "StrandsTuples: RestrictionRemoved document#viewer [user]\nStrandsTuples: RestrictionRemoved document#viewer [user:*]\nChangesMeaning: RewriteChanged document#viewer")]
    [InlineData("x < 1", "x < 2", "ChangesMeaning: ConditionChanged c")]
    [InlineData("x: int", "x: any", "ChangesMeaning: ConditionChanged c")]
    [InlineData("x: int", "x: int, y: int", "ChangesMeaning: ConditionChanged c")]
    [InlineData("\n    define can_share: owner and viewer and can_view", "", "ChangesMeaning: RelationRemoved document#can_share")]
    [InlineData("type group\n  relations\n    define member: [user, group#member]\n", "", "StrandsTuples: TypeRemoved group\nStrandsTuples: RelationRemoved group#member")]
    public void Between_OneChange_HasThisEffect(string part, string other, string changes)
    {
        ModelDiff diff = Diff(part, other);

        Assert.Equal(changes, diff.ToString());
        Assert.Equal(diff.Changes.Max(static c => c.Effect), diff.Effect);
    }

    [Fact]
    public void Between_ConditionTakenAway_StrandsWhatCarriesIt()
    {
        AuthorizationModel old = AuthorizationModel.Parse(Old);
        AuthorizationModel @new = AuthorizationModel.Parse(Old.Replace(", user with c", "", StringComparison.Ordinal).Replace("condition c(x: int) { x < 1 }", "", StringComparison.Ordinal));

        ModelDiff there = ModelDiff.Between(old, @new);
        ModelDiff back = ModelDiff.Between(@new, old);

        Assert.Equal("StrandsTuples: RestrictionRemoved document#owner [user with c]\nStrandsTuples: ConditionRemoved c", there.ToString());
        Assert.Equal("Compatible: RestrictionAdded document#owner [user with c]\nCompatible: ConditionAdded c", back.ToString());
        Assert.Equal((ModelChangeEffect.StrandsTuples, ModelChangeEffect.Compatible), (there.Effect, back.Effect));
    }

    [Fact]
    public void Between_Change_SaysWhatItIsAbout()
    {
        ModelChange change = Diff("[user, user:*]", "[user]").Changes[0];

        Assert.Equal(
            (ModelChangeKind.RestrictionRemoved, "document", "viewer", TypeRestriction.Wildcard("user"), null),
            (change.Kind, change.Type, change.Relation, change.Restriction, change.Condition));
    }

    private static ModelDiff Diff(string part, string other)
    {
        string old = Old.ReplaceLineEndings("\n");
        Assert.Contains(part, old, StringComparison.Ordinal);
        return ModelDiff.Between(AuthorizationModel.Parse(old), AuthorizationModel.Parse(old.Replace(part, other, StringComparison.Ordinal), Extended));
    }
}
