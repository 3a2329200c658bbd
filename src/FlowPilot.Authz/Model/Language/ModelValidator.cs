using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>Says what is wrong with a model that could be read: names, references, cycles. It finds all of it at once.</summary>
internal sealed partial class ModelValidator
{
    private readonly ModelDraft _draft;
    private readonly ModelOptions _options;
    private readonly ModelErrorList _errors;
    private readonly Dictionary<string, TypeDraft> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelCondition> _conditions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedConditions = new(StringComparer.Ordinal);

    private ModelValidator(ModelDraft draft, ModelOptions options, ModelErrorList errors)
    {
        _draft = draft;
        _options = options;
        _errors = errors;
    }

    public static void Validate(ModelDraft draft, ModelOptions options, ModelErrorList errors)
    {
        var validator = new ModelValidator(draft, options, errors);
        if (draft.Types.Count > options.MaxTypes)
        {
            TypeDraft first = draft.Types[options.MaxTypes];
            errors.Add(first.Place, ModelErrorCodes.TooManyTypes, $"The model has more than {options.MaxTypes} types.");
            return;
        }

        validator.CheckSchema();
        if (draft.Module is not null)
        {
            // A module alone is no model, and what it refers to may stand in another one.
            return;
        }

        validator.CollectNames();

        // Where a name was lost to a syntax error, what refers to it is no further error; with it gone, cycles say nothing either.
        if (!draft.MayLackNames && !errors.IsFull)
        {
            validator.CheckRelations();
            validator.CheckConditions();
            validator.CheckGraph();
        }
    }

    private void CheckSchema()
    {
        if (string.IsNullOrEmpty(_draft.SchemaVersion))
        {
            // A text that got its header wrong has that error already.
            if (!_errors.HasErrors)
            {
                _errors.Add(
                    _draft.SchemaPlace.Line == 0 ? new SourcePlace(1, 1, 0) : _draft.SchemaPlace,
                    ModelErrorCodes.SchemaVersionRequired,
                    _draft.Module is null
                        ? "The model names no version of the schema."
                        : "This is a module: a model begins with 'model' and its schema version.");
            }
        }
        else if (_draft.SchemaVersion is not ("1.1" or "1.2"))
        {
            _errors.Add(
                _draft.SchemaPlace, ModelErrorCodes.InvalidSchema, $"The schema version is '1.1' or '1.2', not {ForeignText.Quote(_draft.SchemaVersion)}.");
        }
    }

    private void CollectNames()
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (TypeDraft type in _draft.Types)
        {
            CheckTypeName(type);
            if (!_types.TryAdd(type.Name, type) && !type.IsExtension && reported.Add(type.Name))
            {
                _errors.Add(
                    _types[type.Name].Place,
                    ModelErrorCodes.Duplicate,
                    $"The type {ForeignText.Quote(type.Name)} is defined more than once{Again(type.Place)}.");
            }

            foreach (RelationDefinition relation in type.Relations)
            {
                CheckRelationName(type, relation);
            }
        }

        foreach (ModelCondition condition in _draft.Conditions)
        {
            if (FaultOfCondition(condition.Name) is { } fault)
            {
                _errors.Add(condition.Place, ModelErrorCodes.InvalidName, $"The condition {ForeignText.Quote(condition.Name)} is no name: {fault}.");
            }

            if (!_conditions.TryAdd(condition.Name, condition))
            {
                _errors.Add(condition.Place, ModelErrorCodes.Duplicate, $"The condition {ForeignText.Quote(condition.Name)} is defined more than once.");
            }
        }
    }

    private void CheckTypeName(TypeDraft type)
    {
        if (type.Name is "self" or "this")
        {
            _errors.Add(type.Place, ModelErrorCodes.ReservedType, $"A type cannot be named {ForeignText.Quote(type.Name)}.");
        }
        else if (Identifiers.FaultOfType(type.Name) is { } fault)
        {
            _errors.Add(type.Place, ModelErrorCodes.InvalidName, $"The type {ForeignText.Quote(type.Name)} is no name: {fault}.");
        }
    }

    private void CheckRelationName(TypeDraft type, RelationDefinition relation)
    {
        if (relation.Name is "self" or "this")
        {
            _errors.Add(relation.Place, ModelErrorCodes.ReservedRelation, $"A relation cannot be named {ForeignText.Quote(relation.Name)}.");
        }
        else if (Identifiers.FaultOfRelation(relation.Name) is { } fault)
        {
            _errors.Add(
                relation.Place,
                ModelErrorCodes.InvalidName,
                $"The relation {ForeignText.Quote(relation.Name)} of type {ForeignText.Quote(type.Name)} is no name: {fault}.");
        }
    }

    private static string? FaultOfCondition(string name) =>
        name.Length is 0 or > 256 ? "1 to 256 characters are expected"
        : !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/') ? "letters, digits, '_', '-', '.' and '/' are expected"
        : null;

    private static string Again(SourcePlace place) => place.Line == 0 ? string.Empty : $", again in line {place.Line}";

    private void CheckConditions()
    {
        // Nobody asks for further errors than the list holds, so nothing is compiled for them.
        for (int i = 0; i < _draft.Conditions.Count && !_errors.IsFull; i++)
        {
            ModelCondition condition = _draft.Conditions[i];
            if (condition.IsBroken || condition.Name.Length == 0)
            {
                continue;
            }

            _draft.Conditions[i] = ConditionCheck.Check(condition, _options, _errors);
            if (!_usedConditions.Contains(condition.Name))
            {
                _errors.Add(condition.Place, ModelErrorCodes.ConditionNotUsed, $"The condition {ForeignText.Quote(condition.Name)} is not used.");
            }
        }
    }

    private void CheckGraph()
    {
        ModelGraph graph = ModelGraph.Build(_types);
        bool[] entered = EntryPoints.Find(graph);
        int[] components = StrongComponents.Find(graph);
        var seen = new HashSet<RelationDefinition>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            ModelGraph.Node node = graph.Nodes[i];

            // Relations come before their operators, so the first node of a relation is the relation itself.
            if (seen.Add(node.Relation) && !entered[i])
            {
                _errors.Add(
                    node.Relation.Place,
                    ModelErrorCodes.NoEntryPoint,
                    $"No subject can have {ForeignText.Quote(node.Relation.Name)} of type {ForeignText.Quote(node.Type.Name)}: "
                    + "each way to it leads back to it first.");
            }

            if (node.Constraint is not null)
            {
                CheckConstraint(graph, components, i, node);
            }
        }
    }

    private void CheckConstraint(ModelGraph graph, int[] components, int index, ModelGraph.Node node)
    {
        bool isArrow = node.Constraint is IntersectionArrowRewrite;
        foreach (int child in node.Children)
        {
            if (components[child] == components[index])
            {
                string word = node.Constraint is ExclusionRewrite ? "'but not'" : isArrow ? "'from all'" : "'and'";
                _errors.Add(
                    isArrow ? node.Constraint!.Place : graph.Nodes[child].Place, // not null: it is an arrow
                    ModelErrorCodes.ConstrainedCycle,
                    $"This operand of {word} in {ForeignText.Quote(node.Relation.Name)} of type {ForeignText.Quote(node.Type.Name)} leads back to itself.",
                    isWarning: !_options.RequireStratified);
                return;
            }
        }
    }
}
