using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>A tuple that may lead to the subject, and what is known of it.</summary>
/// <param name="Step">How it leads there.</param>
/// <param name="Tuple">The tuple; <see langword="null"/> for a row of tuples that is not read because it lies too deep.</param>
/// <param name="Counts">Whether it counts now.</param>
/// <param name="Block">Why it does not.</param>
/// <param name="Condition">What its condition came to.</param>
/// <param name="Target">The relation of its subject that is asked next; <see langword="null"/> where none is.</param>
/// <param name="Ends">Whether the tuple names the subject, so that nothing is asked next.</param>
internal readonly record struct LeadingTuple(
    ExplanationStep Step, RelationTuple? Tuple, Verdict Counts, ExplanationBlock Block, ConditionResult Condition, (ObjectRef Resource, string Relation)? Target, bool Ends);
