using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Tests.Conditions.Cel;

public sealed class CelPatternTests
{
    [Theory]
    [InlineData("abc", "xabcx", true)]
    [InlineData("^abc$", "abc", true)]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("(?m)^abc$", "x\nabc\ny", true)]
    [InlineData("\\Aabc\\z", "abc", true)]
    [InlineData("a.c", "a\nc", false)]
    [InlineData("(?s)a.c", "a\nc", true)]
    [InlineData("(?s:a.c)x.z", "a\ncx\nz", false)]
    [InlineData("(?i)HeLLo", "hEllO", true)]
    [InlineData("(?i:h)ello", "Hello", true)]
    [InlineData("(?i:h)ello", "HELLO", false)]
    [InlineData("(?i)[a-f]+$", "ABCDEF", true)]
    [InlineData("(?i)^[^a]$", "A", false)]
    [InlineData("(?i)^k$", "\u212a", true)]
    [InlineData("a|b|", "", true)]
    [InlineData("^(ab|cd)+$", "abcdab", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{2,3}$", "aaa", true)]
    [InlineData("^a{2,}$", "aaaaa", true)]
    [InlineData("^a{2}$", "aa", true)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^a{x}$", "a{x}", true)]
    [InlineData("^a+?b*?c??$", "aac", true)]
    [InlineData("^\\d+$", "123", true)]
    [InlineData("^\\d+$", "\u0661", false)]
    [InlineData("^\\w+$", "a_9", true)]
    [InlineData("^\\w$", "\u00e9", false)]
    [InlineData("^\\W$", "\u00e9", true)]
    [InlineData("^\\s$", "\u00a0", false)]
    [InlineData("^\\D\\S$", "ab", true)]
    [InlineData("\\bfoo\\b", "a foo b", true)]
    [InlineData("\\Bfoo", "afoo", true)]
    [InlineData("^[]a]$", "]", true)]
    [InlineData("^[^]a]$", "]", false)]
    [InlineData("^[a\\-z]$", "-", true)]
    [InlineData("^[a-]$", "-", true)]
    [InlineData("^[a-c-]$", "b", true)]
    [InlineData("^[\\d\\s]$", "5", true)]
    [InlineData("^[\\D]$", "5", false)]
    [InlineData("^[[:alpha:]]+$", "aZ", true)]
    [InlineData("^[[:^alpha:]]+$", "aZ", false)]
    [InlineData("^[a-z-[aeiou]]$", "b]", true)]
    [InlineData("^.$", "\U0001F600", true)]
    [InlineData("^..$", "\U0001F600", false)]
    [InlineData("^[^a]$", "\U0001F600", true)]
    [InlineData("^[\U0001F600-\U0001F64F]$", "\U0001F605", true)]
    [InlineData("^[\U0001F600-\U0001F64F]$", "\U0001F300", false)]
    [InlineData("^\U0001F600*$", "\U0001F600\U0001F600", true)]
    [InlineData("^\\x41\\x{1F600}\\101\\t\\.$", "A\U0001F600A\t.", true)]
    [InlineData("^\\Qa.b*\\Ec$", "a.b*c", true)]
    [InlineData("^\\Qa.b", "a.b", true)]
    [InlineData("^(?P<name>a)(?<other>b)$", "ab", true)]
    [InlineData("(?i)(?-i)A", "a", false)]
    [InlineData("(?U)a+", "aa", true)]
    [InlineData("((((a))))", "a", true)]
    [InlineData("[\\x{D800}]", "a", false)]
    [InlineData("a b # c", "a b # c", true)]
    [InlineData("", "anything", true)]
    public void Match_ByRe2Syntax_MatchesAsRe2Does(string pattern, string text, bool expected) => Assert.Equal(expected, Match(pattern, text));

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("a)")]
    [InlineData("(a")]
    [InlineData("(?")]
    [InlineData("(?i")]
    [InlineData("[a")]
    [InlineData("[z-a]")]
    [InlineData("[[:nothing:]]")]
    [InlineData("*a")]
    [InlineData("a|*")]
    [InlineData("(*a)")]
    [InlineData("(?i)*")]
    [InlineData("a**")]
    [InlineData("a{2}{3}")]
    [InlineData("a*??")]
    [InlineData("a{1001}")]
    [InlineData("a{3,2}")]
    [InlineData("a{99999999999}")]
    [InlineData("\\")]
    [InlineData("\\1")]
    [InlineData("\\k<name>")]
    [InlineData("\\Z")]
    [InlineData("\\G")]
    [InlineData("\\C")]
    [InlineData("\\xZZ")]
    [InlineData("\\x{110000}")]
    [InlineData("\\pL")]
    [InlineData("[\\P{Lu}]")]
    [InlineData("\\p{Greek}")]
    [InlineData("(?=a)")]
    [InlineData("(?!a)")]
    [InlineData("(?<=a)")]
    [InlineData("(?<!a)")]
    [InlineData("(?>a)")]
    [InlineData("(?P=name)")]
    [InlineData("(?<na-me>a)")]
    [InlineData("((a{100}){100}){100}")]
    public void TryCreate_WhatRe2DoesNotHave_IsRefused(string pattern)
    {
        CelPattern? created = CelPattern.TryCreate(pattern, 256, out string? fault);

        Assert.Null(created);
        Assert.NotNull(fault);
    }

    // Not a case of the table: an attribute cannot hold half of a pair.
    [Fact]
    public void TryCreate_HalfOfASurrogatePair_IsRefused() => Assert.Null(CelPattern.TryCreate("a\ud800", 256, out _));

    [Fact]
    public void TryCreate_PatternLongerThanTheLimit_IsRefused()
    {
        Assert.NotNull(CelPattern.TryCreate(new string('a', 256), 256, out _));
        Assert.Null(CelPattern.TryCreate(new string('a', 257), 256, out _));
        Assert.Equal("1:11+4 InvalidPattern", CelHarness.Errors("s.matches('ab')", new ConditionLimits { MaxPatternLength = 1 }));
        Assert.Equal("InvalidArgument@2", CelHarness.Evaluate("s.matches('a' + 'b')", new ConditionLimits { MaxPatternLength = 1 }));
    }

    // Each is small as a text, and would take the engine seconds and hundreds of megabytes.
    [Fact]
    public void TryCreate_ManyDifferentSets_AreRefused()
    {
        string classes = string.Concat(Enumerable.Range(0, 101).Select(static n => $"[{(char)(0x4e00 + (n * 7))}-{(char)(0x4e05 + (n * 7))}]"));
        string astral = $"[{string.Concat(Enumerable.Range(0, 33).Select(static n => char.ConvertFromUtf32(0x10000 + (n * 3))))}]";

        Assert.Null(CelPattern.TryCreate(classes, 4_096, out string? fault));
        Assert.Contains("classes", fault, StringComparison.Ordinal);
        Assert.NotNull(CelPattern.TryCreate(classes[..500], 4_096, out _));
        Assert.Null(CelPattern.TryCreate(astral, 4_096, out fault));
        Assert.Contains("U+FFFF", fault, StringComparison.Ordinal);
        Assert.NotNull(CelPattern.TryCreate(astral[..33] + "]", 4_096, out _));
    }

    [Fact]
    public void TryCreate_DeepGroups_AreRefusedWithinTheStack()
    {
        CelPattern? created = CelPattern.TryCreate(new string('(', 2_000) + new string(')', 2_000), 4_096, out string? fault);

        Assert.Null(created);
        Assert.Contains("deep", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_PatternThatMakesBacktrackingExplode_EndsAtOnce()
    {
        Assert.False(Match("^(a+)+$", new string('a', 5_000) + "b"));
        Assert.False(Match("^(a|a)*b?(a|aa)*$", new string('a', 5_000) + "c"));
    }

    [Fact]
    public void Match_LongTextAndLargePattern_IsChargedForBoth()
    {
        string text = new('a', 90);
        var limits = new ConditionLimits { MaxWork = 100 };

        Assert.Equal("false", CelHarness.Evaluate($"'{text}'.matches('x')", limits));
        Assert.StartsWith("WorkExceeded", CelHarness.Evaluate($"'{text}{text}'.matches('x')", limits), StringComparison.Ordinal);
        Assert.StartsWith("WorkExceeded", CelHarness.Evaluate($"'{text}'.matches('x{{500}}')", limits), StringComparison.Ordinal);
        Assert.StartsWith("WorkExceeded", CelHarness.Evaluate("s.matches(s)", limits), StringComparison.Ordinal);
    }

    private static bool Match(string pattern, string text)
    {
        CelPattern? created = CelPattern.TryCreate(pattern, 4_096, out string? fault);
        Assert.True(created is not null, fault);
        var frame = new CelFrame(default, default, default, long.MaxValue);
        return created.Match(text, ref frame, 0).AsBool;
    }
}
