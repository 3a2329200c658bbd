namespace FlowPilot.Authz.Model;

/// <summary>The subjects of any operand: <c>[user] or owner</c>.</summary>
public sealed class UnionRewrite : RelationRewrite
{
    internal UnionRewrite(RelationRewrite[] operands)
        : base(operands) => Operands = [.. operands];

    /// <summary>Gets the operands; usually two or more, at least one.</summary>
    public IReadOnlyList<RelationRewrite> Operands { get; }
}
