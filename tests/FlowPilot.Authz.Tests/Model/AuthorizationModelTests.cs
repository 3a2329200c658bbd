using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Tests.Model;

public sealed class AuthorizationModelTests
{
    private const string Text = """
        model
          schema 1.1

        type user

        type document
          relations
            define owner: [user, user with c]
            define viewer: [user:*] or owner

        condition c(x: int) {
          x < 1
        }

        """;

    private static readonly AuthorizationModel Model = AuthorizationModel.Parse(Text);

    [Fact]
    public void Find_ByName_ComparesOrdinally()
    {
        Assert.Equal("document", Model.FindType("document")?.Name);
        Assert.Equal("owner", Model.FindRelation("document", "owner")?.Name);
        Assert.Equal("c", Model.FindCondition("c")?.Name);
        Assert.Null(Model.FindType("Document"));
        Assert.Null(Model.FindRelation("user", "owner"));
        Assert.Null(Model.FindRelation("nothing", "owner"));
        Assert.Null(Model.FindCondition("C"));
    }

    [Fact]
    public void ToString_Parts_WriteTheLanguage()
    {
        RelationDefinition viewer = Model.FindRelation("document", "viewer")!; // not null: the model has it

        Assert.Equal(Text.ReplaceLineEndings("\n"), Model.ToString());
        Assert.Equal("define viewer: [user:*] or owner", viewer.ToString());
        Assert.Equal("user:*", Assert.Single(viewer.Direct).ToString());
        Assert.Equal("condition c(x: int) {\n  x < 1\n}", Model.Conditions[0].ToString());
        Assert.Equal("x: int", Model.Conditions[0].Parameters[0].ToString());
    }

    [Theory]
    [InlineData("[user] and owner")]
    [InlineData("[user] but not owner")]
    [InlineData("(([user] and owner) or owner from parent) but not owner")]
    public void Direct_WhereverTheTypesStand_AreFound(string definition)
    {
        AuthorizationModel model = AuthorizationModel.Parse(
            $"model\n  schema 1.1\ntype user\ntype document\n  relations\n    define owner: [user]\n    define parent: [document]\n    define viewer: {definition}\n");

        Assert.Equal([TypeRestriction.Of("user")], model.FindRelation("document", "viewer")!.Direct); // not null: just defined
    }

    [Fact]
    public void TypeRestriction_Equality_CountsEverythingButThePlace()
    {
        TypeRestriction written = Model.FindRelation("document", "owner")!.Direct[1]; // not null: the model has it
        TypeRestriction built = TypeRestriction.Of("user").With("c");

        Assert.Equal(written, built);
        Assert.Equal(written.GetHashCode(), built.GetHashCode());
        Assert.NotEqual(built, TypeRestriction.Of("user"));
        Assert.NotEqual(built, built.Expiring());
        Assert.NotEqual(built, built.NotBefore());
        Assert.NotEqual(built, TypeRestriction.Wildcard("user").With("c"));
        Assert.NotEqual(built, TypeRestriction.Userset("user", "x").With("c"));
    }

    [Fact]
    public void Restore_WhatAStoreKept_IsAcceptedWhateverOptionsSayNow()
    {
        const string Extended = "model\n  schema 1.1\ntype user\n  relations\n    define up: [user]\n    define a: [user expires] or a from all up\n";
        AuthorizationModel model = AuthorizationModel.Parse(Extended, new ModelOptions { AllowExtensions = true });

        Assert.Equal(model, AuthorizationModel.Restore(model.ToJson()));
        Assert.Equal(model, AuthorizationModel.Restore(model.ToText()));
        Assert.Throws<FlowPilotModelException>(() => AuthorizationModel.Parse(model.ToText()));
    }

    [Fact]
    public void Lists_OfAModel_CannotBeChanged()
    {
        AuthorizationModel[] models = [Model, AuthorizationModel.ParseJson(Model.ToJson())];
        foreach (AuthorizationModel model in models)
        {
            RelationDefinition viewer = model.FindRelation("document", "viewer")!; // not null: the model has it
            object[] lists = [model.Types, model.Conditions, model.Warnings, model.Types[1].Relations, viewer.Direct, ((UnionRewrite)viewer.Rewrite).Operands, model.Conditions[0].Parameters];

            Assert.All(lists, static l => Assert.False(l is Array || (l is System.Collections.IList list && !list.IsReadOnly), l.GetType().Name));
        }
    }

    [Fact]
    public void Parse_OnManyThreads_GivesOneModel()
    {
        AuthorizationModel[] models = new AuthorizationModel[64];

        Parallel.For(0, models.Length, i => models[i] = AuthorizationModel.Parse(Text));

        Assert.All(models, static m => Assert.Equal(Model, m));
    }

    [Fact]
    public void Equals_OtherThings_AreNot()
    {
        Assert.False(Model.Equals(null));
        Assert.False(Model.Equals((object)Text));
        Assert.NotEqual(Model, AuthorizationModel.Parse(Text.Replace("1.1", "1.2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("_.a_/_b._")]
    [InlineData("..")]
    public void Names_WithDots_AreNamesInTuplesAndNoStoreIds(string name)
    {
        Assert.Equal(name, RelationTuple.Parse($"{name}:1#{name}@{name}:2").Relation);
        Assert.False(StoreId.TryParse(name, out _));
    }

    [Fact]
    public void Parse_Null_IsMisuse()
    {
        Assert.Throws<ArgumentNullException>(static () => AuthorizationModel.Parse(null!)); // null on purpose
        Assert.Throws<ArgumentNullException>(static () => AuthorizationModel.ParseJson(null!)); // null on purpose
        Assert.Throws<ArgumentNullException>(static () => AuthorizationModel.Parse(Text, null!)); // null on purpose
    }
}
