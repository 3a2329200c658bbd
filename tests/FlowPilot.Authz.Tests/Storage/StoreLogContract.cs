using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Tests.Storage;

/// <summary>What every implementation of the store log must do; a durable one derives from it unchanged.</summary>
public abstract class StoreLogContract
{
    private static readonly StoreId Store = StoreId.Default;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Append_AtTheEnd_GivesTheNewEndAndReadsBackInOrder()
    {
        IStoreLog log = Create();

        StoreLogAppend first = await log.AppendAsync(Store, default, [Entry(1), Entry(2)], Token);
        StoreLogAppend second = await log.AppendAsync(Store, first.Head, [Entry(3)], Token);

        Assert.Equal(new StoreLogAppend(true, new Revision(2)), first);
        Assert.Equal(new StoreLogAppend(true, new Revision(3)), second);
        Assert.Equal(new[] { 1, 2, 3 }, await ReadAsync(log, default));
        Assert.Equal(new[] { 3 }, await ReadAsync(log, new Revision(2)));
        Assert.Empty(await ReadAsync(log, new Revision(3)));
    }

    [Fact]
    public async Task Append_WhereTheLogHasMoved_AppendsNothing()
    {
        IStoreLog log = Create();
        await log.AppendAsync(Store, default, [Entry(1)], Token);

        StoreLogAppend late = await log.AppendAsync(Store, default, [Entry(2), Entry(3)], Token);

        Assert.Equal(new StoreLogAppend(false, new Revision(1)), late);
        Assert.Equal(new[] { 1 }, await ReadAsync(log, default));
    }

    [Fact]
    public async Task Append_ConcurrentlyAtOneRevision_LetsExactlyOneWin()
    {
        IStoreLog log = Create();

        StoreLogAppend[] answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(async () => await log.AppendAsync(Store, default, [Entry((byte)i)], Token), Token)));

        Assert.Single(answers, a => a.Appended);
        Assert.Single(await ReadAsync(log, default));
    }

    [Fact]
    public async Task Read_WithABound_GivesAPage()
    {
        IStoreLog log = Create();
        await log.AppendAsync(Store, default, [Entry(1), Entry(2), Entry(3)], Token);

        Assert.Equal(new[] { 1, 2 }, (await log.ReadAsync(Store, default, 2, Token)).Select(e => (int)e.Payload.Span[0]));
    }

    [Fact]
    public async Task Stores_ShareNothing()
    {
        IStoreLog log = Create();
        await log.AppendAsync(Store, default, [Entry(1)], Token);
        var other = StoreId.Parse("other");

        StoreLogAppend append = await log.AppendAsync(other, default, [Entry(9)], Token);

        Assert.True(append.Appended);
        Assert.Equal(new[] { 1 }, await ReadAsync(log, default));
        Assert.Equal(new[] { 9 }, (await log.ReadAsync(other, default, 10, Token)).Select(e => (int)e.Payload.Span[0]));
    }

    [Fact]
    public async Task Wait_EndsWhenTheLogMoves()
    {
        IStoreLog log = Create();
        Task<Revision> waiting = log.WaitAsync(Store, default, Token).AsTask();

        Assert.False(waiting.IsCompleted);
        await log.AppendAsync(Store, default, [Entry(1)], Token);

        Assert.Equal(new Revision(1), await waiting);
        Assert.Equal(new Revision(1), await log.WaitAsync(Store, default, Token));
    }

    [Fact]
    public async Task Wait_Cancelled_Ends()
    {
        IStoreLog log = Create();
        using var source = new CancellationTokenSource();
        Task<Revision> waiting = log.WaitAsync(Store, default, source.Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Snapshot_Newest_IsKept()
    {
        IStoreLog log = Create();
        Assert.Null(await log.ReadSnapshotAsync(Store, Token));

        await log.WriteSnapshotAsync(Store, new Revision(5), s => s.Write([5]), Token);
        await log.WriteSnapshotAsync(Store, new Revision(3), s => s.Write([3]), Token);

        Assert.Equal((new Revision(5), "05"), await SnapshotAsync(log));
    }

    [Fact]
    public async Task Snapshot_OfManyBytes_IsReadBackWhole()
    {
        IStoreLog log = Create();
        byte[] bytes = new byte[5_000_001];
        new Random(1).NextBytes(bytes);

        await log.WriteSnapshotAsync(
            Store,
            new Revision(1),
            s =>
            {
                s.Write(bytes.AsSpan(0, 7));
                s.Write(bytes, 7, 3_000_000);
                s.Write(bytes.AsSpan(3_000_007));
            },
            Token);

        Assert.Equal((new Revision(1), Convert.ToHexString(bytes)), await SnapshotAsync(log));
        Assert.Equal((new Revision(1), Convert.ToHexString(bytes)), await SnapshotAsync(log));
    }

    [Fact]
    public async Task Snapshot_WhoseWriteFails_LeavesTheEarlierOne()
    {
        IStoreLog log = Create();
        await log.WriteSnapshotAsync(Store, new Revision(1), s => s.Write([1]), Token);

        await Assert.ThrowsAsync<InvalidDataException>(async () => await log.WriteSnapshotAsync(
            Store,
            new Revision(2),
            s =>
            {
                s.Write([2]);
                throw new InvalidDataException();
            },
            Token));

        Assert.Equal((new Revision(1), "01"), await SnapshotAsync(log));
    }

    [Fact]
    public async Task Members_OfAnUnsetStore_AreRefused()
    {
        IStoreLog log = Create();

        await Assert.ThrowsAsync<ArgumentException>(async () => await log.AppendAsync(default, default, [Entry(1)], Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await log.AppendAsync(Store, default, [], Token));
    }

    private protected abstract IStoreLog Create();

    private static async Task<(Revision At, string Bytes)?> SnapshotAsync(IStoreLog log)
    {
        using StoreLogSnapshot? snapshot = await log.ReadSnapshotAsync(Store, Token);
        if (snapshot is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await snapshot.Content.CopyToAsync(bytes, Token);
        Assert.Equal(snapshot.Length, bytes.Length);
        return (snapshot.At, Convert.ToHexString(bytes.ToArray()));
    }

    private static StoreLogEntry Entry(byte value) => new("test", 1, new[] { value });

    private static async Task<int[]> ReadAsync(IStoreLog log, Revision after) => [.. (await log.ReadAsync(Store, after, 100, Token)).Select(e => (int)e.Payload.Span[0])];
}
