using System.Collections.Frozen;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Delegation;

/// <summary>Says which resources a grant is for: certain objects, all objects of certain types, or everything under an object. Never "everything".</summary>
/// <remarks>Immutable; safe for concurrent use. Two selectors are equal if they select by the same names.</remarks>
public sealed class ResourceSelector : IEquatable<ResourceSelector>
{
    private readonly FrozenSet<ObjectRef> _objects;
    private readonly FrozenSet<string> _types;

    private ResourceSelector(FrozenSet<ObjectRef> objects, FrozenSet<string> types, ObjectRef root = default, string? relation = null)
    {
        _objects = objects;
        _types = types;
        Objects = [.. objects.OrderBy(static o => o.ToString(), StringComparer.Ordinal)];
        Types = [.. types.Order(StringComparer.Ordinal)];
        Root = root;
        Relation = relation;
    }

    /// <summary>Gets the selected objects in ordinal order; empty where the selector is not by object.</summary>
    public IReadOnlyList<ObjectRef> Objects { get; }

    /// <summary>Gets the selected types in ordinal order; empty where the selector is not by type.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Gets the object under which everything is selected, itself included; the default value where the selector is by object or type.</summary>
    public ObjectRef Root { get; }

    /// <summary>Gets the relation that says what is under <see cref="Root"/>; <see langword="null"/> where the selector is by object or type.</summary>
    public string? Relation { get; }

    /// <summary>Gets a value indicating whether the selection is computed from relationships at each decision, so that it cannot be compared.</summary>
    public bool IsComputed => Relation is not null;

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

    /// <summary>Selects an object and everything under it, as the model says at each decision: every resource that has the object in the relation.</summary>
    /// <param name="root">The object, for example <c>folder:plans</c>.</param>
    /// <param name="relation">
    /// The relation of the selected resources in which <paramref name="root"/> must be, for example <c>within</c> where the model says
    /// <c>define within: [folder] or within from parent</c>. A resource whose type lacks it is not selected.
    /// </param>
    /// <returns>The selector.</returns>
    /// <exception cref="ArgumentException"><paramref name="root"/> is the default value.</exception>
    /// <exception cref="FormatException"><paramref name="relation"/> is not the name of a relation.</exception>
    public static ResourceSelector Under(ObjectRef root, string relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (root.IsDefault)
        {
            throw new ArgumentException("The object is not set.", nameof(root));
        }

        return Identifiers.FaultOfRelation(relation) is { } fault
            ? throw new FormatException($"Not a relation: {fault}.")
            : new ResourceSelector([], [], root, relation);
    }

    /// <inheritdoc/>
    public bool Equals(ResourceSelector? other) =>
        other is not null && _objects.SetEquals(other._objects) && _types.SetEquals(other._types) && Root == other.Root && Relation == other.Relation;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceSelector);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Root);
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
    public override string ToString() => IsComputed
        ? $"{Root} and all with {Relation} {Root}"
        : string.Join(", ", Objects.Select(static o => o.ToString()).Concat(Types.Select(static t => $"{t}:*")));

    /// <summary>Whether a resource is selected by its name or type, without a look at relationships; of a computed selector, whether it is the root.</summary>
    internal bool Names(ObjectRef resource) =>
        !resource.IsDefault && (IsComputed ? resource == Root : _types.Count > 0 ? _types.Contains(resource.Type) : _objects.Contains(resource));

    /// <summary>Whether all objects of the type are selected; a selector by object or under an object never says so.</summary>
    internal bool NamesType(string type) => _types.Contains(type);

    /// <summary>Whether everything that this selector names, the other one names too; neither is computed.</summary>
    internal bool IsWithin(ResourceSelector other) => Objects.All(other.Names) && _types.IsSubsetOf(other._types);
}
