using System.Collections;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>A list that is worked out while it is read, all of one revision. Only its end says whether it is complete.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <remarks>For one thread at a time, and to be read once.</remarks>
public sealed class ListReader<T> : IEnumerable<T>
{
    private readonly IEnumerable<(T Item, int Place)> _items;
    private readonly Func<(CheckReason Reason, ConditionResult Condition)> _end;
    private readonly Func<int, string> _cursorAt;
    private CheckReason? _reason;
    private ConditionResult _condition;
    private bool _isRead;
    private int? _place;

    internal ListReader(Revision revision, IEnumerable<(T Item, int Place)> items, Func<(CheckReason Reason, ConditionResult Condition)> end, Func<int, string> cursorAt)
    {
        Revision = revision;
        _items = items;
        _end = end;
        _cursorAt = cursorAt;
    }

    /// <summary>Gets the revision that is read.</summary>
    public Revision Revision { get; }

    /// <summary>Gets a value indicating whether the stream was read to its end and nothing is missing.</summary>
    public bool IsComplete => _reason == CheckReason.Path;

    /// <summary>Gets why something may be missing; <see cref="CheckReason.Path"/> where nothing is, and <see langword="null"/> before the end.</summary>
    public CheckReason? Reason => _reason;

    /// <summary>Gets what a condition came to that left something open; the default value where none did, and before the end.</summary>
    public ConditionResult Condition => _condition;

    /// <summary>Gets what continues behind the item that was read last; <see langword="null"/> before the first one. It does not hide behind the end.</summary>
    public string? Cursor => _place is { } place ? _cursorAt(place) : null;

    /// <summary>Reads the stream.</summary>
    /// <returns>The items, in the order of the list.</returns>
    /// <exception cref="InvalidOperationException">The stream was read already.</exception>
    public IEnumerator<T> GetEnumerator()
    {
        if (_isRead)
        {
            throw new InvalidOperationException("A stream is read once; ask again for another one.");
        }

        _isRead = true;
        return Read();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerator<T> Read()
    {
        foreach ((T item, int place) in _items)
        {
            _place = place;
            yield return item;
        }

        (_reason, _condition) = _end();
    }
}
