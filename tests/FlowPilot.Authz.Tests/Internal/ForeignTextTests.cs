using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Tests.Internal;

public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("a\u202Eb\n", "'a\\u202Eb\\u000A'")]
    [InlineData("é", "'é'")]
    public void Quote_WhatCouldDeceive_IsEscaped(string text, string shown) => Assert.Equal(shown, ForeignText.Quote(text));

    [Fact]
    public void Quote_LongText_IsShortened() => Assert.Equal($"'{new string('a', 64)}…'", ForeignText.Quote(new string('a', 1_000)));

    // Not in an attribute: half of a pair would not survive there.
    [Fact]
    public void IsUnicode_HalvesOfPairs_AreNot()
    {
        Assert.True(ForeignText.IsUnicode("a\U0001F600b"));
        Assert.False(ForeignText.IsUnicode("a\uD83D"));
        Assert.False(ForeignText.IsUnicode("\uDE00\uD83D"));
        Assert.Equal("'\\uD83D'", ForeignText.Quote("\uD83D"));
    }
}
