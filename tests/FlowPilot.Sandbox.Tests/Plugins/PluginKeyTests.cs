using FlowPilot.Sandbox.Plugins;

namespace FlowPilot.Sandbox.Tests.Plugins;

public sealed class PluginKeyTests
{
    private static readonly string Hash = new('a', 64);

    [Theory]
    [InlineData("fare-rules")]
    [InlineData("0")]
    [InlineData("com.example.fare_rules-2")]
    public void Key_ValidId_IsKept(string id)
    {
        var key = new PluginKey(id, Hash);

        Assert.Equal($"{id}@{Hash}", key.ToString());
        Assert.False(key.IsDefault);
        Assert.Equal(new PluginKey(id, Hash), key);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("Fare")]
    [InlineData("fare rules")]
    [InlineData("fare/rules")]
    [InlineData("färe")]
    [InlineData("fare\n")]
    public void Key_MalformedId_Throws(string id)
    {
        Assert.Throws<ArgumentException>(nameof(id), () => new PluginKey(id, Hash));
    }

    [Fact]
    public void Key_LongId_Throws()
    {
        Assert.Equal(128, new PluginKey(new string('a', 128), Hash).Id.Length);
        Assert.Throws<ArgumentException>("id", () => new PluginKey(new string('a', 129), Hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("gaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Key_MalformedHash_Throws(string sha256)
    {
        Assert.Throws<ArgumentException>(nameof(sha256), () => new PluginKey("plugin", sha256));
    }

    [Fact]
    public void Key_Default_SaysSo()
    {
        Assert.True(default(PluginKey).IsDefault);
        Assert.Equal(string.Empty, default(PluginKey).ToString());
    }
}
