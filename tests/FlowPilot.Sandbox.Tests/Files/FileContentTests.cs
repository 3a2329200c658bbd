using FlowPilot.Sandbox.Files;
using FsCheck.Xunit;

namespace FlowPilot.Sandbox.Tests.Files;

/// <summary>The bytes of a file are those of an array that is written, cut and grown the naive way.</summary>
public sealed class FileContentTests
{
    private const int MaxSize = 300_000;

    [Property(MaxTest = 300, Replay = "20260301,20260301")]
    public void Content_AnySequenceOfChanges_IsThatOfAnArray(int seed, byte originalBlocks)
    {
        var random = new Random(seed);
        byte[] original = new byte[originalBlocks * 777];
        random.NextBytes(original);
        byte[] naive = [.. original];
        byte[] kept = [.. original];
        var content = new FileContent(original);
        bool changed = false;

        for (int step = 0; step < 30; step++)
        {
            if (random.Next(3) == 0)
            {
                int size = random.Next(MaxSize);
                changed |= size != naive.Length;
                Array.Resize(ref naive, size);
                content.Resize(size);
            }
            else
            {
                int offset = random.Next(random.Next(2) == 0 ? 100 : MaxSize);
                byte[] piece = new byte[1 + random.Next(random.Next(2) == 0 ? 50 : 100_000)];
                random.NextBytes(piece);
                changed = true;
                Array.Resize(ref naive, Math.Max(naive.Length, offset + piece.Length));
                piece.CopyTo(naive, offset);
                Write(content, offset, piece);
            }

            int at = random.Next(naive.Length + 2);
            Assert.Equal(naive[Math.Min(at, naive.Length)..], Read(content, at));
        }

        Assert.Equal(naive, content.ToArray());
        Assert.Equal(naive.Length, content.Size);
        Assert.Equal(changed, content.IsChanged);
        // What the host gave is never written to.
        Assert.Equal(kept, original);
    }

    [Fact]
    public void Content_CutAndGrown_HasZerosWhereBytesWere()
    {
        var content = new FileContent("0123456789"u8.ToArray());

        content.Resize(4);
        content.Resize(8);
        Write(content, 6, "x"u8.ToArray());

        Assert.Equal("0123\0\0x\0"u8, content.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(FileContent.PageBytes + 1)]
    public void Content_CutInsideAPage_HoldsNoMoreThanItsSizeNeeds(int size)
    {
        var content = new FileContent(default);
        Write(content, 0, new byte[4 * FileContent.PageBytes]);

        content.Resize(size);

        // Otherwise each file of a byte would hold a page that the budget has back: ten thousand files are 640 MiB.
        Assert.InRange(content.HeldBytes, size, size + 64);
        content.Resize(2 * FileContent.PageBytes);
        Assert.Equal(new byte[2 * FileContent.PageBytes], content.ToArray());
    }

    private static void Write(FileContent content, long offset, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            Span<byte> room = content.Room(offset, bytes.Length);
            bytes[..room.Length].CopyTo(room);
            offset += room.Length;
            bytes = bytes[room.Length..];
        }
    }

    private static byte[] Read(FileContent content, long offset)
    {
        var all = new List<byte>();
        for (ReadOnlySpan<byte> piece = content.Peek(offset, int.MaxValue); !piece.IsEmpty; piece = content.Peek(offset, int.MaxValue))
        {
            all.AddRange(piece);
            offset += piece.Length;
        }

        return [.. all];
    }
}
