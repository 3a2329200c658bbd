using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FlowPilot.Authz.Tests.Policies;

public sealed class PolicyEvaluationTests
{
    private const string Limit = "- {name: limit, require: resource.price <= owner.limit, reason: pay.too_much}";
    private const string Always = "- {name: always, require: \"true\"}";

    private static readonly PolicyPack Travel = PolicyPack.Parse(SamplePacks.Read("travel.yaml"));

    [Fact]
    public void Evaluate_WithinTheLimit_Allows()
    {
        PolicyPack pack = PolicyStage.Pack(Limit);

        Assert.True(pack.Evaluate(PolicyStage.Facts(100)).Allowed);
        Assert.Equal(["pay.too_much"], pack.Evaluate(PolicyStage.Facts(100.01m)).Reasons);
        Assert.Same(pack, pack.Evaluate(PolicyStage.Facts()).Pack);
    }

    [Fact]
    public void Evaluate_WhatTheStepsBeforeRefuse_NoGateAllows()
    {
        PolicyPack pack = PolicyStage.Pack(Always);
        Assert.True(pack.Evaluate(PolicyStage.Facts()).Allowed);

        foreach (PolicyFacts refused in new[]
        {
            PolicyStage.Facts() with { ChainCovers = false }, PolicyStage.Facts() with { RelationshipHolds = false }, PolicyStage.Facts() with { CeilingsHold = false },
        })
        {
            Assert.Equal([PolicyReasons.Denied], pack.Evaluate(refused).Reasons);
        }

        Assert.Equal([PolicyReasons.PersonaFetchFailed], pack.Evaluate(PolicyStage.Facts() with { Owner = null }).Reasons);
    }

    [Fact]
    public void Evaluate_ActionWithoutARelation_NeedsNoChain() => Assert.True(
        PolicyStage.Pack(Always).Evaluate(PolicyStage.Facts() with { Action = "note", Owner = null, ChainCovers = false, RelationshipHolds = false }).Allowed);

    [Theory]
    [InlineData("resource.price / (owner.limit - owner.limit) > 0")]
    [InlineData("principal.actions[3] == 'pay'")]
    [InlineData("request.note == 'x'")]
    public void Evaluate_GateWithoutAValue_Denies(string require)
    {
        PolicyPack pack = PolicyStage.Pack($"- {{name: broken, require: \"{require}\", reason: pay.too_much}}");

        Assert.Equal([PolicyReasons.GateError], pack.Evaluate(PolicyStage.Facts()).Reasons);
    }

    [Fact]
    public void Evaluate_GuardWithoutAValue_Denies()
    {
        PolicyResult result = PolicyStage.Pack(Always, guard: "principal.actions[3] == 'pay'").Evaluate(PolicyStage.Facts());

        Assert.Equal([PolicyReasons.GateError], result.Reasons);
        Assert.Equal("guard", Assert.Single(result.Failures).Gate);
    }

    [Fact]
    public void Evaluate_NoGateThatJudges_Denies()
    {
        // Behind a guard, or over an attribute that the type does not have: nothing has said yes, also where no relation is needed.
        PolicyPack guarded = PolicyStage.Pack(Always, guard: "resource.type == 'bill'");
        PolicyPack ofBills = PolicyStage.Pack(Limit);

        foreach (string action in new[] { "pay", "note" })
        {
            Assert.True(guarded.Evaluate(PolicyStage.Facts() with { Action = action }).Allowed);
            Assert.True(ofBills.Evaluate(PolicyStage.Facts() with { Action = action }).Allowed);
            Assert.Equal([PolicyReasons.Denied], guarded.Evaluate(PolicyStage.Facts(1, "folder") with { Action = action }).Reasons);
            Assert.Equal([PolicyReasons.Denied], ofBills.Evaluate(PolicyStage.Facts(1, "folder") with { Action = action }).Reasons);
        }
    }

    [Fact]
    public void Evaluate_GateOverAnAttribute_JudgesTheTypesThatHaveIt()
    {
        PolicyPack pack = PolicyStage.Pack(Limit + "\n- {name: other, require: principal.valid, reason: pay.other}");
        PolicyFacts folder = PolicyStage.Facts(1_000, "folder");

        Assert.True(pack.Evaluate(folder).Allowed);
        Assert.Equal(["pay.other"], pack.Evaluate(folder with { Principal = PolicyStage.Clerk(PolicyStage.Record() with { Status = PersonaStatus.Suspended }) }).Reasons);
    }

    [Fact]
    public void Evaluate_GateThatShadowsAFact_StillJudges()
    {
        // The macro's variable is no resource: a gate that reads nothing of the resource judges every type.
        PolicyPack pack = PolicyStage.Pack("- {name: shadow, require: \"['a'].exists(resource, resource == 'b')\", reason: pay.other}");

        Assert.Equal(["pay.other"], pack.Evaluate(PolicyStage.Facts(1, "folder")).Reasons);
    }

    [Fact]
    public void Evaluate_RecordOfAnotherPersona_ProvesNothing()
    {
        PolicyPack pack = PolicyStage.Pack("- {name: valid, require: principal.valid && principal.exists, reason: pay.other}");
        Assert.True(pack.Evaluate(PolicyStage.Facts()).Allowed);

        foreach (Persona other in new[] { PolicyStage.Record() with { Circle = "x" }, PolicyStage.Record() with { Title = "x" }, PolicyStage.Record() with { Subject = SubjectRef.Parse("user:bob") } })
        {
            Assert.Equal(["pay.other"], pack.Evaluate(PolicyStage.Facts() with { Principal = PolicyStage.Clerk(other) }).Reasons);
        }
    }

    [Fact]
    public void Evaluate_RequestAttributes_CountOnlyWhereDeclared()
    {
        PolicyPack pack = PolicyStage.Pack("- {name: note, require: request.note == 'x' && request.urgency > 1, reason: pay.other}");

        Assert.Equal([PolicyReasons.MissingRequiredAttributes], Reasons(("note", "x")));
        Assert.Equal([PolicyReasons.MissingRequiredAttributes], Reasons(("note", "x"), ("urgency", null)));
        Assert.Equal([PolicyReasons.InvalidAttribute], Reasons(("note", "x"), ("urgency", "2")));
        Assert.Equal([PolicyReasons.InvalidAttribute], Reasons(("note", "x"), ("urgency", 2), ("price", 1)));
        Assert.Equal(["pay.other"], Reasons(("note", "x"), ("urgency", 1)));
        Assert.Empty(Reasons(("note", "x"), ("urgency", 2)));

        IReadOnlyList<string> Reasons(params (string, object?)[] values) => pack.Evaluate(PolicyStage.Facts() with { RequestAttributes = PolicyStage.Values(values) }).Reasons;
    }

    [Fact]
    public void Evaluate_Obligations_GoWithAnAllowWhereTheyApply()
    {
        PolicyPack pack = PolicyStage.Pack(Limit + "\n" + Always, "[{kind: step-up, values: [mfa], when: resource.price > 5000}, {kind: log, values: [audit]}]");

        Assert.Equal(["log"], pack.Evaluate(PolicyStage.Facts(50)).Obligations.Select(static o => o.Kind));
        Assert.Equal(["step-up", "log"], pack.Evaluate(PolicyStage.Facts(50.01m)).Obligations.Select(static o => o.Kind));
        Assert.Equal(["mfa"], pack.Evaluate(PolicyStage.Facts(60)).Obligations[0].Values);
        Assert.Empty(pack.Evaluate(PolicyStage.Facts(101)).Obligations);

        // Whether it applies is not known where the resource has no price.
        PolicyResult unknown = pack.Evaluate(PolicyStage.Facts(type: "folder"));
        Assert.Equal([PolicyReasons.GateError], unknown.Reasons);
        Assert.Empty(unknown.Obligations);
    }

    [Fact]
    public void Evaluate_AdviceThatCannotBeWorkedOut_IsNone()
    {
        PolicyPack pack = PolicyStage.Pack("- {name: never, require: \"false\", reason: pay.other, advice: \"principal.actions[7]\"}");

        PolicyResult result = pack.Evaluate(PolicyStage.Facts());

        Assert.Equal(["pay.other"], result.Reasons);
        Assert.Empty(result.Advice);
    }

    [Property(Replay = "20260301,20260301")]
    public Property GateAdded_NeverTurnsADenyIntoAnAllow() => Prop.ForAll(RandomFacts().ToArbitrary(), static facts =>
    {
        string text = SamplePacks.Read("travel.yaml").ReplaceLineEndings("\n");
        var more = PolicyPack.Parse(text.Replace("    gates:\n", "    gates:\n    - {name: added, require: now > timestamp('2026-01-01T00:00:00Z')}\n", StringComparison.Ordinal));
        return Travel.Evaluate(facts).Allowed == more.Evaluate(facts).Allowed
            && !PolicyPack.Parse(text.Replace("    gates:\n", "    gates:\n    - {name: added, require: \"false\"}\n", StringComparison.Ordinal)).Evaluate(facts).Allowed;
    });

    [Property(Replay = "20260301,20260301")]
    public Property DryRun_NamesASuperset() => Prop.ForAll(RandomFacts().ToArbitrary(), static facts =>
    {
        PolicyResult result = Travel.Evaluate(facts);
        PolicyResult dry = Travel.Evaluate(facts, dryRun: true);
        return result.Reasons.SequenceEqual(dry.Reasons) && result.Failures.All(f => dry.Failures.Contains(f)) && result.Allowed == (result.Reasons.Count == 0);
    });

    [Property(Replay = "20260301,20260301")]
    public Property Stranger_IsToldNothingOfTheLimits() => Prop.ForAll(RandomFacts().ToArbitrary(), static facts =>
    {
        PolicyResult dry = Travel.Evaluate(facts with { ChainCovers = false }, dryRun: true);
        return dry.Failures.All(static f => f.Chain != "limits") && dry.Advice.Count == 0;
    });

    private static Gen<PolicyFacts> RandomFacts() =>
        from action in Gen.Elements("create", "read", "update", "execute", "delete", "validate_persona", "book")
        from title in Gen.Elements("visitor", "traveler", "travel-agent", "office-manager", "pirate")
        from user in Gen.Elements("carlo", "yannick")
        from status in Gen.Elements(Enum.GetValues<PersonaStatus>())
        from consent in Gen.Elements(true, false)
        from price in Gen.Elements<object?>(1, 600, 499.99, "500", -1, null)
        from risk in Gen.Elements<object?>(1, 3.5, 9, null)
        from date in Gen.Elements<object?>("2026-03-20", "2026-03-02", "soon", null)
        from flags in Gen.ArrayOf(Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false))), 4)
        select Make(action, title, user, status, consent, PolicyStage.Values(("planned_price", price), ("airline_risk_score", risk), ("departure_date", date)), flags);

    private static PolicyFacts Make(string action, string title, string user, PersonaStatus status, bool consent, ConditionContext attributes, bool[] flags) => new()
    {
        Action = action,
        Now = PolicyStage.Now,
        Principal = Person(user, title, status, consent),
        Owner = flags[3] ? Person("carlo", "traveler", PersonaStatus.Active, consent) : null,
        OnBehalfOf = SubjectRef.Parse("user:carlo"),
        Resource = ObjectRef.Create("workflow_item", "i1"),
        ResourceAttributes = attributes,
        ChainValid = flags[0],
        ChainCovers = flags[0],
        RelationshipHolds = flags[1],
        CeilingsHold = flags[2],
    };

    private static PersonaFacts Person(string user, string title, PersonaStatus status, bool consent)
    {
        var record = new Persona
        {
            Subject = SubjectRef.Create("user", user), Title = title, Circle = "family", Status = status, ValidFrom = PolicyStage.Now, ValidTill = PolicyStage.Now,
            Attributes = PolicyStage.Values(("consent", consent)),
        };
        return new PersonaFacts { Subject = record.Subject, Title = title, Circle = "family", Record = record };
    }
}
