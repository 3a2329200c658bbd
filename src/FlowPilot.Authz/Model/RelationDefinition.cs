namespace FlowPilot.Authz.Model;

/// <summary>One relation of a type: its name and how it is computed.</summary>
public sealed class RelationDefinition
{
    internal RelationDefinition(string name, RelationRewrite rewrite)
    {
        Name = name;
        Rewrite = rewrite;
        Direct = DirectOf(rewrite);
    }

    /// <summary>Gets the name of the relation.</summary>
    public string Name { get; }

    /// <summary>Gets how the relation is computed.</summary>
    public RelationRewrite Rewrite { get; }

    /// <summary>Gets the kinds of subjects that a tuple of this relation may name; empty where the relation is only computed.</summary>
    public IReadOnlyList<TypeRestriction> Direct { get; }

    /// <summary>Writes the definition as the language does.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"define {Name}: {Rewrite}";

    private static IReadOnlyList<TypeRestriction> DirectOf(RelationRewrite rewrite) => rewrite switch
    {
        DirectRewrite direct => direct.Restrictions,
        UnionRewrite union => union.Operands.OfType<DirectRewrite>().SelectMany(static d => d.Restrictions).ToArray(),
        _ => [],
    };
}
