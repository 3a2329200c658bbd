using System.Collections.Immutable;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>
/// Decides a check by reachability. Every rewrite here is a union of its parts, so the meaning of a model is its least fix point, and a
/// subject has a relation exactly if a walk from that node reaches it; one visited set ends every cycle.
/// </summary>
internal ref struct Reachability
{
    private readonly AuthorizationModel _model;
    private readonly TupleSet _tuples;
    private readonly SubjectRef _subject;
    private readonly HashSet<ObjectRelation> _visited;
    private readonly Queue<ObjectRelation> _pending;
    private int _workLeft;

    private Reachability(AuthorizationModel model, TupleSet tuples, SubjectRef subject, int maxWork)
    {
        _model = model;
        _tuples = tuples;
        _subject = subject;
        _visited = [];
        _pending = [];
        _workLeft = maxWork;
    }

    public static CheckResult Check(StoreSnapshot snapshot, in CheckRequest request, int maxWork)
    {
        AuthorizationModel? model = snapshot.Part<CurrentModel>().Model;
        if (model is null)
        {
            return new CheckResult(CheckReason.Unavailable);
        }

        if (model.FindRelation(request.Resource.Type, request.Relation) is null)
        {
            return new CheckResult(CheckReason.UnknownRelation);
        }

        return new CheckResult(new Reachability(model, snapshot.Part<TupleSet>(), request.Subject, maxWork).Walk(request));
    }

    private CheckReason Walk(in CheckRequest request)
    {
        Enqueue(request.Resource, request.Relation);
        while (_pending.TryDequeue(out ObjectRelation node))
        {
            if (Reaches(node))
            {
                return CheckReason.Path;
            }

            if (_workLeft <= 0)
            {
                return CheckReason.EvaluationLimit;
            }
        }

        return CheckReason.NoPath;
    }

    private bool Reaches(ObjectRelation node)
    {
        _workLeft--;

        // A userset is a subject of itself: x#r of x#r holds without a tuple.
        if (_subject.IsUserset && _subject.Relation == node.Relation && _subject.Type == node.Resource.Type && _subject.Id == node.Resource.Id)
        {
            return true;
        }

        RelationDefinition? relation = _model.FindRelation(node.Resource.Type, node.Relation);
        return relation is not null && Reaches(node, relation.Rewrite);
    }

    private bool Reaches(ObjectRelation node, RelationRewrite rewrite)
    {
        switch (rewrite)
        {
            case DirectRewrite:
                return ReachesDirectly(node);
            case ComputedRewrite computed:
                Enqueue(node.Resource, computed.Relation);
                return false;
            case TupleToUsersetRewrite arrow:
                Follow(node.Resource, arrow);
                return false;
            case UnionRewrite union:
                foreach (RelationRewrite operand in union.Operands)
                {
                    if (Reaches(node, operand))
                    {
                        return true;
                    }
                }

                return false;
            default:
                throw new InvalidOperationException($"Unknown rewrite {rewrite.GetType().Name}.");
        }
    }

    private bool ReachesDirectly(ObjectRelation node)
    {
        ImmutableHashSet<SubjectRef> subjects = _tuples.SubjectsOf(node);
        if (subjects.Contains(_subject) || (_subject.IsObject && subjects.Contains(SubjectRef.AllOf(_subject.Type))))
        {
            return true;
        }

        foreach (SubjectRef subject in subjects)
        {
            // One row may hold millions: the bound holds inside it as well.
            if (--_workLeft <= 0)
            {
                return false;
            }

            if (subject.Relation is not null)
            {
                Enqueue(subject.ToObject(), subject.Relation);
            }
        }

        return false;
    }

    private void Follow(ObjectRef resource, TupleToUsersetRewrite arrow)
    {
        foreach (SubjectRef parent in _tuples.SubjectsOf(new ObjectRelation(resource, arrow.Tupleset)))
        {
            if (--_workLeft <= 0)
            {
                return;
            }

            if (parent.IsObject)
            {
                Enqueue(parent.ToObject(), arrow.Relation);
            }
        }
    }

    private readonly void Enqueue(ObjectRef resource, string relation)
    {
        var node = new ObjectRelation(resource, relation);
        if (_visited.Add(node))
        {
            _pending.Enqueue(node);
        }
    }
}
