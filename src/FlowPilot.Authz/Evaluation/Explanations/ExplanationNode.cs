using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>One step of an explanation: a claim about an object's relation, and what it rests on. Immutable.</summary>
public sealed class ExplanationNode
{
    internal ExplanationNode(ExplanationStep step, ExplanationOutcome outcome, ObjectRef resource, string relation)
    {
        Step = step;
        Outcome = outcome;
        Resource = resource;
        Relation = relation;
    }

    /// <summary>Gets what kind of step it is.</summary>
    public ExplanationStep Step { get; }

    /// <summary>Gets whether what the step claims holds for the subject.</summary>
    public ExplanationOutcome Outcome { get; }

    /// <summary>Gets the object.</summary>
    public ObjectRef Resource { get; }

    /// <summary>Gets the relation of the object whose definition the step belongs to.</summary>
    public string Relation { get; }

    /// <summary>Gets the part of the definition that is looked at, as the language writes it; <see langword="null"/> for a relation as a whole and for a tuple.</summary>
    public string? Expression { get; internal init; }

    /// <summary>Gets which operand of its parent the step is, from 0; −1 if its parent is no union, intersection or exclusion.</summary>
    public int Operand { get; internal init; } = -1;

    /// <summary>Gets the tuple of the step, with its window and condition; <see langword="null"/> where the step is no tuple.</summary>
    public RelationTuple? Tuple { get; internal init; }

    /// <summary>Gets what the condition of the tuple came to; the default value where it has none, or its window decided already.</summary>
    public ConditionResult Condition { get; internal init; }

    /// <summary>Gets why the step does not hold, where the reason lies in itself and not in the steps below.</summary>
    public ExplanationBlock Block { get; internal init; }

    /// <summary>Gets a value indicating whether the same claim is shown in full further up.</summary>
    public bool IsReference { get; internal init; }

    /// <summary>Gets what the step rests on: for what holds only what it needs, for what does not every branch that is blocked.</summary>
    public IReadOnlyList<ExplanationNode> Children { get; internal init; } = [];

    /// <summary>Writes the step itself, on one line.</summary>
    /// <returns>The text; its form is not stable.</returns>
    public override string ToString() => ExplanationText.Describe(this);

    /// <summary>This step and all below it, in the order of the text.</summary>
    internal IEnumerable<ExplanationNode> SelfAndBelow() => Walk(static _ => true);

    /// <summary>The tuples of the steps that hold, without what shows that something does not.</summary>
    internal IEnumerable<RelationTuple> Support() =>
        Walk(static n => n.Outcome == ExplanationOutcome.Holds).Where(static n => n.Outcome == ExplanationOutcome.Holds && n.Tuple is not null).Select(static n => n.Tuple!.Value);

    private IEnumerable<ExplanationNode> Walk(Func<ExplanationNode, bool> enter)
    {
        var pending = new Stack<ExplanationNode>([this]);
        while (pending.TryPop(out ExplanationNode? node))
        {
            yield return node;
            for (int i = enter(node) ? node.Children.Count - 1 : -1; i >= 0; i--)
            {
                pending.Push(node.Children[i]);
            }
        }
    }
}
