using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Conventions.Tests.Snippets;

/// <summary>The code of docs/reference/explain.md, which a test runs.</summary>
internal static class ExplainSnippets
{
    public static (Explanation Explanation, bool IsStillRight) Explain(IRelationshipEvaluator evaluator)
    {
        #region explain
        Explanation explanation = evaluator.Explain(new()
        {
            Resource = ObjectRef.Parse("doc:plan"), Relation = "reader", Subject = SubjectRef.Parse("user:bob"), MaxMissing = 2,
        });
        Console.WriteLine(explanation.Render());
        foreach (RelationTuple tuple in explanation.Missing.Tuples)
        {
            Console.WriteLine($"missing: {tuple}");
        }

        bool isStillRight = evaluator.Verify(explanation).IsValid;
        #endregion
        return (explanation, isStillRight);
    }

    public static UsersetTree Expand(IRelationshipEvaluator evaluator)
    {
        #region expand
        UsersetTree tree = evaluator.Expand(new() { Resource = ObjectRef.Parse("doc:plan"), Relation = "reader", MaxDepth = 3 });
        #endregion
        return tree;
    }
}
