using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>An authorization model in OpenFGA's language: the types, their relations, and how each is computed. Immutable.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class AuthorizationModel
{
    private readonly FrozenDictionary<string, TypeDefinition> _byName;
    private readonly string _text;

    internal AuthorizationModel(string schemaVersion, IReadOnlyList<TypeDefinition> types)
    {
        SchemaVersion = schemaVersion;
        Types = types;
        _byName = types.ToFrozenDictionary(static t => t.Name, StringComparer.Ordinal);
        _text = Print(schemaVersion, types);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text)));
    }

    /// <summary>Gets the schema version that the text names, for example <c>1.1</c>.</summary>
    public string SchemaVersion { get; }

    /// <summary>Gets the types in the order of their definition.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    /// <summary>Gets the SHA-256 of the model's canonical text, 64 hexadecimal digits: two texts that differ in layout or comments only have one hash.</summary>
    public string Hash { get; }

    /// <summary>Reads a model from its text.</summary>
    /// <param name="text">The text in OpenFGA's language.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FlowPilotModelException">The text is not a model; <see cref="FlowPilotModelException.Errors"/> says where and why.</exception>
    public static AuthorizationModel Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ModelParser.Parse(text);
    }

    /// <summary>Finds a type.</summary>
    /// <param name="name">The name, compared ordinally.</param>
    /// <returns>The type, or <see langword="null"/>.</returns>
    public TypeDefinition? FindType(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Finds a relation of a type.</summary>
    /// <param name="type">The name of the type, compared ordinally.</param>
    /// <param name="relation">The name of the relation, compared ordinally.</param>
    /// <returns>The relation, or <see langword="null"/>.</returns>
    public RelationDefinition? FindRelation(string type, string relation) => FindType(type)?.FindRelation(relation);

    /// <summary>Writes the model in OpenFGA's language, in one canonical form that <see cref="Parse"/> reads back.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text;

    private static string Print(string schemaVersion, IReadOnlyList<TypeDefinition> types)
    {
        var text = new StringBuilder().Append("model\n  schema ").Append(schemaVersion).Append('\n');
        foreach (TypeDefinition type in types)
        {
            text.Append("\ntype ").Append(type.Name).Append('\n');
            if (type.Relations.Count > 0)
            {
                text.Append("  relations\n");
            }

            foreach (RelationDefinition relation in type.Relations)
            {
                text.Append("    ").Append(relation).Append('\n');
            }
        }

        return text.ToString();
    }
}
