using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Tests.Model.Language;

/// <summary>What makes no sense, beyond what OpenFGA's own cases say.</summary>
public sealed class ModelValidatorTests
{
    private const string Header = "model\n  schema 1.1\ntype user\ntype document\n  relations\n    define a: [user]\n    define up: [document]\n";

    [Theory]
    [InlineData("b: [usre]", "invalid-type", 16, 4, "The relation 'b' of type 'document' accepts 'usre', which is no type; did you mean 'user'?")]
    [InlineData("b: [user#x]", "invalid-relation-type", 16, 6, "The relation 'b' of type 'document' accepts 'user#x', but type 'user' has no relation 'x'.")]
    [InlineData("b: [group#x]", "invalid-type", 16, 5, "The relation 'b' of type 'document' accepts 'group', which is no type.")]
    [InlineData("b: a or pu", "missing-definition", 20, 2, "The type 'document' has no relation 'pu'; did you mean 'up'?")]
    [InlineData("b: a from op", "invalid-relation-type", 15, 9, "The type 'document' has no relation 'op' to come from; did you mean 'up'?")]
    [InlineData("b: a from   a", "invalid-relation-on-tupleset", 15, 10, "The relation 'b' of type 'document' takes 'a' from 'a', but type 'user' has no such relation.")]
    [InlineData("b: (a or up) and (up or up)", "duplicated-error", 30, 2, "The relation 'b' of type 'document' names 'up' more than once.")]
    [InlineData("b: [user, user, user:*]", "duplicated-error", 16, 4, "The relation 'b' of type 'document' accepts 'user' more than once.")]
    [InlineData("b: [user with c]", "condition-not-defined", 26, 1, "The relation 'b' of type 'document' names the condition 'c', which is not defined.")]
    [InlineData("b: b", "relation-no-entry-point", 12, 1, "No subject can have 'b' of type 'document': each way to it leads back to it first.")]
    [InlineData("b: b from up", "relation-no-entry-point", 12, 1, "No subject can have 'b' of type 'document': each way to it leads back to it first.")]
    [InlineData("b: a but not b", "relation-no-entry-point", 12, 1, "No subject can have 'b' of type 'document': each way to it leads back to it first.")]
    [InlineData("this: [user]", "reserved-relation-keywords", 12, 4, "A relation cannot be named 'this'.")]
    public void Parse_Relation_IsRefused(string definition, string code, int column, int length, string message)
    {
        ModelError error = Assert.Single(ModelErrors.Of($"{Header}    define {definition}\n"));

        Assert.Equal((code, 8, column, length, message), (error.Code, error.Line, error.Column, error.Length, error.Message));
    }

    // CVE-2022-39341, CVE-2022-39342, CVE-2022-23542, CVE-2023-40579: a tupleset names single objects, directly.
    [Theory]
    [InlineData("[document, document:*]")]
    [InlineData("[document#a]")]
    [InlineData("[document] or up")]
    [InlineData("up")]
    [InlineData("up from up")]
    [InlineData("[document] but not up")]
    public void Parse_TuplesetThatIsNotDirect_IsRefused(string tupleset)
    {
        ModelError error = ModelErrors.Of($"{Header}    define t: {tupleset}\n    define v: a from t\n")[^1];

        Assert.Equal(("tupleuserset-not-direct", 9, 22, 1), (error.Code, error.Line, error.Column, error.Length));
    }

    [Fact]
    public void Parse_TuplesetWithACondition_IsAccepted() =>
        Assert.Empty(ModelErrors.Of($"{Header}    define t: [document, document with c]\n    define v: a from t\ncondition c(x: int) {{ x < 1 }}\n"));

    [Fact]
    public void Parse_RestrictionsThatDifferInTheCondition_AreNoDuplicates() =>
        Assert.Empty(ModelErrors.Of($"{Header}    define t: [user, user with c, user with d]\ncondition c(x: int) {{ x < 1 }}\ncondition d(x: int) {{ x < 1 }}\n"));

    [Fact]
    public void Parse_ErrorsBesideACycle_AreAllFound()
    {
        string[] codes = [.. ModelErrors.Of($"{Header}    define x: y\n    define y: x\n    define z: missing\n    define w: z\ntype document\n").Select(static e => $"{e.Line} {e.Code}")];

        // 'z' may have a way in once its name is right, so 'w' is no further error.
        Assert.Equal(["4 duplicated-error", "8 relation-no-entry-point", "9 relation-no-entry-point", "10 missing-definition"], codes);
    }

    [Fact]
    public void Parse_DuplicateType_SaysWhereTheOtherIs() =>
        Assert.Equal("3:6: The type 'user' is defined more than once, again in line 8.", Assert.Single(ModelErrors.Of($"{Header}type user\n")).ToString());

    [Theory]
    [InlineData("b: [user, document#b] and a", 15, "'and'")]
    [InlineData("b: [user, document#b] but not a", 15, "'but not'")]
    [InlineData("b: [user] but not c\n    define c: [user, document#b]", 30, "'but not'")]
    [InlineData("b: [user] or (a and b)", 32, "'and'")]
    [InlineData("b: a and (a or b from up)", 22, "'and'")]
    public void Parse_OperandThatLeadsBackToItself_Warns(string definition, int column, string word)
    {
        string text = $"{Header}    define {definition}\n";
        ModelError warning = Assert.Single(AuthorizationModel.Parse(text).Warnings);
        Assert.Equal((true, "constrained-cycle", 8, column), (warning.IsWarning, warning.Code, warning.Line, warning.Column));
        Assert.Contains(word, warning.Message, StringComparison.Ordinal);
        ModelError error = Assert.Single(ModelErrors.Of(text, new ModelOptions { RequireStratified = true }));
        Assert.Equal(warning with { IsWarning = false }, error);
    }

    [Theory]
    [InlineData("b: [user, document#b] or (a and up)")]
    [InlineData("b: [user, document#b] or b from up")]
    [InlineData("b: a but not up")]
    public void Parse_OperatorOutsideEachCycle_DoesNotWarn(string definition) =>
        Assert.Empty(AuthorizationModel.Parse($"{Header}    define {definition}\n", new ModelOptions { RequireStratified = true }).Warnings);

    [Fact]
    public void Parse_IntersectionArrowInACycle_Warns()
    {
        AuthorizationModel model = AuthorizationModel.Parse($"{Header}    define b: [user] or b from all up\n", new ModelOptions { AllowExtensions = true });

        Assert.Equal(("constrained-cycle", 25), (Assert.Single(model.Warnings).Code, model.Warnings[0].Column));
    }

    [Fact]
    public void Parse_NamesAtTheirLongest_AreAccepted()
    {
        string type = new('t', 254);
        string relation = new('r', 50);

        Assert.Empty(ModelErrors.Of($"model\n  schema 1.1\ntype {type}\n  relations\n    define {relation}: [{type}]\n"));
        Assert.Equal("invalid-name", Assert.Single(ModelErrors.Of($"model\n  schema 1.1\ntype {type}t\n")).Code);
        Assert.Equal("invalid-name", Assert.Single(ModelErrors.Of($"model\n  schema 1.1\ntype {type}\n  relations\n    define {relation}r: [{type}]\n")).Code);
    }

    [Fact]
    public void Exception_ManyErrors_ShowsTheFirstAndHoldsAll()
    {
        string text = $"{Header}{string.Concat(Enumerable.Range(0, 30).Select(static i => $"    define r{i}: missing\n"))}";

        FlowPilotModelException e = Assert.Throws<FlowPilotModelException>(() => AuthorizationModel.Parse(text));

        Assert.Equal(30, e.Errors.Count);
        Assert.Equal("FP1001", e.ErrorCode);
        Assert.StartsWith("FP1001: 8:16: ", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("; and 20 more", e.Message, StringComparison.Ordinal);
    }
}
