using System.Text.Json.Nodes;
using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Tests.Model;

public sealed class ModelModulesTests
{
    private static readonly ModelFile Core = new("core.fga", "module core\n\ntype user\n\ntype organization\n  relations\n    define member: [user]\n");

    private static readonly ModelFile Wiki = new(
        "wiki.fga",
        """
        module wiki

        extend type organization
          relations
            define can_create_space: member

        type space
          relations
            define organization: [organization]
            define viewer: [user with in_office] or member from organization

        condition in_office(hour: int) {
          hour > 8
        }
        """);

    [Fact]
    public void ParseModules_TypeExtendedInAnotherFile_IsOneModel()
    {
        AuthorizationModel model = AuthorizationModel.ParseModules([Core, Wiki]);

        Assert.Equal("1.2", model.SchemaVersion);
        Assert.Equal(["user", "organization", "space"], model.Types.Select(static t => t.Name));
        Assert.Equal(["member", "can_create_space"], model.FindType("organization")!.Relations.Select(static r => r.Name)); // not null: the model has it
        Assert.Equal(("core", "core.fga"), (model.FindType("organization")!.Module, model.FindType("organization")!.File)); // not null: as above
        Assert.Equal(("wiki", "wiki.fga"), (model.FindRelation("organization", "can_create_space")!.Module, model.FindRelation("organization", "can_create_space")!.File)); // not null: as above
        Assert.Null(model.FindRelation("organization", "member")!.Module); // not null: as above
        Assert.Equal(("wiki", "wiki.fga"), (model.Conditions[0].Module, model.Conditions[0].File));
    }

    [Fact]
    public void ToJson_Modules_AreKeptAndComeBack()
    {
        AuthorizationModel model = AuthorizationModel.ParseModules([Core, Wiki]);

        AuthorizationModel again = AuthorizationModel.ParseJson(model.ToJson());

        Assert.Equal(model.ToJson(), again.ToJson());
        JsonNode organization = JsonNode.Parse(model.ToJson())!["type_definitions"]![1]!["metadata"]!; // not null: the model has them
        Assert.Equal("""{"relations":{"member":{"directly_related_user_types":[{"type":"user"}]},"can_create_space":{"directly_related_user_types":[],"module":"wiki","source_info":{"file":"wiki.fga"}}},"module":"core","source_info":{"file":"core.fga"}}""", organization.ToJsonString());
    }

    [Fact]
    public void ToText_Modules_AreOneTextWithTheSameHash()
    {
        AuthorizationModel model = AuthorizationModel.ParseModules([Core, Wiki]);

        Assert.Equal(model, AuthorizationModel.Parse(model.ToText()));
        Assert.Equal(model.Hash, AuthorizationModel.ParseJson(model.ToJson()).Hash);
    }

    [Theory]
    [InlineData("module a\n\ntype user\n", "a.fga:3:6: The type 'user' is already defined in 'core.fga', line 3.")]
    [InlineData("module a\n\nextend type organisation\n  relations\n    define x: [user]\n", "a.fga:3:13: There is no type 'organisation' to extend; did you mean 'organization'?")]
    [InlineData("module a\n\nextend type organization\n  relations\n    define member: [user]\n", "a.fga:5:12: The type 'organization' already has a relation 'member', defined in 'core.fga', line 7.")]
    [InlineData("module a\n\nextend type organization\n  relations\n    define x: missing\n", "a.fga:5:15: The type 'organization' has no relation 'missing'.")]
    [InlineData("module a\n\nextend type organization\n  relations\n    define x: [usr]\n", "a.fga:5:16: The relation 'x' of type 'organization' accepts 'usr', which is no type; did you mean 'user'?")]
    [InlineData("module a\n\ncondition c(x: int) { x < 1 }\n", "a.fga:3:11: The condition 'c' is not used.")]
    [InlineData("module a\n\ntype x\n  relations\n    define y: y\n", "a.fga:5:12: No subject can have 'y' of type 'x': each way to it leads back to it first.")]
    [InlineData("model\n  schema 1.2\ntype x\n", "a.fga:2:10: A file of a model with modules begins with 'module' and its name; 'fga.mod' names the schema.")]
    [InlineData("type x\n", "a.fga:1:1: 'model' or 'module' is expected, found 'type'.")]
    [InlineData("module a\n\ntyp x\n", "a.fga:3:1: 'type' or 'condition' is expected, found 'typ'; did you mean 'type'?")]
    public void ParseModules_WrongFile_NamesTheFileAndThePlace(string text, string message)
    {
        ModelError error = Assert.Single(ModelErrors.OfModules(Core, new ModelFile("a.fga", text)));

        Assert.Equal(("a.fga", message), (error.File, error.ToString()));
    }

    [Fact]
    public void ParseModules_ConditionInTwoFiles_IsRefused()
    {
        IReadOnlyList<ModelError> errors = ModelErrors.OfModules(Core, Wiki, new ModelFile("b.fga", "module b\n\ncondition in_office(x: int) {\n  x < 1\n}\n"));

        Assert.Equal("b.fga:3:11: The condition 'in_office' is already defined in 'wiki.fga', line 12.", Assert.Single(errors).ToString());
    }

    [Fact]
    public void ParseModules_ErrorsInSeveralFiles_ComeInTheOrderOfTheFiles()
    {
        IReadOnlyList<ModelError> errors = ModelErrors.OfModules(
            new ModelFile("z.fga", "module z\n\ntype user\n  relations\n    define a: [x]\n    define b: [y]\n"), new ModelFile("a.fga", "module a\n\ntype c\n  relations\n    define d: [e]\n"));

        Assert.Equal(["z.fga:5", "z.fga:6", "a.fga:5"], errors.Select(static e => $"{e.File}:{e.Line}"));
    }

    [Fact]
    public void ParseModules_AllFilesTogether_AreBounded()
    {
        var options = new ModelOptions { MaxTextLength = Core.Text.Length + Wiki.Text.Length };

        Assert.NotNull(AuthorizationModel.ParseModules([Core, Wiki], options));
        options.MaxTextLength--;
        Assert.Equal("text-too-long", Assert.Single(Assert.Throws<FlowPilotModelException>(() => AuthorizationModel.ParseModules([Core, Wiki], options)).Errors).Code);
    }

    [Fact]
    public void ParseModules_NoFilesOrOneTwice_IsMisuse()
    {
        Assert.Throws<ArgumentException>(static () => AuthorizationModel.ParseModules([]));
        Assert.Throws<ArgumentException>(static () => AuthorizationModel.ParseModules([Core, Core]));
        Assert.Throws<ArgumentException>(static () => new ModelFile("", "module a\n"));
        Assert.Throws<ArgumentException>(static () => new ModelFile("\uD800", "module a\n"));
    }

    [Theory]
    [InlineData("schema: '1.2'\ncontents:\n- a.fga\n- b.fga\n")]
    [InlineData("---\n# a comment\ncontents: # another\n    - 'a.fga'   # third\n\n    - \"b.fga\"\nschema: \"1.2\"\n")]
    [InlineData("schema: '1.2'\r\ncontents: [a.fga, \"b.fga\"]\r\n")]
    public void Manifest_OfThatPartOfYaml_IsRead(string text)
    {
        ModelManifest manifest = ModelManifest.Parse(text);

        Assert.Equal("1.2", manifest.SchemaVersion);
        Assert.Equal(["a.fga", "b.fga"], manifest.Contents);
    }

    [Theory]
    [InlineData("schema: 1.2\ncontents:\n- a.fga\n", "1:9: The schema is a string in quotes, found '1.2'.")]
    [InlineData("schema: '1.2\ncontents:\n- a.fga\n", "1:9: The text ''1.2' is not closed, or has an escape that is not known.")]
    [InlineData("schema: '1.2'\nschema: '1.2'\ncontents:\n- a.fga\n", "2:1: The field 'schema' is there twice.")]
    [InlineData("schema: '1.2'\ncontent:\n- a.fga\n", "2:1: The field 'schema' or 'contents' is expected, found 'content'; did you mean 'contents'?")]
    [InlineData("schema: '1.2'\ncontents:\n", "1:1: The contents list no file.")]
    [InlineData("schema: '1.2'\ncontents: []\n", "1:1: The contents list no file.")]
    [InlineData("schema: '1.2'\ncontents: a.fga\n", "2:11: The contents are a list of files, found 'a.fga'.")]
    [InlineData("schema: '1.2'\ncontents:\n- a.fga\n- a.fga\n", "4:3: The file 'a.fga' is listed twice.")]
    [InlineData("schema: '1.2'\ncontents:\n-\n- a.fga\n", "3:1: A file is expected behind '-'.")]
    [InlineData("schema: '1.2'\ncontents:\n- {a: b.fga}\n", "3:3: A file is a string, found '{a: b.fga}'.")]
    [InlineData("schema: '1.2'\ncontents:\n- - a.fga\n", "3:3: A file is a string, found '- a.fga'.")]
    [InlineData("schema: '1.2'\ncontents:\n- *a.fga\n", "3:3: A file is a string, found '*a.fga'.")]
    [InlineData("schema: '1.2'\ncontents:\n- ..\\a.fga\n", "3:3: A file lies below the folder of 'fga.mod', found '..\\a.fga'.")]
    [InlineData("schema: '1.2'\ncontents:\n- C:/a.fga\n", "3:3: A file lies below the folder of 'fga.mod', found 'C:/a.fga'.")]
    [InlineData("schema: '1.2'\ncontents:\n- x/..\n", "3:3: A file ends in '.fga', found 'x/..'.")]
    [InlineData("schema: '1.2'\ncontents:\n- a%2F..%2Fb.fga\n", "3:3: A file lies below the folder of 'fga.mod', found 'a%2F..%2Fb.fga'.")]
    [InlineData("schema: '1.2'\ncontents:\n- a.fga\nmore\n", "4:1: The field 'schema' or 'contents' is expected, found 'more'.")]
    [InlineData("schema: '1.2'\ncontents:\n- a.fga\n  b.fga\n", "4:3: A field at the start of a line, or '-' and a file, is expected.")]
    public void Manifest_OfAnotherForm_IsRefused(string text, string message) =>
        Assert.Contains(message, ModelErrors.OfManifest(text).Select(static e => e.ToString()));

    [Fact]
    public void Manifest_Wrong_Throws() =>
        Assert.Equal("manifest", Assert.Throws<FlowPilotModelException>(static () => ModelManifest.Parse("schema: '1.2'\n")).Errors[0].Code);
}
