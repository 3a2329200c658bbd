namespace FlowPilot.Authz.Model;

/// <summary>One relation of a type: its name and how it is computed. Immutable.</summary>
public sealed class RelationDefinition
{
    internal RelationDefinition(string name, RelationRewrite rewrite)
    {
        Name = name;
        Rewrite = rewrite;
        Direct = FindDirect(rewrite)?.Restrictions ?? [];
    }

    /// <summary>Gets the name of the relation.</summary>
    public string Name { get; }

    /// <summary>Gets how the relation is computed.</summary>
    public RelationRewrite Rewrite { get; }

    /// <summary>Gets the kinds of subjects that a tuple of this relation may name; empty where the relation is only computed.</summary>
    public IReadOnlyList<TypeRestriction> Direct { get; }

    /// <summary>Gets the module that adds this relation to a type of another module; otherwise <see langword="null"/>.</summary>
    public string? Module { get; internal init; }

    /// <summary>Gets the path of the file of <see cref="Module"/>, where it is known.</summary>
    public string? File { get; internal init; }

    /// <summary>The place of the name.</summary>
    internal SourcePlace Place { get; init; }

    /// <summary>Writes the definition as the language does.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"define {Name}: {Rewrite}";

    // All of them hold the same list: a relation accepts tuples in one way only, wherever its definition names them.
    private static DirectRewrite? FindDirect(RelationRewrite rewrite) => rewrite switch
    {
        { DirectCount: 0 } => null,
        DirectRewrite direct => direct,
        UnionRewrite union => union.Operands.Select(FindDirect).First(static d => d is not null),
        IntersectionRewrite both => both.Operands.Select(FindDirect).First(static d => d is not null),
        ExclusionRewrite exclusion => FindDirect(exclusion.Base) ?? FindDirect(exclusion.Subtract),
        _ => null,
    };
}
