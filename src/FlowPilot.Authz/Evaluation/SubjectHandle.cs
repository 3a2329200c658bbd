using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation;

/// <summary>A subject whose name is found once, for callers that ask about it often.</summary>
/// <remarks>
/// Safe for concurrent use; to be kept and used with any model and store: when either changes, the name is found again. It keeps no answer. A
/// handle used in turn with several stores gains nothing.
/// </remarks>
public sealed class SubjectHandle
{
    private volatile Known? _known;

    /// <summary>Makes a handle.</summary>
    /// <param name="value">The subject, stored or not: an object, a userset, or a wildcard, which is meant by identity.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is the default value.</exception>
    public SubjectHandle(SubjectRef value) => Value = value.IsDefault ? throw new ArgumentException("The subject is not set.", nameof(value)) : value;

    /// <summary>Gets the subject.</summary>
    public SubjectRef Value { get; }

    /// <summary>The subject in the numbers of a plan; false if the plan has no such type or relation.</summary>
    internal bool TryGet(EvaluationPlan plan, out CheckSubject subject)
    {
        Known? known = _known;
        if (ReferenceEquals(known?.Plan, plan))
        {
            subject = known.Subject;
            return true;
        }

        bool found = SnapshotChecks.TrySubject(plan, Value, overlay: null, out subject);
        if (found && subject.Number >= 0)
        {
            _known = new Known(plan, subject);
        }

        return found;
    }

    private sealed record Known(EvaluationPlan Plan, CheckSubject Subject);
}
