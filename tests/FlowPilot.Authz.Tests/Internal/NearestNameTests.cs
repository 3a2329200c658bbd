using FlowPilot.Authz.Internal;
using FsCheck;
using FsCheck.Fluent;

namespace FlowPilot.Authz.Tests.Internal;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("viewr", "viewer")]
    [InlineData("veiwer", "viewer")]
    [InlineData("VIEWER", "viewer")]
    [InlineData("conditional_viewers", "conditional_viewer")]
    [InlineData("vwr", null)]
    [InlineData("viewer", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Find_OneCandidate_IsGivenIfItIsNear(string name, string? expected)
    {
        int comparisons = 0;

        Assert.Equal(expected, NearestName.Find(name, [name, expected ?? "viewer", "owner"], ref comparisons));
    }

    [Fact]
    public void Find_RandomNames_GivesTheNearestByThePlainDefinition() => Prop.ForAll(Names(), static all =>
    {
        string name = all[0];
        int comparisons = 0;

        string? found = NearestName.Find(name, all.Skip(1), ref comparisons);

        int limit = Math.Min(Math.Clamp((name.Length + 1) / 3, 1, 3), name.Length - 1);
        int[] distances = [.. all.Skip(1).Select(n => n == name ? int.MaxValue : Distance(name, n))];
        int best = distances.Min();
        Assert.Equal(best <= limit ? all[1 + Array.IndexOf(distances, best)] : null, found);
        Assert.Equal(all.Length - 1, comparisons);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(20260301, 7));

    [Fact]
    public void Find_EndlessCandidates_Ends()
    {
        int comparisons = 0;

        Assert.Null(NearestName.Find("viewer", Enumerable.Repeat("owner", int.MaxValue), ref comparisons));
        Assert.InRange(comparisons, 1, 10_000);
        Assert.Null(NearestName.Find(new string('a', 100_000), ["a"], ref comparisons));
        Assert.Null(NearestName.Find("viewer", [new string('v', 100_000)], ref comparisons));
    }

    // Edits and swaps of neighbours, by recursion over the ends.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.Length + b.Length;
        }

        if (a[^1] == b[^1])
        {
            return Distance(a[..^1], b[..^1]);
        }

        int best = 1 + Math.Min(Math.Min(Distance(a[..^1], b), Distance(a, b[..^1])), Distance(a[..^1], b[..^1]));
        return a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1] ? Math.Min(best, 1 + Distance(a[..^2], b[..^2])) : best;
    }

    private static Arbitrary<string[]> Names() => Gen.Elements('a', 'b', 'c').ArrayOf().Where(static c => c.Length is > 0 and < 8)
        .Select(static c => new string(c)).ArrayOf().Where(static n => n.Length > 1).ToArbitrary();
}
