using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Policies.Yaml;

/// <summary>Collects the errors of one text; bounded, because a hostile text may be wrong everywhere.</summary>
internal sealed class YamlErrors
{
    private const int MaxErrors = 100;
    private const int MaxComparisons = 50_000;

    private readonly List<PolicyError> _errors = [];
    private int _comparisons;

    public bool Any => _errors.Count > 0;

    public void Add(YamlNode at, string code, string message) => Add(at.Line, at.Column, code, message);

    public void Add(int line, int column, string code, string message)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(new PolicyError { Line = line, Column = column, Code = code, Message = message });
        }
    }

    /// <summary>Adds that a name is none of those that there are, with the one that may have been meant.</summary>
    public void AddUnknown(YamlNode at, string code, string what, string name, IEnumerable<string> known)
    {
        string? near = _comparisons < MaxComparisons ? NearestName.Find(name, known, ref _comparisons) : null;
        Add(at, code, $"{what} {ForeignText.Quote(name)} is not known{(near is null ? "" : $"; did you mean '{near}'?")}");
    }

    public IReadOnlyList<PolicyError> ToList() => [.. _errors.OrderBy(static e => e.Line).ThenBy(static e => e.Column)];
}
