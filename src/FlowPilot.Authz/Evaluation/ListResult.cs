using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>A list, at one revision, and whether it is complete.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class ListResult<T>
{
    internal ListResult(IReadOnlyList<T> items, Revision revision, CheckReason reason, ConditionResult condition = default)
    {
        Items = items;
        Revision = revision;
        Reason = reason;
        Condition = condition;
    }

    /// <summary>Gets what was found, in a stable order: the same question at the same revision gives the same order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Gets the revision that was read.</summary>
    public Revision Revision { get; }

    /// <summary>Gets a value indicating whether nothing is missing. What is not decided, or lies beyond a bound, is never listed.</summary>
    public bool IsComplete => Reason == CheckReason.Path;

    /// <summary>Gets why something may be missing; <see cref="CheckReason.Path"/> where nothing is.</summary>
    public CheckReason Reason { get; }

    /// <summary>Gets what a condition came to that left something open; the default value where none did.</summary>
    public ConditionResult Condition { get; }
}
