using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Lists;

/// <summary>Lists over one scope: sets where they are exact, and otherwise candidates, each of them checked. So a list and a check never disagree.</summary>
internal sealed class ListEvaluator
{
    /// <summary>In front of every item.</summary>
    public const int Start = -1;

    private const int EveryonePlace = int.MaxValue;

    private readonly CheckScope _scope;
    private readonly OverlayNames? _overlay;
    private readonly CheckEvaluator _checks = new();
    private readonly CandidateFinder _candidates;
    private readonly CheckLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly bool _withSets;

    public ListEvaluator(CheckScope scope, OverlayNames? overlay, CheckLimits limits, bool withSets, CancellationToken cancellationToken)
    {
        _withSets = withSets;
        _scope = scope;
        _overlay = overlay;
        _limits = limits;
        _cancellation = cancellationToken;
        _candidates = new CandidateFinder(scope, limits.MaxListWork, cancellationToken);
    }

    /// <summary>Why the list may not be complete; <see cref="CheckReason.Path"/> while it is.</summary>
    public CheckReason Reason { get; private set; } = CheckReason.Path;

    public ConditionResult Condition { get; private set; }

    /// <summary>The objects behind a place to which the subject has the relation, with their places.</summary>
    public IEnumerable<(ObjectRef Item, int Place)> Resources(PlanSlot slot, CheckSubject subject, int after)
    {
        foreach (int number in ResourceNumbers(slot, subject, after))
        {
            yield return (ObjectRef.OfChecked(slot.Type.Name, NameOf(slot.Type, number)), number);
        }
    }

    /// <summary>The subjects behind a place that have the relation, with their places; everybody comes last, when all exceptions are known.</summary>
    public IEnumerable<(ListedSubject Item, int Place)> Subjects(PlanSlot slot, int resource, PlanType type, int usersetSlot, int after)
    {
        int subjectClass = _scope.Plan.ClassOf(type, usersetSlot);
        int[] candidates = _candidates.Subjects(slot, resource, subjectClass, usersetSlot, out bool everyone);
        NoteBound();
        everyone &= usersetSlot < 0 && after < EveryonePlace
            && Holds(slot, resource, new CheckSubject(subjectClass, RelationGraph.Everyone, PlanEdge.NoSlot, IsWildcard: true));
        var except = new List<SubjectRef>();
        foreach (int candidate in candidates)
        {
            // In front of the place only exceptions still matter.
            if (candidate <= after && !everyone)
            {
                continue;
            }

            if (!Holds(slot, resource, new CheckSubject(subjectClass, candidate, usersetSlot, IsWildcard: false)))
            {
                except.Add(SubjectOf(type, usersetSlot, candidate));
            }
            else if (candidate > after)
            {
                yield return (new ListedSubject { Subject = SubjectOf(type, usersetSlot, candidate) }, candidate);
            }
        }

        if (everyone)
        {
            yield return (new ListedSubject { Subject = SubjectRef.AllOf(type.Name), Except = except }, EveryonePlace);
        }
    }

    private IEnumerable<int> ResourceNumbers(PlanSlot slot, CheckSubject subject, int after)
    {
        if (!slot.Reach.Contains(subject.Class) || after == EveryonePlace)
        {
            yield break;
        }

        if (_withSets && new SetEvaluator(_scope, subject, _checks, _limits, _cancellation).Resources(slot) is { } set)
        {
            foreach (int number in set.From(after + 1))
            {
                yield return number;
            }

            yield break;
        }

        int[] candidates = _candidates.Resources(slot, subject);
        NoteBound();
        foreach (int candidate in candidates)
        {
            if (candidate > after && Holds(slot, candidate, subject))
            {
                yield return candidate;
            }
        }
    }

    private string NameOf(PlanType type, int number) =>
        _overlay is not null && number >= OverlayNames.First ? _overlay.NameOf(type.Name, number) : type.Names.NameOf(number);

    private SubjectRef SubjectOf(PlanType type, int usersetSlot, int number)
    {
        ObjectRef value = ObjectRef.Create(type.Name, NameOf(type, number));
        return usersetSlot < 0 ? SubjectRef.From(value) : SubjectRef.Userset(value, _scope.Plan.Slots[usersetSlot].Relation ?? string.Empty);
    }

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
