using System.Globalization;
using System.Text;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Explanations as text for people: one step a line, marked <c>+</c> for what holds, <c>-</c> for what does not, <c>?</c> for what is not decided.</summary>
internal static class ExplanationText
{
    // Steps in one another beyond this are written at the same indentation: a long chain would make a text that grows with its square.
    private const int MaxIndent = 64;

    public static string Render(Explanation explanation)
    {
        ExplainRequest request = explanation.Request;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{request.Resource}#{Shown(request.Relation)}@{request.Subject}: {(explanation.Result.Allowed ? "allowed" : "denied")}");
        text.Append(CultureInfo.InvariantCulture, $" ({explanation.Result.ReasonCode}) at {explanation.Revision}, {explanation.Instant:O}\n");
        if (explanation.Root is { } root)
        {
            Write(text, root);
        }

        MissingTuples missing = explanation.Missing;
        if (missing.Outcome != MissingTuplesOutcome.NotSearched)
        {
            text.Append(missing.Outcome switch
            {
                MissingTuplesOutcome.Found => "missing, all of:\n",
                MissingTuplesOutcome.None => "missing: no set of tuples within the bound would do\n",
                MissingTuplesOutcome.OnlyByRemoval => "missing: nothing; these take the subject away:\n",
                _ => "missing: not found within the bound of work\n",
            });
            foreach (string line in missing.Tuples.Select(static t => Describe(t)).Concat(missing.ExcludedBy.Select(Describe)))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    public static string Describe(ExplanationNode node)
    {
        var text = new StringBuilder(node.Outcome switch { ExplanationOutcome.Holds => "+ ", ExplanationOutcome.DoesNotHold => "- ", _ => "? " });
        string place = $"{node.Resource}#{Shown(node.Relation)}";
        text.Append(node.Step switch
        {
            ExplanationStep.Relation => place,
            ExplanationStep.Self => $"the subject is {place} itself",
            ExplanationStep.SubjectTuple or ExplanationStep.WildcardTuple or ExplanationStep.UsersetTuple or ExplanationStep.ParentTuple =>
                node.Tuple is { } tuple ? $"tuple {Describe(tuple)}" : $"tuples of {place}",
            _ => $"{NameOf(node.Step)}{(node.Expression is { } expression ? $" {ForeignText.Quote(expression)}" : string.Empty)}",
        });
        if (node.Condition != default && node.Tuple?.Terms.Condition is not null)
        {
            text.Append(": ").Append(Describe(node.Condition));
        }

        text.Append(Describe(node.Block)).Append(node.IsReference ? " (see above)" : string.Empty);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ExplanationNode root)
    {
        var pending = new Stack<(ExplanationNode Node, int Depth)>([(root, 1)]);
        while (pending.TryPop(out (ExplanationNode Node, int Depth) next))
        {
            text.Append(' ', 2 * Math.Min(next.Depth, MaxIndent)).Append(Describe(next.Node)).Append('\n');
            for (int i = next.Node.Children.Count - 1; i >= 0; i--)
            {
                pending.Push((next.Node.Children[i], next.Depth + 1));
            }
        }
    }

    private static string Describe(RelationTuple tuple)
    {
        var text = new StringBuilder(tuple.ToString());
        if (tuple.Terms.NotBefore is { } notBefore)
        {
            text.Append(CultureInfo.InvariantCulture, $" from {notBefore:O}");
        }

        if (tuple.Terms.ExpiresAt is { } expiresAt)
        {
            text.Append(CultureInfo.InvariantCulture, $" until {expiresAt:O}");
        }

        return tuple.Terms.Condition is { } condition ? text.Append(" with ").Append(Shown(condition)).ToString() : text.ToString();
    }

    // Names of parameters are the model's; what a message says may come from a request.
    private static string Describe(ConditionResult condition) => condition.Outcome switch
    {
        ConditionOutcome.True => "true",
        ConditionOutcome.False => "false",
        ConditionOutcome.Needs => $"needs {string.Join(", ", condition.MissingParameters.Select(static p => Shown(p)))}",
        _ => $"error {condition.ErrorCode}{(condition.Error is { } error ? $" {ForeignText.Quote(error.Message)}" : string.Empty)}",
    };

    private static string Describe(ExplanationBlock block) => block switch
    {
        ExplanationBlock.None or ExplanationBlock.ConditionFalse or ExplanationBlock.ConditionIncomplete or ExplanationBlock.ConditionError => string.Empty,
        ExplanationBlock.NoTuple => ": no tuple",
        ExplanationBlock.NotYetValid => ": not yet valid",
        ExplanationBlock.Expired => ": expired",
        ExplanationBlock.NotAllowedByModel => ": not allowed by the model",
        ExplanationBlock.SubjectCannotReach => ": no subject of this form can be reached",
        ExplanationBlock.NoSuchRelation => ": no such relation there",
        ExplanationBlock.Excluded => ": excluded",
        ExplanationBlock.DepthLimit => ": beyond the bound of depth",
        ExplanationBlock.NotFounded => ": hangs on its own negation",
        _ => ": cut by a bound",
    };

    private static string NameOf(ExplanationStep step) => step switch
    {
        ExplanationStep.Direct => "tuples",
        ExplanationStep.Computed => "computed",
        ExplanationStep.TupleToUserset => "from",
        ExplanationStep.IntersectionArrow => "from all",
        ExplanationStep.Union => "or",
        ExplanationStep.Intersection => "and",
        _ => "but not",
    };

    // Identifiers of the model and of references are printable; a relation that a request asks for need not be.
    private static string Shown(string name) => Identifiers.FaultOfRelation(name) is null ? name : ForeignText.Quote(name);
}
