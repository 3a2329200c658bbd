using FlowPilot.Authz.Policies.Yaml;

namespace FlowPilot.Authz.Policies.Testing;

/// <summary>The tests of a pack, which live beside it in YAML: facts, and what must come of them.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class PolicyTestSuite
{
    private readonly IReadOnlyList<PolicyTest> _tests;

    private PolicyTestSuite(string pack, IReadOnlyList<PolicyTest> tests)
    {
        Pack = pack;
        _tests = tests;
    }

    /// <summary>Gets the name of the pack that is tested.</summary>
    public string Pack { get; }

    /// <summary>Gets the number of tests, at least one.</summary>
    public int Count => _tests.Count;

    /// <summary>Reads tests. A test's facts are laid over <c>defaults</c>, field by field; null takes one away.</summary>
    /// <param name="text">The text, YAML.</param>
    /// <returns>The tests.</returns>
    /// <exception cref="PolicyPackException">The text has errors; all of them are in it.</exception>
    public static PolicyTestSuite Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new YamlErrors();
        (string Pack, IReadOnlyList<PolicyTest> Tests)? read = YamlReader.Read(text, errors) is { } root ? new PolicyTestReader(root, errors).Read() : null;
        return read is { } suite && !errors.Any ? new PolicyTestSuite(suite.Pack, suite.Tests) : throw new PolicyPackException(errors.ToList());
    }

    /// <summary>Runs the tests.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>A result for each test, in the order of the text.</returns>
    /// <exception cref="ArgumentException">The tests are of a pack of another name.</exception>
    public IReadOnlyList<PolicyTestResult> Run(PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Name == Pack
            ? [.. _tests.Select(t => new PolicyTestResult { Name = t.Name, Line = t.Line, Problem = t.ProblemWith(pack) })]
            : throw new ArgumentException($"The tests are of the pack '{Pack}', not of '{pack.Name}'.", nameof(pack));
    }
}
