using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Tests.Conditions.Cel;

public sealed class CelParserTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("0xFf", "255")]
    [InlineData("-0x8000000000000000", "-9223372036854775808")]
    [InlineData("18446744073709551615u", "18446744073709551615u")]
    [InlineData("0xffU", "255u")]
    [InlineData("1.5e3", "1500d")]
    [InlineData(".5", "0.5d")]
    [InlineData("-1e-2", "-0.01d")]
    [InlineData("'a\"b'", "'a\"b'")]
    [InlineData("\"a'b\"", "'a'b'")]
    [InlineData("'''a'b\n\"c'''", "'a'b\n\"c'")]
    [InlineData("\"\"\"a\"\"b\"\"\"", "'a\"\"b'")]
    [InlineData("''''''", "''")]
    [InlineData("r'\\n'", "'\\n'")]
    [InlineData("R\"\"\"\\\"\"\"", "'\\'")]
    [InlineData("'\\a\\b\\f\\n\\r\\t\\v\\\\\\?\\\"\\'\\`'", "'\a\b\f\n\r\t\v\\?\"'`'")]
    [InlineData("'\\x41\\X41\\u0041\\U0001F600\\101'", "'AAA\U0001F600A'")]
    [InlineData("'\\ud83d\\ude00'", "'\U0001F600'")]
    [InlineData("'\\377'", "'ÿ'")]
    [InlineData("b'\\377\\x00'", "b'ff00'")]
    [InlineData("b'ÿ'", "b'c3bf'")]
    [InlineData("br'\\n'", "b'5c6e'")]
    [InlineData("B'''a\nb'''", "b'610a62'")]
    [InlineData("true && !false", "true")]
    [InlineData("null", "null")]
    [InlineData("1 // a comment\n + 2", "3")]
    [InlineData("\t\f\r\n 1", "1")]
    public void Literals_OfEveryKind_HaveTheirValues(string text, string expected) => Assert.Equal(expected, CelHarness.Evaluate(text));

    [Theory]
    [InlineData("", "1:1+0 UnexpectedToken")]
    [InlineData("1 +", "1:4+0 UnexpectedToken")]
    [InlineData("1 2", "1:3+1 UnexpectedToken")]
    [InlineData("(1", "1:3+0 UnexpectedToken")]
    [InlineData("1)", "1:2+1 UnexpectedToken")]
    [InlineData("[1, 2", "1:6+0 UnexpectedToken")]
    [InlineData("[1 2]", "1:4+1 UnexpectedToken")]
    [InlineData("{'a' 1}", "1:6+1 UnexpectedToken")]
    [InlineData("{'a': 1", "1:8+0 UnexpectedToken")]
    [InlineData("size(1,)", "1:8+1 UnexpectedToken")]
    [InlineData("size(", "1:6+0 UnexpectedToken")]
    [InlineData("l[1", "1:4+0 UnexpectedToken")]
    [InlineData("s.", "1:3+0 UnexpectedToken")]
    [InlineData("s.in", "1:3+2 UnexpectedToken")]
    [InlineData(".1 + .", "1:7+0 UnexpectedToken")]
    [InlineData("true ? 1", "1:9+0 UnexpectedToken")]
    [InlineData("true ? 1 : ", "1:12+0 UnexpectedToken")]
    [InlineData("true ? true ? 1 : 2 : 3", "1:13+1 UnexpectedToken")]
    [InlineData("\n\n  &&", "3:3+2 UnexpectedToken")]
    [InlineData("1\r\n+\r *", "3:2+1 UnexpectedToken")]
    [InlineData("i = 1", "1:3+1 UnexpectedCharacter")]
    [InlineData("i & 1", "1:3+1 UnexpectedCharacter")]
    [InlineData("i @ 1", "1:3+1 UnexpectedCharacter")]
    [InlineData("\U0001F600", "1:1+2 UnexpectedCharacter")]
    [InlineData("`s`", "1:1+1 UnexpectedCharacter")]
    [InlineData("'abc", "1:1+4 UnterminatedLiteral")]
    [InlineData("'abc\n'", "1:1+4 UnterminatedLiteral")]
    [InlineData("'abc\\'", "1:1+6 UnterminatedLiteral")]
    [InlineData("'''abc''", "1:1+8 UnterminatedLiteral")]
    [InlineData("'a\\qb'", "1:3+2 InvalidEscape")]
    [InlineData("'\\x4'", "1:2+3 InvalidEscape")]
    [InlineData("'\\U00110000'", "1:2+10 InvalidEscape")]
    [InlineData("'\\ud83d'", "1:1+8 InvalidEscape")]
    [InlineData("'\\400'", "1:2+2 InvalidEscape")]
    [InlineData("b'\\u0041'", "1:3+2 InvalidEscape")]
    [InlineData("9223372036854775808", "1:1+19 InvalidNumber")]
    [InlineData("-9223372036854775809", "1:1+20 InvalidNumber")]
    [InlineData("18446744073709551616u", "1:1+21 InvalidNumber")]
    [InlineData("1e999", "1:1+5 InvalidNumber")]
    [InlineData("0x", "1:1+2 InvalidNumber")]
    [InlineData("1e", "1:1+2 InvalidNumber")]
    [InlineData("12abc", "1:1+5 InvalidNumber")]
    [InlineData("1.5u", "1:1+4 InvalidNumber")]
    [InlineData("for == 1", "1:1+3 ReservedWord")]
    [InlineData("person{name: 'x'}", "1:7+1 UnsupportedSyntax")]
    [InlineData("has(s)", "1:1+3 InvalidMacro")]
    [InlineData("has(m.a, m.b)", "1:1+3 InvalidMacro")]
    [InlineData("has(has(m.a))", "1:1+3 InvalidMacro")]
    [InlineData("l.all(1, true)", "1:7+1 InvalidMacro")]
    [InlineData("l.map(x.y, true)", "1:9+1 InvalidMacro")]
    public void Parse_WhatIsNoExpression_SaysWhereAndWhy(string text, string expected) => Assert.Equal(expected, CelHarness.Errors(text));

    [Theory]
    [InlineData("(1", "expected ')', found the end of the expression")]
    [InlineData("[1 2]", "expected ',' or ']', found '2'")]
    [InlineData("i = 1", "unexpected '='; did you mean '=='?")]
    [InlineData("i | 1", "unexpected '|'; did you mean '||'?")]
    [InlineData("1 \u202e", "unexpected '\\u202E'")]
    [InlineData("l.all(1, true)", "the first argument of 'all' must be the name of a variable")]
    public void Parse_WhatIsNoExpression_SaysWhatWasExpectedAndFound(string text, string expected) => Assert.Equal(expected, CelHarness.FirstMessage(text));

    [Theory]
    [InlineData("x < 1 &&\n  y > 2 &&\nz", "2:3+1 3:1+1")]
    [InlineData("x < 1 &&\r\n  y > 2 &&\rz", "2:3+1 3:1+1")]
    [InlineData("'''a\nb'''", "1:1+4")]
    [InlineData("x < 1 &&\n  '''a\r\nb'''", "2:3+4")]
    public void Parse_SeveralLines_PlacesErrorsInTheirLines(string text, string places)
    {
        var definition = new ConditionDefinition("c", [new ConditionParameter("x", ConditionParameterType.Int)], text);

        Assert.False(CompiledCondition.TryCompile(definition, null, out _, out IReadOnlyList<CelError> errors));
        Assert.Equal(places, string.Join(' ', errors.Select(static e => $"{e.Line}:{e.Column}+{e.Length}")));
    }

    // What every implementation must support.
    [Fact]
    public void Parse_RequiredNestingAndRepetition_IsSupported()
    {
        Assert.Equal("7", CelHarness.Evaluate(new string('(', 32) + "7" + new string(')', 32)));
        Assert.Equal("true", CelHarness.Evaluate(new string('!', 32) + "true"));
        Assert.Equal("19", CelHarness.Evaluate(new string('-', 32) + "19"));
        Assert.Equal("true", CelHarness.Evaluate(string.Join(" || ", Enumerable.Repeat("false", 500)) + " || true"));
        Assert.Equal("33", CelHarness.Evaluate(string.Join(" + ", Enumerable.Repeat("1", 33))));
        Assert.Equal("'foo'", CelHarness.Evaluate(new string('[', 32) + "'foo'" + new string(']', 32) + string.Concat(Enumerable.Repeat("[0]", 32))));
        Assert.Equal("1", CelHarness.Evaluate(string.Concat(Enumerable.Repeat("true ? 1 : ", 40)) + "2"));
        Assert.Equal("17", CelHarness.Evaluate("[" + string.Join(", ", Enumerable.Range(0, 64)) + "][17]"));
    }

    public static IEnumerable<TheoryDataRow<string, string>> Deep =>
    [
        new("(", ")"),
        new("[", "]"),
        new("{1: ", "}"),
        new("!", ""),
        new("-", ""),
        new("size(", ")"),
        new("l[", "]"),
        new("true ? 1 : ", ""),
        new("1 + ", ""),
        new("1 - (", ")"),
        new("i.f(", ")"),
        new("[1].map(x, ", ")"),
        new("has(", ")"),
        new("true && (", ")"),
        new("m.", ""),
        new("{", ""),
        new("?", ""),
        new("'", ""),
    ];

    // On a small stack: 100,000 levels must be refused, not overflow it, which would end the process.
    [Theory]
    [MemberData(nameof(Deep))]
    public void Parse_AHundredThousandLevels_IsAnErrorWithinTheStack(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        var limits = new ConditionLimits { MaxExpressionLength = 262_144, MaxNestingDepth = 250 };
        IReadOnlyList<CelError> longErrors = [];
        IReadOnlyList<CelError> errors = [];

        RunOnSmallStack(() =>
        {
            longErrors = CelHarness.Compile(text, limits).Errors;
            errors = CelHarness.Compile(text[..Math.Min(text.Length, 262_144)], limits, CelHarness.Variables).Errors;
        });

        Assert.NotEmpty(errors);
        Assert.True(text.Length <= 262_144 || longErrors[0].Code == CelErrorCode.TextTooLong);
    }

    [Fact]
    public void Evaluate_TheDeepestExpressions_StayWithinASmallStack()
    {
        var limits = new ConditionLimits { MaxNestingDepth = 250, MaxWork = 1_000_000 };
        string[] texts =
        [
            string.Concat(Enumerable.Repeat("1 + ", 249)) + "1",
            string.Concat(Enumerable.Repeat("(1 - ", 240)) + "1" + new string(')', 240),
            string.Concat(Enumerable.Repeat("true ? 1 : ", 240)) + "1",
            string.Concat(Enumerable.Repeat("[1].map(x, ", 100)) + "1" + new string(')', 100),
            new string('[', 240) + "i" + new string(']', 240) + " == " + new string('[', 240) + "i" + new string(']', 240),
        ];

        RunOnSmallStack(() =>
        {
            foreach (string text in texts)
            {
                Assert.DoesNotContain("@", CelHarness.Evaluate(text, limits), StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Parse_TextLongerThanTheLimit_IsRefusedBeforeItIsRead()
    {
        string text = new string(' ', 5_000_000) + "1";

        Assert.Equal("1:1+0 TextTooLong", CelHarness.Errors(text));
        Assert.Equal("", CelHarness.Errors("1 + 1", new ConditionLimits { MaxExpressionLength = 5 }));
        Assert.Equal("1:1+0 TextTooLong", CelHarness.Errors("1 + 1 ", new ConditionLimits { MaxExpressionLength = 5 }));
    }

    [Fact]
    public void Parse_DeeperThanTheLimit_IsRefused()
    {
        var limits = new ConditionLimits { MaxNestingDepth = 3 };

        Assert.Equal("", CelHarness.Errors("1 + 2 + 3", limits));
        Assert.Equal("1:11+1 NestingTooDeep", CelHarness.Errors("1 + 2 + 3 + 4", limits));
        Assert.Equal("", CelHarness.Errors("((1))", limits));
        Assert.Equal("1:4+1 NestingTooDeep", CelHarness.Errors("(((1)))", limits));
        Assert.Equal("", CelHarness.Errors("b || b || b || b || b", limits));
    }

    private static void RunOnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
