using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Reads tuples of a scope with names in place of numbers, each with the reason why it does not count.</summary>
internal sealed class TupleReader(CheckScope scope, OverlayNames names)
{
    /// <summary>Tuples without terms, and tuples with terms: they stand in rows of their own.</summary>
    public static readonly bool[] BothKinds = [false, true];

    public AuthorizationModel Model => scope.Plan.Model;

    public RelationDefinition Definition(string type, string relation) =>
        Model.FindRelation(type, relation) ?? throw new InvalidOperationException($"The model has no relation '{relation}' of '{type}'.");

    /// <summary>The restrictions of a relation, those with subjects of the same form together.</summary>
    public IEnumerable<TypeRestriction[]> FormsOf(string type, string relation) => Definition(type, relation).Direct
        .Where(r => scope.Plan.FindType(r.Type) is not null)
        .GroupBy(static r => (r.Type, r.Relation, r.IsWildcard))
        .Select(static g => g.ToArray());

    /// <summary>Whether a model allows tuples of a form without terms, or any with terms; others may be left from an earlier model, and count for nothing.</summary>
    public static bool IsAllowed(TypeRestriction[] allowed, bool hasTerms) =>
        Array.Exists(allowed, r => hasTerms ? r.Condition is not null || r.Expires || r.HasNotBefore : r.Condition is null);

    public EdgeRows RowsOf(string type, string relation, TypeRestriction form, bool hasTerms) =>
        scope.Graph.Rows(scope.Graph.Schema.NumberOf(new EdgeKind(type, relation, form.Type, form.Relation, form.IsWildcard, hasTerms)));

    /// <summary>The number of an object; −1 where no tuple names it.</summary>
    public int NumberOf(string type, string id) => names.Find(type, id);

    public ObjectRef ObjectOf(string type, int number) => ObjectRef.Create(type, names.NameOf(type, number));

    /// <summary>How many numbers the store has given to objects of a type.</summary>
    public int CountOf(string type) => scope.Graph.Schema.NamesOf(type).Count;

    public SubjectRef SubjectOf(TypeRestriction form, int number) =>
        form.IsWildcard ? SubjectRef.AllOf(form.Type)
        : form.Relation is null ? SubjectRef.From(ObjectOf(form.Type, number))
        : SubjectRef.Userset(ObjectOf(form.Type, number), form.Relation);

    /// <summary>The terms of a tuple, whether it counts, and why not.</summary>
    public (TupleTerms Terms, Verdict Counts, ExplanationBlock Block, ConditionResult Condition) Terms(TypeRestriction[] allowed, EdgeRows rows, bool hasTerms, int resource, int subject)
    {
        if (!IsAllowed(allowed, hasTerms))
        {
            return ((hasTerms ? rows.TermsOf(resource, subject) : null) ?? TupleTerms.None, Verdict.False, ExplanationBlock.NotAllowedByModel, default);
        }

        TupleTerms terms = (hasTerms ? rows.TermsOf(resource, subject) : null) ?? TupleTerms.None;
        ConditionResult condition = default;
        Verdict counts = hasTerms ? Evaluate(allowed, terms, out condition) : Verdict.True;
        return (terms, counts, counts == Verdict.True ? ExplanationBlock.None : BlockOf(terms, counts, condition), condition);
    }

    public Verdict Evaluate(TypeRestriction[] allowed, TupleTerms terms, out ConditionResult condition) => TermsEvaluator.Evaluate(scope, allowed, terms, out condition);

    private ExplanationBlock BlockOf(TupleTerms terms, Verdict counts, ConditionResult condition) =>
        terms.NotBefore > scope.Now ? ExplanationBlock.NotYetValid
        : terms.ExpiresAt <= scope.Now ? ExplanationBlock.Expired
        : counts == Verdict.Undetermined ? condition.Outcome == ConditionOutcome.Needs ? ExplanationBlock.ConditionIncomplete : ExplanationBlock.ConditionError
        : condition.Outcome == ConditionOutcome.False ? ExplanationBlock.ConditionFalse
        : ExplanationBlock.NotAllowedByModel;
}
