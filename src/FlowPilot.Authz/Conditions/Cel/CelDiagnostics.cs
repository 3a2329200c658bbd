namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Collects the errors of one text; bounded, because a hostile text may be wrong everywhere.</summary>
internal sealed class CelDiagnostics(CelSource source)
{
    private const int MaxErrors = 20;

    private readonly List<(int Offset, CelError Error)> _errors = [];

    public bool HasErrors => _errors.Count > 0;

    public CelSource Source { get; } = source;

    public void Add(CelErrorCode code, int offset, int length, string message)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add((offset, Source.Error(code, offset, length, message)));
        }
    }

    /// <summary>Adds an error that is not in the text.</summary>
    public void AddUnplaced(CelErrorCode code, string message)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add((-1, new CelError { Code = code, Line = 0, Column = 0, Length = 0, Message = message }));
        }
    }

    /// <summary>Gives the errors in the order of their place.</summary>
    public IReadOnlyList<CelError> ToList() => [.. _errors.OrderBy(static e => e.Offset).Select(static e => e.Error)];
}
