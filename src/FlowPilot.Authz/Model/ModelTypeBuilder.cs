using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>Adds relations to one type of a <see cref="ModelBuilder"/>.</summary>
public sealed class ModelTypeBuilder
{
    private readonly TypeDraft _type;

    internal ModelTypeBuilder(TypeDraft type) => _type = type;

    /// <summary>Adds a relation.</summary>
    /// <param name="name">The name of the relation.</param>
    /// <param name="rewrite">How it is computed; <see cref="RelationRewrite"/> has the forms.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or the type has a relation of this name.</exception>
    public ModelTypeBuilder Relation(string name, RelationRewrite rewrite)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(rewrite);
        return _type.TryAdd(new RelationDefinition(name, rewrite))
            ? this
            : throw new ArgumentException($"The type {ForeignText.Quote(_type.Name)} already has a relation {ForeignText.Quote(name)}.", nameof(name));
    }
}
