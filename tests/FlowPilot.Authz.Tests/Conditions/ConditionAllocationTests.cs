using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Tests.Conditions;

/// <summary>The gate that keeps evaluation with prepared contexts free of allocation.</summary>
public sealed class ConditionAllocationTests
{
    private const string Parameters =
        "i: int, n: uint, d: double, s: string, b: bool, t: timestamp, span: duration, ip: ipaddress, cidr: string, l: list<int>, names: list<string>, m: map<int>, any: any";

    private static readonly TimeSpan MaxWarmUp = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("i < 100")]
    [InlineData("i + 1 < 2 * i - 3 && i % 2 == 1 && i / 2 != 7")]
    [InlineData("n < 100u && d >= 0.5 && -d < d")]
    [InlineData("s == 'hello' && s != '' && s < 'z' && s.startsWith('he') && s.endsWith('lo') && s.contains('ell') && s.size() == 5")]
    [InlineData("b ? i > 0 : i < 0")]
    [InlineData("t < timestamp('2040-01-01T00:00:00Z') && t - span < now && t + span > t && t.getHours() < 24 && t.getFullYear('Europe/Paris') > 2000")]
    [InlineData("span < duration('2h') && span.getMinutes() == 90")]
    [InlineData("ip.in_cidr('192.168.0.0/24')")]
    [InlineData("ip.in_cidr(cidr)")]
    [InlineData("ip == ipaddress('192.168.0.1')")]
    [InlineData("i in [1, 2, 7] && s in ['a', 'hello'] && s in names && 'a' in m")]
    [InlineData("l[0] == 1 && m.a == 1 && m['a'] == l[0]")]
    [InlineData("has(m.a) && !has(m.z) && has(any.deep)")]
    [InlineData("l.all(e, e > 0 && e < 100)")]
    [InlineData("l.exists(e, names.exists(x, x.size() > e))")]
    [InlineData("l.exists_one(e, e == 2)")]
    [InlineData("m.all(k, m[k] > 0)")]
    [InlineData("any.deep[0].x == 1 && any == any && l == [1, 2, 3]")]
    [InlineData("int(d) == 2 && double(i) == 7.0 && uint(i) == 7u && type(i) == int && dyn(i) < 7.5")]
    [InlineData("i / 0 == 1 || true")]
    public void EvaluatePrepared_WithoutNewTexts_AllocatesNothing(string expression)
    {
        SkipInDebug();
        CompiledCondition condition = Conditions.Compile(Parameters, expression);
        PreparedConditionContext stored = condition.Prepare(Conditions.Json("{\"cidr\": \"192.168.0.0/24\", \"l\": [1, 2, 3]}"));
        PreparedConditionContext request = condition.Prepare(Conditions.Json(
            """
            {"i": 7, "n": 7, "d": 2.5, "s": "hello", "b": true, "t": "2030-01-01T00:00:00Z", "span": "90m", "ip": "192.168.0.1",
             "names": ["anne", "hello"], "m": {"a": 1, "b": 2}, "any": {"deep": [{"x": 1}]}}
            """));

        Assert.Equal(ConditionOutcome.True, condition.EvaluatePrepared(stored, request, Conditions.Now).Outcome);
        Assert.Equal(0, AllocatedBy(condition, stored, request));
    }

    [Fact]
    public void EvaluatePrepared_NeedsAndErrors_AllocateNothing()
    {
        SkipInDebug();
        CompiledCondition condition = Conditions.Compile("x: int, y: int", "x / y > 0");

        Assert.Equal(0, AllocatedBy(condition, null, condition.Prepare(Conditions.Json("{\"x\": 1}"))));
        Assert.Equal(0, AllocatedBy(condition, null, condition.Prepare(Conditions.Json("{\"x\": 1, \"y\": 0}"))));
        Assert.Equal(0, AllocatedBy(condition, null, condition.Prepare(Conditions.Json("{\"x\": 1, \"y\": \"no\"}"))));
        Assert.Equal(0, AllocatedBy(condition, null, null));
    }

    // Shows that the gate can fail.
    [Fact]
    public void EvaluatePrepared_MakingATextOrList_Allocates()
    {
        SkipInDebug();
        CompiledCondition condition = Conditions.Compile("s: string", "[s + s].map(e, e).size() == 1");

        Assert.NotEqual(0, AllocatedBy(condition, null, condition.Prepare(Conditions.Json("{\"s\": \"a\"}")), TimeSpan.Zero));
    }

    private static long AllocatedBy(CompiledCondition condition, PreparedConditionContext? stored, PreparedConditionContext? request, TimeSpan? maxWarmUp = null)
    {
        // The framework's generic code boxes until it is optimised, which happens in the background: so until it is, or for a while.
        long start = TimeProvider.System.GetTimestamp();
        long allocated;
        do
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 1_000; i++)
            {
                _ = condition.EvaluatePrepared(stored, request, Conditions.Now);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        while (allocated > 0 && TimeProvider.System.GetElapsedTime(start) < (maxWarmUp ?? MaxWarmUp));
        return allocated;
    }

    private static void SkipInDebug()
    {
#if DEBUG
        Assert.Skip("Allocation gates hold for optimised code only.");
#endif
    }
}
