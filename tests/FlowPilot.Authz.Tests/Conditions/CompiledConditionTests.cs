using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Tests.Conditions;

public sealed class CompiledConditionTests
{
    [Fact]
    public void Default_Result_IsAnErrorAndNeverTrue()
    {
        ConditionResult result = default;

        Assert.Equal(ConditionOutcome.Error, result.Outcome);
        Assert.Equal(CelErrorCode.None, result.ErrorCode);
        Assert.Null(result.Error);
        Assert.Empty(result.MissingParameters);
    }

    [Theory]
    [InlineData("{\"x\": 10, \"y\": 5}", "true")]
    [InlineData("{\"x\": 101, \"y\": 51}", "false")]
    [InlineData("{\"x\": 10}", "needs y")]
    [InlineData("{\"y\": 10}", "needs x")]
    [InlineData("{}", "needs x,y")]
    [InlineData("{\"x\": 10, \"y\": 5, \"z\": [[]]}", "true")]
    [InlineData("{\"x\": \"ten\", \"y\": 5}", "error InvalidParameter")]
    [InlineData("{\"x\": \"ten\"}", "error InvalidParameter")]
    [InlineData("{\"x\": null, \"y\": 5}", "error InvalidParameter")]
    public void Evaluate_EveryDeclaredParameter_IsNeeded(string request, string expected) =>
        Assert.Equal(expected, Conditions.Evaluate("x: int, y: int", "x < 100 || y < 50", request));

    [Fact]
    public void Evaluate_ParameterThatTheExpressionDoesNotName_IsNeededToo() =>
        Assert.Equal("needs unused", Conditions.Evaluate("x: int, unused: string", "x < 100", "{\"x\": 1}"));

    [Theory]
    [InlineData("{\"x\": 1}", "{\"x\": 200}", "true")]
    [InlineData("{\"x\": 200}", "{\"x\": 1}", "false")]
    [InlineData("{}", "{\"x\": 1}", "true")]
    [InlineData("{\"x\": 1}", "{}", "true")]
    [InlineData("{\"x\": \"bad\"}", "{\"x\": 1}", "error InvalidParameter")]
    [InlineData("{\"x\": 1}", "{\"x\": \"bad\"}", "true")]
    [InlineData("{\"x\": null}", "{\"x\": 1}", "error InvalidParameter")]
    public void Evaluate_StoredContext_WinsOverTheRequest(string stored, string request, string expected) =>
        Assert.Equal(expected, Conditions.Evaluate("x: int", "x < 100", request, stored));

    [Fact]
    public void Evaluate_NoContexts_NeedsWhatIsDeclared()
    {
        Assert.Equal("needs x", Conditions.Show(Conditions.Compile("x: int", "x < 100").Evaluate(null, null, Conditions.Now)));
        Assert.Equal("true", Conditions.Show(Conditions.Compile("", "1 < 2").Evaluate(null, null, Conditions.Now)));
    }

    [Theory]
    [InlineData("x + 9223372036854775807 > 0", "error Overflow", "1:3: the result is out of the range of its type")]
    [InlineData("1 / x > 0 ||\n x / (x - x) > 0", "error DivisionByZero", "2:4: division by zero")]
    [InlineData("[1][x] == 1", "error IndexOutOfRange", "1:4: the index is outside the list")]
    [InlineData("{'a': x}['b'] == 1", "error NoSuchKey", "1:9: there is no such key or field")]
    [InlineData("int('a' + string(x)) == 1", "error InvalidArgument", "1:1: the value cannot be converted, or is not accepted here")]
    [InlineData("dyn(x) == 5 && dyn(x).y == 1", "error NoSuchOverload", "1:23: the operation does not take a value of this type")]
    public void Evaluate_Errors_HaveCodeAndPlace(string expression, string expected, string error)
    {
        ConditionResult result = Conditions.Compile("x: int", expression).Evaluate(null, Conditions.Json("{\"x\": 5}"), Conditions.Now);

        Assert.Equal(expected, Conditions.Show(result));
        Assert.Equal(error, result.Error?.ToString());
        Assert.Empty(result.MissingParameters);
    }

    [Fact]
    public void Evaluate_InvalidParameter_NamesItAndNotItsValue()
    {
        ConditionResult result = Conditions.Compile("ok: bool, when: timestamp", "ok").Evaluate(null, Conditions.Json("{\"ok\": true, \"when\": \"s3cret\"}"), Conditions.Now);

        Assert.Equal(CelErrorCode.InvalidParameter, result.ErrorCode);
        Assert.Equal("the parameter 'when' must be of the type timestamp, found a string that is none", result.Error?.ToString());
    }

    [Fact]
    public void Evaluate_Now_IsTheCallersInstant()
    {
        CompiledCondition condition = Conditions.Compile("until: timestamp", "now < until");
        ConditionContext context = Conditions.Json("{\"until\": \"2030-01-31T12:00:01Z\"}");

        Assert.True(condition.UsesNow);
        Assert.Equal(ConditionOutcome.True, condition.Evaluate(context, null, Conditions.Now).Outcome);
        Assert.Equal(ConditionOutcome.False, condition.Evaluate(context, null, Conditions.Now.AddSeconds(1)).Outcome);
        Assert.Equal(ConditionOutcome.True, condition.Evaluate(context, null, Conditions.Now.ToOffset(TimeSpan.FromHours(5))).Outcome);
        Assert.False(Conditions.Compile("now: timestamp", "now < now").UsesNow);
    }

    [Fact]
    public void EvaluatePrepared_ContextOfAnotherCondition_IsRefused()
    {
        CompiledCondition one = Conditions.Compile("x: int", "x < 100");
        CompiledCondition other = Conditions.Compile("x: string", "x == ''");
        PreparedConditionContext prepared = other.Prepare(Conditions.Json("{\"x\": \"1\"}"));

        Assert.Throws<ArgumentException>(() => one.EvaluatePrepared(prepared, null, Conditions.Now));
        Assert.Throws<ArgumentException>(() => one.EvaluatePrepared(null, prepared, Conditions.Now));
    }

    [Fact]
    public void Prepare_Context_TellsErrorsAndUnknownNames()
    {
        CompiledCondition condition = Conditions.Compile("x: int, y: int, z: int", "x < y");

        PreparedConditionContext prepared = condition.Prepare(Conditions.Json("{\"q\": 1, \"x\": 1, \"z\": [], \"y\": 1.5}"));

        Assert.Equal("q", string.Join(' ', prepared.UnknownNames));
        Assert.Equal(
            "the parameter 'y' must be of the type int, found a number that is none; the parameter 'z' must be of the type int, found a list",
            string.Join("; ", prepared.Errors));
    }

    [Theory]
    [InlineData("x", "NotBoolean")]
    [InlineData("m.flag", "NotBoolean")]
    [InlineData("x < ", "UnexpectedToken")]
    [InlineData("y", "UndefinedName")]
    public void Compile_WhatIsNoCondition_Throws(string expression, string expected)
    {
        ConditionDefinition definition = Conditions.Define("c", "x: int, m: map<any>", expression);

        var error = Assert.Throws<CelException>(() => CompiledCondition.Compile(definition));

        Assert.Equal(expected, error.Errors[0].Code.ToString());
        Assert.Equal("FP1002", error.ErrorCode);
        Assert.StartsWith("FP1002: condition 'c': 1:", error.Message, StringComparison.Ordinal);
        Assert.False(CompiledCondition.TryCompile(definition, null, out CompiledCondition? condition, out IReadOnlyList<CelError> errors));
        Assert.Null(condition);
        Assert.Equal(error.Errors, errors);
    }

    [Fact]
    public void Evaluate_SixtyFourParameters_AreAllTracked()
    {
        string names = string.Join(", ", Enumerable.Range(0, 64).Select(static n => $"p{n}: bool"));
        CompiledCondition condition = Conditions.Compile(names, string.Join(" && ", Enumerable.Range(0, 64).Select(static n => $"p{n}")));
        ConditionContext all = Conditions.Values(Enumerable.Range(0, 64).Select(static n => ($"p{n}", (object?)true)));
        ConditionContext most = Conditions.Values(Enumerable.Range(0, 63).Select(static n => ($"p{n}", (object?)true)));

        Assert.Equal("true", Conditions.Show(condition.Evaluate(null, all, Conditions.Now)));
        Assert.Equal("needs p63", Conditions.Show(condition.Evaluate(null, most, Conditions.Now)));
    }

    [Fact]
    public void Evaluate_ConcurrentCallers_GetTheirOwnResults()
    {
        CompiledCondition condition = Conditions.Compile("s: string, p: string, zone: string", "s.matches(p) && timestamp(0).getHours(zone) >= 0");
        (PreparedConditionContext Context, string Expected)[] cases =
        [
            (condition.Prepare(Conditions.Json("{\"s\": \"a\", \"p\": \"^a$\", \"zone\": \"UTC\"}")), "true"),
            (condition.Prepare(Conditions.Json("{\"s\": \"a\", \"p\": \"^b$\", \"zone\": \"Europe/Paris\"}")), "false"),
            (condition.Prepare(Conditions.Json("{\"s\": \"a\", \"p\": \"(\", \"zone\": \"UTC\"}")), "error InvalidArgument"),
            (condition.Prepare(Conditions.Json("{\"s\": \"b\", \"p\": \"b\", \"zone\": \"Mars\"}")), "error InvalidArgument"),
        ];

        Parallel.For(0, 400, n =>
        {
            (PreparedConditionContext context, string expected) = cases[n % cases.Length];
            Assert.Equal(expected, Conditions.Show(condition.EvaluatePrepared(null, context, Conditions.Now)));
        });
    }
}
