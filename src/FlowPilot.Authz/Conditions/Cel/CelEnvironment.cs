using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The variables that an expression may name, with their types, in the order of their slots. Immutable.</summary>
/// <remarks>The instant of the evaluation is there as well, under the name <c>now</c>, unless a variable has that name.</remarks>
internal sealed class CelEnvironment
{
    public const string NowName = "now";

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly CelType[] _types;

    private CelEnvironment(string[] names, CelType[] types)
    {
        Names = names;
        _types = types;
        for (int i = 0; i < names.Length; i++)
        {
            _indexes[names[i]] = i;
        }
    }

    public string[] Names { get; }

    /// <summary>Makes an environment; nothing, and errors, where a name cannot be said or is there twice, or there are too many.</summary>
    public static CelEnvironment? Create(IReadOnlyList<KeyValuePair<string, CelType>> variables, CelDiagnostics diagnostics)
    {
        if (variables.Count > ConditionLimits.MaxParameters)
        {
            diagnostics.AddUnplaced(CelErrorCode.TooManyParameters, $"there are {variables.Count} parameters; at most {ConditionLimits.MaxParameters} are allowed");
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, _) in variables)
        {
            if (!CelParser.IsName(name))
            {
                diagnostics.AddUnplaced(CelErrorCode.InvalidParameterName, $"the parameter {ForeignText.Quote(name)} does not have a name that an expression can use");
            }
            else if (!seen.Add(name))
            {
                diagnostics.AddUnplaced(CelErrorCode.DuplicateParameter, $"the parameter {ForeignText.Quote(name)} is declared twice");
            }
        }

        return diagnostics.HasErrors ? null : new CelEnvironment([.. variables.Select(static v => v.Key)], [.. variables.Select(static v => v.Value)]);
    }

    public int Find(string name) => _indexes.GetValueOrDefault(name, -1);

    public CelType TypeOf(int index) => _types[index];
}
