using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Evaluation;

/// <summary>The items of a list with their places; how the list ended, which is known behind the last one; and how many there are at most, from the first one on.</summary>
internal readonly record struct ListItems<T>(IEnumerable<(T Item, int Place)> Items, Func<(CheckReason Reason, ConditionResult Condition)> End, Func<int> CountAtMost)
{
    public static ListItems<T> None(CheckReason reason) => new([], () => (reason, default), static () => 0);
}
