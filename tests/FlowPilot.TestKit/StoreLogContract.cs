using FlowPilot.Authz.Storage;
using Xunit;

namespace FlowPilot.TestKit;

/// <summary>
/// What every implementation of the store log must do, as tests: those of an implementation derive from this, make the log, and need nothing else. The
/// order of entries, the unit of an append and the newest snapshot are all that the engine builds on.
/// </summary>
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
    public async Task Entries_OfEveryShape_ComeBackAsTheyWere()
    {
        IStoreLog log = Create();
        byte[] large = new byte[1_000_003];
        new Random(2).NextBytes(large);
        StoreLogEntry[] entries =
        [
            new("tuple.write", 1, Array.Empty<byte>()), new("model", int.MaxValue, new byte[] { 0, 255, 10, 13, 39, 34 }), new(new string('k', 64), 2, large),
            new("ключ '; -- \"", 1, "\0\u2028"u8.ToArray()),
        ];

        await log.AppendAsync(Store, default, entries, Token);

        IReadOnlyList<StoreLogEntry> read = await Again(log).ReadAsync(Store, default, 10, Token);
        Assert.Equal(entries.Select(Text), read.Select(Text));
    }

    [Fact]
    public async Task Append_OfManyEntries_IsOneUnitAndReadsBackInPages()
    {
        IStoreLog log = Create();
        await log.AppendAsync(Store, default, [.. Enumerable.Range(0, 3_000).Select(static i => new StoreLogEntry("test", i + 1, new byte[] { 7 }))], Token);
        var versions = new List<int>();
        while (await Again(log).ReadAsync(Store, new Revision(versions.Count), 700, Token) is { Count: > 0 } page)
        {
            Assert.InRange(page.Count, 1, 700);
            versions.AddRange(page.Select(static e => e.Version));
        }

        Assert.Equal(Enumerable.Range(1, 3_000), versions);
    }

    [Fact]
    public async Task Append_ByWritersThatTryAgain_KeepsEachUnitTogetherAndLosesNone()
    {
        IStoreLog log = Create();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                IStoreLog own = Again(log);
                Revision end = default;
                for (int unit = 0; unit < 10; unit++)
                {
                    StoreLogAppend append;
                    do
                    {
                        append = await own.AppendAsync(Store, end, [Entry((byte)writer), Entry((byte)writer), Entry((byte)writer)], Token);
                        end = append.Head;
                    }
                    while (!append.Appended);
                }
            },
            Token)));

        int[] all = [.. (await log.ReadAsync(Store, default, 1_000, Token)).Select(static e => (int)e.Payload.Span[0])];
        Assert.Equal(240, all.Length);
        Assert.All(all.Chunk(3), static unit => Assert.Single(unit.Distinct()));
        Assert.All(Enumerable.Range(0, 8), writer => Assert.Equal(30, all.Count(v => v == writer)));
    }

    [Fact]
    public async Task Read_BehindTheEnd_IsEmpty_AndAnAppendThereAppendsNothing()
    {
        IStoreLog log = Create();
        await log.AppendAsync(Store, default, [Entry(1)], Token);

        Assert.Empty(await log.ReadAsync(Store, new Revision(50), 10, Token));
        Assert.Equal(new StoreLogAppend(false, new Revision(1)), await log.AppendAsync(Store, new Revision(50), [Entry(2)], Token));
    }

    [Fact]
    public async Task Wait_OfSeveral_EndsForEachAtItsRevision()
    {
        IStoreLog log = Create();
        Task<Revision>[] first = [.. Enumerable.Range(0, 5).Select(_ => Again(log).WaitAsync(Store, default, Token).AsTask())];
        Task<Revision> second = Again(log).WaitAsync(Store, new Revision(1), Token).AsTask();

        await log.AppendAsync(Store, default, [Entry(1)], Token);
        Assert.All(await Task.WhenAll(first), static head => Assert.True(head >= new Revision(1)));
        Assert.False(second.IsCompleted);

        await log.AppendAsync(Store, new Revision(1), [Entry(2)], Token);
        Assert.Equal(new Revision(2), await second);
    }

    [Fact]
    public async Task Calls_ThatAreCancelledBefore_DoNothing()
    {
        IStoreLog log = Create();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await log.AppendAsync(Store, default, [Entry(1)], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await log.ReadAsync(Store, default, 1, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await log.WriteSnapshotAsync(Store, new Revision(1), static s => s.Write([1]), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await log.ReadSnapshotAsync(Store, cancelled));

        Assert.Empty(await ReadAsync(log, default));
        Assert.Null(await log.ReadSnapshotAsync(Store, Token));
    }

    [Fact]
    public async Task Snapshot_OfAStore_IsNotThatOfAnother_AndIsReadByWhoeverOpensTheLog()
    {
        IStoreLog log = Create();
        await log.WriteSnapshotAsync(Store, new Revision(2), static s => s.Write([1]), Token);
        await log.WriteSnapshotAsync(Store, new Revision(2), static s => s.Write([2]), Token);

        Assert.Null(await log.ReadSnapshotAsync(StoreId.Parse("other"), Token));
        Assert.Equal((new Revision(2), "02"), await SnapshotAsync(Again(log)));
    }

    [Fact]
    public async Task Members_ThatAreOutOfRange_AreRefused()
    {
        IStoreLog log = Create();

        await Assert.ThrowsAsync<ArgumentException>(async () => await log.AppendAsync(default, default, [Entry(1)], Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await log.ReadAsync(default, default, 1, Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await log.WaitAsync(default, default, Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await log.WriteSnapshotAsync(default, default, static s => s.Write([1]), Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await log.ReadSnapshotAsync(default, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await log.AppendAsync(Store, default, [], Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await log.ReadAsync(Store, default, 0, Token));
    }

    /// <summary>Makes an empty log.</summary>
    protected abstract IStoreLog Create();

    /// <summary>The same log, as the next start or another node opens its storage: one that lives in the process is itself.</summary>
    /// <param name="log">A log that <see cref="Create"/> has made.</param>
    protected virtual IStoreLog Again(IStoreLog log) => log;

    private static string Text(StoreLogEntry entry) => $"{entry.Kind} {entry.Version} {Convert.ToHexString(entry.Payload.Span)}";

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
