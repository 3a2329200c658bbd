using System.Collections.Frozen;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>Says which resources a grant is for: certain objects, or all objects of certain types. Never "everything".</summary>
/// <remarks>Immutable. Two selectors are equal if they select by the same names.</remarks>
public sealed class ResourceSelector : IEquatable<ResourceSelector>
{
    private readonly FrozenSet<ObjectRef> _objects;
    private readonly FrozenSet<string> _types;

    private ResourceSelector(FrozenSet<ObjectRef> objects, FrozenSet<string> types)
    {
        _objects = objects;
        _types = types;
        Objects = [.. objects.OrderBy(static o => o.ToString(), StringComparer.Ordinal)];
        Types = [.. types.Order(StringComparer.Ordinal)];
    }

    /// <summary>Gets the selected objects in ordinal order; empty where the selector is by type.</summary>
    public IReadOnlyList<ObjectRef> Objects { get; }

    /// <summary>Gets the selected types in ordinal order; empty where the selector is by object.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Selects certain objects.</summary>
    /// <param name="objects">The objects, at least one.</param>
    /// <returns>The selector.</returns>
    /// <exception cref="ArgumentException">No object is named, or one is the default value.</exception>
    public static ResourceSelector ForObjects(params IEnumerable<ObjectRef> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        var set = objects.ToFrozenSet();
        return set.Count > 0 && !set.Any(static o => o.IsDefault)
            ? new ResourceSelector(set, [])
            : throw new ArgumentException("At least one object is expected, and none that is not set.", nameof(objects));
    }

    /// <summary>Selects all objects of certain types, those that come later included.</summary>
    /// <param name="types">The types, at least one.</param>
    /// <returns>The selector.</returns>
    /// <exception cref="ArgumentException">No type is named.</exception>
    /// <exception cref="FormatException">A name is not one of a type.</exception>
    public static ResourceSelector ForTypes(params IEnumerable<string> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var set = types.ToFrozenSet(StringComparer.Ordinal);
        if (set.Count == 0)
        {
            throw new ArgumentException("At least one type is expected.", nameof(types));
        }

        foreach (string type in set)
        {
            if (Identifiers.FaultOfType(type) is { } fault)
            {
                throw new FormatException($"Not a type: {fault}.");
            }
        }

        return new ResourceSelector([], set);
    }

    /// <summary>Says whether a resource is selected.</summary>
    /// <param name="resource">The resource; the default value is never selected.</param>
    /// <returns>Whether it is.</returns>
    public bool Covers(ObjectRef resource) => !resource.IsDefault && (_objects.Contains(resource) || _types.Contains(resource.Type));

    /// <summary>Says whether everything that this selector selects, the other one selects too.</summary>
    /// <param name="other">The other selector.</param>
    /// <returns>Whether this one is the same or narrower.</returns>
    public bool IsWithin(ResourceSelector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _objects.All(other.Covers) && _types.IsSubsetOf(other._types);
    }

    /// <inheritdoc/>
    public bool Equals(ResourceSelector? other) => other is not null && _objects.SetEquals(other._objects) && _types.SetEquals(other._types);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceSelector);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (ObjectRef value in Objects)
        {
            hash.Add(value);
        }

        foreach (string type in Types)
        {
            hash.Add(type, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Writes the selected names.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", Objects.Select(static o => o.ToString()).Concat(Types.Select(static t => $"{t}:*")));
}
