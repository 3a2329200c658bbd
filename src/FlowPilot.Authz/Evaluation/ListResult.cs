using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>A list, at one revision, and whether it is complete.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class ListResult<T>
{
    internal ListResult(IReadOnlyList<T> items, Revision revision, CheckReason reason, ConditionResult condition = default, string? cursor = null)
    {
        Items = items;
        Revision = revision;
        Reason = reason;
        Condition = condition;
        Cursor = cursor;
    }

    /// <summary>Gets what was found, in a stable order: the same question at the same revision gives the same order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Gets the revision that was read.</summary>
    public Revision Revision { get; }

    /// <summary>Gets a value indicating whether nothing is missing but what the pages behind <see cref="Cursor"/> hold. What is not decided, or lies beyond a bound, is never listed.</summary>
    public bool IsComplete => Reason == CheckReason.Path;

    /// <summary>Gets why something may be missing; <see cref="CheckReason.Path"/> where nothing is.</summary>
    public CheckReason Reason { get; }

    /// <summary>Gets what a condition came to that left something open; the default value where none did.</summary>
    public ConditionResult Condition { get; }

    /// <summary>
    /// Gets what asks for the next page of the same question; <see langword="null"/> behind the last item. It is opaque, and good in this process for as long
    /// as <see cref="Revision"/> is kept.
    /// </summary>
    public string? Cursor { get; }
}
