using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Evaluation;

/// <summary>The items of a list with their places, and how the list ended, which is known behind the last one.</summary>
/// <param name="Items">The items.</param>
/// <param name="End">How it ended.</param>
/// <param name="OwnNames">How many names only the question knows: places of the next page are the same only where that is the same.</param>
internal readonly record struct ListItems<T>(IEnumerable<(T Item, int Place)> Items, Func<(CheckReason Reason, ConditionResult Condition)> End, int OwnNames)
{
    public static ListItems<T> None(CheckReason reason) => new([], () => (reason, default), 0);
}
