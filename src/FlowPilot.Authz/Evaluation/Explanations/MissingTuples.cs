using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>What is missing for an allow, as far as it was looked for. Immutable.</summary>
public sealed class MissingTuples
{
    internal MissingTuples(MissingTuplesOutcome outcome, IReadOnlyList<RelationTuple>? tuples = null, IReadOnlyList<ExplanationNode>? excludedBy = null)
    {
        Outcome = outcome;
        Tuples = tuples ?? [];
        ExcludedBy = excludedBy ?? [];
    }

    /// <summary>Gets how the search ended.</summary>
    public MissingTuplesOutcome Outcome { get; }

    /// <summary>
    /// Gets tuples that would make the answer an allow if all of them were added, and no fewer of them would. The model allows them, and they are over
    /// objects that a stored or contextual tuple names, or that the question does. Empty unless they were <see cref="MissingTuplesOutcome.Found"/>.
    /// </summary>
    /// <remarks>It is one such set, not the only one, and a fact about the graph: whether anybody should have the access is another question.</remarks>
    public IReadOnlyList<RelationTuple> Tuples { get; }

    /// <summary>Gets the steps that take the subject away, each with its proof, where only their end would help.</summary>
    public IReadOnlyList<ExplanationNode> ExcludedBy { get; }
}
