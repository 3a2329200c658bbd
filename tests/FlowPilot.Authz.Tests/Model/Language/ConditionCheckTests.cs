using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Model;
using ConditionContexts = FlowPilot.Authz.Tests.Conditions.Conditions;

namespace FlowPilot.Authz.Tests.Model.Language;

/// <summary>What is wrong with the expression of a condition is an error of the model, at its place, whatever form the model has.</summary>
public sealed class ConditionCheckTests
{
    private const string Header = "model\n  schema 1.1\ntype user\n  relations\n    define a: [user with c]\n";
    private const string Wrong = "condition c(limit: int, name: string) {\n\n  # why\n  limt < 1 && # so\n    name == 1\n    || unknown\n}\n";

    private static readonly ModelOptions Extended = new() { AllowExtensions = true };

    [Fact]
    public void Parse_WrongExpression_NamesEachErrorAtItsPlace() => Assert.Equal(
        [
            "9:3+4 invalid-condition: The condition 'c': the name 'limt' is not defined; did you mean 'limit'?",
            "10:10+2 invalid-condition: The condition 'c': the operator '==' does not take 'string' and 'int'.",
            "11:8+7 invalid-condition: The condition 'c': the name 'unknown' is not defined.",
        ],
        ModelErrors.Of(Header + Wrong).Select(static e => $"{e.Line}:{e.Column}+{e.Length} {e.Code}: {e.Message}"));

    [Fact]
    public void ParseModules_WrongExpression_NamesTheFile()
    {
        IReadOnlyList<ModelError> errors = ModelErrors.OfModules(
            new ModelFile("core.fga", "module core\ntype user\n"),
            new ModelFile("wiki.fga", "module wiki\nextend type user\n  relations\n    define a: [user with c]\ncondition c(x: int) {\n  x < 1 &&\n  y\n}\n"));

        Assert.Equal("wiki.fga:7:3: The condition 'c': the name 'y' is not defined.", Assert.Single(errors).ToString());
    }

    [Fact]
    public void ParseJson_WrongExpression_PointsAtTheStringAndSaysWhereInIt()
    {
        string json = AuthorizationModel.Parse($"{Header}condition c(x: int) {{\n  x < 1 &&\n  x > 0\n}}\n").ToJson().Replace("x > 0", "y > 0", StringComparison.Ordinal);

        ModelError error = Assert.Single(ModelErrors.OfJson(json));

        Assert.Equal("The condition 'c', line 2, column 3 of its expression: the name 'y' is not defined.", error.Message);
        Assert.Equal("\"x < 1 &&\\n  y > 0\"", json.Substring(error.Column - 1, error.Length));
        Assert.Equal("invalid-condition", error.Code);
    }

    [Fact]
    public void Build_WrongExpressions_NamesAllOfThem()
    {
        ModelBuilder builder = new ModelBuilder()
            .Type("user", static t => t.Relation("a", RelationRewrite.Direct(TypeRestriction.Of("user").With("c"), TypeRestriction.Of("user").With("d"))))
            .Condition("c", "x + 1", ("x", "int"))
            .Condition("d", "x +", ("x", "int"));

        FlowPilotModelException e = Assert.Throws<FlowPilotModelException>(builder.Build);

        Assert.Equal(["'c', line 1, column 3", "'d', line 1, column 4"], e.Errors.Select(static x => x.Message[14..x.Message.IndexOf(" of its", StringComparison.Ordinal)]));
        Assert.All(e.Errors, static x => Assert.Equal((0, 0, "invalid-condition"), (x.Line, x.Column, x.Code)));
    }

    [Theory]
    [InlineData("condition c(a-b: int) { true }", "6:11+1", "The condition 'c': the parameter 'a-b' does not have a name that an expression can use.")]
    [InlineData("condition c(while: int) { true }", "6:11+1", "The condition 'c': the parameter 'while' does not have a name that an expression can use.")]
    [InlineData("condition c(x: int) { x }", "6:23+1", "The condition 'c': the expression must be a bool, found 'int'.")]
    [InlineData("condition c(x: string) { x.matches('[') }", "6:36+3", "The condition 'c': ")]
    [InlineData("condition c(x: int) { x < 1 \"open\n}", "6:29+5", "The condition 'c': ")]
    public void Parse_OneMistake_IsOneErrorWithItsPlace(string condition, string place, string message)
    {
        ModelError error = Assert.Single(ModelErrors.Of(Header + condition));

        Assert.Equal((place, "invalid-condition"), ($"{error.Line}:{error.Column}+{error.Length}", error.Code));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NowThatIsNotDeclared_IsAnExtension()
    {
        const string Text = $"{Header}condition c(end: timestamp) {{\n  end > end ||\n  now < end && now > end\n}}\n";

        ModelError error = Assert.Single(ModelErrors.Of(Text));
        AuthorizationModel model = AuthorizationModel.Parse(Text, Extended);

        Assert.Equal(("extension-not-enabled", 8, 3, 3), (error.Code, error.Line, error.Column, error.Length));
        Assert.StartsWith("The condition 'c': 'now' without a parameter of that name is an extension", error.Message, StringComparison.Ordinal);
        Assert.False(model.IsPortable);
        Assert.Equal("extension-not-enabled", Assert.Single(ModelErrors.OfJson(model.ToJson())).Code);
        Assert.False(AuthorizationModel.ParseJson(model.ToJson(), Extended).IsPortable);
        Assert.False(AuthorizationModel.Restore(model.ToText()).IsPortable);
    }

    [Theory]
    [InlineData("condition c(now: timestamp) { now < now }")]
    [InlineData("condition c(x: list<int>) { x.all(now, now > 1) }")]
    public void Parse_NowOfTheModelsOwn_IsPortable(string condition) => Assert.True(AuthorizationModel.Parse(Header + condition).IsPortable);

    [Fact]
    public void Compiled_ConditionOfAModel_EvaluatesAndStaysTheSame()
    {
        AuthorizationModel model = AuthorizationModel.Parse($"{Header}condition c(x: int, days: list<string>) {{ x < 1 && 'mon' in days }}");
        ModelCondition condition = model.Conditions[0];

        ConditionResult result = condition.Compiled.Evaluate(ConditionContexts.Json("""{"x":0,"days":["mon"]}"""), null, DateTimeOffset.UnixEpoch);

        Assert.Equal(ConditionOutcome.True, result.Outcome);
        Assert.Same(condition.Compiled, condition.Compiled);
        Assert.Equal([ConditionParameterType.Int, ConditionParameterType.ListOf(ConditionParameterType.String)], condition.Parameters.Select(static p => p.Type));
        Assert.Equal((condition.Name, condition.Expression), (condition.Compiled.Definition.Name, condition.Compiled.Definition.Expression));
        Assert.Equal(condition.Parameters, condition.Compiled.Definition.Parameters);
    }

    [Fact]
    public void ConditionLimits_OfTheOptions_Hold()
    {
        const string Text = $"{Header}condition c(x: list<int>) {{ x.all(e, e < 10) }}";
        var few = new ModelOptions { ConditionLimits = new ConditionLimits { MaxWork = 20 } };
        ConditionContext context = ConditionContexts.Json($$"""{"x":[{{string.Join(',', Enumerable.Repeat(1, 100))}}]}""");

        ConditionResult within = AuthorizationModel.Parse(Text).Conditions[0].Compiled.Evaluate(context, null, DateTimeOffset.UnixEpoch);
        ConditionResult beyond = AuthorizationModel.Parse(Text, few).Conditions[0].Compiled.Evaluate(context, null, DateTimeOffset.UnixEpoch);
        IReadOnlyList<ModelError> tooLong = ModelErrors.Of(Text, new ModelOptions { ConditionLimits = new ConditionLimits { MaxExpressionLength = 10 } });

        Assert.Equal((ConditionOutcome.True, CelErrorCode.WorkExceeded), (within.Outcome, beyond.ErrorCode));
        Assert.Equal("invalid-condition", Assert.Single(tooLong).Code);
        Assert.Throws<ArgumentNullException>(static () => new ModelOptions { ConditionLimits = null! }); // null on purpose
    }

    [Fact]
    public void Restore_ModelOfWiderLimits_IsAccepted()
    {
        string text = $"{Header}condition c(x: string) {{ x.matches('{new string('a', 1_000)}') || {string.Concat(Enumerable.Repeat("x == 'a' || ", 2_000))}true }}";
        var wide = new ModelOptions { ConditionLimits = new ConditionLimits { MaxExpressionLength = 100_000, MaxPatternLength = 2_000 } };

        AuthorizationModel model = AuthorizationModel.Parse(text, wide);

        Assert.NotEmpty(ModelErrors.Of(text));
        Assert.Equal(model, AuthorizationModel.Restore(model.ToJson()));
    }

    [Fact]
    public void Build_ConditionTwiceOrOtherLimits_IsToldApart()
    {
        ModelBuilder builder = new ModelBuilder()
            .Type("user", static t => t.Relation("a", RelationRewrite.Direct(TypeRestriction.Of("user").With("c"))))
            .Condition("c", "x < 1", ("x", "int"));

        Assert.NotSame(builder.Build().Conditions[0].Compiled, builder.Build(Extended).Conditions[0].Compiled);
        Assert.Equal("duplicated-error", Assert.Single(Assert.Throws<FlowPilotModelException>(builder.Condition("c", "x < 2", ("x", "int")).Build).Errors).Code);
    }

    [Theory]
    [InlineData("\"\":{\"type_name\":\"TYPE_NAME_INT\"}", "A parameter has no name.")]
    [InlineData("\"x\":NESTED", "The type of the parameter 'x' has lists or maps nested too deep.")]
    public void ParseJson_ParameterThatCannotBe_IsRefused(string parameter, string message)
    {
        string nested = "{\"type_name\":\"TYPE_NAME_INT\"}";
        for (int i = 0; i < 9; i++)
        {
            nested = $$"""{"type_name":"TYPE_NAME_LIST","generic_types":[{{nested}}]}""";
        }

        string parameters = parameter.Replace("NESTED", nested, StringComparison.Ordinal);
        string json = $$$"""{"schema_version":"1.1","type_definitions":[{"type":"user"}],"conditions":{"c":{"expression":"true","parameters":{ {{{parameters}}} }} } }""";

        Assert.Equal(message, Assert.Single(ModelErrors.OfJson(json)).Message);
    }
}
