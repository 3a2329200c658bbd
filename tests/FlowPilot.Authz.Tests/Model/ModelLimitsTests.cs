using System.Text;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Tests.Model;

/// <summary>Texts made to hurt: each ends soon, within a small stack and with an error that says what was too much.</summary>
public sealed class ModelLimitsTests
{
    private const string Header = "model\n  schema 1.1\ntype user\n";

    // Generous: a bound against hanging, not a measurement.
    // Far above what a busy machine needs, and far below what work that grows with the square takes.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    // As large as options allow: what is beyond the default must be bounded as well.
    private static readonly ModelOptions Large = new() { MaxTextLength = 67_108_864, MaxTypes = 10_000, MaxDepth = 200, MaxErrors = 10_000 };

    [Theory]
    [InlineData("# ")]
    [InlineData("type a\n")]
    [InlineData("((((")]
    public void Parse_FiveMegabytes_IsTooLong(string part)
    {
        string text = Header + Repeat(part, 5_000_000 / part.Length);

        ModelError error = Assert.Single(Bounded(text, new ModelOptions()));

        Assert.Equal("text-too-long", error.Code);
    }

    [Fact]
    public void Parse_TextOfMoreBytesThanCharacters_CountsBytes()
    {
        string text = $"{Header}# {Repeat("é", 100)}";

        Assert.Empty(ModelErrors.Of(text, new ModelOptions { MaxTextLength = Encoding.UTF8.GetByteCount(text) }));
        Assert.Equal("text-too-long", Assert.Single(ModelErrors.Of(text, new ModelOptions { MaxTextLength = Encoding.UTF8.GetByteCount(text) - 1 })).Code);
    }

    [Theory]
    [InlineData("type a\n")]
    [InlineData("type document\n  relations\n    define viewer: [user] or editor\n")]
    [InlineData("((((")]
    [InlineData("[ user,")]
    [InlineData("define a: b and c or d\n")]
    [InlineData("condition c(x: int) {\n  x < 1\n}\n")]
    [InlineData("condition c(x: int, ")]
    [InlineData("x: int, ")]
    [InlineData("{ \"\"\"")]
    [InlineData("\n # é")]
    [InlineData("but not ")]
    [InlineData("a-")]
    public void Parse_FiveMegabytesAllowed_EndsSoon(string part)
    {
        Bounded(Header + Repeat(part, 5_000_000 / part.Length), Large);
        Bounded($"{Header}type document\n  relations\n    define x: {Repeat(part, 5_000_000 / part.Length)}", Large);
        Bounded($"{Header}condition c({Repeat(part, 5_000_000 / part.Length)}", Large);
        Bounded($"{Header}condition c(x: int) {{ {Repeat(part, 5_000_000 / part.Length)} }}", Large);
    }

    [Fact]
    public void Parse_HundredThousandNestedParentheses_IsNestedTooDeep()
    {
        string text = $"{Header}type document\n  relations\n    define viewer: {Repeat("(", 100_000)}user{Repeat(")", 100_000)}\n";

        ModelError error = Assert.Single(Bounded(text, new ModelOptions()));

        Assert.Equal(("nesting-too-deep", 6, 20 + 50, 1), (error.Code, error.Line, error.Column, error.Length));
    }

    [Fact]
    public void Parse_NestingAtTheLimit_IsAccepted()
    {
        string Text(int depth) =>
            $"{Header}type document\n  relations\n    define a: [user]\n    define b: [user]\n    define viewer: {Repeat("(a but not ", depth)}b{Repeat(")", depth)}\n";

        Assert.Empty(ModelErrors.Of(Text(50), new ModelOptions()));
        Assert.Empty(ModelErrors.Of(Text(200), Large));
        Assert.Equal("nesting-too-deep", Assert.Single(ModelErrors.Of(Text(51), new ModelOptions())).Code);
    }

    [Fact]
    public void Parse_HundredThousandNestedBraces_AreTextOfTheExpression()
    {
        string text = $"{Header}type document\n  relations\n    define viewer: [user with c]\ncondition c(x: int) {Repeat("{", 100_000)}{Repeat("}", 99_999)}";

        Assert.Contains(Bounded(text, new ModelOptions()), static e => e.Message.Contains("not closed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("'x' == x && x.matches('((a{1,30}){1,30}|[^b]{1,60}){1,10}')")]
    [InlineData("x.matches('a{1000}') || ['a'].exists(e, e.matches('.{500}'))")]
    [InlineData("x == undefined1 || undefined2 == undefined3 || undefined4")]
    [InlineData("(((((((((((((((((((((((((((x)))))))))))))))))))))))))))")]
    [InlineData("'''")]
    public void Parse_TextFullOfExpensiveConditions_EndsSoon(string expression)
    {
        var text = new StringBuilder($"{Header}type document\n  relations\n    define viewer: [user");
        string[] conditions = [.. Enumerable.Range(0, 200_000 / (expression.Length + 50)).Select(i => $"condition c{i}(x: string) {{ {expression} }}\n")];
        text.AppendJoin("", Enumerable.Range(0, conditions.Length).Select(static i => $", user with c{i}")).Append("]\n").AppendJoin("", conditions);
        Assert.InRange(text.Length, 190_000, 262_144);

        Bounded(text.ToString(), new ModelOptions());
        Bounded(text.ToString(), Large);
    }

    [Theory]
    [InlineData("(", "true", ")")]
    [InlineData("!", "true", "")]
    [InlineData("[", "1", "] == []")]
    [InlineData("x.matches(", "x", ")")]
    public void Parse_ExpressionNestedVeryDeep_IsAnError(string open, string inner, string close)
    {
        string expression = Repeat(open, 8_000 / open.Length) + inner + Repeat(close, 8_000 / open.Length);
        var widest = new ModelOptions { ConditionLimits = new ConditionLimits { MaxNestingDepth = 250, MaxExpressionLength = 262_144 } };

        foreach (ModelOptions options in (ModelOptions[])[new ModelOptions(), widest])
        {
            IReadOnlyList<ModelError> errors = Bounded($"{Header}  relations\n    define a: [user with c]\ncondition c(x: string) {{ {expression} }}\n", options);

            Assert.Contains(errors, static e => e.Code == "invalid-condition");
        }
    }

    [Theory]
    [InlineData("{\"union\":{\"child\":[", 100_000)]
    [InlineData("{\"difference\":{\"base\":", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("{\"a\":", 1_000_000)]
    public void ParseJson_NestedVeryDeep_EndsSoon(string part, int count)
    {
        string json = $$$"""{"schema_version":"1.1","type_definitions":[{"type":"user","relations":{"a":{{{Repeat(part, count)}}}""";

        foreach (ModelOptions options in new[] { new ModelOptions { MaxTextLength = 67_108_864 }, Large })
        {
            Assert.Equal("json", Assert.Single(BoundedJson(json, options)).Code);
        }
    }

    [Theory]
    [InlineData(202, "difference")]
    [InlineData(250, "difference")]
    [InlineData(52, "union")]
    public void ParseJson_NestedTooDeep_IsRefused(int depth, string form)
    {
        ModelOptions options = form == "union" ? new ModelOptions() : Large;
        string open = form == "union" ? "{\"union\":{\"child\":[" : "{\"difference\":{\"subtract\":{\"computedUserset\":{\"relation\":\"b\"}},\"base\":";
        string close = form == "union" ? "]}}" : "}}";
        const string Types = "{\"directly_related_user_types\":[{\"type\":\"user\"}]}";
        string relations = $"{{\"b\":{{\"this\":{{}}}},\"a\":{Repeat(open, depth)}{{\"this\":{{}}}}{Repeat(close, depth)}}}";
        string metadata = $"{{\"relations\":{{\"a\":{Types},\"b\":{Types}}}}}";
        string json = $"{{\"schema_version\":\"1.1\",\"type_definitions\":[{{\"type\":\"user\",\"relations\":{relations},\"metadata\":{metadata}}}]}}";

        Assert.Equal("nesting-too-deep", Assert.Single(BoundedJson(json, options)).Code);
    }

    [Theory]
    [InlineData("{\"type\":\"a\"},")]
    [InlineData("{\"type\":\"a\",\"relations\":{\"b\":{\"computedUserset\":{\"relation\":\"c\"}}}},")]
    public void ParseJson_FiveMegabytesAllowed_EndsSoon(string part)
    {
        string json = $$$"""{"schema_version":"1.1","type_definitions":[{{{Repeat(part, 5_000_000 / part.Length)}}}{"type":"z"}]}""";

        Assert.Equal("too-many-types", BoundedJson(json, Large)[0].Code);
        Assert.Equal("text-too-long", Assert.Single(BoundedJson(json, new ModelOptions())).Code);
    }

    [Fact]
    public void Parse_OneTypeTooMany_IsRefusedAtItsName()
    {
        string text = Header + string.Concat(Enumerable.Range(0, 99).Select(static i => $"type t{i}\n"));

        Assert.Empty(ModelErrors.Of(text));
        ModelError error = Assert.Single(ModelErrors.Of($"{text}type last\ntype more\n"));
        Assert.Equal(("too-many-types", 103, 6, 4), (error.Code, error.Line, error.Column, error.Length));
        Assert.Empty(ModelErrors.Of($"{text}type last\n", new ModelOptions { MaxTypes = 101 }));
    }

    [Fact]
    public void Parse_MoreErrorsThanAreListed_SaysThatThereAreMore()
    {
        string text = $"{Header}type document\n  relations\n{string.Concat(Enumerable.Range(0, 50).Select(static i => $"    define r{i}: missing\n"))}";

        Assert.Equal(50, ModelErrors.Of(text).Count);
        IReadOnlyList<ModelError> errors = ModelErrors.Of(text, new ModelOptions { MaxErrors = 10 });
        Assert.Equal(11, errors.Count);
        Assert.Equal("too-many-errors", errors[^1].Code);
    }

    [Fact]
    public void Parse_MoreWarningsThanAreListed_HideNoError()
    {
        string warned = string.Concat(Enumerable.Range(0, 20).Select(static i => $"    define r{i}: [user, document#r{i}] but not up\n"));
        string text = $"{Header}type document\n  relations\n    define up: [user]\n{warned}";
        var few = new ModelOptions { MaxErrors = 10 };

        IReadOnlyList<ModelError> warnings = AuthorizationModel.Parse(text, few).Warnings;

        Assert.Equal((11, "too-many-errors"), (warnings.Count, warnings[^1].Code));
        Assert.All(warnings, static w => Assert.True(w.IsWarning));
        Assert.Equal("relation-no-entry-point", Assert.Single(ModelErrors.Of($"{text}    define z: z\n", few)).Code);
    }

    [Fact]
    public void Parse_ManyRelationsThatDependOnOneAnother_EndsSoon()
    {
        // The worst order for a fix point by repeated passes, a chain for a recursive search, and many parents for an arrow.
        string chain = string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"    define r{i}: r{i + 1}\n"));
        string arrows = string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"    define a{i}: a{i + 1} from up\n"));
        string parents = string.Join(", ", Enumerable.Range(0, 99).Select(static i => $"t{i}"));
        string types = string.Concat(Enumerable.Range(0, 99).Select(static i => $"type t{i}\n  relations\n    define a0: [user]\n"));

        Assert.Empty(Bounded($"{Header}type document\n  relations\n{chain}    define r100000: [user]\n", Large));
        Assert.NotEmpty(Bounded($"{Header}type document\n  relations\n{chain}    define r100000: r0\n", Large));
        Assert.NotEmpty(Bounded($"{Header}{types}type document\n  relations\n    define up: [{parents}]\n{arrows}    define a5000: [user]\n", Large));
    }

    [Fact]
    public void Parse_ManyWrongNamesAmongManyRightOnes_EndsSoon()
    {
        string right = string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"    define a_rather_long_name_of_a_relation_number_{i}: [user]\n"));
        string wrong = string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"    define x{i}: a_rather_long_name_of_a_relatoin_number_{i}\n"));

        IReadOnlyList<ModelError> errors = Bounded($"{Header}type document\n  relations\n{right}{wrong}", Large);

        Assert.Equal(5_000, errors.Count);
        Assert.Contains("did you mean 'a_rather_long_name_of_a_relation_number_7'?", errors[7].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ButNot_ManyTimes_IsRefusedBeforeAnyoneWalksIt()
    {
        RelationRewrite rewrite = RelationRewrite.Computed("a");

        Assert.Throws<ArgumentException>(() =>
        {
            for (int i = 0; i < 100_000; i++)
            {
                rewrite = rewrite.ButNot(RelationRewrite.Computed("b"));
            }
        });
    }

    [Fact]
    public void Build_NestedDeeperThanTheOptionsSay_IsRefused()
    {
        RelationRewrite rewrite = RelationRewrite.Computed("a");
        for (int i = 0; i < 60; i++)
        {
            rewrite = rewrite.ButNot(RelationRewrite.Computed("b"));
        }

        ModelBuilder builder = new ModelBuilder().Type("user", t => t
            .Relation("a", RelationRewrite.Direct(TypeRestriction.Of("user")))
            .Relation("b", RelationRewrite.Direct(TypeRestriction.Of("user")))
            .Relation("c", rewrite));

        Assert.Equal("nesting-too-deep", Assert.Single(Assert.Throws<FlowPilotModelException>(builder.Build).Errors).Code);
        Assert.NotNull(builder.Build(new ModelOptions { MaxDepth = 60 }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void Options_OutOfRange_Throw(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModelOptions { MaxTextLength = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModelOptions { MaxTypes = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModelOptions { MaxDepth = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModelOptions { MaxErrors = value });
    }

    private static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static IReadOnlyList<ModelError> Bounded(string text, ModelOptions options) => InTime(() => ModelErrors.Of(text, options));

    private static IReadOnlyList<ModelError> BoundedJson(string json, ModelOptions options) => InTime(() => ModelErrors.OfJson(json, options));

    // A thread with a small stack: what recurses without bound ends the test run here, and not only in somebody's server.
    private static IReadOnlyList<ModelError> InTime(Func<IReadOnlyList<ModelError>> read)
    {
        IReadOnlyList<ModelError>? errors = null;
        long start = TimeProvider.System.GetTimestamp();
        var thread = new Thread(() => errors = read(), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        TimeSpan elapsed = TimeProvider.System.GetElapsedTime(start);
        Assert.True(elapsed < Soon, $"It took {elapsed}.");
        return errors!; // not null: the thread has ended, and an exception within it would have ended the run
    }
}
