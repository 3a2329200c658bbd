using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Expands a relation of an object into the tree that its definition makes of the tuples.</summary>
internal sealed class UsersetExpander
{
    private readonly TupleReader _tuples;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<(ObjectRef, string)> _expanded = [];
    private int _left;

    public UsersetExpander(TupleReader tuples, int maxNodes, CancellationToken cancellationToken)
    {
        _tuples = tuples;
        _left = maxNodes;
        _cancellation = cancellationToken;
    }

    /// <summary>Whether a bound has cut something away.</summary>
    public bool IsCut { get; private set; }

    public UsersetNode Expand(ObjectRef resource, string relation, int depth) => Branch<UsersetNode>.Grow(Relation(resource, relation, depth));

    private Branch<UsersetNode> Relation(ObjectRef resource, string relation, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!_expanded.Add((resource, relation)))
        {
            return Branch<UsersetNode>.Leaf(new UsersetNode(UsersetNodeKind.Relation, resource, relation) { IsReference = true });
        }

        if (!Take())
        {
            IsCut = true;
            return Branch<UsersetNode>.Leaf(new UsersetNode(UsersetNodeKind.Relation, resource, relation) { IsCut = true });
        }

        return new Branch<UsersetNode>(
            [() => Rewrite(_tuples.Definition(resource.Type, relation).Rewrite, resource, relation, depth)],
            children => new UsersetNode(UsersetNodeKind.Relation, resource, relation) { Children = children });
    }

    private Branch<UsersetNode> Rewrite(RelationRewrite rewrite, ObjectRef resource, string relation, int depth)
    {
        Take();
        return rewrite switch
        {
            DirectRewrite => Leaf(UsersetNodeKind.Direct, resource, relation, Tuples(resource, relation, null), depth),
            ComputedRewrite computed => Leaf(
                UsersetNodeKind.Computed, resource, relation, [new ExpandedSubject { Subject = SubjectRef.Userset(resource, computed.Relation) }], depth),
            TupleToUsersetRewrite arrow => Leaf(UsersetNodeKind.TupleToUserset, resource, relation, Tuples(resource, arrow.Tupleset, arrow.Relation), depth),
            IntersectionArrowRewrite all => Leaf(UsersetNodeKind.IntersectionArrow, resource, relation, Tuples(resource, all.Tupleset, all.Relation), depth),
            UnionRewrite union => Operator(UsersetNodeKind.Union, union.Operands, resource, relation, depth),
            IntersectionRewrite both => Operator(UsersetNodeKind.Intersection, both.Operands, resource, relation, depth),
            ExclusionRewrite exclusion => Operator(UsersetNodeKind.Exclusion, [exclusion.Base, exclusion.Subtract], resource, relation, depth),
            _ => throw new InvalidOperationException($"Unknown rewrite {rewrite.GetType().Name}."),
        };
    }

    private Branch<UsersetNode> Operator(UsersetNodeKind kind, IReadOnlyList<RelationRewrite> operands, ObjectRef resource, string relation, int depth) => new(
        [.. operands.Select(o => new Func<Branch<UsersetNode>>(() => Rewrite(o, resource, relation, depth)))],
        children => new UsersetNode(kind, resource, relation) { Children = children });

    private Branch<UsersetNode> Leaf(UsersetNodeKind kind, ObjectRef resource, string relation, IEnumerable<ExpandedSubject> subjects, int depth)
    {
        var kept = new List<ExpandedSubject>();
        bool isCut = false;
        foreach (ExpandedSubject subject in subjects)
        {
            if (!Take())
            {
                isCut = IsCut = true;
                break;
            }

            kept.Add(subject);
        }

        kept.Sort(static (a, b) => string.CompareOrdinal(a.Subject.ToString(), b.Subject.ToString()));
        IEnumerable<SubjectRef> further = depth > 1 ? kept.Select(static s => s.Subject).Where(static s => s.IsUserset) : [];
        return new Branch<UsersetNode>(
            [.. further.Select(s => new Func<Branch<UsersetNode>>(() => Relation(s.ToObject(), s.Relation!, depth - 1)))], // not null: it is a userset
            children => new UsersetNode(kind, resource, relation) { Subjects = kept.AsReadOnly(), Children = children, IsCut = isCut });
    }

    /// <summary>The subjects of a relation's tuples; of a tupleset, the usersets that are asked on them. Tuples that the model does not allow count for nothing.</summary>
    private IEnumerable<ExpandedSubject> Tuples(ObjectRef resource, string relation, string? target)
    {
        int at = _tuples.NumberOf(resource.Type, resource.Id);
        foreach (TypeRestriction[] allowed in at < 0 ? [] : _tuples.FormsOf(resource.Type, relation))
        {
            TypeRestriction form = allowed[0];
            if (target is not null && (form.IsWildcard || form.Relation is not null || _tuples.Model.FindRelation(form.Type, target) is null))
            {
                continue;
            }

            foreach (bool hasTerms in TupleReader.BothKinds)
            {
                EdgeRows rows = _tuples.RowsOf(resource.Type, relation, form, hasTerms);
                foreach (int number in rows.SubjectsOf(at).ToSorted())
                {
                    (TupleTerms terms, _, ExplanationBlock block, _) = _tuples.Terms(allowed, rows, hasTerms, at, number);
                    SubjectRef subject = _tuples.SubjectOf(form, number);
                    if (block != ExplanationBlock.NotAllowedByModel)
                    {
                        yield return new ExpandedSubject
                        {
                            Subject = target is null ? subject : SubjectRef.Userset(subject.ToObject(), target),
                            Terms = terms,
                            IsInForce = block is not (ExplanationBlock.NotYetValid or ExplanationBlock.Expired),
                        };
                    }
                }
            }
        }
    }

    private bool Take() => --_left >= 0;
}
