using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>
/// An authorization model in OpenFGA's language: the types, their relations, how each is computed, and the conditions that tuples may
/// carry. Immutable.
/// </summary>
/// <remarks>
/// Two models are equal if their <see cref="Hash"/> is: layout, comments, modules and files do not matter, and neither does whether a
/// model came from a text, from JSON or from a <see cref="ModelBuilder"/>. Safe for concurrent use.
/// </remarks>
public sealed partial class AuthorizationModel : IEquatable<AuthorizationModel>
{
    private readonly FrozenDictionary<string, TypeDefinition> _byName;
    private readonly FrozenDictionary<string, ModelCondition> _conditionsByName;
    private readonly IReadOnlyList<ModelError> _faults;
    private readonly string _text;

    internal AuthorizationModel(
        string schemaVersion, IReadOnlyList<TypeDefinition> types, IReadOnlyList<ModelCondition> conditions, IReadOnlyList<ModelError> warnings)
    {
        SchemaVersion = schemaVersion;
        Types = [.. types];
        Conditions = [.. conditions];
        Warnings = [.. warnings];
        IsPortable = !types.Any(static t => t.Relations.Any(static r => UsesExtension(r.Rewrite)))
            && !conditions.Any(static c => c.IsCompiled && c.Compiled.UsesNow);
        _byName = types.ToFrozenDictionary(static t => t.Name, StringComparer.Ordinal);
        _conditionsByName = conditions.ToFrozenDictionary(static c => c.Name, StringComparer.Ordinal);
        _text = ModelPrinter.Print(this);
        _faults = Expressibility.FaultsOf(this);

        // A text that cannot be read back does not tell all models apart; their JSON does.
        string content = _faults.Count == 0 ? _text : ModelJsonWriter.Write(this, withSource: false);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    /// <summary>Gets the schema version that the text names, <c>1.1</c> or <c>1.2</c>.</summary>
    public string SchemaVersion { get; }

    /// <summary>Gets the types in the order of their definition.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    /// <summary>Gets the conditions in the order of their definition.</summary>
    public IReadOnlyList<ModelCondition> Conditions { get; }

    /// <summary>
    /// Gets what is allowed but probably not meant, in the order of its place: operands of <c>and</c> and <c>but not</c> that lead back to themselves.
    /// </summary>
    public IReadOnlyList<ModelError> Warnings { get; }

    /// <summary>Gets a value indicating whether OpenFGA understands the model, because it uses no extension of the language.</summary>
    public bool IsPortable { get; }

    /// <summary>Gets the SHA-256 of the model's content, 64 hexadecimal digits; the order of what is defined counts.</summary>
    public string Hash { get; }

    /// <summary>Finds a type.</summary>
    /// <param name="name">The name, compared ordinally.</param>
    /// <returns>The type, or <see langword="null"/>.</returns>
    public TypeDefinition? FindType(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Finds a relation of a type.</summary>
    /// <param name="type">The name of the type, compared ordinally.</param>
    /// <param name="relation">The name of the relation, compared ordinally.</param>
    /// <returns>The relation, or <see langword="null"/>.</returns>
    public RelationDefinition? FindRelation(string type, string relation) => FindType(type)?.FindRelation(relation);

    /// <summary>Finds a condition.</summary>
    /// <param name="name">The name, compared ordinally.</param>
    /// <returns>The condition, or <see langword="null"/>.</returns>
    public ModelCondition? FindCondition(string name) => _conditionsByName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public bool Equals(AuthorizationModel? other) => other is not null && Hash == other.Hash;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AuthorizationModel);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hash);

    /// <summary>Writes the model in its language, in one canonical form that <see cref="Parse(string)"/> reads back as an equal model.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="FlowPilotModelException">
    /// The model comes from JSON or from a builder and says something that the language cannot, such as types in brackets behind
    /// <c>but not</c>; the errors say what.
    /// </exception>
    public string ToText() => _faults.Count == 0 ? _text : throw new FlowPilotModelException(_faults);

    /// <summary>
    /// Writes the model as OpenFGA's JSON, with modules and files, in one canonical form that <see cref="ParseJson(string)"/> reads back as an equal model.
    /// </summary>
    /// <returns>The JSON, without white space.</returns>
    public string ToJson() => ModelJsonWriter.Write(this, withSource: true);

    /// <summary>Writes the model for people to read: as <see cref="ToText"/> does, or, where that cannot, nearly so.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text;

    private static bool UsesExtension(RelationRewrite rewrite) => rewrite switch
    {
        DirectRewrite direct => direct.Restrictions.Any(static r => r.IsExtension),
        IntersectionArrowRewrite => true,
        UnionRewrite union => union.Operands.Any(UsesExtension),
        IntersectionRewrite both => both.Operands.Any(UsesExtension),
        ExclusionRewrite exclusion => UsesExtension(exclusion.Base) || UsesExtension(exclusion.Subtract),
        _ => false,
    };
}
