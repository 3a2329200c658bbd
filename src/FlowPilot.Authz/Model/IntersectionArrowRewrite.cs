namespace FlowPilot.Authz.Model;

/// <summary>
/// The subjects of a relation of every object that a tupleset names, of which there is at least one: <c>viewer from all parent</c>.
/// An extension of OpenFGA's language.
/// </summary>
/// <remarks>A form of its own, not a flag of <see cref="TupleToUsersetRewrite"/>: an evaluator that does not know it must fail, not allow too much.</remarks>
public sealed class IntersectionArrowRewrite : RelationRewrite
{
    internal IntersectionArrowRewrite(string relation, string tupleset)
    {
        Relation = relation;
        Tupleset = tupleset;
    }

    /// <summary>Gets the relation that is asked on the other objects.</summary>
    public string Relation { get; }

    /// <summary>Gets the direct relation of this object whose tuples name the other objects.</summary>
    public string Tupleset { get; }

    internal SourcePlace TuplesetPlace { get; init; }
}
