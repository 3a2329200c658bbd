namespace FlowPilot.Authz.Model;

/// <summary>One change between two models.</summary>
public sealed record ModelChange
{
    internal ModelChange(ModelChangeKind kind, ModelChangeEffect effect)
    {
        Kind = kind;
        Effect = effect;
    }

    /// <summary>Gets what changed.</summary>
    public ModelChangeKind Kind { get; }

    /// <summary>Gets what that does to stored tuples and to answers.</summary>
    public ModelChangeEffect Effect { get; }

    /// <summary>Gets the type that changed, or whose relation did; <see langword="null"/> for conditions and the schema.</summary>
    public string? Type { get; internal init; }

    /// <summary>Gets the relation that changed; <see langword="null"/> where it is not about one.</summary>
    public string? Relation { get; internal init; }

    /// <summary>Gets the kind of subject that is accepted from now on, or no longer; <see langword="null"/> where it is not about one.</summary>
    public TypeRestriction? Restriction { get; internal init; }

    /// <summary>Gets the condition that changed; <see langword="null"/> where it is not about one.</summary>
    public string? Condition { get; internal init; }

    /// <summary>Writes the change for people to read.</summary>
    /// <returns>The text, for example <c>StrandsTuples: RestrictionRemoved document#viewer [user:*]</c>.</returns>
    public override string ToString()
    {
        string relation = Relation is null ? string.Empty : $"#{Relation}";
        string restriction = Restriction is null ? string.Empty : $" [{Restriction}]";
        string name = (Type ?? Condition) is { } thing ? $" {thing}" : string.Empty;
        return $"{Effect}: {Kind}{name}{relation}{restriction}";
    }
}
