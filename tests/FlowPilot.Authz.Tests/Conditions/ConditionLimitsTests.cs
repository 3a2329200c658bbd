using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Tests.Conditions;

public sealed class ConditionLimitsTests
{
    [Theory]
    [InlineData("x < 100", 3, 0, "true")]
    [InlineData("x < 100", 2, 0, "error WorkExceeded")]
    [InlineData("true || x < 100", 4, 0, "error WorkExceeded")]
    [InlineData("x in l", 103, 100, "true")]
    [InlineData("x in l", 102, 100, "error WorkExceeded")]
    [InlineData("l.all(e, e >= 0)", 402, 100, "true")]
    [InlineData("l.all(e, e >= 0)", 401, 100, "error WorkExceeded")]
    [InlineData("l.exists(e, e == 0)", 20, 100, "true")]
    [InlineData("l.map(e, e).size() > 0", 100, 100, "error WorkExceeded")]
    [InlineData("l.filter(e, true).size() > 0", 100, 100, "error WorkExceeded")]
    [InlineData("l.exists_one(e, e == 1)", 100, 100, "error WorkExceeded")]
    [InlineData("(l + l).size() > 0", 100, 100, "error WorkExceeded")]
    [InlineData("l == l", 100, 100, "error WorkExceeded")]
    [InlineData("l.all(a, l.all(b, l.all(c, a + b + c >= 0)))", 100_000, 100, "error WorkExceeded")]
    [InlineData("l.all(a, l.all(b, l.all(c, a + b + c >= 0))) || true", 100_000, 100, "error WorkExceeded")]
    [InlineData("true || l.all(a, l.all(b, l.all(c, a + b + c >= 0)))", 100_000, 100, "true")]
    [InlineData("l.exists(a, l.map(b, [b, b]).map(c, [c, c]).map(d, [d, d]).size() < 0) || true", 1_000, 100, "error WorkExceeded")]
    [InlineData("(s + s + s).size() > 0", 500, 0, "error WorkExceeded")]
    [InlineData("s == s", 500, 0, "error WorkExceeded")]
    [InlineData("s < s", 500, 0, "error WorkExceeded")]
    [InlineData("s.contains('x')", 500, 0, "error WorkExceeded")]
    [InlineData("s.startsWith('x')", 500, 0, "error WorkExceeded")]
    [InlineData("s.matches('x')", 5_000, 0, "error WorkExceeded")]
    [InlineData("bytes(s).size() > 0", 500, 0, "error WorkExceeded")]
    [InlineData("m == m", 20, 100, "error WorkExceeded")]
    [InlineData("s in m", 500, 0, "error WorkExceeded")]
    [InlineData("m[s] == 1", 500, 0, "error WorkExceeded")]
    [InlineData("{s: 1} == {s: 2}", 500, 0, "error WorkExceeded")]
    [InlineData("dyn(m) == {s: 2}", 500, 0, "error WorkExceeded")]
    public void Evaluate_MoreWorkThanAllowed_IsAnErrorThatNothingAbsorbs(string expression, int maxWork, int length, string expected)
    {
        CompiledCondition condition = Conditions.Compile("x: int, l: list<int>, s: string, m: map<int>", expression, new ConditionLimits { MaxWork = maxWork });
        ConditionContext context = Conditions.Values(
            ("x", 5),
            ("l", Enumerable.Range(0, length)),
            ("s", new string('a', 10_000)),
            ("m", Enumerable.Range(0, 20).ToDictionary(static n => $"k{n}", StringComparer.Ordinal)));

        Assert.Equal(expected, Conditions.Show(condition.Evaluate(null, context, Conditions.Now)));
    }

    // Doubles its texts at each step: without the limit, 2^60 characters.
    [Fact]
    public void Evaluate_ExpressionThatGrowsExponentially_IsStoppedInTimeAndMemory()
    {
        string expression = "['a', 'b']" + string.Concat(Enumerable.Repeat(".map(x, x + x)", 60)) + ".size() > 0";
        CompiledCondition condition = Conditions.Compile("", expression);
        long before = GC.GetAllocatedBytesForCurrentThread();

        ConditionResult result = condition.Evaluate(null, null, Conditions.Now);

        Assert.Equal(CelErrorCode.WorkExceeded, result.ErrorCode);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4_000_000);
    }

    [Fact]
    public void Limits_OutOfTheirRange_AreRefused()
    {
        var limits = new ConditionLimits();

        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaxExpressionLength = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaxExpressionLength = 262_145);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaxNestingDepth = 251);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaxNestingDepth = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaxWork = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaxWork = 10_000_001);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaxPatternLength = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaxPatternLength = 4_097);
        Assert.Equal((16_384, 100, 10_000, 256), (limits.MaxExpressionLength, limits.MaxNestingDepth, limits.MaxWork, limits.MaxPatternLength));
    }
}
