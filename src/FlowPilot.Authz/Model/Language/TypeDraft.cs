namespace FlowPilot.Authz.Model.Language;

/// <summary>A type as it was read or built; relations of one name appear once.</summary>
internal sealed class TypeDraft
{
    private readonly Dictionary<string, RelationDefinition> _byName = new(StringComparer.Ordinal);
    private readonly List<RelationDefinition> _relations = [];

    public required string Name { get; init; }

    public required SourcePlace Place { get; init; }

    public bool IsExtension { get; init; }

    public string? Module { get; init; }

    public string? File { get; init; }

    public IReadOnlyList<RelationDefinition> Relations => _relations;

    public RelationDefinition? Find(string relation) => _byName.GetValueOrDefault(relation);

    /// <summary>Adds a relation, unless there is one of its name.</summary>
    public bool TryAdd(RelationDefinition relation)
    {
        if (!_byName.TryAdd(relation.Name, relation))
        {
            return false;
        }

        _relations.Add(relation);
        return true;
    }
}
