namespace FlowPilot.Authz.Model;

/// <summary>The subjects of any operand: <c>[user] or owner</c>.</summary>
public sealed class UnionRewrite : RelationRewrite
{
    internal UnionRewrite(IReadOnlyList<RelationRewrite> operands) => Operands = operands;

    /// <summary>Gets the operands, at least two.</summary>
    public IReadOnlyList<RelationRewrite> Operands { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" or ", Operands);
}
