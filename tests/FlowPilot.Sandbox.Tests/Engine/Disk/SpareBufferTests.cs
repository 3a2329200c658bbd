using FlowPilot.Sandbox.Engine.Disk;

namespace FlowPilot.Sandbox.Tests.Engine.Disk;

public sealed class SpareBufferTests
{
    [Fact]
    public void Rent_Twice_NeverGivesTheSame()
    {
        var buffers = new SpareBuffer();
        byte[] first = buffers.Rent(100);
        buffers.Return(first);

        byte[] again = buffers.Rent(50);
        byte[] other = buffers.Rent(50);

        Assert.NotSame(again, other);
        Assert.InRange(again.Length, 50, 100);
    }

    [Fact]
    public void Rent_MoreThanIsSpare_GivesALargerOne()
    {
        var buffers = new SpareBuffer();
        buffers.Return(buffers.Rent(10));

        Assert.True(buffers.Rent(11).Length >= 11);
    }
}
