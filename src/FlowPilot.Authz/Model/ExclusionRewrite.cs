namespace FlowPilot.Authz.Model;

/// <summary>The subjects of one operand that are not subjects of the other: <c>viewer but not blocked</c>.</summary>
public sealed class ExclusionRewrite : RelationRewrite
{
    internal ExclusionRewrite(RelationRewrite @base, RelationRewrite subtract)
        : base(@base, subtract)
    {
        Base = @base;
        Subtract = subtract;
    }

    /// <summary>Gets the operand that subjects are taken from.</summary>
    public RelationRewrite Base { get; }

    /// <summary>Gets the operand whose subjects are left out.</summary>
    public RelationRewrite Subtract { get; }
}
