using System.Collections.Frozen;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>The attributes of resources, by the type of the resource. Immutable; safe for concurrent use.</summary>
internal sealed class PackResourceAttributes
{
    private readonly FrozenDictionary<string, AttributeSchema> _byType;
    private readonly AttributeSchema _ofOthers;

    public PackResourceAttributes(IReadOnlyList<PackResourceAttribute> attributes)
    {
        _ofOthers = new AttributeSchema([.. attributes.Where(static a => a.Types is null).Select(static a => a.Rule)]);
        _byType = attributes.SelectMany(static a => a.Types ?? []).Distinct(StringComparer.Ordinal).ToFrozenDictionary(
            static type => type,
            type => new AttributeSchema([.. attributes.Where(a => a.Types is null || a.Types.Contains(type, StringComparer.Ordinal)).Select(static a => a.Rule)]),
            StringComparer.Ordinal);
    }

    /// <summary>Says whether an attribute is for resources of a type by name.</summary>
    public bool Has(string type) => _byType.ContainsKey(type);

    /// <summary>Gives the attributes that resources of a type have.</summary>
    public AttributeSchema Of(string type) => _byType.GetValueOrDefault(type, _ofOthers);
}
