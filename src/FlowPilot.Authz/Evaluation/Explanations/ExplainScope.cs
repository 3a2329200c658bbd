using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Reads, for one question, the tuples that may lead to its subject: with names in place of numbers, and each with the reason why it does not count.</summary>
internal sealed class ExplainScope
{
    private readonly CheckScope _scope;
    private readonly TupleReader _tuples;
    private readonly int _subjectNumber;
    private readonly int[] _distances;

    public ExplainScope(CheckScope scope, OverlayNames names, PlanSlot start, SubjectRef subject)
    {
        _scope = scope;
        _tuples = new TupleReader(scope, names);
        _distances = PlanAnalysis.DistancesFrom(scope.Plan, start);
        Start = start;
        Subject = subject;
        PlanType type = scope.Plan.FindType(subject.Type) ?? throw new InvalidOperationException("The subject was looked up before.");
        SubjectClass = scope.Plan.ClassOf(type, subject.Relation is null ? PlanEdge.NoSlot : type.Slots[subject.Relation]);
        _subjectNumber = subject.IsWildcard ? RelationGraph.Everyone : names.Find(subject.Type, subject.Id);
    }

    public SubjectRef Subject { get; }

    /// <summary>The relation that is asked about.</summary>
    public PlanSlot Start { get; }

    public int SubjectClass { get; }

    public AuthorizationModel Model => _tuples.Model;

    public RelationDefinition Definition(string type, string relation) => _tuples.Definition(type, relation);

    /// <summary>Whether by the model the subject can be reached from a relation at all.</summary>
    public bool CanReach(string type, string relation) => SlotOf(type, relation) is { } slot && slot.Reach.Contains(SubjectClass);

    /// <summary>What stands for something that is not looked at because it lies too deep.</summary>
    public static LeadingTuple TooDeep(ExplanationStep step) => new(step, null, Verdict.Undetermined, ExplanationBlock.DepthLimit, default, null, Ends: false);

    /// <summary>Whether a relation of an object lies deeper than a check looks.</summary>
    public bool IsTooDeep(ObjectRef resource, string relation) => IsTooDeep(resource.Type, relation) && IsLookedAt(resource);

    /// <summary>Whether an operand lies deeper than a check looks.</summary>
    public bool IsTooDeep(RelationRewrite rewrite, int operand, ObjectRef resource) =>
        _distances[_scope.Plan.OperatorOf(rewrite).Operands[operand]] > _scope.MaxDepth && IsLookedAt(resource);

    /// <summary>Whether a userset is the subject.</summary>
    public bool IsSubject(ObjectRef resource, string relation) =>
        Subject.Relation == relation && Subject.Type == resource.Type && Subject.Id == resource.Id;

    /// <summary>Whether tuples with subjects of this form may lead to the subject.</summary>
    public bool MayLead(TypeRestriction form) =>
        form.Relation is not null ? CanReach(form.Type, form.Relation) || (Subject.Type == form.Type && Subject.Relation == form.Relation)
        : Subject.Relation is null && Subject.Type == form.Type && (form.IsWildcard || !Subject.IsWildcard);

    /// <summary>The tuples of a relation that name the subject, everybody, or a userset that the subject may be in.</summary>
    public IEnumerable<LeadingTuple> Leading(ObjectRef resource, string relation, WorkBudget work)
    {
        foreach (TypeRestriction[] allowed in _tuples.FormsOf(resource.Type, relation).Where(g => MayLead(g[0])))
        {
            TypeRestriction form = allowed[0];
            if (form.Relation is null)
            {
                int number = form.IsWildcard ? RelationGraph.Everyone : _subjectNumber;
                foreach (bool hasTerms in TupleReader.BothKinds)
                {
                    EdgeRows rows = _tuples.RowsOf(resource.Type, relation, form, hasTerms);
                    if (work.Spend(1) && number >= 0 && NumberOf(resource) is >= 0 and var at && rows.Contains(at, number))
                    {
                        yield return Read(allowed, resource, relation, rows, hasTerms, number, null);
                    }
                }

                continue;
            }

            foreach (LeadingTuple tuple in Rows(allowed, resource, relation, form.Relation, isPruned: true, work))
            {
                yield return tuple;
            }
        }
    }

    /// <summary>The tuples of a tupleset, each with the relation that is asked on the object it names; pruned, those that could lead nowhere are left out.</summary>
    public IEnumerable<LeadingTuple> Parents(ObjectRef resource, string tupleset, string relation, bool isPruned, WorkBudget work) =>
        _tuples.FormsOf(resource.Type, tupleset).Where(static g => g[0] is { IsWildcard: false, Relation: null })
            .Where(g => !isPruned || CanReach(g[0].Type, relation))
            .SelectMany(g => Rows(g, resource, tupleset, relation, isPruned, work));

    /// <summary>A tuple as it is in the graph now; <see langword="null"/> if it is not there, or the model has no such form.</summary>
    public LeadingTuple? Find(RelationTuple tuple, WorkBudget work)
    {
        TypeRestriction[]? allowed = _tuples.FormsOf(tuple.Resource.Type, tuple.Relation).FirstOrDefault(
            g => g[0].Type == tuple.Subject.Type && g[0].Relation == tuple.Subject.Relation && g[0].IsWildcard == tuple.Subject.IsWildcard);
        int resource = NumberOf(tuple.Resource);
        int subject = tuple.Subject.IsWildcard ? RelationGraph.Everyone : _tuples.NumberOf(tuple.Subject.Type, tuple.Subject.Id);
        if (allowed is null || resource < 0 || subject < 0 || !work.Spend(1))
        {
            return null;
        }

        foreach (bool hasTerms in TupleReader.BothKinds)
        {
            EdgeRows rows = _tuples.RowsOf(tuple.Resource.Type, tuple.Relation, allowed[0], hasTerms);
            if (rows.Contains(resource, subject))
            {
                return Read(allowed, tuple.Resource, tuple.Relation, rows, hasTerms, subject, null);
            }
        }

        return null;
    }

    /// <summary>What a supposed tuple would come to.</summary>
    public LeadingTuple Suppose(RelationTuple tuple, ExplanationStep step, (ObjectRef Resource, string Relation)? target)
    {
        TypeRestriction[] allowed = [.. Definition(tuple.Resource.Type, tuple.Relation).Direct];
        ConditionResult condition = default;
        Verdict counts = tuple.Terms.Equals(TupleTerms.None) ? Verdict.True : _tuples.Evaluate(allowed, tuple.Terms, out condition);
        return new LeadingTuple(step, tuple, counts, ExplanationBlock.None, condition, target, Ends: target is null);
    }

    /// <summary>The objects of a type that tuples of the model's forms name, in the order in which the store met them.</summary>
    public IEnumerable<ObjectRef> ObjectsOf(string type, IEnumerable<RelationTuple> contextual, WorkBudget work)
    {
        EdgeRows[] asResource = [.. Kinds().Where(k => k.Type == type).Select(static k => k.Rows)];
        EdgeRows[] asSubject = [.. Kinds().Where(k => k.Form.Type == type && !k.Form.IsWildcard).Select(static k => k.Rows)];
        int count = _tuples.CountOf(type);
        for (int number = 0; number < count && work.Spend(1); number++)
        {
            if (Array.Exists(asResource, r => r.SubjectsOf(number).Count > 0) || Array.Exists(asSubject, r => r.ResourcesOf(number).Count > 0))
            {
                yield return _tuples.ObjectOf(type, number);
            }
        }

        foreach (RelationTuple tuple in contextual)
        {
            foreach (ObjectRef named in tuple.Subject.IsWildcard ? (ObjectRef[])[tuple.Resource] : [tuple.Resource, tuple.Subject.ToObject()])
            {
                // Those that the store knows were found above, or are named by nothing but this request.
                if (named.Type == type)
                {
                    yield return named;
                }
            }
        }
    }

    private IEnumerable<(string Type, TypeRestriction Form, EdgeRows Rows)> Kinds() =>
        from type in Model.Types
        from relation in type.Relations
        from forms in _tuples.FormsOf(type.Name, relation.Name)
        from hasTerms in TupleReader.BothKinds
        select (type.Name, forms[0], _tuples.RowsOf(type.Name, relation.Name, forms[0], hasTerms));

    private IEnumerable<LeadingTuple> Rows(TypeRestriction[] allowed, ObjectRef resource, string relation, string target, bool isPruned, WorkBudget work)
    {
        TypeRestriction form = allowed[0];
        ExplanationStep step = form.Relation is null ? ExplanationStep.ParentTuple : ExplanationStep.UsersetTuple;
        int at = NumberOf(resource);
        bool isTooDeep = isPruned && IsTooDeep(form.Type, target);
        bool isOwnForm = form.Relation is not null && Subject.Type == form.Type && Subject.Relation == form.Relation;
        foreach (bool hasTerms in TupleReader.BothKinds)
        {
            EdgeRows rows = _tuples.RowsOf(resource.Type, relation, form, hasTerms);
            int count = at < 0 ? 0 : rows.SubjectsOf(at).Count;
            if (count == 0 || !work.Spend(count))
            {
                continue;
            }

            if (isOwnForm && _subjectNumber >= 0 && rows.Contains(at, _subjectNumber))
            {
                yield return Read(allowed, resource, relation, rows, hasTerms, _subjectNumber, null);
            }

            if (isTooDeep && TupleReader.IsAllowed(allowed, hasTerms))
            {
                yield return TooDeep(step);
                continue;
            }

            foreach (int subject in rows.SubjectsOf(at).ToSorted())
            {
                if (!isOwnForm || subject != _subjectNumber)
                {
                    yield return Read(allowed, resource, relation, rows, hasTerms, subject, target);
                }
            }
        }
    }

    private LeadingTuple Read(TypeRestriction[] allowed, ObjectRef resource, string relation, EdgeRows rows, bool hasTerms, int subject, string? target)
    {
        TypeRestriction form = allowed[0];
        (TupleTerms terms, Verdict counts, ExplanationBlock block, ConditionResult condition) = _tuples.Terms(allowed, rows, hasTerms, NumberOf(resource), subject);
        SubjectRef who = _tuples.SubjectOf(form, subject);
        ExplanationStep step = form.IsWildcard ? ExplanationStep.WildcardTuple
            : target is null ? ExplanationStep.SubjectTuple
            : form.Relation is null ? ExplanationStep.ParentTuple : ExplanationStep.UsersetTuple;
        bool isNowhere = target is not null && SlotOf(form.Type, target) is null;
        return new LeadingTuple(
            step,
            new RelationTuple(resource, relation, who) { Terms = terms },
            counts,
            counts == Verdict.True && isNowhere ? ExplanationBlock.NoSuchRelation : block,
            condition,
            target is null || isNowhere ? null : (who.ToObject(), target),
            Ends: target is null);
    }

    private bool IsTooDeep(string type, string relation) => SlotOf(type, relation) is { } slot && _distances[slot.Number] > _scope.MaxDepth;

    /// <summary>Nothing holds of an object that no tuple names, however deep the model is, unless the subject is a userset of its own.</summary>
    private bool IsLookedAt(ObjectRef resource) =>
        NumberOf(resource) >= 0 || (Subject.IsUserset && Subject.Type == resource.Type && Subject.Id == resource.Id);

    private PlanSlot? SlotOf(string type, string relation) => _scope.Plan.FindSlot(type, relation);

    private int NumberOf(ObjectRef value) => _tuples.NumberOf(value.Type, value.Id);
}
