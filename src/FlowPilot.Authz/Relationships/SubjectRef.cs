using System.Diagnostics.CodeAnalysis;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Relationships;

/// <summary>
/// Names the subject of a relationship: one object (<c>user:ann</c>), a userset (<c>group:ops#member</c>), or every object of a type (<c>user:*</c>).
/// </summary>
/// <remarks>The lexical rules are those of <see cref="ObjectRef"/>. The default value is invalid and refused at every boundary.</remarks>
public readonly record struct SubjectRef
{
    private const string Wildcard = "*";

    private SubjectRef(string type, string id, string? relation)
    {
        Type = type;
        Id = id;
        Relation = relation;
    }

    /// <summary>Gets the type of the subject.</summary>
    public string Type { get; }

    /// <summary>Gets the id of the subject, or <c>*</c> for every object of the type.</summary>
    public string Id { get; }

    /// <summary>Gets the relation of a userset; <see langword="null"/> for a single object and for a wildcard.</summary>
    public string? Relation { get; }

    /// <summary>Gets a value indicating whether this is the invalid default value.</summary>
    public bool IsDefault => Type is null;

    /// <summary>Gets a value indicating whether this means every object of its type.</summary>
    public bool IsWildcard => Id == Wildcard;

    /// <summary>Gets a value indicating whether this is a userset.</summary>
    public bool IsUserset => Relation is not null;

    /// <summary>Gets a value indicating whether this is one single object: neither a userset nor a wildcard.</summary>
    public bool IsObject => !IsDefault && !IsUserset && !IsWildcard;

    /// <summary>Makes the subject that is one object.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The id.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="FormatException">A part breaks the lexical rules.</exception>
    public static SubjectRef Create(string type, string id) => From(ObjectRef.Create(type, id));

    /// <summary>Makes the subject that is the given object.</summary>
    /// <param name="value">The object; not the default value.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is the default value.</exception>
    public static SubjectRef From(ObjectRef value) =>
        value.IsDefault ? throw new ArgumentException("The object reference is not set.", nameof(value)) : new SubjectRef(value.Type, value.Id, null);

    /// <summary>Makes the subject that is a userset of the given object.</summary>
    /// <param name="value">The object; not the default value.</param>
    /// <param name="relation">The relation whose subjects are meant.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is the default value.</exception>
    /// <exception cref="FormatException">The relation breaks the lexical rules.</exception>
    public static SubjectRef Userset(ObjectRef value, string relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (value.IsDefault)
        {
            throw new ArgumentException("The object reference is not set.", nameof(value));
        }

        string? fault = Identifiers.FaultOfRelation(relation);
        return fault is null ? new SubjectRef(value.Type, value.Id, relation) : throw new FormatException($"Not a userset: {fault}.");
    }

    /// <summary>Reads a subject from <c>type:id</c>, <c>type:id#relation</c> or <c>type:*</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="FormatException">The text is not a subject; the message says why.</exception>
    public static SubjectRef Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out SubjectRef value, out string? fault) ? value : throw new FormatException($"Not a subject: {fault}.");
    }

    /// <summary>Reads a subject from <c>type:id</c>, <c>type:id#relation</c> or <c>type:*</c>, without throwing.</summary>
    /// <param name="text">The text; may be <see langword="null"/>.</param>
    /// <param name="value">The subject, or the default value.</param>
    /// <returns>Whether the text is a subject.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out SubjectRef value) => TryParse(text, out value, out _);

    /// <summary>Gives the object that this subject is, or whose userset it is.</summary>
    /// <returns>The object.</returns>
    /// <exception cref="InvalidOperationException">The subject is a wildcard or the default value.</exception>
    public ObjectRef ToObject() => IsDefault || IsWildcard
        ? throw new InvalidOperationException("A wildcard or an unset subject is no single object.")
        : ObjectRef.Create(Type, Id);

    /// <summary>Writes the subject in the form that <see cref="Parse"/> reads.</summary>
    /// <returns>The text; empty for the default value.</returns>
    public override string ToString() => IsDefault ? string.Empty : Relation is null ? $"{Type}:{Id}" : $"{Type}:{Id}#{Relation}";

    internal static SubjectRef AllOf(string type) => new(type, Wildcard, null);

    internal static bool TryParse(string? text, out SubjectRef value, [NotNullWhen(false)] out string? fault)
    {
        value = default;
        int colon = text is null ? -1 : text.IndexOf(':', StringComparison.Ordinal);
        if (text is null || colon < 0)
        {
            fault = "'type:id', 'type:id#relation' or 'type:*' is expected";
            return false;
        }

        string rest = text[(colon + 1)..];
        if (rest == Wildcard)
        {
            fault = Identifiers.FaultOfType(text.AsSpan(0, colon));
            value = fault is null ? AllOf(text[..colon]) : default;
            return fault is null;
        }

        int hash = rest.IndexOf('#', StringComparison.Ordinal);
        string id = hash < 0 ? rest : rest[..hash];
        string? relation = hash < 0 ? null : rest[(hash + 1)..];
        fault = Identifiers.FaultOfType(text.AsSpan(0, colon))
            ?? Identifiers.FaultOfId(id)
            ?? (relation is null ? null : Identifiers.FaultOfRelation(relation));
        if (fault is not null)
        {
            return false;
        }

        value = new SubjectRef(text[..colon], id, relation);
        return true;
    }
}
