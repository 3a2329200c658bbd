using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>Finds what a model says that its language has no words for; such a model comes from JSON or from the builder.</summary>
internal static class Expressibility
{
    public static IReadOnlyList<ModelError> FaultsOf(AuthorizationModel model)
    {
        List<ModelError> faults = [];
        if (model.SchemaVersion.Split('.') is not [{ Length: > 0 } major, { Length: > 0 } minor] || !(major + minor).All(char.IsAsciiDigit))
        {
            faults.Add(Fault(default, "The model names no version of the schema."));
        }

        foreach (TypeDefinition type in model.Types)
        {
            CheckName(faults, default, "type", type.Name);
            foreach (RelationDefinition relation in type.Relations)
            {
                CheckName(faults, relation.Place, "relation", relation.Name);
                if (FaultOf(relation.Rewrite) is { } fault)
                {
                    faults.Add(Fault(relation.Place, $"The relation {ForeignText.Quote(relation.Name)} of type {ForeignText.Quote(type.Name)} {fault}."));
                }
            }
        }

        foreach (ModelCondition condition in model.Conditions)
        {
            if (FaultOf(condition) is { } fault)
            {
                faults.Add(Fault(condition.Place, $"The condition {ForeignText.Quote(condition.Name)} {fault}."));
            }
        }

        return faults;
    }

    private static ModelError Fault(SourcePlace place, string message) => new()
    {
        Line = place.Line, Column = place.Column, Length = place.Length, File = place.File, Code = ModelErrorCodes.NotExpressible, Message = message,
    };

    private static void CheckName(List<ModelError> faults, SourcePlace place, string kind, string name)
    {
        if (!ModelLexer.IsName(name))
        {
            faults.Add(Fault(place, $"The {kind} {ForeignText.Quote(name)} has a name that the language cannot write."));
        }
    }

    private static string? FaultOf(RelationRewrite rewrite)
    {
        if (rewrite.DirectCount > 1)
        {
            return "names the types of its tuples in more than one place";
        }

        switch (rewrite)
        {
            case DirectRewrite direct:
                return direct.Restrictions.Count == 0
                    ? "accepts tuples of no type"
                    : direct.Restrictions.Select(FaultOf).FirstOrDefault(static f => f is not null);
            case ComputedRewrite computed:
                return FaultOfReference(computed.Relation);
            case TupleToUsersetRewrite arrow:
                return FaultOfReference(arrow.Relation) ?? FaultOfReference(arrow.Tupleset);
            case IntersectionArrowRewrite arrow:
                return FaultOfReference(arrow.Relation) ?? FaultOfReference(arrow.Tupleset);
            case UnionRewrite union:
                return FaultOf(union.Operands);
            case IntersectionRewrite both:
                return FaultOf(both.Operands);
            case ExclusionRewrite exclusion when exclusion.Subtract.DirectCount > 0:
                return "takes the subjects of its own tuples away, for which it needs a relation of their own";
            case ExclusionRewrite exclusion:
                return FaultOf(exclusion.Base) ?? FaultOf(exclusion.Subtract);
            default:
                return "has a form that the language does not know";
        }
    }

    private static string? FaultOf(IReadOnlyList<RelationRewrite> operands) => operands.Count == 0
        ? "has an operator without operands"
        : operands.Select(FaultOf).FirstOrDefault(static f => f is not null);

    private static string? FaultOf(TypeRestriction restriction) => restriction is { IsWildcard: true, Relation: not null }
        ? "accepts a wildcard with a relation"
        : FaultOfReference(restriction.Type)
            ?? (restriction.Relation is null ? null : FaultOfReference(restriction.Relation))
            ?? (restriction.Condition is null ? null : FaultOfReference(restriction.Condition));

    private static string? FaultOfReference(string name) =>
        ModelLexer.IsName(name) ? null : $"refers to {ForeignText.Quote(name)}, a name that the language cannot write";

    private static string? FaultOf(ModelCondition condition)
    {
        if (!ModelLexer.IsName(condition.Name) || ModelNames.IsTypeWord(condition.Name))
        {
            return "has a name that the language cannot write";
        }

        if (condition.Parameters.Count == 0)
        {
            return "has no parameters";
        }

        foreach (ConditionParameter parameter in condition.Parameters)
        {
            bool isWord = new ModelLexer(parameter.Name).Next() is { Kind: ModelTokenKind.Name } token && token.Text == parameter.Name;
            if (!isWord || ModelNames.IsTypeWord(parameter.Name))
            {
                return $"has a parameter {ForeignText.Quote(parameter.Name)} that the language cannot write";
            }

            if (parameter.Type.ElementType?.ElementType is not null)
            {
                return $"has a parameter {ForeignText.Quote(parameter.Name)} of a list or map within another";
            }
        }

        var lexer = new ModelLexer($"{condition.Expression}\n}}");
        bool isKept = lexer.ReadExpression(out _) == condition.Expression
            && lexer.Next().Kind == ModelTokenKind.CloseBrace
            && lexer.Next().Kind == ModelTokenKind.End;
        return isKept ? null : "has an expression that the language would read in another way: a comment, a brace or a blank at a line's end";
    }
}
