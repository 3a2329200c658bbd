using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Testing;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Policies;

/// <summary>The packs of the samples, by the tests that live beside them.</summary>
public sealed class SamplePackTests
{
    [Theory]
    [InlineData("travel", 60)]
    [InlineData("nursing", 25)]
    [InlineData("travel-budget", 5)]
    public void Tests_OfTheSample_Pass(string name, int atLeast)
    {
        PolicyTestSuite suite = PolicyTestSuite.Parse(SamplePacks.Read($"{name}.tests.yaml"));

        IReadOnlyList<PolicyTestResult> results = suite.Run(PolicyPack.Parse(SamplePacks.Read($"{name}.yaml")));

        Assert.True(results.Count >= atLeast && results.Count == suite.Count);
        Assert.Empty(results.Where(static r => !r.Passed).Select(static r => $"{r.Line}: {r.Name}: {r.Problem}"));
    }

    [Theory]
    [InlineData("travel")]
    [InlineData("nursing")]
    public void Tests_OfTheSample_NoticeEachGate(string name)
    {
        // Each gate is replaced by one that always holds: some test must then fail, or the gate is not tested.
        string[] lines = SamplePacks.Read($"{name}.yaml").ReplaceLineEndings("\n").Split('\n');
        PolicyTestSuite suite = PolicyTestSuite.Parse(SamplePacks.Read($"{name}.tests.yaml"));
        int gates = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            int at = lines[i].IndexOf("require: ", StringComparison.Ordinal);
            bool isBlock = lines[i].EndsWith("require: |", StringComparison.Ordinal);
            if (at < 0 || isBlock)
            {
                continue;
            }

            string[] mutant = [.. lines];
            int end = lines[i].Contains("{name:", StringComparison.Ordinal) ? Before(lines[i], at, ", reason:", "}") : lines[i].Length;
            mutant[i] = lines[i][..at] + "require: \"true\"" + lines[i][end..];

            Assert.True(suite.Run(PolicyPack.Parse(string.Join('\n', mutant))).Any(static r => !r.Passed), $"line {i + 1} is not tested: {lines[i].Trim()}");
            gates++;
        }

        Assert.True(gates >= 12);
    }

    [Fact]
    public void TravelWithABudget_IsTravelAndLittleMore()
    {
        string[] plain = SamplePacks.Read("travel.yaml").ReplaceLineEndings("\n").Split('\n');
        string[] more = SamplePacks.Read("travel-budget.yaml").ReplaceLineEndings("\n").Split('\n');

        // The head and its name, consent as a receipt, and the action that is charged: nothing else of the pack may differ, or one of the two is out of date.
        string[] heads = ["# Who", "name:", "    consent:", "  execute:"];
        string[] changed = [.. plain.Except(more, StringComparer.Ordinal)];
        Assert.Equal(heads.Length, changed.Length);
        Assert.All(heads.Zip(changed), static pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(more.Length, plain.Length + 5);
    }

    private static int Before(string line, int from, params string[] ends) =>
        ends.Select(e => line.IndexOf(e, from, StringComparison.Ordinal)).First(static i => i >= 0);
}
