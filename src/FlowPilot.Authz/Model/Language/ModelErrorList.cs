using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>Collects the errors and the warnings of one model, each up to a bound.</summary>
internal sealed class ModelErrorList
{
    // Enough for every error of a text that a person wrote; a hostile one has more wrong and right names than can be compared.
    private const int MaxComparisons = 200_000;

    private readonly int _max;
    private readonly List<ModelError> _errors = [];
    private readonly List<ModelError> _warnings = [];
    private readonly Dictionary<string, int> _fileOrder = new(StringComparer.Ordinal);
    private int _comparisons;

    public ModelErrorList(int max) => _max = max;

    public bool HasErrors => _errors.Count > 0;

    /// <summary>No further error is kept, and that is said: whoever looks for more may stop.</summary>
    public bool IsFull => _errors.Count > _max;

    /// <summary>Makes errors of this file come behind those of the files before.</summary>
    public void BeginFile(string path) => _fileOrder.TryAdd(path, _fileOrder.Count);

    public void Add(SourcePlace place, string code, string message, bool isWarning = false)
    {
        List<ModelError> list = isWarning ? _warnings : _errors;
        if (list.Count < _max)
        {
            list.Add(new ModelError
            {
                Line = place.Line, Column = place.Column, Length = place.Length, File = place.File, Code = code, Message = message, IsWarning = isWarning,
            });
        }
        else if (list.Count == _max)
        {
            string further = $"There are more than these; the first {_max} that were found are listed.";
            list.Add(new ModelError { Line = 0, Column = 0, Length = 0, Code = ModelErrorCodes.TooManyErrors, Message = further, IsWarning = isWarning });
        }
    }

    /// <summary>The errors in the order of their place; whatever has no place comes last.</summary>
    public IReadOnlyList<ModelError> Errors() => InOrder(_errors);

    /// <summary>The warnings, in the same order.</summary>
    public IReadOnlyList<ModelError> Warnings() => InOrder(_warnings);

    /// <summary>Ends a message with the name that may have been meant: <c>; did you mean 'viewer'?</c>, or with a full stop.</summary>
    public string Suggest(string name, IEnumerable<string> candidates)
    {
        string? near = _comparisons < MaxComparisons ? NearestName.Find(name, candidates, ref _comparisons) : null;
        return near is null ? "." : $"; did you mean {ForeignText.Quote(near)}?";
    }

    private ModelError[] InOrder(List<ModelError> list) =>
    [
        .. list.OrderBy(static e => e.Line == 0)
            .ThenBy(e => e.File is null ? -1 : _fileOrder.GetValueOrDefault(e.File))
            .ThenBy(static e => e.Line)
            .ThenBy(static e => e.Column),
    ];
}
