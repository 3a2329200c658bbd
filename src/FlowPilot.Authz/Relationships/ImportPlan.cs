using System.Runtime.InteropServices;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>What one transaction of an import comes to on a snapshot.</summary>
internal sealed class ImportPlan
{
    private readonly List<RelationTuple> _tuples;
    private readonly long _firstIndex;

    /// <param name="tuples">The tuples of the transaction.</param>
    /// <param name="firstIndex">Where the first of them stands in the stream.</param>
    public ImportPlan(List<RelationTuple> tuples, long firstIndex)
    {
        _tuples = tuples;
        _firstIndex = firstIndex;
    }

    /// <summary>How many tuples the plan that was made last writes.</summary>
    public int Written { get; private set; }

    /// <exception cref="InvalidTupleException">A tuple is not allowed by the model in force.</exception>
    public IReadOnlyList<StoreLogEntry> On(StoreSnapshot snapshot)
    {
        AuthorizationModel? model = snapshot.Part<CurrentModel>().Model;
        var batch = new TupleBatchWriter(snapshot.Part<RelationGraph>());
        Span<RelationTuple> tuples = CollectionsMarshal.AsSpan(_tuples);
        for (int i = 0; i < tuples.Length; i++)
        {
            ref RelationTuple tuple = ref tuples[i];
            if (tuple.IsDefault)
            {
                throw new InvalidTupleException("FP1101", tuple, "it is not set", _firstIndex + i);
            }

            TupleGroup group = batch.GroupOf(tuple);
            Require(model, group, tuple, i);
            if (!group.IsStored(tuple) || group.IsAdded(tuple))
            {
                group.Add(tuple);
            }
        }

        Written = batch.AddedCount;
        return Written == 0 ? [] : [TupleProjection.Write(batch)];
    }

    /// <summary>Tuples of one kind without terms are alike for the model, but for a userset that may be its own subject.</summary>
    private void Require(AuthorizationModel? model, TupleGroup group, in RelationTuple tuple, int at)
    {
        bool isAlike = tuple.Terms.Equals(TupleTerms.None) && tuple.Subject.Relation != tuple.Relation;
        if (isAlike && group.IsAllowed)
        {
            return;
        }

        if (WritePlan.FaultOf(model, tuple) is { } fault)
        {
            throw new InvalidTupleException("FP1101", tuple, fault, _firstIndex + at);
        }

        group.IsAllowed |= isAlike;
    }
}
