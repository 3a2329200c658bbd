namespace FlowPilot.Authz.Model;

/// <summary>The subjects of another relation of the same object: <c>owner</c>.</summary>
public sealed class ComputedRewrite : RelationRewrite
{
    internal ComputedRewrite(string relation) => Relation = relation;

    /// <summary>Gets the other relation.</summary>
    public string Relation { get; }
}
