using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Checks;

/// <content>Groups in groups and folders in folders, by the closure of what is above.</content>
internal sealed partial class CheckEvaluator
{
    private const int MaxDirect = 256;

    /// <summary>
    /// Whether one of some objects has the relation of a ladder to the subject: whether something above one of them has it directly. Says nothing
    /// where too much lies above, or too much has it directly, for that to be the shorter way.
    /// </summary>
    private bool? Climb(PlanSlot slot, PlanLadder ladder, RowView from)
    {
        UpClosure closure = _graph.Rows(ladder.Kind).Above(ladder.IsUpToObject);
        if (slot.Stands.Contains(_subject.UsersetSlot) && _subject.Number >= 0)
        {
            bool? stands = ladder.IsUpToObject ? MemberIsIn(closure, from, _subject.Number) : AboveIs(closure, from, _subject.Number);
            if (stands != false)
            {
                return stands;
            }
        }

        foreach (PlanEdge edge in slot.Edges)
        {
            int number = edge.IsWildcard ? RelationGraph.Everyone : _subject.Number;
            if (edge.TargetSlot >= 0 || edge.SubjectClass != _subject.Class || (_subject.IsWildcard && !edge.IsWildcard) || number < 0)
            {
                continue;
            }

            EdgeRows rows = _graph.Rows(edge.Kind);
            bool? holds = ladder.IsUpToObject ? MembersAreIn(closure, from, rows.ResourcesOf(number)) : AboveHolds(closure, from, rows, number);
            if (holds != false)
            {
                return holds;
            }
        }

        return false;
    }

    private bool? MembersAreIn(UpClosure closure, RowView from, RowView direct)
    {
        if (direct.Count > MaxDirect)
        {
            return null;
        }

        foreach (int member in direct)
        {
            bool? isIn = MemberIsIn(closure, from, member);
            if (isIn != false)
            {
                return isIn;
            }
        }

        return false;
    }

    /// <summary>A member of a group is a member of everything above the group.</summary>
    private bool? MemberIsIn(UpClosure closure, RowView from, int group)
    {
        if (!closure.TryGet(group, out ReadOnlySpan<int> above) || !Spend(1 + Math.Min(above.Length, from.Count)))
        {
            return null;
        }

        return from.Contains(group) || from.Meets(above);
    }

    /// <summary>What a folder gives, everything below the folder gives.</summary>
    private bool? AboveHolds(UpClosure closure, RowView from, EdgeRows rows, int subject)
    {
        RowView direct = rows.ResourcesOf(subject);
        foreach (int start in direct.Count == 0 ? default : from)
        {
            if (!closure.TryGet(start, out ReadOnlySpan<int> above) || !Spend(1 + Math.Min(above.Length, direct.Count)))
            {
                return null;
            }

            if (direct.Contains(start) || direct.Meets(above))
            {
                return true;
            }
        }

        return false;
    }

    private bool? AboveIs(UpClosure closure, RowView from, int goal)
    {
        foreach (int start in from)
        {
            if (!closure.TryGet(start, out ReadOnlySpan<int> above) || !Spend(1))
            {
                return null;
            }

            if (start == goal || above.BinarySearch(goal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
