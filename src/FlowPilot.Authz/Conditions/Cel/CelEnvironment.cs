using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The variables that an expression may name, with their types, in the order of their slots. Immutable.</summary>
/// <remarks>The instant of the evaluation is there as well, under the name <c>now</c>, unless a variable has that name.</remarks>
internal sealed class CelEnvironment
{
    public const string NowName = "now";

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly CelType[] _types;
    private readonly Dictionary<(int Variable, string Field), int> _fields = [];

    private CelEnvironment(string[] names, CelType[] types)
    {
        Names = names;
        _types = types;
        SlotCount = names.Length;
        for (int i = 0; i < names.Length; i++)
        {
            _indexes[names[i]] = i;
        }
    }

    public string[] Names { get; }

    /// <summary>Gets how many slots an evaluation has: one a variable, and one a field that has a slot of its own.</summary>
    public int SlotCount { get; private init; }

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

    /// <summary>
    /// The same variables, where each field of a message has a slot of its own, so that naming it needs no map. The slot of the variable itself
    /// is still read where the whole message is named.
    /// </summary>
    public CelEnvironment WithFieldSlots()
    {
        var fields = new Dictionary<(int, string), int>();
        for (int i = 0; i < Names.Length; i++)
        {
            foreach (string field in (_types[i].Fields?.Keys ?? []).Order(StringComparer.Ordinal))
            {
                fields.Add((i, field), Names.Length + fields.Count);
            }
        }

        var made = new CelEnvironment(Names, _types) { SlotCount = Names.Length + fields.Count };
        foreach (((int Variable, string Field) key, int slot) in fields)
        {
            made._fields.Add(key, slot);
        }

        return made;
    }

    /// <summary>The slot of a field; -1 where it has none of its own.</summary>
    public int SlotOf(int variable, string field) => _fields.GetValueOrDefault((variable, field), -1);

    public int Find(string name) => _indexes.GetValueOrDefault(name, -1);

    public CelType TypeOf(int index) => _types[index];
}
