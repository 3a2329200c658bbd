using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <content>Relations: whatever their definitions refer to exists and fits.</content>
internal sealed partial class ModelValidator
{
    private void CheckRelations()
    {
        foreach (TypeDraft type in _draft.Types)
        {
            foreach (RelationDefinition relation in type.Relations)
            {
                if (_errors.IsFull)
                {
                    return;
                }

                if (relation.Rewrite.Depth > _options.MaxDepth + 1)
                {
                    _errors.Add(
                        relation.Place,
                        ModelErrorCodes.NestingTooDeep,
                        $"The definition of {ForeignText.Quote(relation.Name)} is nested deeper than {_options.MaxDepth} levels.");
                    continue;
                }

                var scope = new Scope(type, relation);
                CheckDirect(scope);
                CheckRewrite(scope, relation.Rewrite);
            }
        }
    }

    private void CheckRewrite(Scope scope, RelationRewrite rewrite)
    {
        switch (rewrite)
        {
            case DirectRewrite direct when !direct.Restrictions.SequenceEqual(scope.Relation.Direct):
                Add(direct.Place, ModelErrorCodes.NoTypes, $"{scope} has more than one list of types; a relation accepts tuples in one way.");
                break;
            case ComputedRewrite computed:
                CheckComputed(scope, computed);
                break;
            case TupleToUsersetRewrite arrow:
                CheckArrow(scope, arrow.Relation, arrow.Tupleset, arrow.Place, arrow.TuplesetPlace);
                break;
            case IntersectionArrowRewrite arrow:
                CheckExtension(arrow.Place, "'from all'");
                CheckArrow(scope, arrow.Relation, arrow.Tupleset, arrow.Place, arrow.TuplesetPlace);
                break;
            case UnionRewrite union:
                CheckOperands(scope, union.Operands);
                break;
            case IntersectionRewrite both:
                CheckOperands(scope, both.Operands);
                break;
            case ExclusionRewrite exclusion:
                CheckOperands(scope, [exclusion.Base, exclusion.Subtract]);
                break;
        }
    }

    private void CheckOperands(Scope scope, IReadOnlyList<RelationRewrite> operands)
    {
        if (operands.Count == 0)
        {
            Add(scope.Relation.Place, ModelErrorCodes.MissingDefinition, $"{scope} has an operator without operands.");
        }

        var seen = new Dictionary<string, RelationRewrite>(StringComparer.Ordinal);
        foreach (RelationRewrite operand in operands)
        {
            bool isReference = operand is ComputedRewrite or TupleToUsersetRewrite or IntersectionArrowRewrite;
            if (isReference && !seen.TryAdd(operand.ToString(), operand))
            {
                string text = operand.ToString();
                Add(seen[text].Place, ModelErrorCodes.Duplicate, $"{scope} names {ForeignText.Quote(text)} more than once.");
            }

            CheckRewrite(scope, operand);
        }
    }

    private void CheckComputed(Scope scope, ComputedRewrite computed)
    {
        if (scope.Type.Find(computed.Relation) is null)
        {
            Add(
                computed.Place,
                ModelErrorCodes.MissingDefinition,
                $"{HasNo(scope.Type, computed.Relation)}{SuggestRelation(computed.Relation, scope.Type)}");
        }
    }

    private void CheckArrow(Scope scope, string relation, string tupleset, SourcePlace place, SourcePlace tuplesetPlace)
    {
        RelationDefinition? definition = scope.Type.Find(tupleset);
        if (definition is null)
        {
            Add(
                place,
                ModelErrorCodes.InvalidRelationType,
                $"{HasNo(scope.Type, tupleset)} to come from{SuggestRelation(tupleset, scope.Type)}");
            return;
        }

        if (definition.Rewrite is BrokenRewrite)
        {
            return;
        }

        // A tupleset that is computed, or holds usersets or wildcards, names no single objects: CVE-2022-39341 and its kin.
        if (definition.Rewrite is not DirectRewrite || definition.Direct.Any(static r => r.IsWildcard || r.Relation is not null))
        {
            Add(
                tuplesetPlace,
                ModelErrorCodes.TuplesetNotDirect,
                $"The relation {ForeignText.Quote(tupleset)} behind 'from' must be direct and name single objects only: types in brackets, nothing else.");
            return;
        }

        CheckParents(scope, relation, definition, place);
    }

    private void CheckParents(Scope scope, string relation, RelationDefinition tupleset, SourcePlace place)
    {
        string[] parents = [.. tupleset.Direct.Select(static r => r.Type).Distinct(StringComparer.Ordinal)];
        if (parents.Any(p => !_types.TryGetValue(p, out TypeDraft? type) || type.Find(relation) is not null))
        {
            return;
        }

        string taken = $"{scope} takes {ForeignText.Quote(relation)} from {ForeignText.Quote(tupleset.Name)}";
        foreach (string parent in parents)
        {
            Add(
                place,
                ModelErrorCodes.InvalidRelationOnTupleset,
                $"{taken}, but type {ForeignText.Quote(parent)} has no such relation{SuggestRelation(relation, _types[parent])}");
        }
    }

    private void CheckDirect(Scope scope)
    {
        RelationDefinition relation = scope.Relation;
        if (relation.Rewrite.DirectCount > 0 && relation.Direct.Count == 0)
        {
            Add(relation.Place, ModelErrorCodes.NoTypes, $"{scope} accepts tuples, but of no type.");
        }

        var seen = new Dictionary<TypeRestriction, TypeRestriction>();
        foreach (TypeRestriction restriction in relation.Direct)
        {
            if (seen.TryAdd(restriction, restriction))
            {
                CheckRestriction(scope, restriction);
            }
            else
            {
                Add(
                    seen[restriction].Place,
                    ModelErrorCodes.Duplicate,
                    $"{scope} accepts {ForeignText.Quote(restriction.ToString())} more than once.");
            }
        }
    }

    private void CheckRestriction(Scope scope, TypeRestriction restriction)
    {
        if (restriction.IsExtension)
        {
            CheckExtension(restriction.Place, restriction.Expires ? "'expires'" : "'not before'");
        }

        string accepts = $"{scope} accepts {ForeignText.Quote(restriction.ToString())}";
        if (restriction is { IsWildcard: true, Relation: not null })
        {
            Add(restriction.Place, ModelErrorCodes.WildcardRelation, $"{accepts}: a wildcard has no relation.");
        }
        else if (!_types.TryGetValue(restriction.Type, out TypeDraft? type))
        {
            Add(
                restriction.Place with { Length = Math.Min(restriction.Place.Length, restriction.Type.Length) },
                ModelErrorCodes.InvalidType,
                $"{scope} accepts {ForeignText.Quote(restriction.Type)}, which is no type{_errors.Suggest(restriction.Type, _types.Keys)}");
        }
        else if (restriction.Relation is not null && type.Find(restriction.Relation) is null)
        {
            Add(
                restriction.Place,
                ModelErrorCodes.InvalidRelationType,
                $"{accepts}, but {HasNo(type, restriction.Relation, "type")}{SuggestRelation(restriction.Relation, type)}");
        }

        if (restriction.Condition is not null)
        {
            CheckUse(scope, restriction, restriction.Condition);
        }
    }

    private void CheckUse(Scope scope, TypeRestriction restriction, string condition)
    {
        _usedConditions.Add(condition);
        if (!_conditions.ContainsKey(condition))
        {
            Add(
                restriction.ConditionPlace,
                ModelErrorCodes.ConditionNotDefined,
                $"{scope} names the condition {ForeignText.Quote(condition)}, which is not defined{_errors.Suggest(condition, _conditions.Keys)}");
        }
    }

    private void CheckExtension(SourcePlace place, string what)
    {
        if (!_options.AllowExtensions)
        {
            Add(place, ModelErrorCodes.ExtensionNotEnabled, $"{what} is an extension of OpenFGA's language, which is not enabled for this model.");
        }
    }

    private void Add(SourcePlace place, string code, string message) => _errors.Add(place, code, message);

    private static string HasNo(TypeDraft type, string relation, string start = "The type") =>
        $"{start} {ForeignText.Quote(type.Name)} has no relation {ForeignText.Quote(relation)}";

    private string SuggestRelation(string name, TypeDraft type) => _errors.Suggest(name, type.Relations.Select(static r => r.Name));

    private readonly record struct Scope(TypeDraft Type, RelationDefinition Relation)
    {
        public override string ToString() => $"The relation {ForeignText.Quote(Relation.Name)} of type {ForeignText.Quote(Type.Name)}";
    }
}
