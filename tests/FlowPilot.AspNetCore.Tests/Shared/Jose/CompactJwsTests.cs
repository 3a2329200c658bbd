using System.Buffers.Text;
using FlowPilot.Shared.Jose;

namespace FlowPilot.AspNetCore.Tests.Shared.Jose;

public sealed class CompactJwsTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    [Fact]
    public void Decode_EveryShortText_IsReadExactlyIfEncodingGivesItBack()
    {
        // All texts of two and three characters: the last quantum of every longer one looks like one of these, or has no spare bits.
        foreach (string text in Alphabet.SelectMany(static a => Alphabet, static (a, b) => $"{a}{b}").SelectMany(static ab => Alphabet.Select(c => ab + c).Append(ab)))
        {
            byte[] lenient = Base64Url.DecodeFromChars(Canonical(text));
            bool canonical = Base64Url.EncodeToString(lenient) == text;

            Assert.Equal(canonical ? lenient : null, CompactJws.Decode(text));
        }
    }

    [Fact]
    public void Decode_EveryLength_ReadsWhatWasEncoded()
    {
        for (int length = 1; length < 200; length++)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 37))];
            string text = Base64Url.EncodeToString(bytes);

            Assert.Equal(bytes, CompactJws.Decode(text));
            Assert.Equal(bytes, CompactJws.Decode(new string('A', 40_000) + text)?[30_000..]);
        }
    }

    [Fact]
    public void Decode_OtherCharacters_Refuses()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            Assert.Equal(Alphabet.Contains((char)c, StringComparison.Ordinal), CompactJws.Decode($"AA{(char)c}A") is not null);
        }

        Assert.Null(CompactJws.Decode(string.Empty));
        Assert.Null(CompactJws.Decode("A"));
        Assert.Null(CompactJws.Decode("AAAAA"));
    }

    // The same text with the spare bits cleared, which every decoder reads.
    private static string Canonical(string text)
    {
        int spare = text.Length % 4 == 2 ? 16 : 4;
        int last = Alphabet.IndexOf(text[^1], StringComparison.Ordinal);
        return text[..^1] + Alphabet[last - (last % spare)];
    }
}
