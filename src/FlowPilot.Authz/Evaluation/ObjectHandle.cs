using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation;

/// <summary>An object whose name is found once, for callers that ask about it often.</summary>
/// <remarks>
/// Safe for concurrent use; to be kept and used with any model and store: when either changes, the name is found again. It keeps no answer. A
/// handle used in turn with several stores gains nothing.
/// </remarks>
public sealed class ObjectHandle
{
    private volatile Known? _known;

    /// <summary>Makes a handle.</summary>
    /// <param name="value">The object, stored or not.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is the default value.</exception>
    public ObjectHandle(ObjectRef value) => Value = value.IsDefault ? throw new ArgumentException("The object is not set.", nameof(value)) : value;

    /// <summary>Gets the object.</summary>
    public ObjectRef Value { get; }

    /// <summary>The object's number in the graph of a type; −1 if the graph does not know it (yet).</summary>
    internal int NumberIn(PlanType type)
    {
        // A number means the same name for as long as its table of names is there; the table alone tells stores and types apart.
        Known? known = _known;
        if (ReferenceEquals(known?.Type.Names, type.Names))
        {
            return known.Number;
        }

        int number = type.Names.Find(Value.Id);
        if (number >= 0)
        {
            _known = new Known(type, number);
        }

        return number;
    }

    private sealed record Known(PlanType Type, int Number);
}
