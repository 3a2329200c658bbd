using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Evaluation;

/// <summary>The items of a list with their places, and how the list ended, which is known behind the last one.</summary>
internal readonly record struct ListItems<T>(IEnumerable<(T Item, int Place)> Items, Func<(CheckReason Reason, ConditionResult Condition)> End)
{
    public static ListItems<T> None(CheckReason reason) => new([], () => (reason, default));
}
