using System.Text;
using FlowPilot.Shared.Json;

namespace FlowPilot.Authz.Tests.Shared.Json;

public sealed class CanonicalJsonTests
{
    // RFC 8785, appendix B.
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void FormatNumber_SamplesOfTheStandard_GiveItsText(ulong bits, string expected) =>
        Assert.Equal(expected, CanonicalJson.FormatNumber(BitConverter.UInt64BitsToDouble(bits)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void FormatNumber_NotFinite_IsRefused(double value) => Assert.Throws<FormatException>(() => CanonicalJson.FormatNumber(value));

    // RFC 8785, section 3.2.3: members are sorted by UTF-16 code units, so a surrogate pair sorts in front of U+FB33.
    [Fact]
    public void Canonicalize_MembersOfTheStandardsExample_AreSortedByCodeUnits()
    {
        const string Input = """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""";

        string[] order = ["Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew"];
        string output = Canonicalize(Input);

        int[] places = [.. order.Select(o => output.IndexOf(o, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    // RFC 8785, section 3.2.2: the example document.
    [Fact]
    public void Canonicalize_DocumentOfTheStandard_GivesItsText()
    {
        const string Input = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        Assert.Equal(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
            Canonicalize(Input));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":1e400}""")]
    [InlineData("""{"a":1} x""")]
    [InlineData("""{"a":01}""")]
    [InlineData("")]
    public void Canonicalize_TextWithoutOneMeaning_IsRefused(string json) => Assert.Throws<FormatException>(() => Canonicalize(json));

    [Fact]
    public void Canonicalize_CanonicalText_IsUnchanged()
    {
        string once = Canonicalize("""{ "b" : [ 1.0 , "\t" ], "a" : {} }""");

        Assert.Equal("""{"a":{},"b":[1,"\t"]}""", once);
        Assert.Equal(once, Canonicalize(once));
    }

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("-9007199254740992", "-9007199254740992")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("-9007199254740993", "-9007199254740992")]
    [InlineData("9223372036854775807", "9223372036854776000")]
    [InlineData("12345678901234567890", "12345678901234567000")]
    public void Canonicalize_Integers_AreTheDoublesThatTheyName(string json, string expected) => Assert.Equal(expected, Canonicalize(json));

    [Theory]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\" ~\"", "\" ~\"")]
    [InlineData("\"\\u007f\"", "\"\u007f\"")]
    [InlineData("\"a\\u001f\"", "\"a\\u001f\"")]
    [InlineData("\"\\u002f<>&'+\"", "\"/<>&'+\"")]
    public void Canonicalize_Strings_AreEscapedOnlyWhereTheyMustBe(string json, string expected) => Assert.Equal(expected, Canonicalize(json));

    private static string Canonicalize(string json) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json)));
}
