using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Tests.Relationships.Graph;

/// <summary>Rows against a plain set, with changes of every size: single rows, small indexes, and a new base.</summary>
public sealed class EdgeRowsTests
{
    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 4_000)]
    [InlineData(3, 2_000_000)]
    public void Rows_UnderChangesOfEverySize_HoldExactlyTheSet(int seed, int numbers)
    {
        var random = new Random(seed);
        EdgeRows rows = EdgeRows.Empty;
        var expected = new HashSet<ulong>();
        foreach (int size in new[] { 5_000, 3, 700, 700, 1, 3_000, 20_000, 1, 2_000, 500, 5, 1_500, 40_000, 10 })
        {
            ulong[] removed = [.. expected.Where(_ => random.Next(10) == 0).Take(size), Pair(random, numbers)];
            ulong[] added = [.. Enumerable.Range(0, size).Select(_ => Pair(random, numbers)).Distinct(), .. expected.Take(2)];
            EdgeRows before = rows;
            int count = before.Count;

            rows = rows.With(removed, added, []);
            expected.ExceptWith(removed);
            expected.UnionWith(added);

            AssertHolds(rows, expected);
            AssertHolds(rows.Folded(), expected);
            Assert.Equal(0, rows.Folded().Changes);
            Assert.Equal(count, before.All().Count());
        }
    }

    [Fact]
    public void Rows_AfterAFewChangesToMany_AreNotMadeAnew()
    {
        ulong[] pairs = [.. Enumerable.Range(0, 100_000).Select(i => RowIndex.Pair(i, i % 7))];
        EdgeRows rows = EdgeRows.Empty.With([], pairs, []);
        Assert.Equal(0, rows.Changes);

        EdgeRows changed = rows.With([pairs[3]], [RowIndex.Pair(3, 9)], []);

        Assert.Equal(2, changed.Changes);
        Assert.Equal(100_000, changed.Count);
        Assert.Same(changed, changed.With([pairs[3]], [RowIndex.Pair(3, 9)], []));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000_000)]
    public void Index_Turned_IsTheSameFromTheOtherEnd(int numbers)
    {
        var random = new Random(7);
        ulong[] pairs = [.. Enumerable.Range(0, 3_000).Select(_ => Pair(random, numbers)).Distinct().Order()];
        RowIndex index = RowIndex.FromSorted(pairs);

        Assert.Equal(pairs, index.ToPairs());
        Assert.Equal(PairSets.Turned(pairs), index.Turned().ToPairs());
        Assert.Equal(pairs, index.Turned().Turned().ToPairs());
    }

    [Fact]
    public void Terms_GoWithTheirEdges()
    {
        var terms = new TupleTerms { Condition = "c" };
        ulong pair = RowIndex.Pair(1, 2);
        EdgeRows rows = EdgeRows.Empty.With([], [pair], [terms]);

        EdgeRows other = rows.With([], [pair], [terms with { Condition = "d" }]);

        Assert.Equal(("c", "d", 1), (rows.TermsOf(1, 2)?.Condition, other.TermsOf(1, 2)?.Condition, other.Count));
        Assert.Null(other.With([pair], [], []).TermsOf(1, 2));
    }

    [Fact]
    public void Pairs_WhoseNumbersGrowTogether_HashApart() => Assert.True(
        Enumerable.Range(0, 10_000).Select(i => PairComparer.Instance.GetHashCode(RowIndex.Pair(i, i))).Distinct().Count() > 9_900);

    private static ulong Pair(Random random, int numbers) => RowIndex.Pair(random.Next(numbers), random.Next(random.Next(4) == 0 ? 3 : numbers));

    private static void AssertHolds(EdgeRows rows, HashSet<ulong> expected)
    {
        ulong[] sorted = [.. expected.Order()];
        Assert.Equal(expected.Count, rows.Count);
        Assert.Equal(sorted, rows.All().Select(e => RowIndex.Pair(e.Resource, e.Subject)));
        Assert.Equal(sorted.Skip(sorted.Length / 2), rows.From((int)(sorted[sorted.Length / 2] >> 32)).Select(e => RowIndex.Pair(e.Resource, e.Subject)).SkipWhile(p => p < sorted[sorted.Length / 2]));
        foreach (IGrouping<int, ulong> row in expected.GroupBy(p => (int)(uint)p))
        {
            Assert.Equal(row.Select(p => (int)(p >> 32)).Order(), rows.ResourcesOf(row.Key).ToSorted());
        }

        Assert.All(sorted.Take(200), p => Assert.True(rows.Contains((int)(p >> 32), (int)(uint)p)));
        Assert.False(rows.Contains(int.MaxValue - 1, 0));
    }
}
