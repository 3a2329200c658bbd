using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Policies;

/// <summary>Values as a schema reads them, in the order of its rules. Immutable; safe for concurrent use.</summary>
internal sealed class AttributeValues
{
    private readonly CelValue[] _values;
    private readonly bool[] _given;

    public AttributeValues(AttributeSchema schema, ConditionContext raw)
    {
        Schema = schema;
        _values = new CelValue[schema.Rules.Count];
        _given = new bool[_values.Length];
        int known = 0;
        for (int i = 0; i < _values.Length; i++)
        {
            AttributeRule rule = schema.Rules[i];
            bool isNamed = raw.TryGet(rule.Name, out CelValue value);
            known += isNamed ? 1 : 0;
            _given[i] = isNamed && value.Kind != CelKind.Null;
            _values[i] = !_given[i] ? rule.Default : rule.TryRead(value, out CelValue read) ? read : default;
            IsInvalid |= _given[i] && _values[i].Kind == CelKind.Absent;
        }

        HasUnknown = known < raw.Count;
    }

    public AttributeSchema Schema { get; }

    /// <summary>Gets a value indicating whether a value is none of its attribute.</summary>
    public bool IsInvalid { get; }

    /// <summary>Gets a value indicating whether there are names that are no attribute.</summary>
    public bool HasUnknown { get; }

    /// <summary>Says whether a value was given; a null is none.</summary>
    public bool IsGiven(int rule) => _given[rule];

    /// <summary>Gives the value that expressions see, with its default; nothing where there is none.</summary>
    public CelValue this[int rule] => _values[rule];
}
