using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>The tuples that could be added: the model allows them, and they are over objects that there are.</summary>
internal sealed class Suppositions
{
    private readonly ExplainScope _scope;
    private readonly ExplainRequest _request;
    private readonly bool _withObjects;
    private readonly Dictionary<string, ObjectRef[]> _objects = new(StringComparer.Ordinal);

    /// <summary>Makes the suppositions of a question.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="request">The question.</param>
    /// <param name="withObjects">Whether they also lead to objects; without, they only name the subject, and are few.</param>
    public Suppositions(ExplainScope scope, ExplainRequest request, bool withObjects)
    {
        _scope = scope;
        _request = request;
        _withObjects = withObjects;
    }

    public IEnumerable<LeadingTuple> Leading(ObjectRef resource, string relation, int passed, WorkBudget work) =>
        passed >= _request.MaxMissing
            ? []
            : _scope.Definition(resource.Type, relation).Direct.Where(_scope.MayLead).SelectMany(form => form.Relation is null
                ? Ending(resource, relation, form)
                : Usersets(resource, relation, form, form.Relation, work));

    public IEnumerable<LeadingTuple> Parents(ObjectRef resource, string tupleset, string relation, bool isPruned, int passed, WorkBudget work)
    {
        if (!_withObjects || passed >= _request.MaxMissing)
        {
            yield break;
        }

        foreach (TypeRestriction form in _scope.Definition(resource.Type, tupleset).Direct.Where(static f => f is { IsWildcard: false, Relation: null }))
        {
            bool leads = _scope.Model.FindRelation(form.Type, relation) is not null;
            if (isPruned && !(leads && _scope.CanReach(form.Type, relation)))
            {
                continue;
            }

            foreach (ObjectRef parent in Objects(form.Type, work))
            {
                if (Legal(resource, tupleset, SubjectRef.From(parent), form) is { } tuple && work.Spend(1))
                {
                    LeadingTuple supposed = _scope.Suppose(tuple, ExplanationStep.ParentTuple, (parent, relation));
                    yield return leads ? supposed : supposed with { Target = null, Block = ExplanationBlock.NoSuchRelation };
                }
            }
        }
    }

    private IEnumerable<LeadingTuple> Ending(ObjectRef resource, string relation, TypeRestriction form)
    {
        SubjectRef subject = form.IsWildcard ? SubjectRef.AllOf(form.Type) : _scope.Subject;
        if (Legal(resource, relation, subject, form) is { } tuple)
        {
            yield return _scope.Suppose(tuple, form.IsWildcard ? ExplanationStep.WildcardTuple : ExplanationStep.SubjectTuple, null);
        }
    }

    private IEnumerable<LeadingTuple> Usersets(ObjectRef resource, string relation, TypeRestriction form, string target, WorkBudget work)
    {
        if (_scope.Subject.Type == form.Type && _scope.Subject.Relation == target && Legal(resource, relation, _scope.Subject, form) is { } own)
        {
            yield return _scope.Suppose(own, ExplanationStep.SubjectTuple, null);
        }

        foreach (ObjectRef value in _withObjects ? Objects(form.Type, work) : [])
        {
            var userset = SubjectRef.Userset(value, target);
            if (userset != _scope.Subject && Legal(resource, relation, userset, form) is { } tuple && work.Spend(1))
            {
                yield return _scope.Suppose(tuple, ExplanationStep.UsersetTuple, (value, target));
            }
        }
    }

    private RelationTuple? Legal(ObjectRef resource, string relation, SubjectRef subject, TypeRestriction form)
    {
        var tuple = new RelationTuple(resource, relation, subject) { Terms = form.Condition is null ? TupleTerms.None : new TupleTerms { Condition = form.Condition } };
        return TupleRules.FaultOf(_scope.Model, tuple) is null ? tuple : null;
    }

    /// <summary>The objects of a type, those of the question first; what it asks about need not be named by any tuple.</summary>
    private ObjectRef[] Objects(string type, WorkBudget work)
    {
        if (!_objects.TryGetValue(type, out ObjectRef[]? known))
        {
            var found = new List<ObjectRef> { _request.Resource };
            if (!_request.Subject.IsWildcard)
            {
                found.Add(_request.Subject.ToObject());
            }

            found.RemoveAll(o => o.Type != type);
            found.AddRange(_scope.ObjectsOf(type, _request.ContextualTuples, work));
            _objects.Add(type, known = [.. found.Distinct()]);
        }

        return known;
    }
}
