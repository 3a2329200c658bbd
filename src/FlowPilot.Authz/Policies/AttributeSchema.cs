using System.Collections.Frozen;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Policies;

/// <summary>The attributes of one thing, a persona or a resource. Immutable; safe for concurrent use.</summary>
internal sealed class AttributeSchema
{
    private readonly FrozenDictionary<string, int> _byName;

    public AttributeSchema(IReadOnlyList<AttributeRule> rules)
    {
        Rules = rules;
        HasRequired = rules.Any(static r => r.Definition.Required);
        _byName = rules.Index().ToFrozenDictionary(static r => r.Item.Name, static r => r.Index, StringComparer.Ordinal);
        Defaults = new AttributeValues(this, ConditionContext.Empty);
    }

    public IReadOnlyList<AttributeRule> Rules { get; }

    /// <summary>Gets a value indicating whether any attribute must have a value.</summary>
    public bool HasRequired { get; }

    /// <summary>Gets what holds where no value is given.</summary>
    public AttributeValues Defaults { get; }

    /// <summary>The place of a rule among the rules; -1 for a name that is no attribute.</summary>
    public int IndexOf(string name) => _byName.TryGetValue(name, out int index) ? index : -1;

    /// <summary>Reads values, once unless schemas take turns: who keeps the values keeps what was read.</summary>
    public AttributeValues Read(ConditionContext values)
    {
        // The empty context is shared by everybody, and nobody should have to write to it.
        if (values.Count == 0)
        {
            return Defaults;
        }

        if (values.Reading is not AttributeValues read || !ReferenceEquals(read.Schema, this))
        {
            values.Reading = read = new AttributeValues(this, values);
        }

        return read;
    }

    /// <summary>Finds the first value that is none of its attribute; a null is no value.</summary>
    public string? FirstInvalid(ConditionContext values) =>
        Rules.FirstOrDefault(r => values.TryGet(r.Name, out CelValue raw) && raw.Kind != CelKind.Null && !r.TryRead(raw, out _))?.Name;

    /// <summary>Finds the first attribute that is required and has no value.</summary>
    public string? FirstMissing(ConditionContext values) => Rules.FirstOrDefault(r => r.Definition.Required && !Has(values, r.Name))?.Name;

    /// <summary>Finds the first name that is no attribute.</summary>
    public string? FirstUnknown(ConditionContext values) => values.Names.FirstOrDefault(n => !_byName.ContainsKey(n));

    /// <summary>Joins values: the new ones win, a null takes the old one away, and what has no value then gets its default.</summary>
    public ConditionContext Join(ConditionContext old, ConditionContext changes)
    {
        var joined = new OrderedDictionary<string, CelValue>(StringComparer.Ordinal);
        foreach (AttributeRule rule in Rules)
        {
            if (!changes.TryGet(rule.Name, out CelValue value) && !old.TryGet(rule.Name, out value))
            {
                value = default;
            }

            value = value.Kind is CelKind.Absent or CelKind.Null ? rule.RawDefault : value;
            if (value.Kind != CelKind.Absent)
            {
                joined[rule.Name] = value;
            }
        }

        return ConditionContext.Make(joined);
    }

    private static bool Has(ConditionContext values, string name) => values.TryGet(name, out CelValue raw) && raw.Kind != CelKind.Null;
}
