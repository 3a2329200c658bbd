namespace FlowPilot.Authz.Model;

/// <summary>The subjects of the tuples themselves: <c>[user, group#member]</c>.</summary>
public sealed class DirectRewrite : RelationRewrite
{
    internal DirectRewrite(IReadOnlyList<TypeRestriction> restrictions)
    {
        Restrictions = [.. restrictions];
        DirectCount = 1;
    }

    /// <summary>Gets the kinds of subjects that a tuple of this relation may name; at least one.</summary>
    public IReadOnlyList<TypeRestriction> Restrictions { get; }
}
