using FlowPilot.Sandbox.Capabilities;
using FsCheck.Xunit;

namespace FlowPilot.Sandbox.Tests.Capabilities;

/// <summary>The text of a capability: one form, strictly read.</summary>
public sealed class CapabilityTextTests
{
    private static readonly CapabilityCatalogue Catalogue = new(["app.use"]);

    [Theory]
    [InlineData("log.write")]
    [InlineData("app.use")]
    [InlineData("wasi.args")]
    [InlineData("wasi.env")]
    [InlineData("wasi.env?keys=A")]
    [InlineData("wasi.env?keys=A,B_C,a%2Cb")]
    [InlineData("wasi.clocks?resolution=1")]
    [InlineData("wasi.clocks?resolution=1000000000")]
    [InlineData("wasi.files?access=read&scope=docs")]
    [InlineData("wasi.files?access=write&scope=a-b.c_d")]
    public void Text_InItsOneForm_IsRead(string text)
    {
        Assert.Null(Catalogue.FaultOf(text));
        Assert.True(Capability.TryParse(text, out Capability? capability, out _));
        Assert.Equal(text, capability.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("wasi.unknown")]
    [InlineData("log.write?level=2")]
    [InlineData("app.use?x=1")]
    [InlineData("wasi.args?")]
    [InlineData("wasi.env?")]
    [InlineData("wasi.env?keys=")]
    [InlineData("wasi.env?keys")]
    [InlineData("wasi.env?keys=A&keys=B")]
    [InlineData("wasi.env?keys=B,A")]
    [InlineData("wasi.env?keys=A,A")]
    [InlineData("wasi.env?keys=A,")]
    [InlineData("wasi.env?keys=%41")]
    [InlineData("wasi.env?keys=a%2cb")]
    [InlineData("wasi.env?keys=%")]
    [InlineData("wasi.env?keys=%ff")]
    [InlineData("wasi.env?keys=A%3DB")]
    [InlineData("wasi.env?keys=A%20B")]
    [InlineData("wasi.env?other=A")]
    [InlineData("wasi.env?keys=A?")]
    [InlineData(" wasi.env")]
    [InlineData("WASI.env")]
    [InlineData("wasi.clocks?resolution=0")]
    [InlineData("wasi.clocks?resolution=01")]
    [InlineData("wasi.clocks?resolution=1000000001")]
    [InlineData("wasi.clocks?resolution=99999999999999999999")]
    [InlineData("wasi.clocks?resolution=-1")]
    [InlineData("wasi.clocks?resolution=1,2")]
    [InlineData("wasi.files")]
    [InlineData("wasi.files?scope=docs")]
    [InlineData("wasi.files?access=read")]
    [InlineData("wasi.files?scope=docs&access=read")]
    [InlineData("wasi.files?access=all&scope=docs")]
    [InlineData("wasi.files?access=read&scope=..")]
    [InlineData("wasi.files?access=read&scope=a%2Fb")]
    [InlineData("wasi.files?access=read&scope=A")]
    [InlineData("wasi.files?access=read&more=1&scope=a")]
    [InlineData("wasi.files?access=read&scope=a,b")]
    [InlineData("wasi.files?access=read&&scope=a")]
    public void Text_InAnyOtherForm_IsRefused(string text) => Assert.NotNull(Catalogue.FaultOf(text));

    [Fact]
    public void Text_TooLong_IsRefused()
    {
        string keys = string.Join(',', Enumerable.Range(0, 60).Select(static i => $"K{i:00}{new string('x', 40)}"));

        Assert.NotNull(Catalogue.FaultOf("wasi.env?keys=" + keys));
        Assert.NotNull(Catalogue.FaultOf("wasi.env?keys=" + string.Join(',', Enumerable.Range(100, 65).Select(static i => $"K{i}"))));
        Assert.Null(Catalogue.FaultOf("wasi.env?keys=" + string.Join(',', Enumerable.Range(100, 64).Select(static i => $"K{i}"))));
    }

    [Fact]
    public void List_WithTwoOfOneSubject_IsRefused()
    {
        Assert.NotNull(Catalogue.FaultOf(["wasi.files?access=read&scope=a", "wasi.files?access=write&scope=a"]));
        Assert.NotNull(Catalogue.FaultOf(["wasi.env", "wasi.env?keys=A"]));
        Assert.Null(Catalogue.FaultOf(["wasi.files?access=read&scope=a", "wasi.files?access=read&scope=b"]));
    }

    [Property(MaxTest = 500, Replay = "20260301,20260301")]
    public void Text_AnyText_IsRefusedOrPrintedAsItIs(string? text, byte cut)
    {
        string tail = text ?? string.Empty;
        foreach (string candidate in new[] { tail, "wasi.env?keys=" + tail, "wasi.files?access=read&scope=" + tail, "wasi.files?" + tail, "wasi.clocks?resolution=" + cut })
        {
            if (Capability.TryParse(candidate, out Capability? capability, out string? fault))
            {
                Assert.Equal(candidate, capability.ToString());
            }
            else
            {
                Assert.NotEmpty(fault);
            }
        }
    }

    [Theory]
    [InlineData("wasi.env", "wasi.env?keys=A", "wasi.env?keys=A")]
    [InlineData("wasi.env?keys=A,B", "wasi.env?keys=B,C", "wasi.env?keys=B")]
    [InlineData("wasi.env?keys=A", "wasi.env?keys=B", null)]
    [InlineData("wasi.files?access=read&scope=a", "wasi.files?access=write&scope=a", "wasi.files?access=read&scope=a")]
    [InlineData("wasi.files?access=read&scope=a", "wasi.files?access=read&scope=b", null)]
    [InlineData("wasi.clocks?resolution=5", "wasi.clocks?resolution=1000", "wasi.clocks?resolution=1000")]
    [InlineData("wasi.clocks", "wasi.clocks?resolution=1000", "wasi.clocks?resolution=1000")]
    [InlineData("wasi.args", "wasi.random", null)]
    public void Meet_OfTwo_AllowsWhatBothDo(string first, string second, string? expected)
    {
        Assert.True(Capability.TryParse(first, out Capability? a, out _) & Capability.TryParse(second, out Capability? b, out _));

        Assert.Equal(expected, Capability.Meet(a!, b!)?.ToString()); // both were read
        Assert.Equal(expected, Capability.Meet(b!, a!)?.ToString()); // both were read
        Assert.Equal(first, Capability.Meet(a!, a!)?.ToString()); // it was read
    }

    [Theory]
    [InlineData("not declared by the plugin", "", "wasi.env?keys=A", "wasi.env?keys=A")]
    [InlineData("not granted by the operator, not authorised by the decision", "wasi.env?keys=A", "", "wasi.env?keys=B")]
    public void Missing_OfARefusal_NamesTheParties(string expected, string declared, string granted, string authorised)
    {
        var gate = new CapabilityGate(List(declared), List(granted), List(authorised));

        Assert.Equal(expected, gate.Missing("wasi.env?keys=A"));
        Assert.Empty(gate.Effective);
    }

    private static string[] List(string text) => text.Length == 0 ? [] : [text];
}
