using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation;

/// <summary>Several conditions that are not known, each for itself, where operators depend on themselves or on the order of tuples.</summary>
public sealed class UnknownConditionTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user]
        type team
          relations
            define member: [user]
        type doc
          relations
            define reader: [user]
            define suspect: [user with first]
            define cleared: [user with second]
            define blocked: suspect but not cleared
            define inner: [doc#viewer]
            define viewer: (reader but not blocked) or (inner and reader)
            define parent: [team with first, group, team]
            define everywhere: member from all parent
        condition first(x: int) {
          x > 0
        }
        condition second(y: int) {
          y > 0
        }
        """;

    [Theory]
    [InlineData(null, null, CheckReason.ConditionIncomplete)] // suspect and not cleared would be blocked, so nobody knows
    [InlineData(1, 0, CheckReason.NoPath)]
    [InlineData(1, 1, CheckReason.Path)]
    [InlineData(0, 0, CheckReason.Path)]
    [InlineData(null, 1, CheckReason.Path)] // cleared, so it does not matter whether suspect
    [InlineData(1, null, CheckReason.ConditionIncomplete)]
    public async Task Check_TwoUnknownConditionsUnderACycle_AreUnknownEachForItself(int? x, int? y, CheckReason expected)
    {
        await using TestAuthz authz = await StartAsync(("doc:1#suspect@user:ann", "first"), ("doc:1#cleared@user:ann", "second"));
        await authz.WriteAsync("doc:1#reader@user:ann", "doc:1#inner@doc:1#viewer");

        CheckResult result = authz.Evaluator.Check(Question("doc:1", "viewer", x, y));

        Assert.Equal(expected, result.Reason);
    }

    [Theory]
    [InlineData("group:1", "team:2")]
    [InlineData("team:2", "team:1")]
    public async Task Check_ParentThatMayCountOrNot_MattersOnlyWhereItWouldFail(string certain, string open)
    {
        await using TestAuthz authz = await StartAsync(($"doc:1#parent@{open}", "first"));
        await authz.WriteAsync($"doc:1#parent@{certain}", $"{certain}#member@user:ann", $"{open}#member@user:ann");

        Assert.Equal(CheckReason.Path, authz.Evaluator.Check(Question("doc:1", "everywhere", null, null)).Reason);

        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse($"{open}#member@user:ann")] }, TestContext.Current.CancellationToken);

        Assert.Equal(CheckReason.ConditionIncomplete, authz.Evaluator.Check(Question("doc:1", "everywhere", null, null)).Reason);
        Assert.Equal(CheckReason.Path, authz.Evaluator.Check(Question("doc:1", "everywhere", 0, null)).Reason);
        Assert.Equal(CheckReason.NoPath, authz.Evaluator.Check(Question("doc:1", "everywhere", 1, null)).Reason);
    }

    private static CheckRequest Question(string resource, string relation, int? x, int? y)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, int? value) in new[] { ("x", x), ("y", y) }.Where(static v => v.Item2 is not null))
        {
            values[name] = value;
        }

        return new CheckRequest(ObjectRef.Parse(resource), relation, SubjectRef.Parse("user:ann")) { Context = ConditionContext.FromValues(values) };
    }

    private static async Task<TestAuthz> StartAsync(params (string Tuple, string Condition)[] conditioned)
    {
        TestAuthz authz = await TestAuthz.StartAsync(Model, language: new ModelOptions { AllowExtensions = true });
        await authz.Relationships.WriteAsync(
            new RelationshipWrite { Touch = [.. conditioned.Select(static t => RelationTuple.Parse(t.Tuple) with { Terms = new TupleTerms { Condition = t.Condition } })] },
            TestContext.Current.CancellationToken);
        return authz;
    }
}
