using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Tests.Conditions.Cel;

public sealed class CelIpAddressTests
{
    [Theory]
    [InlineData("192.168.0.1", "192.168.0.1")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("255.255.255.255", "255.255.255.255")]
    [InlineData("::", "::")]
    [InlineData("::1", "::1")]
    [InlineData("1::", "1::")]
    [InlineData("2001:DB8::8a2e:370:7334", "2001:db8::8a2e:370:7334")]
    [InlineData("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("::ffff:192.168.0.1", "::ffff:192.168.0.1")]
    [InlineData("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304")]
    [InlineData("fe80::1%eth0", "fe80::1%eth0")]
    public void Parse_Address_ReadsIt(string text, string expected) => Assert.Equal(expected, CelIpAddress.Parse(text)?.ToString());

    // What the framework's own parser takes, and other mistakes.
    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("192.168.1")]
    [InlineData("192.168.0")]
    [InlineData("192.168.0.01")]
    [InlineData("192.168.0.256")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("192.168.0.1.1")]
    [InlineData("192.168.0.1.")]
    [InlineData(" 192.168.0.1")]
    [InlineData("192.168.0.1 ")]
    [InlineData("192.168.0.1%eth0")]
    [InlineData("192.168.0.1/24")]
    [InlineData("[::1]")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7:8::")]
    [InlineData("::1:2:3:4:5:6:7:8")]
    [InlineData("12345::")]
    [InlineData("g::")]
    [InlineData("1:")]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4")]
    [InlineData("::1.2.3")]
    [InlineData("fe80::1%")]
    [InlineData("٠.٠.٠.٠")]
    public void Parse_WhatIsNoAddress_IsRefused(string text) => Assert.Null(CelIpAddress.Parse(text));

    [Theory]
    [InlineData("10.0.0.0/8", "10.255.0.1", true)]
    [InlineData("10.0.0.0/8", "11.0.0.0", false)]
    [InlineData("10.9.9.9/8", "10.0.0.1", true)]
    [InlineData("0.0.0.0/0", "203.0.113.7", true)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("192.168.0.1/32", "192.168.0.1", true)]
    [InlineData("192.168.0.1/32", "192.168.0.2", false)]
    [InlineData("192.168.0.0/31", "192.168.0.1", true)]
    [InlineData("192.168.0.0/24", "::ffff:192.168.0.1", false)]
    [InlineData("::ffff:0.0.0.0/96", "192.168.0.1", false)]
    [InlineData("2001:db8::/32", "2001:db8:ffff::1", true)]
    [InlineData("2001:db8::/32", "2001:db9::1", false)]
    [InlineData("::/0", "fe80::1", true)]
    [InlineData("fe80::/10", "fe80::1", true)]
    [InlineData("fe80::/10", "fe80::1%eth0", false)]
    [InlineData("::1/128", "::1", true)]
    [InlineData("::1/128", "::2", false)]
    public void Contains_Address_IsByPrefixWithinOneFamily(string network, string address, bool expected)
    {
        Assert.True(CelNetwork.TryParse(network, out CelNetwork parsed));
        Assert.Equal(expected, parsed.Contains(CelIpAddress.Parse(address)!)); // a valid address
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0/1000000")]
    [InlineData("10.0.0/8")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("::/129")]
    [InlineData("fe80::1%eth0/64")]
    public void TryParse_WhatIsNoNetwork_IsRefused(string text) => Assert.False(CelNetwork.TryParse(text, out _));
}
