using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>Says how a relation is computed: a closed set of forms. Immutable.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public abstract class RelationRewrite
{
    /// <summary>How deep a rewrite can be at all, so that a walk over it needs no guard; what <see cref="ModelOptions.MaxDepth"/> allows is less.</summary>
    internal const int DepthLimit = 512;

    // Closed: the evaluator must know every form.
    private protected RelationRewrite(params ReadOnlySpan<RelationRewrite> operands)
    {
        foreach (RelationRewrite operand in operands)
        {
            Depth = Math.Max(Depth, operand.Depth + 1);
            DirectCount += operand.DirectCount;
        }

        if (Depth > DepthLimit)
        {
            throw new ArgumentException($"The definition is nested deeper than {DepthLimit} levels.", nameof(operands));
        }
    }

    /// <summary>The number of operators on the longest way to a leaf.</summary>
    internal int Depth { get; }

    /// <summary>The number of <see cref="DirectRewrite"/> in it.</summary>
    internal int DirectCount { get; private protected init; }

    internal SourcePlace Place { get; init; }

    /// <summary>Makes <c>[user, group#member]</c>.</summary>
    /// <param name="restrictions">The kinds of subjects that a tuple may name, at least one.</param>
    /// <returns>The rewrite.</returns>
    /// <exception cref="ArgumentException">There is no restriction, or one is <see langword="null"/>.</exception>
    public static RelationRewrite Direct(params ReadOnlySpan<TypeRestriction> restrictions)
    {
        TypeRestriction[] copy = [.. restrictions];
        return copy.Length > 0 && Array.IndexOf(copy, null) < 0
            ? new DirectRewrite(copy)
            : throw new ArgumentException("A direct relation names the kinds of its subjects.", nameof(restrictions));
    }

    /// <summary>Makes <c>editor</c>: the subjects of another relation of the same object.</summary>
    /// <param name="relation">The other relation.</param>
    /// <returns>The rewrite.</returns>
    /// <exception cref="ArgumentException"><paramref name="relation"/> is empty.</exception>
    public static RelationRewrite Computed(string relation)
    {
        ArgumentException.ThrowIfNullOrEmpty(relation);
        return new ComputedRewrite(relation);
    }

    /// <summary>Makes <c>viewer from parent</c>: the subjects of a relation of any object that a tupleset names.</summary>
    /// <param name="relation">The relation that is asked on the other objects.</param>
    /// <param name="tupleset">The direct relation of this object whose tuples name the other objects.</param>
    /// <returns>The rewrite.</returns>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public static RelationRewrite From(string relation, string tupleset)
    {
        ArgumentException.ThrowIfNullOrEmpty(relation);
        ArgumentException.ThrowIfNullOrEmpty(tupleset);
        return new TupleToUsersetRewrite(relation, tupleset);
    }

    /// <summary>
    /// Makes <c>viewer from all parent</c>: the subjects of a relation of every object that a tupleset names. An extension of OpenFGA's language.
    /// </summary>
    /// <param name="relation">The relation that is asked on the other objects.</param>
    /// <param name="tupleset">The direct relation of this object whose tuples name the other objects.</param>
    /// <returns>The rewrite.</returns>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public static RelationRewrite FromAll(string relation, string tupleset)
    {
        ArgumentException.ThrowIfNullOrEmpty(relation);
        ArgumentException.ThrowIfNullOrEmpty(tupleset);
        return new IntersectionArrowRewrite(relation, tupleset);
    }

    /// <summary>Makes <c>this or other</c>; a further <c>or</c> joins the same list.</summary>
    /// <param name="other">The other operand.</param>
    /// <returns>The rewrite.</returns>
    public RelationRewrite Or(RelationRewrite other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new UnionRewrite(this is UnionRewrite union ? [.. union.Operands, other] : [this, other]);
    }

    /// <summary>Makes <c>this and other</c>; a further <c>and</c> joins the same list.</summary>
    /// <param name="other">The other operand.</param>
    /// <returns>The rewrite.</returns>
    public RelationRewrite And(RelationRewrite other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new IntersectionRewrite(this is IntersectionRewrite both ? [.. both.Operands, other] : [this, other]);
    }

    /// <summary>Makes <c>this but not other</c>.</summary>
    /// <param name="other">What is taken away.</param>
    /// <returns>The rewrite.</returns>
    public RelationRewrite ButNot(RelationRewrite other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ExclusionRewrite(this, other);
    }

    /// <summary>Writes the rewrite as the language does.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => ModelPrinter.Print(this);
}
