using FlowPilot.Authz.Evaluation.Lists;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Tests.Evaluation.Lists;

public sealed class NumberSetTests
{
    [Fact]
    public void Sets_UnderRandomOperations_AreSets()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            (NumberSet set, SortedSet<int> expected) = Make(random);
            for (int step = 0; step < 6; step++)
            {
                (NumberSet other, SortedSet<int> expectedOther) = Make(random);
                switch (random.Next(4))
                {
                    case 0:
                        set.UnionWith(other);
                        expected.UnionWith(expectedOther);
                        break;
                    case 1:
                        set.IntersectWith(other);
                        expected.IntersectWith(expectedOther);
                        break;
                    case 2:
                        set.ExceptWith(other);
                        expected.ExceptWith(expectedOther);
                        break;
                    default:
                        int gone = expected.Count == 0 ? 3 : expected.ElementAt(random.Next(expected.Count));
                        set.Remove(gone);
                        expected.Remove(gone);
                        break;
                }

                int first = Number(random);
                Assert.Equal(expected.Count, set.Count);
                Assert.Equal(expected, set.From(0));
                Assert.Equal(expected.Where(n => n >= first), set.From(first));
                Assert.Equal(expected.Contains(first), set.Contains(first));
                Assert.Equal(expected, set.Copy().From(0));
            }
        }
    }

    private static (NumberSet Set, SortedSet<int> Expected) Make(Random random)
    {
        var set = new NumberSet();
        SortedSet<int> expected = [];
        for (int i = random.Next(40); i > 0; i--)
        {
            int number = Number(random);
            Assert.Equal(expected.Add(number), set.Add(number));
        }

        return (set, expected);
    }

    // Close together, far apart, and those of a request.
    private static int Number(Random random) => random.Next(4) switch
    {
        0 => random.Next(70),
        1 => random.Next(20_000),
        2 => OverlayNames.First + random.Next(6_000),
        _ => 4_096 * random.Next(8),
    };
}
