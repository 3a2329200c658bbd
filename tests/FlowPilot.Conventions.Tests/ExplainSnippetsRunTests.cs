using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Conventions.Tests.Snippets;
using FlowPilot.TestKit;

namespace FlowPilot.Conventions.Tests;

/// <summary>The code of docs/reference/explain.md does what the page says, and the text it shows is what comes out.</summary>
public sealed class ExplainSnippetsRunTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type team
          relations
            define member: [user]
        type doc
          relations
            define editor: [team#member]
            define cleared: [user]
            define reader: editor and cleared
        """;

    [Fact]
    public async Task Explain_IsTheTextOfThePage()
    {
        await using TestAuthz authz = await StartAsync();

        (Explanation explanation, bool isStillRight) = ExplainSnippets.Explain(authz.Evaluator);

        Assert.True(isStillRight);
        string page = SourceTree.Read("docs/reference/explain.md").Replace("\r", string.Empty, StringComparison.Ordinal);
        Assert.Contains($"```fga\n{Model.Replace("\r", string.Empty, StringComparison.Ordinal)}\n```", page, StringComparison.Ordinal);
        Assert.Contains($"```text\n{explanation.Render()}```", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expand_IsWhole()
    {
        await using TestAuthz authz = await StartAsync();

        UsersetTree tree = ExplainSnippets.Expand(authz.Evaluator);

        Assert.Equal(CheckReason.Path, tree.Reason);
        Assert.Equal(UsersetNodeKind.Intersection, Assert.Single(tree.Root?.Children ?? []).Kind);
    }

    private static async Task<TestAuthz> StartAsync() =>
        await TestAuthz.StartAsync(Model, ["doc:plan#editor@team:red#member", "team:red#member@user:ann", "doc:plan#cleared@user:ann", "team:blue#member@user:bob"]);
}
