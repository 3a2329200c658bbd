namespace FlowPilot.Authz.Model.Language;

/// <summary>Collects the errors and warnings of one model, up to a bound.</summary>
internal sealed class ModelErrorList
{
    // Enough for every error of a text that a person wrote; a hostile one has more wrong and right names than can be compared.
    private const int MaxComparisons = 200_000;

    private readonly int _max;
    private readonly List<ModelError> _all = [];
    private readonly Dictionary<string, int> _fileOrder = new(StringComparer.Ordinal);

    private int _comparisons;

    public ModelErrorList(int max) => _max = max;

    public bool HasErrors { get; private set; }

    /// <summary>Nothing more is kept, and that is said: whoever looks for further errors may stop.</summary>
    public bool IsFull => _all.Count > _max;

    /// <summary>Makes errors of this file come behind those of the files before.</summary>
    public void BeginFile(string path) => _fileOrder.TryAdd(path, _fileOrder.Count);

    public void Add(SourcePlace place, string code, string message, bool isWarning = false)
    {
        HasErrors |= !isWarning;
        if (_all.Count < _max)
        {
            _all.Add(Error(place, code, message, isWarning));
        }
        else if (_all.Count == _max)
        {
            _all.Add(Error(default, ModelErrorCodes.TooManyErrors, $"There are further errors; the first {_max} that were found are listed.", isWarning: false));
        }
    }

    /// <summary>The errors alone, in the order of their place; whatever has no place comes last.</summary>
    public IReadOnlyList<ModelError> Errors() => [.. Sorted().Where(static e => !e.IsWarning)];

    public IReadOnlyList<ModelError> Warnings() => [.. Sorted().Where(static e => e.IsWarning)];

    /// <summary>Ends a message with the name that may have been meant: <c>; did you mean 'viewer'?</c>, or with a full stop.</summary>
    public string Suggest(string name, IEnumerable<string> candidates)
    {
        string? near = _comparisons < MaxComparisons ? ModelNames.FindNear(name, candidates, ref _comparisons) : null;
        return near is null ? "." : $"; did you mean {ModelNames.Quote(near)}?";
    }

    private static ModelError Error(SourcePlace place, string code, string message, bool isWarning) => new()
    {
        Line = place.Line, Column = place.Column, Length = place.Length, File = place.File, Code = code, Message = message, IsWarning = isWarning,
    };

    private IOrderedEnumerable<ModelError> Sorted() => _all
        .OrderBy(static e => e.Line == 0)
        .ThenBy(e => e.File is null ? -1 : _fileOrder.GetValueOrDefault(e.File))
        .ThenBy(static e => e.Line)
        .ThenBy(static e => e.Column);
}
