namespace FlowPilot.Authz.Model;

/// <summary>The subjects of a relation of any object that a tupleset names: <c>viewer from parent</c>.</summary>
public sealed class TupleToUsersetRewrite : RelationRewrite
{
    internal TupleToUsersetRewrite(string relation, string tupleset)
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
