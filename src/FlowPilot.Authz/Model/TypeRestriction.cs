namespace FlowPilot.Authz.Model;

/// <summary>One kind of subject that a direct relation accepts: <c>user</c>, <c>user:*</c> or <c>group#member</c>.</summary>
public sealed record TypeRestriction
{
    internal TypeRestriction(string type, string? relation, bool isWildcard)
    {
        Type = type;
        Relation = relation;
        IsWildcard = isWildcard;
    }

    /// <summary>Gets the type of the subjects.</summary>
    public string Type { get; }

    /// <summary>Gets the relation of the accepted usersets; <see langword="null"/> for single objects and wildcards.</summary>
    public string? Relation { get; }

    /// <summary>Gets a value indicating whether the wildcard of the type is accepted.</summary>
    public bool IsWildcard { get; }

    /// <summary>Writes the restriction as the language does.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsWildcard ? $"{Type}:*" : Relation is null ? Type : $"{Type}#{Relation}";
}
