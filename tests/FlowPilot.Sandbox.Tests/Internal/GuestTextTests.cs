using System.Text;
using FlowPilot.Sandbox.Internal;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FlowPilot.Sandbox.Tests.Internal;

public sealed class GuestTextTests
{
    [Theory]
    [InlineData("plain text, Grüße, 你好, 🙂", "plain text, Grüße, 你好, 🙂")]
    [InlineData("a\nb\rc\td", @"a\nb\rc\td")]
    [InlineData("\u001b[31m\u0007\0\u007f\u0085", @"\u{1b}[31m\u{7}\u{0}\u{7f}\u{85}")]
    [InlineData("\u202e\u2066\u200b\ufeff\u00ad", @"\u{202e}\u{2066}\u{200b}\u{feff}\u{ad}")]
    [InlineData("\u2028\u2029\ue000", @"\u{2028}\u{2029}\u{e000}")]
    [InlineData(@"\n is not a line break", @"\\n is not a line break")]
    [InlineData("{0} %s <b>", "{0} %s <b>")]
    [InlineData("", "")]
    public void Escape_Text_IsSafeAndUnambiguous(string text, string expected)
    {
        Assert.Equal(expected, GuestText.Escape(text.AsSpan()));
        Assert.Equal(expected, GuestText.Escape(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Escape_BytesThatAreNotUtf8_AreShownAsBytes()
    {
        Assert.Equal(@"\xff\xc0\xafa\xed\xa0\x80", GuestText.Escape([0xFF, 0xC0, 0xAF, (byte)'a', 0xED, 0xA0, 0x80]));
    }

    [Fact]
    public void Escape_LoneSurrogate_IsShownAsANumber()
    {
        Assert.Equal(@"\u{d800}x", GuestText.Escape("\ud800x".AsSpan()));
    }

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcdef…")]
    [InlineData("\n\n\n\n", 4, @"\n\n…")]
    public void Escape_LongText_IsCutAndMarked(string text, int max, string expected)
    {
        Assert.Equal(expected, GuestText.Escape(text.AsSpan(), max));
        Assert.Equal(expected, GuestText.Escape(Encoding.UTF8.GetBytes(text), max));
    }

    [Property(Replay = "1234567,89", MaxTest = 500)]
    public bool Escape_AnyBytes_HoldNothingThatMovesACursor(byte[] bytes)
    {
        string text = GuestText.Escape(bytes);
        return text.EnumerateRunes().All(static r => !Rune.IsControl(r)) && text.Length <= 6 * Math.Max(1, bytes.Length);
    }
}
