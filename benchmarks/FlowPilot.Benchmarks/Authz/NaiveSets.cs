using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>What one would write by hand: the subjects of each object and the objects of each subject, in dictionaries of sets under a lock.</summary>
internal sealed class NaiveSets
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(ObjectRef Resource, string Relation), HashSet<SubjectRef>> _subjects = [];
    private readonly Dictionary<SubjectRef, HashSet<(ObjectRef Resource, string Relation)>> _resources = [];

    public int Count { get; private set; }

    public void Add(RelationTuple tuple)
    {
        (ObjectRef Resource, string Relation) row = (tuple.Resource, tuple.Relation);
        lock (_lock)
        {
            if (!_subjects.TryGetValue(row, out HashSet<SubjectRef>? subjects))
            {
                _subjects[row] = subjects = [];
            }

            if (!_resources.TryGetValue(tuple.Subject, out HashSet<(ObjectRef, string)>? resources))
            {
                _resources[tuple.Subject] = resources = [];
            }

            Count += subjects.Add(tuple.Subject) ? 1 : 0;
            resources.Add(row);
        }
    }

    public bool Contains(RelationTuple tuple)
    {
        lock (_lock)
        {
            return _subjects.TryGetValue((tuple.Resource, tuple.Relation), out HashSet<SubjectRef>? subjects) && subjects.Contains(tuple.Subject);
        }
    }
}
