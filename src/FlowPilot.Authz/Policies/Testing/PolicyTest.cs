namespace FlowPilot.Authz.Policies.Testing;

/// <summary>One test: facts, and what must come of them. Nothing is expected of obligations and advice where they are not named.</summary>
internal sealed record PolicyTest(string Name, int Line, PolicyFacts Facts, IReadOnlyList<string> Reasons, IReadOnlyList<string>? Obligations, IReadOnlyList<string>? Advice, IReadOnlyList<string>? Failing)
{
    public string? ProblemWith(PolicyPack pack)
    {
        PolicyResult result = pack.Evaluate(Facts);
        PolicyResult dry = pack.Evaluate(Facts, dryRun: true);
        return Differs("reasons", Reasons, result.Reasons)
            ?? Differs("reasons of a dry run", Reasons, dry.Reasons)
            ?? Differs("obligations", Obligations, [.. result.Obligations.Select(static o => o.Kind)])
            ?? Differs("advice", Advice, result.Advice)
            ?? Differs("failing gates", Failing, [.. dry.Failures.Select(static f => f.Gate)]);
    }

    // Reasons are a set: their order says nothing.
    private static string? Differs(string what, IReadOnlyList<string>? expected, IReadOnlyList<string> found) =>
        expected is null || expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? null
            : $"{what}: expected [{string.Join(", ", expected)}], found [{string.Join(", ", found)}]";
}
