using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Tests.Limits;

public sealed class SandboxLimitsTests
{
    private const int MiB = 1024 * 1024;

    public static TheoryData<string, SandboxLimits, long, int, long> Presets => new()
    {
        { "strict", SandboxLimits.Strict, 16L * MiB, 5, 1_000_000_000 },
        { "default", SandboxLimits.Default, 64L * MiB, 30, 10_000_000_000 },
        { "trusted", SandboxLimits.Trusted, 256L * MiB, 300, 100_000_000_000 },
    };

    [Theory]
    [MemberData(nameof(Presets))]
    public void Preset_Numbers_AreTheDocumentedOnes(string name, SandboxLimits limits, long memory, int seconds, long fuel)
    {
        Assert.NotEmpty(name);
        Assert.Equal(memory, limits.MaxMemoryBytes);
        Assert.Equal(TimeSpan.FromSeconds(seconds), limits.Deadline);
        Assert.Equal(fuel, limits.Fuel);
    }

    [Fact]
    public void Presets_OneByOne_NeverShrink()
    {
        Assert.Equal(SandboxLimits.Strict, SandboxLimits.Strict.Within(SandboxLimits.Default));
        Assert.Equal(SandboxLimits.Default, SandboxLimits.Default.Within(SandboxLimits.Trusted));
    }

    [Fact]
    public void Within_ACeiling_IsTheSmallerOfEach()
    {
        SandboxLimits asked = SandboxLimits.Trusted with { MaxLogLines = 3, Deadline = TimeSpan.FromSeconds(1) };

        SandboxLimits effective = asked.Within(SandboxLimits.Strict);

        Assert.Equal(SandboxLimits.Strict with { MaxLogLines = 3, Deadline = TimeSpan.FromSeconds(1) }, effective);
    }

    [Fact]
    public void Values_OutsideTheirRange_Throw()
    {
        SandboxLimits limits = SandboxLimits.Default;

        Assert.Throws<ArgumentOutOfRangeException>("MaxMemoryBytes", () => limits with { MaxMemoryBytes = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxMemoryBytes", () => limits with { MaxMemoryBytes = (4096L * MiB) + 1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxTables", () => limits with { MaxTables = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxTables", () => limits with { MaxTables = 101 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxTableElements", () => limits with { MaxTableElements = 10_000_001 });
        Assert.Throws<ArgumentOutOfRangeException>("Deadline", () => limits with { Deadline = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>("Deadline", () => limits with { Deadline = TimeSpan.FromHours(2) });
        Assert.Throws<ArgumentOutOfRangeException>("Fuel", () => limits with { Fuel = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxHostCalls", () => limits with { MaxHostCalls = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxInputBytes", () => limits with { MaxInputBytes = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxOutputBytes", () => limits with { MaxOutputBytes = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxLogLines", () => limits with { MaxLogLines = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxLogBytes", () => limits with { MaxLogBytes = -1 });
        Assert.Throws<ArgumentNullException>(() => limits with { Module = null! }); // what is tested
    }
}
