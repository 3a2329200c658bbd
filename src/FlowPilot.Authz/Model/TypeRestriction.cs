using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>One kind of subject that a direct relation accepts: <c>user</c>, <c>user:*</c> or <c>group#member</c>, perhaps <c>with</c> a condition.</summary>
/// <remarks>Two restrictions are equal if their texts are. Safe for concurrent use.</remarks>
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

    /// <summary>Gets the name of the condition that a tuple of this kind carries; <see langword="null"/> if it carries none.</summary>
    public string? Condition { get; internal init; }

    /// <summary>
    /// Gets a value indicating whether a tuple of this kind carries the instant at which it ends: <c>[user expires]</c>. An extension of OpenFGA's language.
    /// </summary>
    public bool Expires { get; internal init; }

    /// <summary>
    /// Gets a value indicating whether a tuple of this kind carries the instant at which it begins: <c>[user not before]</c>. An extension of OpenFGA's
    /// language.
    /// </summary>
    public bool HasNotBefore { get; internal init; }

    /// <summary>The place of the type and the relation, without the condition.</summary>
    internal SourcePlace Place { get; init; }

    /// <summary>The place of the condition's name.</summary>
    internal SourcePlace ConditionPlace { get; init; }

    internal bool IsExtension => Expires || HasNotBefore;

    /// <summary>Accepts single objects of a type: <c>user</c>.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The restriction.</returns>
    /// <exception cref="ArgumentException"><paramref name="type"/> is empty.</exception>
    public static TypeRestriction Of(string type)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        return new TypeRestriction(type, null, isWildcard: false);
    }

    /// <summary>Accepts all objects of a type at once: <c>user:*</c>.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The restriction.</returns>
    /// <exception cref="ArgumentException"><paramref name="type"/> is empty.</exception>
    public static TypeRestriction Wildcard(string type)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        return new TypeRestriction(type, null, isWildcard: true);
    }

    /// <summary>Accepts usersets: <c>group#member</c>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="relation">The relation of the type.</param>
    /// <returns>The restriction.</returns>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public static TypeRestriction Userset(string type, string relation)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(relation);
        return new TypeRestriction(type, relation, isWildcard: false);
    }

    /// <summary>Requires a condition: <c>user with in_office</c>.</summary>
    /// <param name="condition">The name of a condition of the model.</param>
    /// <returns>The restriction.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is empty.</exception>
    public TypeRestriction With(string condition)
    {
        ArgumentException.ThrowIfNullOrEmpty(condition);
        return this with { Condition = condition };
    }

    /// <summary>Requires the instant at which a tuple ends: <c>user expires</c>. An extension of OpenFGA's language.</summary>
    /// <returns>The restriction.</returns>
    public TypeRestriction Expiring() => this with { Expires = true };

    /// <summary>Requires the instant at which a tuple begins: <c>user not before</c>. An extension of OpenFGA's language.</summary>
    /// <returns>The restriction.</returns>
    public TypeRestriction NotBefore() => this with { HasNotBefore = true };

    /// <inheritdoc/>
    public bool Equals(TypeRestriction? other) =>
        other is not null
        && Type == other.Type
        && Relation == other.Relation
        && IsWildcard == other.IsWildcard
        && Condition == other.Condition
        && Expires == other.Expires
        && HasNotBefore == other.HasNotBefore;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Relation, IsWildcard, Condition, Expires, HasNotBefore);

    /// <summary>Writes the restriction as the language does.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ModelPrinter.Print(this);
}
