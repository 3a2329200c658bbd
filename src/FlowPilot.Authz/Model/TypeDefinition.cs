using System.Collections.Frozen;

namespace FlowPilot.Authz.Model;

/// <summary>One type of objects and its relations. Immutable.</summary>
public sealed class TypeDefinition
{
    private readonly FrozenDictionary<string, RelationDefinition> _byName;

    internal TypeDefinition(string name, IReadOnlyList<RelationDefinition> relations)
    {
        Name = name;
        Relations = [.. relations];
        _byName = relations.ToFrozenDictionary(static r => r.Name, StringComparer.Ordinal);
    }

    /// <summary>Gets the name of the type.</summary>
    public string Name { get; }

    /// <summary>Gets the relations in the order of their definition.</summary>
    public IReadOnlyList<RelationDefinition> Relations { get; }

    /// <summary>Gets the module that defines the type; <see langword="null"/> where the model has no modules.</summary>
    public string? Module { get; internal init; }

    /// <summary>Gets the path of the file that defines the type, where it is known.</summary>
    public string? File { get; internal init; }

    /// <summary>Finds a relation.</summary>
    /// <param name="name">The name, compared ordinally.</param>
    /// <returns>The relation, or <see langword="null"/>.</returns>
    public RelationDefinition? FindRelation(string name) => _byName.GetValueOrDefault(name);
}
