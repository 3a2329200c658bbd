using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>Makes one model of several modules: types and conditions are joined, and <c>extend type</c> adds relations to a type of another file.</summary>
internal static class ModuleMerger
{
    public static ModelDraft Merge(IReadOnlyList<ModelFile> files, ModelOptions options, ModelErrorList errors)
    {
        var merged = new ModelDraft { SchemaVersion = "1.2" };
        var types = new Dictionary<string, TypeDraft>(StringComparer.Ordinal);
        var conditions = new HashSet<string>(StringComparer.Ordinal);
        List<TypeDraft> extensions = [];
        foreach (ModelFile file in files)
        {
            errors.BeginFile(file.Path);
            ModelDraft module = ModelParser.Parse(file.Text, file.Path, options, errors);
            merged.MayLackNames |= module.MayLackNames;
            if (module.SchemaVersion is not null)
            {
                const string Message = "A file of a model with modules begins with 'module' and its name; 'fga.mod' names the schema.";
                errors.Add(module.SchemaPlace, ModelErrorCodes.Module, Message);
            }

            foreach (TypeDraft type in module.Types)
            {
                if (type.IsExtension)
                {
                    extensions.Add(type);
                }
                else if (types.TryAdd(type.Name, type))
                {
                    merged.Types.Add(type);
                }
                else
                {
                    string first = Place(types[type.Name].Place);
                    errors.Add(type.Place, ModelErrorCodes.Duplicate, $"The type {ForeignText.Quote(type.Name)} is already defined in {first}.");
                }
            }

            AddConditions(merged, conditions, module, errors);
        }

        foreach (TypeDraft extension in extensions)
        {
            Extend(types, extension, merged.MayLackNames, errors);
        }

        return merged;
    }

    private static void AddConditions(ModelDraft merged, HashSet<string> conditions, ModelDraft module, ModelErrorList errors)
    {
        foreach (ModelCondition condition in module.Conditions)
        {
            if (conditions.Add(condition.Name))
            {
                merged.Conditions.Add(condition);
            }
            else
            {
                string first = Place(merged.Conditions.First(c => c.Name == condition.Name).Place);
                errors.Add(condition.Place, ModelErrorCodes.Duplicate, $"The condition {ForeignText.Quote(condition.Name)} is already defined in {first}.");
            }
        }
    }

    private static void Extend(Dictionary<string, TypeDraft> types, TypeDraft extension, bool mayLackNames, ModelErrorList errors)
    {
        if (!types.TryGetValue(extension.Name, out TypeDraft? type))
        {
            if (!mayLackNames)
            {
                errors.Add(
                    extension.Place,
                    ModelErrorCodes.InvalidType,
                    $"There is no type {ForeignText.Quote(extension.Name)} to extend{errors.Suggest(extension.Name, types.Keys)}");
            }

            return;
        }

        foreach (RelationDefinition relation in extension.Relations)
        {
            if (!type.TryAdd(relation))
            {
                string first = Place(type.Find(relation.Name)!.Place); // not null: that is why it was not added
                string message = $"The type {ForeignText.Quote(type.Name)} already has a relation {ForeignText.Quote(relation.Name)}, defined in {first}.";
                errors.Add(relation.Place, ModelErrorCodes.Duplicate, message);
            }
        }
    }

    private static string Place(SourcePlace place) => $"{ForeignText.Quote(place.File ?? "?")}, line {place.Line}";
}
