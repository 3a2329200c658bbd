using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>A model, tuples, the question, its answer, and what the question brings along.</summary>
internal sealed record Workload(string Model, IEnumerable<RelationTuple> Tuples, string Question, bool Allowed, ConditionContext? Context = null)
{
    public Workload(string model, IEnumerable<string> tuples, string question, bool allowed)
        : this(model, tuples.Distinct(StringComparer.Ordinal).Select(RelationTuple.Parse), question, allowed)
    {
    }
}
