using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Lists;

/// <summary>Lists over one scope: candidates, each of them checked. So a list and a check never disagree.</summary>
internal sealed class ListEvaluator
{
    private readonly CheckScope _scope;
    private readonly Func<string, int, string> _nameOf;
    private readonly CheckEvaluator _checks = new();
    private readonly CandidateFinder _candidates;
    private readonly CheckLimits _limits;
    private readonly CancellationToken _cancellation;

    public ListEvaluator(CheckScope scope, Func<string, int, string> nameOf, CheckLimits limits, CancellationToken cancellationToken)
    {
        _scope = scope;
        _nameOf = nameOf;
        _limits = limits;
        _cancellation = cancellationToken;
        _candidates = new CandidateFinder(scope, limits.MaxListWork, cancellationToken);
    }

    /// <summary>Why the list may not be complete; <see cref="CheckReason.Path"/> while it is.</summary>
    public CheckReason Reason { get; private set; } = CheckReason.Path;

    public ConditionResult Condition { get; private set; }

    public IReadOnlyList<ObjectRef> Resources(PlanSlot slot, CheckSubject subject)
    {
        if (!slot.Reach.Contains(subject.Class))
        {
            return [];
        }

        int[] candidates = _candidates.Resources(slot, subject);
        NoteBound();
        var found = new List<ObjectRef>(candidates.Length);
        foreach (int candidate in candidates)
        {
            if (IsExact(slot) || Holds(slot, candidate, subject))
            {
                found.Add(ObjectRef.Create(slot.Type.Name, _nameOf(slot.Type.Name, candidate)));
            }
        }

        return found;
    }

    public IReadOnlyList<ListedSubject> Subjects(PlanSlot slot, int resource, PlanType type, int usersetSlot)
    {
        int subjectClass = _scope.Plan.ClassOf(type, usersetSlot);
        int[] candidates = _candidates.Subjects(slot, resource, subjectClass, usersetSlot, out bool everyone);
        NoteBound();
        var found = new List<ListedSubject>();
        var except = new List<SubjectRef>();
        foreach (int candidate in candidates)
        {
            SubjectRef subject = SubjectOf(type, usersetSlot, candidate);
            if (Holds(slot, resource, new CheckSubject(subjectClass, candidate, usersetSlot, IsWildcard: false)))
            {
                found.Add(new ListedSubject { Subject = subject });
            }
            else
            {
                except.Add(subject);
            }
        }

        if (everyone && usersetSlot < 0 && Holds(slot, resource, new CheckSubject(subjectClass, RelationGraph.Everyone, PlanEdge.NoSlot, IsWildcard: true)))
        {
            found.Insert(0, new ListedSubject { Subject = SubjectRef.AllOf(type.Name), Except = except });
        }

        return found;
    }

    private SubjectRef SubjectOf(PlanType type, int usersetSlot, int number)
    {
        ObjectRef value = ObjectRef.Create(type.Name, _nameOf(type.Name, number));
        return usersetSlot < 0 ? SubjectRef.From(value) : SubjectRef.Userset(value, _scope.Plan.Slots[usersetSlot].Relation ?? string.Empty);
    }

    // Without operators, terms and a depth that could matter, whoever was found has the relation.
    private bool IsExact(PlanSlot slot) => slot.IsPure && slot.Distances is not null && slot.Depth <= _scope.MaxDepth;

    private bool Holds(PlanSlot slot, int resource, CheckSubject subject)
    {
        _cancellation.ThrowIfCancellationRequested();
        CheckResult result = _checks.Check(_scope, slot, resource, subject, _limits.MaxWork, _cancellation);
        if (result.Reason is not (CheckReason.Path or CheckReason.NoPath) && Reason == CheckReason.Path)
        {
            Reason = result.Reason;
            Condition = result.Condition;
        }

        return result.Allowed;
    }

    private void NoteBound()
    {
        if (_candidates.WorkLeft <= 0)
        {
            Reason = CheckReason.EvaluationLimit;
        }
    }
}
