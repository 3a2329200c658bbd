using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Conventions.Tests.Snippets;
using FlowPilot.TestKit;

namespace FlowPilot.Conventions.Tests;

/// <summary>The code of docs/guides/relationships.md does what the guide says.</summary>
public sealed class RelationshipSnippetsRunTests
{
    [Fact]
    public async Task Guide_Runs()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(RelationshipSnippets.Model, ["doc:old#owner@user:mallory"]);

        Revision written = await RelationshipSnippets.WriteAsync(authz.Relationships);

        Assert.True(RelationshipSnippets.Check(authz.Evaluator, written));
        Assert.True(RelationshipSnippets.CheckByHandles(authz.Evaluator));
        Assert.Equal([ObjectRef.Parse("doc:plan")], RelationshipSnippets.Pages(authz.Evaluator));
        Assert.True(RelationshipSnippets.Stream(authz.Evaluator));
        Assert.False(RelationshipSnippets.WhatIf(authz.Evaluator));
        Assert.Equal(1, await RelationshipSnippets.ImportAsync(
            authz.Relationships, new[] { "doc:plan#owner@user:ann", "doc:new#owner@user:ann" }.Select(RelationTuple.Parse).ToAsyncEnumerable()));
        await Assert.ThrowsAsync<PreconditionFailedException>(() => RelationshipSnippets.WriteAsync(authz.Relationships));
    }
}
