using System.Text;
using Xunit;

namespace FlowPilot.TestKit;

/// <summary>
/// Records how an outside suite came out, an assertion a line, for the summary of <c>test.sh</c>. A suite may be recorded by several tests,
/// each under a part name of its own.
/// </summary>
public sealed class ConformanceRecorder
{
    private readonly string _suite;
    private readonly string _deviationsFile;
    private readonly IReadOnlyDictionary<string, string> _deviations;
    private readonly Dictionary<string, (ConformanceVerdict Verdict, string Reason)> _cases = new(StringComparer.Ordinal);

    /// <summary>Begins a suite.</summary>
    /// <param name="suite">Its name, for example <c>openfga-check</c>.</param>
    /// <param name="deviationsFile">The file that names deviations, for the summary line.</param>
    /// <param name="deviations">The named deviations: case to reason.</param>
    public ConformanceRecorder(string suite, string deviationsFile = "", IReadOnlyDictionary<string, string>? deviations = null)
    {
        _suite = suite;
        _deviationsFile = deviationsFile;
        _deviations = deviations ?? new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>Records one assertion of the suite.</summary>
    /// <param name="id">The name of the assertion, unique in the suite.</param>
    /// <param name="fault">What came out otherwise; <see langword="null"/> if it came out as the suite says.</param>
    public void Record(string id, string? fault)
    {
        bool named = _deviations.ContainsKey(id);
        _cases.Add(id, fault is null
            ? (named ? ConformanceVerdict.Fail : ConformanceVerdict.Pass, named ? "a named deviation that now passes" : string.Empty)
            : (named ? ConformanceVerdict.Deviation : ConformanceVerdict.Fail, named ? _deviationsFile : fault));
    }

    /// <summary>Records an assertion that a rule of the design leaves out.</summary>
    public void Skip(string id, string rule) => _cases.Add(id, (ConformanceVerdict.Skip, rule));

    /// <summary>Writes the verdicts and fails on each unnamed failure, and on each named deviation that passes or was not met.</summary>
    /// <param name="part">The name of this part, where several tests record one suite.</param>
    public void Finish(string part = "all")
    {
        foreach (string id in _deviations.Keys.Where(id => !_cases.ContainsKey(id)))
        {
            _cases.Add(id, (ConformanceVerdict.Fail, "a named deviation that the suite does not have"));
        }

        string folder = RepositoryRoot.Combine("artifacts", "results", "conformance");
        Directory.CreateDirectory(folder);
        var lines = new StringBuilder();
        foreach ((string id, (ConformanceVerdict verdict, string reason)) in _cases)
        {
            lines.Append(_suite).Append('\t').Append(Field($"{part}/{id}")).Append('\t').Append(verdict.ToString().ToLowerInvariant())
                .Append('\t').Append(Field(reason)).Append('\n');
        }

        // One append, so that parts recorded by parallel tests do not mix.
        File.AppendAllText(Path.Combine(folder, _suite + ".tsv"), lines.ToString());
        string[] failures = [.. _cases.Where(static c => c.Value.Verdict == ConformanceVerdict.Fail).Select(static c => $"{c.Key}: {c.Value.Reason}")];
        Assert.True(failures.Length == 0, $"{_suite}: {failures.Length} of {_cases.Count} failed:\n{string.Join('\n', failures.Take(40))}");
    }

    private static string Field(string text) => text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
