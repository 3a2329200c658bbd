using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Tests.Relationships.Graph;

public sealed class RowTrieTests
{
    [Fact]
    public void Trie_UnderRandomChanges_IsADictionary_AndOlderOnesStay()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            RowTrie<string> trie = RowTrie<string>.Empty;
            SortedDictionary<int, string> expected = [];
            RowTrie<string> older = trie;
            KeyValuePair<int, string>[] olderPairs = [];
            for (int i = 0; i < 200; i++)
            {
                int row = random.Next(3) switch { 0 => random.Next(40), 1 => random.Next(5_000), _ => random.Next() };
                trie = trie.With(row, $"{i}");
                expected[row] = $"{i}";
                if (i == 100)
                {
                    older = trie;
                    olderPairs = [.. expected];
                }
            }

            int first = random.Next(6_000);
            Assert.Equal(expected.Count, trie.Count);
            Assert.Equal(expected, trie.From(0));
            Assert.Equal(expected.Where(p => p.Key >= first), trie.From(first));
            Assert.All(expected, p => Assert.Equal(p.Value, trie[p.Key]));
            Assert.Null(trie[expected.Keys.Max() == int.MaxValue ? 41 : int.MaxValue]);
            Assert.Equal(olderPairs, older.From(0));
        }

        Assert.Null(RowTrie<string>.Empty[0]);
        Assert.Null(RowTrie<string>.Empty[-1]);
        Assert.Null(RowTrie<string>.Empty.With(5, "x")[-1]);
    }
}
