using System.Text;
using System.Text.Json;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>
/// Reads OpenFGA's JSON form, as its API and its tools write it: snake_case names, the camelCase names of rewrites, and empty strings or
/// <c>null</c> for what is absent. An unknown or repeated member is an error: what is not understood must not be lost.
/// </summary>
internal static partial class ModelJsonReader
{
    // Objects and arrays around a rewrite, and those for each level of one.
    private const int DepthAround = 16;
    private const int DepthOfLevel = 3;

    /// <summary>Reads a model that is not validated yet; <see langword="null"/> if the JSON is not of the form.</summary>
    public static ModelDraft? Read(string json, ModelOptions options, ModelErrorList errors)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            var cursor = new JsonCursor(bytes, DepthAround + (DepthOfLevel * (options.MaxDepth + 2)));
            cursor.Read();
            ModelDraft draft = ReadModel(ref cursor, errors);
            cursor.ReadEnd();
            return draft;
        }
        catch (FlowPilotModelException e)
        {
            ModelError error = e.Errors[0];
            errors.Add(new SourcePlace(error.Line, error.Column, error.Length), error.Code, error.Message);
            return null;
        }
        catch (JsonException e)
        {
            errors.Add(PlaceOf(e, bytes), ModelErrorCodes.Json, "This is no JSON, or it is nested too deep.");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to a string with half a surrogate pair.
            errors.Add(default, ModelErrorCodes.Json, "The JSON holds a string that is no Unicode text.");
            return null;
        }
    }

    private static SourcePlace PlaceOf(JsonException e, ReadOnlySpan<byte> json)
    {
        int line = (int)(e.LineNumber ?? 0);
        for (int i = 0; i < line; i++)
        {
            json = json[(json.IndexOf((byte)'\n') + 1)..];
        }

        // The reader may point behind the line, where a word that is none ends with it.
        int end = json.IndexOfAny((byte)'\n', (byte)'\r');
        int column = (int)Math.Min(e.BytePositionInLine ?? 0, end < 0 ? json.Length : end);
        return new SourcePlace(line + 1, Encoding.UTF8.GetCharCount(json[..column]) + 1, 0);
    }

    private static ModelDraft ReadModel(ref JsonCursor cursor, ModelErrorList errors)
    {
        cursor.Expect(JsonTokenType.StartObject, "A model");
        var draft = new ModelDraft();
        var sources = new ModuleSources();
        var members = new MemberSet("model", "schema_version", "type_definitions", "conditions", "id");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            switch (member)
            {
                case "schema_version":
                    draft.SchemaVersion = cursor.ReadString("A schema version");
                    draft.SchemaPlace = cursor.Place();
                    break;
                case "type_definitions":
                    if (cursor.ReadUnlessNull())
                    {
                        ReadTypes(ref cursor, draft, sources, errors);
                    }

                    break;
                case "conditions":
                    if (cursor.ReadUnlessNull())
                    {
                        ReadConditions(ref cursor, draft, sources, errors);
                    }

                    break;
                case "id": // what OpenFGA's server calls this model
                    cursor.ReadString("An id");
                    break;
            }
        }

        sources.Check(errors);
        return draft;
    }

    private static void ReadTypes(ref JsonCursor cursor, ModelDraft draft, ModuleSources sources, ModelErrorList errors)
    {
        cursor.Expect(JsonTokenType.StartArray, "A list of types");
        while (cursor.NextElement())
        {
            draft.Types.Add(ReadType(ref cursor, sources, errors));
        }
    }

    private static TypeDraft ReadType(ref JsonCursor cursor, ModuleSources sources, ModelErrorList errors)
    {
        cursor.Expect(JsonTokenType.StartObject, "A type");
        SourcePlace place = cursor.Place();
        string? name = null;
        Dictionary<string, RawRelation> relations = new(StringComparer.Ordinal);
        var metadata = new Metadata();
        var members = new MemberSet("type", "type", "relations", "metadata");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            switch (member)
            {
                case "type":
                    name = cursor.ReadString("The name of a type");
                    place = cursor.Place();
                    break;
                case "relations":
                    if (cursor.ReadUnlessNull())
                    {
                        ReadRelations(ref cursor, relations);
                    }

                    break;
                case "metadata":
                    if (cursor.ReadUnlessNull())
                    {
                        metadata = ReadMetadata(ref cursor);
                    }

                    break;
            }
        }

        if (name is null)
        {
            throw cursor.Fault("The type has no name.");
        }

        sources.Add(metadata.File, metadata.Module);
        return Assemble(new TypeDraft { Name = name, Place = place, Module = metadata.Module, File = metadata.File }, relations, metadata, sources, errors);
    }

    // The types that a relation accepts stand apart from its definition, before or behind it: both are read before either is used.
    private static TypeDraft Assemble(
        TypeDraft type, Dictionary<string, RawRelation> relations, Metadata metadata, ModuleSources sources, ModelErrorList errors)
    {
        foreach ((string name, RawRelation raw) in relations)
        {
            RelationMetadata about = metadata.Relations.GetValueOrDefault(name) ?? new RelationMetadata();
            RelationRewrite rewrite = Rebuild(raw.Rewrite, new DirectRewrite(about.Types) { Place = raw.Place });
            if (rewrite.DirectCount == 0 && about.Types.Length > 0)
            {
                errors.Add(
                    raw.Place,
                    ModelErrorCodes.UnassignableTypes,
                    $"The relation {ForeignText.Quote(name)} of type {ForeignText.Quote(type.Name)} names types of tuples, but accepts no tuples.");
            }

            type.TryAdd(new RelationDefinition(name, rewrite) { Place = raw.Place, Module = about.Module, File = about.File });
            sources.Add(about.File, about.Module);
        }

        foreach (string name in metadata.Relations.Keys.Where(n => !relations.ContainsKey(n)))
        {
            errors.Add(
                type.Place,
                ModelErrorCodes.MissingDefinition,
                $"The metadata of type {ForeignText.Quote(type.Name)} is about a relation {ForeignText.Quote(name)}, which it does not define.");
        }

        return type;
    }

    /// <summary>Refuses a member that an object has twice, or that nobody knows, at its name.</summary>
    private struct MemberSet(string of, params string[] known)
    {
        private int _seen;

        public void Add(ref JsonCursor cursor, string member)
        {
            int index = Array.IndexOf(known, member);
            if (index < 0)
            {
                throw cursor.Fault($"The {of} has a member {ForeignText.Quote(member)}, which is not known.");
            }

            if ((_seen & (1 << index)) != 0)
            {
                throw cursor.Fault($"The {of} has the member {ForeignText.Quote(member)} twice.", ModelErrorCodes.Duplicate);
            }

            _seen |= 1 << index;
        }
    }

    private readonly record struct RawRelation(RelationRewrite Rewrite, SourcePlace Place);
}
