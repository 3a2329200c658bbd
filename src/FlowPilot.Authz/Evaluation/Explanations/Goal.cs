using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>One claim of the part of the graph that a question depends on: a relation of an object, a part of its definition there, or a tuple.</summary>
internal sealed class Goal(int number, ExplanationStep step, ObjectRef resource, string relation)
{
    public int Number => number;

    public ExplanationStep Step => step;

    public ObjectRef Resource => resource;

    public string Relation => relation;

    public RelationRewrite? Rewrite { get; init; }

    public RelationTuple? Tuple { get; init; }

    /// <summary>Whether the tuple counts; true for what is no tuple.</summary>
    public Verdict Counts { get; init; } = Verdict.True;

    public ExplanationBlock Block { get; set; }

    public ConditionResult Condition { get; init; }

    /// <summary>Whether the tuple is only supposed, by a search for what is missing.</summary>
    public bool IsSupposed { get; init; }

    /// <summary>What the claim needs: one of them or all, as the step says.</summary>
    public List<int> Children { get; } = [];

    /// <summary>What must not hold, for an exclusion.</summary>
    public int Without { get; set; } = -1;

    /// <summary>Whether the claim is settled without looking at others: true where it holds as far as it counts.</summary>
    public bool IsFact { get; init; }

    public bool IsAny => Step is ExplanationStep.Relation or ExplanationStep.Direct or ExplanationStep.Computed or ExplanationStep.TupleToUserset or ExplanationStep.Union;

    public bool IsTuple => Step is ExplanationStep.SubjectTuple or ExplanationStep.WildcardTuple or ExplanationStep.UsersetTuple or ExplanationStep.ParentTuple;
}
