using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Tests.Relationships.Graph;

public sealed class RowBitmapTests
{
    [Fact]
    public void Row_WithBitsAndChanges_ContainsWhatItHolds()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            int from = random.Next(3) == 0 ? 0 : random.Next(1_000_000_000);
            int[] values = [.. Enumerable.Range(0, 600).Select(_ => from + random.Next(4_000)).Distinct().Order()];
            EdgeRows rows = EdgeRows.Empty.With([], [.. values.Select(v => RowIndex.Pair(7, v)), .. Enumerable.Range(0, 2_000).Select(i => RowIndex.Pair(8, i * 1_000))], []).Folded();
            Assert.NotNull(RowBitmap.Of(values));
            HashSet<int> expected = [.. values];
            for (int edit = 0; edit < 20; edit++)
            {
                int[] removed = [.. expected.Where(_ => random.Next(100) == 0)];
                int[] added = [.. Enumerable.Range(0, 3).Select(_ => from + random.Next(4_100))];
                expected.ExceptWith(removed);
                expected.UnionWith(added);
                rows = rows.With(Array.ConvertAll(removed, static v => RowIndex.Pair(7, v)), Array.ConvertAll(added, static v => RowIndex.Pair(7, v)), []);
                RowView row = rows.SubjectsOf(7);
                Assert.Equal(expected.Count, row.Count);
                for (int value = from - 70; value < from + 4_200; value++)
                {
                    Assert.Equal(expected.Contains(value), row.Contains(value));
                }
            }
        }
    }

    [Fact]
    public void Bits_OfAShortOrSparseRow_AreNotKept()
    {
        Assert.Null(RowBitmap.Of([.. Enumerable.Range(0, RowBitmap.MinValues - 1)]));
        Assert.NotNull(RowBitmap.Of([.. Enumerable.Range(0, RowBitmap.MinValues)]));
        Assert.Null(RowBitmap.Of([.. Enumerable.Range(0, RowBitmap.MinValues).Select(static i => i * 33)]));
        Assert.NotNull(RowBitmap.Of([.. Enumerable.Range(0, RowBitmap.MinValues).Select(static i => i * 32)]));
        Assert.False(RowBitmap.Of([.. Enumerable.Range(1_000, 300)])!.Contains(-1)); // not null: long and dense
    }
}
