using System.Text;

namespace FlowPilot.Authz.Model.Language;

/// <summary>Writes models in their language, in one canonical form.</summary>
internal static class ModelPrinter
{
    public static string Print(AuthorizationModel model)
    {
        var text = new StringBuilder().Append("model\n  schema ").Append(model.SchemaVersion).Append('\n');
        foreach (TypeDefinition type in model.Types)
        {
            text.Append("\ntype ").Append(type.Name).Append('\n');
            if (type.Relations.Count > 0)
            {
                text.Append("  relations\n");
            }

            foreach (RelationDefinition relation in type.Relations)
            {
                text.Append("    define ").Append(relation.Name).Append(": ");
                Write(text, relation.Rewrite, isNested: false);
                text.Append('\n');
            }
        }

        foreach (ModelCondition condition in model.Conditions)
        {
            Write(text.Append('\n'), condition);
            text.Append('\n');
        }

        return text.ToString();
    }

    public static string Print(RelationRewrite rewrite)
    {
        var text = new StringBuilder();
        Write(text, rewrite, isNested: false);
        return text.ToString();
    }

    public static string Print(ModelCondition condition)
    {
        var text = new StringBuilder();
        Write(text, condition);
        return text.ToString();
    }

    public static string Print(TypeRestriction restriction)
    {
        var text = new StringBuilder();
        Write(text, restriction);
        return text.ToString();
    }

    /// <summary>The operands in the order that the language wants: types in brackets lead. The order means nothing to <c>or</c> and <c>and</c>.</summary>
    public static IEnumerable<RelationRewrite> InOrder(IReadOnlyList<RelationRewrite> operands) =>
        operands.Where(static o => o.DirectCount > 0).Concat(operands.Where(static o => o.DirectCount == 0));

    private static void Write(StringBuilder text, RelationRewrite rewrite, bool isNested)
    {
        switch (rewrite)
        {
            case DirectRewrite direct:
                Write(text, direct.Restrictions);
                break;
            case ComputedRewrite computed:
                text.Append(computed.Relation);
                break;
            case TupleToUsersetRewrite arrow:
                text.Append(arrow.Relation).Append(" from ").Append(arrow.Tupleset);
                break;
            case IntersectionArrowRewrite arrow:
                text.Append(arrow.Relation).Append(" from all ").Append(arrow.Tupleset);
                break;
            case UnionRewrite union:
                WriteOperands(text, InOrder(union.Operands), " or ", isNested && union.Operands.Count > 1);
                break;
            case IntersectionRewrite both:
                WriteOperands(text, InOrder(both.Operands), " and ", isNested && both.Operands.Count > 1);
                break;
            case ExclusionRewrite exclusion:
                WriteOperands(text, [exclusion.Base, exclusion.Subtract], " but not ", isNested);
                break;
            default:
                text.Append('?');
                break;
        }
    }

    private static void WriteOperands(StringBuilder text, IEnumerable<RelationRewrite> operands, string word, bool inParentheses)
    {
        text.Append(inParentheses ? "(" : string.Empty);
        string before = string.Empty;
        foreach (RelationRewrite operand in operands)
        {
            Write(text.Append(before), operand, isNested: true);
            before = word;
        }

        text.Append(inParentheses ? ")" : string.Empty);
    }

    private static void Write(StringBuilder text, IReadOnlyList<TypeRestriction> restrictions)
    {
        text.Append('[');
        for (int i = 0; i < restrictions.Count; i++)
        {
            Write(text.Append(i == 0 ? string.Empty : ", "), restrictions[i]);
        }

        text.Append(']');
    }

    private static void Write(StringBuilder text, TypeRestriction restriction)
    {
        text.Append(restriction.Type).Append(restriction.IsWildcard ? ":*" : string.Empty);
        if (restriction.Relation is not null)
        {
            text.Append('#').Append(restriction.Relation);
        }

        if (restriction.Condition is not null)
        {
            text.Append(" with ").Append(restriction.Condition);
        }

        text.Append(restriction.HasNotBefore ? " not before" : string.Empty).Append(restriction.Expires ? " expires" : string.Empty);
    }

    private static void Write(StringBuilder text, ModelCondition condition) => text
        .Append("condition ").Append(condition.Name).Append('(').AppendJoin(", ", condition.Parameters).Append(") {\n  ")
        .Append(condition.Expression).Append("\n}");
}
