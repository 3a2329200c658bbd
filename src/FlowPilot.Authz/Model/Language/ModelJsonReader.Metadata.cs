using System.Text.Json;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <content>What stands beside a definition: the types that a relation accepts, and where things come from.</content>
internal static partial class ModelJsonReader
{
    private static Metadata ReadMetadata(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartObject, "Metadata");
        var metadata = new Metadata();
        var members = new MemberSet("metadata", "relations", "module", "source_info");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            if (!cursor.ReadUnlessNull())
            {
                continue;
            }

            switch (member)
            {
                case "relations":
                    ReadRelationsMetadata(ref cursor, metadata);
                    break;
                case "module":
                    metadata.Module = ReadCurrentString(ref cursor, "The name of a module");
                    break;
                case "source_info":
                    metadata.File = ReadSource(ref cursor);
                    break;
            }
        }

        return metadata;
    }

    private static void ReadRelationsMetadata(ref JsonCursor cursor, Metadata metadata)
    {
        cursor.Expect(JsonTokenType.StartObject, "An object of relations");
        while (cursor.NextMember() is { } name)
        {
            if (metadata.Relations.ContainsKey(name))
            {
                throw cursor.Fault($"The metadata is about the relation {ForeignText.Quote(name)} twice.", ModelErrorCodes.Duplicate);
            }

            cursor.Read();
            metadata.Relations.Add(name, ReadRelationMetadata(ref cursor));
        }
    }

    private static RelationMetadata ReadRelationMetadata(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartObject, "The metadata of a relation");
        var metadata = new RelationMetadata();
        var members = new MemberSet("metadata of the relation", "directly_related_user_types", "module", "source_info");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            if (!cursor.ReadUnlessNull())
            {
                continue;
            }

            switch (member)
            {
                case "directly_related_user_types":
                    metadata.Types = ReadRestrictions(ref cursor);
                    break;
                case "module":
                    metadata.Module = ReadCurrentString(ref cursor, "The name of a module");
                    break;
                case "source_info":
                    metadata.File = ReadSource(ref cursor);
                    break;
            }
        }

        return metadata;
    }

    private static TypeRestriction[] ReadRestrictions(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartArray, "A list of types");
        List<TypeRestriction> restrictions = [];
        while (cursor.NextElement())
        {
            restrictions.Add(ReadRestriction(ref cursor));
        }

        return [.. restrictions];
    }

    private static TypeRestriction ReadRestriction(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartObject, "A type");
        var raw = new RawRestriction { Place = cursor.Place() };
        var members = new MemberSet("type", "type", "relation", "condition", "wildcard", "expires", "not_before");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            if (cursor.ReadUnlessNull())
            {
                ReadRestrictionMember(ref cursor, ref raw, member);
            }
        }

        if (string.IsNullOrEmpty(raw.Type))
        {
            throw cursor.Fault("The name of a type is missing.");
        }

        return new TypeRestriction(raw.Type, raw.Relation, raw.IsWildcard)
        {
            Condition = raw.Condition, Expires = raw.Expires, HasNotBefore = raw.HasNotBefore, Place = raw.Place, ConditionPlace = raw.ConditionPlace,
        };
    }

    private static void ReadRestrictionMember(ref JsonCursor cursor, ref RawRestriction raw, string member)
    {
        switch (member)
        {
            case "type":
                raw.Type = ReadCurrentString(ref cursor, "The name of a type");
                raw.Place = cursor.Place();
                break;
            case "relation":
                raw.Relation = ReadCurrentString(ref cursor, "The name of a relation");
                break;
            case "condition":
                raw.Condition = ReadCurrentString(ref cursor, "The name of a condition");
                raw.ConditionPlace = cursor.Place();
                break;
            case "wildcard":
                ReadEmpty(ref cursor, "wildcard");
                raw.IsWildcard = true;
                break;
            case "expires":
                raw.Expires = ReadCurrentBool(ref cursor);
                break;
            default:
                raw.HasNotBefore = ReadCurrentBool(ref cursor);
                break;
        }
    }

    // { "file": "core.fga" }
    private static string? ReadSource(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartObject, "The source");
        string? file = null;
        var members = new MemberSet("source", "file");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            cursor.Read();
            file = ReadCurrentString(ref cursor, "The path of a file");
        }

        return file;
    }

    private static string? ReadCurrentString(ref JsonCursor cursor, string what)
    {
        string text = cursor.CurrentString(what);
        return text.Length == 0 ? null : text;
    }

    private static bool ReadCurrentBool(ref JsonCursor cursor)
    {
        if (cursor.Token is not (JsonTokenType.True or JsonTokenType.False))
        {
            throw cursor.Fault("true or false is expected.");
        }

        return cursor.Token == JsonTokenType.True;
    }

    private sealed class Metadata
    {
        public Dictionary<string, RelationMetadata> Relations { get; } = new(StringComparer.Ordinal);

        public string? Module { get; set; }

        public string? File { get; set; }
    }

    private sealed class RelationMetadata
    {
        public TypeRestriction[] Types { get; set; } = [];

        public string? Module { get; set; }

        public string? File { get; set; }
    }

    private struct RawRestriction
    {
        public string? Type { get; set; }

        public string? Relation { get; set; }

        public bool IsWildcard { get; set; }

        public string? Condition { get; set; }

        public bool Expires { get; set; }

        public bool HasNotBefore { get; set; }

        public SourcePlace Place { get; set; }

        public SourcePlace ConditionPlace { get; set; }
    }
}
