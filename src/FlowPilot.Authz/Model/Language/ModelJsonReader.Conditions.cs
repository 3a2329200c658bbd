using System.Collections.Frozen;
using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <content>Conditions.</content>
internal static partial class ModelJsonReader
{
    private static readonly FrozenDictionary<string, string> TypeNames =
        ModelNames.ParameterTypes.ToFrozenDictionary(static t => $"TYPE_NAME_{t.ToUpperInvariant()}", StringComparer.Ordinal);

    private static void ReadConditions(ref JsonCursor cursor, ModelDraft draft, ModuleSources sources, ModelErrorList errors)
    {
        cursor.Expect(JsonTokenType.StartObject, "An object of conditions");
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (cursor.NextMember() is { } key)
        {
            if (!names.Add(key))
            {
                throw cursor.Fault($"The condition {ForeignText.Quote(key)} is already defined.", ModelErrorCodes.Duplicate);
            }

            SourcePlace place = cursor.Place();
            cursor.Read();
            ModelCondition condition = ReadCondition(ref cursor, key, place, errors);
            sources.Add(condition.File, condition.Module);
            draft.Conditions.Add(condition);
        }
    }

    private static ModelCondition ReadCondition(ref JsonCursor cursor, string key, SourcePlace place, ModelErrorList errors)
    {
        cursor.Expect(JsonTokenType.StartObject, "A condition");
        string expression = string.Empty;
        SourcePlace expressionPlace = default;
        IReadOnlyList<ConditionParameter> parameters = [];
        var metadata = new Metadata();
        var members = new MemberSet("condition", "name", "expression", "parameters", "metadata");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            if (!cursor.ReadUnlessNull())
            {
                continue;
            }

            switch (member)
            {
                case "name":
                    CheckName(ref cursor, key, errors);
                    break;
                case "expression":
                    expression = cursor.CurrentString("An expression");
                    expressionPlace = cursor.Place();
                    break;
                case "parameters":
                    parameters = ReadParameters(ref cursor);
                    break;
                case "metadata":
                    metadata = ReadMetadata(ref cursor);
                    break;
            }
        }

        if (metadata.Relations.Count > 0)
        {
            throw cursor.Fault($"The metadata of the condition {ForeignText.Quote(key)} is about relations.");
        }

        return new ModelCondition(key, parameters, expression)
        {
            Place = place, ExpressionPlace = expressionPlace, Module = metadata.Module, File = metadata.File,
        };
    }

    private static void CheckName(ref JsonCursor cursor, string key, ModelErrorList errors)
    {
        string name = cursor.CurrentString("The name of a condition");
        if (name != key)
        {
            errors.Add(
                cursor.Place(),
                ModelErrorCodes.DifferentConditionName,
                $"The condition stands under {ForeignText.Quote(key)}, but calls itself {ForeignText.Quote(name)}.");
        }
    }

    private static List<ConditionParameter> ReadParameters(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartObject, "An object of parameters");
        List<ConditionParameter> parameters = [];
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (cursor.NextMember() is { } name)
        {
            if (!names.Add(name))
            {
                throw cursor.Fault($"The parameter {ForeignText.Quote(name)} is already declared.", ModelErrorCodes.Duplicate);
            }

            if (name.Length == 0)
            {
                throw cursor.Fault("A parameter has no name.");
            }

            cursor.Read();
            string type = ReadParameterType(ref cursor);
            parameters.Add(ConditionParameterType.TryParse(type, out ConditionParameterType? known)
                ? new ConditionParameter(name, known)
                : throw cursor.Fault($"The type of the parameter {ForeignText.Quote(name)} has lists or maps nested too deep."));
        }

        return parameters;
    }

    // { "type_name": "TYPE_NAME_LIST", "generic_types": [ { "type_name": "TYPE_NAME_STRING" } ] }; the reader bounds the nesting.
    private static string ReadParameterType(ref JsonCursor cursor)
    {
        cursor.Expect(JsonTokenType.StartObject, "The type of a parameter");
        string? name = null;
        List<string> elements = [];
        var members = new MemberSet("type of the parameter", "type_name", "generic_types");
        while (cursor.NextMember() is { } member)
        {
            members.Add(ref cursor, member);
            if (!cursor.ReadUnlessNull())
            {
                continue;
            }

            switch (member)
            {
                case "type_name":
                    name = ReadTypeName(ref cursor);
                    break;
                case "generic_types":
                    cursor.Expect(JsonTokenType.StartArray, "A list of types");
                    while (cursor.NextElement())
                    {
                        elements.Add(ReadParameterType(ref cursor));
                    }

                    break;
            }
        }

        if (name is null || elements.Count != (ModelNames.IsContainerType(name) ? 1 : 0))
        {
            throw cursor.Fault("A parameter has a type; a list or map has one type of elements, and no other type has any.");
        }

        return elements.Count == 0 ? name : $"{name}<{elements[0]}>";
    }

    private static string ReadTypeName(ref JsonCursor cursor)
    {
        string text = cursor.CurrentString("The name of a type");
        return TypeNames.TryGetValue(text, out string? name) ? name : throw cursor.Fault($"{ForeignText.Quote(text)} is no type of a parameter.");
    }
}
