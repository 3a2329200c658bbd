using System.Diagnostics.CodeAnalysis;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Relationships;

/// <summary>One relationship: the subject has the relation to the object, written <c>object#relation@subject</c>.</summary>
/// <remarks>The default value is invalid and refused at every boundary.</remarks>
public readonly record struct RelationTuple
{
    private readonly TupleTerms? _terms;

    /// <summary>Makes a tuple.</summary>
    /// <param name="resource">The object; not the default value.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="subject">The subject; not the default value.</param>
    /// <exception cref="ArgumentException">A reference is the default value.</exception>
    /// <exception cref="FormatException">The relation breaks the lexical rules.</exception>
    public RelationTuple(ObjectRef resource, string relation, SubjectRef subject)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (resource.IsDefault)
        {
            throw new ArgumentException("The object reference is not set.", nameof(resource));
        }

        if (subject.IsDefault)
        {
            throw new ArgumentException("The subject is not set.", nameof(subject));
        }

        string? fault = Identifiers.FaultOfRelation(relation);
        if (fault is not null)
        {
            throw new FormatException($"Not a tuple: {fault}.");
        }

        Resource = resource;
        Relation = relation;
        Subject = subject;
    }

    /// <summary>Gets the object.</summary>
    public ObjectRef Resource { get; }

    /// <summary>Gets the relation.</summary>
    public string Relation { get; }

    /// <summary>Gets the subject.</summary>
    public SubjectRef Subject { get; }

    /// <summary>Gets a condition or a window that the tuple counts under.</summary>
    /// <value>Default: <see cref="TupleTerms.None"/>.</value>
    public TupleTerms Terms
    {
        get => _terms ?? TupleTerms.None;
        init => _terms = value == TupleTerms.None ? null : value;
    }

    /// <summary>Gets a value indicating whether this is the invalid default value.</summary>
    public bool IsDefault => Relation is null;

    /// <summary>Reads a tuple from <c>type:id#relation@subject</c>.</summary>
    /// <param name="text">The text, for example <c>workflow:w1#owner@user:ann</c>.</param>
    /// <returns>The tuple.</returns>
    /// <exception cref="FormatException">The text is not a tuple; the message says which part and why.</exception>
    public static RelationTuple Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out RelationTuple value, out string? fault) ? value : throw new FormatException($"Not a tuple: {fault}.");
    }

    /// <summary>Reads a tuple from <c>type:id#relation@subject</c>, without throwing.</summary>
    /// <param name="text">The text; may be <see langword="null"/>.</param>
    /// <param name="value">The tuple, or the default value.</param>
    /// <returns>Whether the text is a tuple.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RelationTuple value) => TryParse(text, out value, out _);

    /// <summary>Writes the tuple as <c>type:id#relation@subject</c>, without its terms.</summary>
    /// <returns>The text; empty for the default value.</returns>
    public override string ToString() => IsDefault ? string.Empty : $"{Resource}#{Relation}@{Subject}";

    /// <summary>The tuple without its terms: what it is known by, since a store holds it once.</summary>
    internal RelationTuple Key() => this with { Terms = TupleTerms.None };

    private static bool TryParse(string? text, out RelationTuple value, [NotNullWhen(false)] out string? fault)
    {
        value = default;
        // An id may hold '@' but no '#': the first '#' ends the object, the first '@' behind it ends the relation.
        int hash = text is null ? -1 : text.IndexOf('#', StringComparison.Ordinal);
        int at = hash < 0 ? -1 : text!.IndexOf('@', hash); // not null: hash was found in it
        if (text is null || at < 0)
        {
            fault = "'type:id#relation@subject' is expected";
            return false;
        }

        if (!ObjectRef.TryParse(text[..hash], out ObjectRef resource, out fault))
        {
            fault = $"object: {fault}";
            return false;
        }

        string relation = text[(hash + 1)..at];
        fault = Identifiers.FaultOfRelation(relation);
        if (fault is not null)
        {
            return false;
        }

        if (!SubjectRef.TryParse(text[(at + 1)..], out SubjectRef subject, out fault))
        {
            fault = $"subject: {fault}";
            return false;
        }

        value = new RelationTuple(resource, relation, subject);
        return true;
    }
}
