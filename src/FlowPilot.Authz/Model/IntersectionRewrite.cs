namespace FlowPilot.Authz.Model;

/// <summary>The subjects of all operands: <c>[user] and approved</c>.</summary>
public sealed class IntersectionRewrite : RelationRewrite
{
    internal IntersectionRewrite(RelationRewrite[] operands)
        : base(operands) => Operands = [.. operands];

    /// <summary>Gets the operands; usually two or more, at least one.</summary>
    public IReadOnlyList<RelationRewrite> Operands { get; }
}
