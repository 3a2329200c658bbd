using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Testing;

namespace FlowPilot.Authz.Tests.Policies;

/// <summary>Budgets, consents and approvals in a pack's text: what is wrong is said with its place.</summary>
public sealed class PolicyPackBudgetTests
{
    private const string Head = """
        name: p
        version: 1
        attributes:
          persona:
            total: {type: money, currency: EUR}
            dollars: {type: money, currency: USD}
            time: {type: number, unit: hours}
            trips: {type: whole-number}
            note: {type: text}
          resource:
            price: {type: money, currency: EUR}
            minutes: {type: whole-number, unit: minutes}
            score: {type: number}
          request:
            seats: {type: whole-number}
        chains: {all: {gates: [{name: g, require: "true"}]}}

        """;

    [Theory]
    [InlineData("{amount: resource.price, ceiling: owner.total, per: owner, period: month, time-zone: Europe/Berlin}")]
    [InlineData("{amount: resource.price, ceiling: 99.95, per: grant, period: rolling, hours: 720}")]
    [InlineData("{amount: resource.minutes, ceiling: principal.time, per: principal, period: day, time-zone: UTC}")]
    [InlineData("{amount: request.seats, ceiling: owner.trips, per: owner, period: year, time-zone: America/Havana}")]
    [InlineData("{amount: count, ceiling: 3, per: grant, period: week, time-zone: UTC, description: three a week}")]
    public void Budget_ThatIsSound_Compiles(string budget) => Assert.Empty(ErrorsOf(budget));

    [Theory]
    [InlineData("{amount: resource.prize, ceiling: 5, per: owner, period: day, time-zone: UTC}", "18:15 unknown-name")]
    [InlineData("{amount: resource.score, ceiling: 5, per: owner, period: day, time-zone: UTC}", "18:15 wrong-value")]
    [InlineData("{amount: owner.total, ceiling: 5, per: owner, period: day, time-zone: UTC}", "18:15 unknown-name")]
    [InlineData("{amount: resource.price, ceiling: owner.dollars, per: owner, period: day, time-zone: UTC}", "18:40 wrong-value")]
    [InlineData("{amount: resource.price, ceiling: owner.trips, per: owner, period: day, time-zone: UTC}", "18:40 wrong-value")]
    [InlineData("{amount: resource.price, ceiling: owner.note, per: owner, period: day, time-zone: UTC}", "18:40 wrong-value")]
    [InlineData("{amount: resource.price, ceiling: request.seats, per: owner, period: day, time-zone: UTC}", "18:40 unknown-name")]
    [InlineData("{amount: resource.price, ceiling: resource.price, per: owner, period: day, time-zone: UTC}", "18:40 unknown-name")]
    [InlineData("{amount: resource.price, ceiling: 9.999, per: owner, period: day, time-zone: UTC}", "18:40 wrong-value")]
    [InlineData("{amount: resource.price, ceiling: -1, per: owner, period: day, time-zone: UTC}", "18:40 wrong-value")]
    [InlineData("{amount: count, ceiling: 5, per: nobody, period: day, time-zone: UTC}", "18:39 wrong-value")]
    [InlineData("{amount: count, ceiling: 5, per: owner, period: fortnight, time-zone: UTC}", "18:54 wrong-value")]
    [InlineData("{amount: count, ceiling: 5, per: owner, period: day, time-zone: Europe/Atlantis}", "18:70 wrong-value")]
    [InlineData("{amount: count, ceiling: 5, per: owner, period: day, time-zone: Local}", "18:70 wrong-value")]
    [InlineData("{amount: count, ceiling: 5, per: owner, period: day}", "18:6 missing-field")]
    [InlineData("{amount: count, ceiling: 5, per: owner, period: rolling, time-zone: UTC}", "18:6 missing-field")]
    [InlineData("{amount: count, ceiling: 5, per: owner, period: rolling, hours: 0}", "18:70 wrong-value")]
    [InlineData("{amount: count, ceiling: 5, period: day, time-zone: UTC}", "18:6 missing-field")]
    [InlineData("{ceiling: 5, per: owner, period: day, time-zone: UTC, colour: red}", "18:6 missing-field, 18:60 unknown-field")]
    public void Budget_ThatIsWrong_IsReportedAtItsPlace(string budget, string errors) => Assert.Equal(errors, string.Join(", ", ErrorsOf(budget)));

    [Fact]
    public void Action_WithABudgetThatIsNot_IsReported() =>
        Assert.Equal(["19:56 unknown-name"], ErrorsOf("{amount: count, ceiling: 5, per: owner, period: day, time-zone: UTC}", "budgets: [c]"));

    [Theory]
    [InlineData("agreed: {type: boolean, source: consent, purpose: booking}", "")]
    [InlineData("agreed: {type: text, source: consent, purpose: booking}", "5:5 attribute")]
    [InlineData("agreed: {type: boolean, source: consent}", "5:5 attribute, 5:13 missing-field")]
    [InlineData("agreed: {type: boolean, purpose: booking}", "5:13 missing-field")]
    [InlineData("agreed: {type: boolean, source: record, purpose: booking}", "5:37 wrong-value")]
    [InlineData("agreed: {type: boolean, source: consent, purpose: booking, default: true}", "5:5 attribute")]
    [InlineData("valid: {type: boolean, source: consent, purpose: booking}", "5:5 duplicate")]
    public void Consent_IsABooleanWithAPurpose(string attribute, string errors)
    {
        string text = $$$"""
            name: p
            version: 1
            attributes:
              persona:
                {{{attribute}}}
            chains: {all: {gates: [{name: g, require: "true", approval: true}]}}
            actions: {a: {relation: none, chains: [all]}}
            """;

        Assert.Equal(errors, string.Join(", ", Found(text)));
    }

    [Fact]
    public void Consent_OfATestsPersona_IsSeenByGates()
    {
        PolicyPack pack = PolicyPack.Parse("""
            name: p
            version: 1
            attributes: {persona: {agreed: {type: boolean, source: consent, purpose: booking}}}
            reasons: {no: No.}
            chains: {all: {gates: [{name: g, require: principal.agreed && !owner.agreed, reason: no}]}}
            actions: {a: {relation: none, chains: [all]}}
            """);
        PolicyTestSuite suite = PolicyTestSuite.Parse("""
            pack: p
            defaults:
              now: 2026-03-01T12:00:00Z
              action: a
              principal: {subject: "user:carlo", title: t, circle: c, consents: [booking]}
              owner: {subject: "user:ann", title: t, circle: c, consents: [other]}
              resource: {type: item, id: i}
            tests:
            - {name: consents, expect: {allowed: true}}
            - {name: to something else, principal: {consents: [other]}, expect: {reasons: [no]}}
            - {name: the owner too, owner: {consents: [booking]}, expect: {reasons: [no]}}
            """);

        Assert.All(suite.Run(pack), static r => Assert.True(r.Passed, r.ToString()));
    }

    [Fact]
    public void Approval_ThatIsNoFlag_IsReported() => Assert.Equal(
        ["3:61 wrong-value"],
        Found("name: p\nversion: 1\nchains: {all: {gates: [{name: g, require: \"true\", approval: boss}]}}\nactions: {a: {relation: none, chains: [all]}}\n"));

    private static string[] ErrorsOf(string budget, string used = "budgets: [b]") =>
        Found($"{Head}budgets:\n  b: {budget}\nactions: {{a: {{relation: read, chains: [all], {used}}}}}\n");

    private static string[] Found(string text)
    {
        bool isPack = PolicyPack.TryParse(text, out _, out IReadOnlyList<PolicyError> errors);
        Assert.Equal(isPack, errors.Count == 0);
        return [.. errors.Select(static e => $"{e.Line}:{e.Column} {e.Code}")];
    }
}
