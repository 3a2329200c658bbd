namespace FlowPilot.Authz.Model;

/// <summary>Says how a relation is computed: a closed set of forms.</summary>
public abstract class RelationRewrite
{
    // Closed: the evaluator must know every form.
    private protected RelationRewrite()
    {
    }

    /// <summary>Writes the rewrite as the language does.</summary>
    /// <returns>The text.</returns>
    public abstract override string ToString();
}
