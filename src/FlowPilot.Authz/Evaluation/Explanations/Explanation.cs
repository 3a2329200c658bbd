using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>
/// Why a check came out as it did: for an allow a proof, for a denial every branch that is blocked and what is missing, for anything undecided the
/// tuples and conditions that leave it open. Immutable.
/// </summary>
/// <remarks>It names tuples: it is for whoever may read the store, and not for the one who was denied.</remarks>
public sealed class Explanation
{
    internal Explanation(ExplainRequest request, CheckResult result, Revision revision, DateTimeOffset instant, ExplanationNode? root, MissingTuples missing)
    {
        Request = request;
        Result = result;
        Revision = revision;
        Instant = instant;
        Root = root;
        Missing = missing;
        IsComplete = root is not null && !root.SelfAndBelow().Any(static n => n.Block == ExplanationBlock.Cut);
        Tuples = result.Allowed && root is not null ? [.. root.Support().Distinct()] : [];
    }

    /// <summary>Gets the question.</summary>
    public ExplainRequest Request { get; }

    /// <summary>Gets the answer: that of <see cref="IRelationshipEvaluator.Check(in CheckRequest)"/> at the same revision and instant.</summary>
    public CheckResult Result { get; }

    /// <summary>Gets the revision that was read.</summary>
    public Revision Revision { get; }

    /// <summary>Gets the instant at which windows and conditions were looked at.</summary>
    public DateTimeOffset Instant { get; }

    /// <summary>Gets the first step; <see langword="null"/> where nothing could be asked: an unknown type or relation, or a store without a model.</summary>
    public ExplanationNode? Root { get; }

    /// <summary>Gets a value indicating whether no step is cut away by a bound.</summary>
    public bool IsComplete { get; }

    /// <summary>
    /// Gets the tuples that an allow rests on, each once, in the order of their steps; empty otherwise. Where the model has no <c>but not</c>, they alone
    /// allow.
    /// </summary>
    public IReadOnlyList<RelationTuple> Tuples { get; }

    /// <summary>Gets the tuples whose absence explains a denial.</summary>
    public MissingTuples Missing { get; }

    /// <summary>Writes the explanation for people: one step a line, indented. The form is not stable; programs read the members.</summary>
    /// <returns>The text, lines ended by <c>\n</c>.</returns>
    public string Render() => ExplanationText.Render(this);

    /// <inheritdoc cref="Render"/>
    public override string ToString() => Render();
}
