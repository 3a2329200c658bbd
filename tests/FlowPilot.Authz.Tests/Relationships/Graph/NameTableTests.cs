using System.Text;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Tests.Relationships.Graph;

public sealed class NameTableTests
{
    [Fact]
    public void Names_OfEveryLength_AreFoundByCharactersAndByBytes()
    {
        var table = new NameTable();
        var random = new Random(1);
        string[] names = [.. Enumerable.Range(0, 20_000).Select(i => Name(random, 1 + (i % 256))).Distinct(StringComparer.Ordinal)];

        int[] numbers = [.. names.Select((n, i) => i % 2 == 0 ? table.Add(n) : table.Add(Encoding.ASCII.GetBytes(n)))];

        Assert.Equal(Enumerable.Range(0, names.Length), numbers);
        Assert.Equal(names.Length, table.Count);
        Assert.All(names, (n, i) => Assert.Equal((i, i, i, n), (table.Find(n), table.Find(Encoding.ASCII.GetBytes(n)), table.Add(n), table.NameOf(i))));
        Assert.All(names, n => Assert.Equal(-1, table.Find(n[..^1] + "!")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("anÿ")]
    [InlineData("añn")]
    [InlineData("ġann")]
    [InlineData("ann\u0161bcdefgh")]
    [InlineData("a name that is longer than a key, with an \u0161")]
    public void Find_OfWhatCannotBeAName_FindsNothing(string name)
    {
        var table = new NameTable();
        foreach (string known in new[] { "ann", "aan", "gann", "annabcdefgh", "a name that is longer than a key, with an a" })
        {
            table.Add(known);
        }

        Assert.Equal(-1, table.Find(name));
        Assert.Throws<ArgumentException>(() => table.Add(name.Length == 0 ? name : name + new string('x', 20)));
    }

    [Fact]
    public async Task Names_WhileTheyAreAdded_MeanOneThingToEveryReader()
    {
        const int Count = 200_000;
        var table = new NameTable();
        var token = TestContext.Current.CancellationToken;
        Task writer = Task.Run(
            () =>
            {
                for (int i = 0; i < Count; i++)
                {
                    Assert.Equal(i, table.Add($"name{i}"));
                }
            },
            token);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(seed => Task.Run(
            () =>
            {
                var random = new Random(seed);
                while (table.Count < Count && !writer.IsFaulted)
                {
                    int count = table.Count;
                    int number = random.Next(Count);
                    int found = table.Find($"name{number}");
                    Assert.True(found == number || (found == -1 && number >= count));
                    Assert.True(found < 0 || table.NameOf(found) == $"name{number}");
                }
            },
            token)).Append(writer));
    }

    private static string Name(Random random, int length) => string.Create(length, random, static (span, r) =>
    {
        foreach (ref char c in span)
        {
            c = "abcdefghijklmnopqrstuvwxyz0123456789-_"[r.Next(38)];
        }
    });
}
