using FlowPilot.Authz.Policies;

namespace FlowPilot.Authz.Tests.Policies;

public sealed class PolicyPackTests
{
    private const string Sound = "- {name: limit, require: resource.price <= owner.limit, reason: pay.too_much}";

    [Fact]
    public void Parse_SoundPack_HasNameVersionHashAndActions()
    {
        var pack = PolicyPack.Parse(PolicyStage.Text(Sound));

        Assert.Equal(("small", "1", 64), (pack.Name, pack.Version, pack.Hash.Length));
        Assert.Equal([("pay", "can_pay"), ("note", null)], pack.Actions.Select(static a => (a.Name, a.Relation)));
        Assert.Equal(("clerk", "limit"), (Assert.Single(pack.PersonaTitles).Title, Assert.Single(pack.PersonaTitles[0].Attributes).Name));
        Assert.NotEqual(pack.Hash, PolicyPack.Parse(PolicyStage.Text(Sound) + "\n").Hash);
    }

    [Fact]
    public void Parse_ManyErrors_AreReportedAllAtOnceWithTheirPlaces()
    {
        const string Text = """
            name: bad pack
            versoin: "1"
            personas:
              clerk: {onboarding: nobody, actions: [pay, fly], delegable: [read]}
            attributes:
              persona:
                limit: {type: money, min: 0}
                valid: {type: boolean}
              resource:
                price: {type: money, currency: EUR, default: "12"}
            reasons:
              pay.too_much: More than the limit.
              authz.mine: Not mine.
            chains:
              main:
                guard: resource.price > 1
                gates:
                - {name: limit, require: resource.prise <= owner.limit, reason: pay.to_much}
                - name: text
                  require: |
                    principal.title ==
                      1
              empty: {gates: []}
            actions:
              pay: {relation: can_pay, chains: [mian]}
              read: {chains: [main], obligations: [{kind: stepup, values: [a]}]}
            """;

        Assert.False(PolicyPack.TryParse(Text, out PolicyPack? pack, out IReadOnlyList<PolicyError> errors));

        Assert.Null(pack);
        Assert.Equal(
            [
                "1:1 missing-field", "1:7 wrong-value", "2:1 unknown-field", "4:23 wrong-value", "4:46 unknown-name", "4:64 unknown-name", "7:5 attribute", "8:5 duplicate",
                "10:5 attribute", "13:3 wrong-value", "16:12 wrong-value", "18:39 expression", "18:69 unknown-name", "21:25 expression", "23:10 missing-field",
                "25:37 unknown-name", "26:9 missing-field", "26:47 unknown-name",
            ],
            errors.Select(static e => $"{e.Line}:{e.Column} {e.Code}"));
        Assert.Contains("did you mean 'version'?", errors[2].Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'price'?", errors.Single(static e => e.Line == 18 && e.Code == "expression").Message, StringComparison.Ordinal);
        PolicyPackException thrown = Assert.Throws<PolicyPackException>(() => PolicyPack.Parse(Text));
        Assert.Equal(("FP1502", errors.Count), (thrown.ErrorCode, thrown.Errors.Count));
    }

    [Theory]
    [InlineData("", "syntax")]
    [InlineData("- a", "wrong-value")]
    [InlineData("name: [", "syntax")]
    [InlineData("name: &a x\nversion: *a", "syntax")]
    [InlineData("name: !!str x", "syntax")]
    [InlineData("name: \"\\ud800\"", "syntax")]
    [InlineData("name: x\nname: y", "duplicate")]
    [InlineData("name: x\n---\nname: y", "syntax")]
    [InlineData("[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]", "limit")]
    public void Parse_WhatIsNoPlainDocument_IsRefused(string text, string code)
    {
        Assert.False(PolicyPack.TryParse(text, out _, out IReadOnlyList<PolicyError> errors));

        Assert.Contains(code, errors.Select(static e => e.Code));
        Assert.All(errors, static e => Assert.True(e.Line > 0 && e.Column > 0));
    }

    [Fact]
    public void Parse_TextThatIsTooLong_IsRefused()
    {
        Assert.False(PolicyPack.TryParse("# " + new string('x', 262_144), out _, out IReadOnlyList<PolicyError> errors));

        Assert.Equal("limit", Assert.Single(errors).Code);
    }

    [Theory]
    [InlineData("resource.price")]
    [InlineData("resource.price <= 'x'")]
    [InlineData("owner.email == ''")]
    [InlineData("secrets.key == ''")]
    [InlineData("resource.price <=")]
    public void Parse_GateThatIsNoBoolOverTheFacts_IsRefusedAtItsPlace(string require)
    {
        Assert.False(PolicyPack.TryParse(PolicyStage.Text($"- {{name: limit, require: \"{require}\", reason: pay.too_much}}"), out _, out IReadOnlyList<PolicyError> errors));

        PolicyError error = Assert.Single(errors);
        Assert.Equal(("expression", 20), (error.Code, error.Line));
        Assert.InRange(error.Column, 31, 31 + require.Length);
    }

    [Fact]
    public void Replace_OneBadFile_KeepsAllOldPacks()
    {
        var packs = new PolicyPacks();
        packs.Replace([new PolicyPackFile("travel.yaml", SamplePacks.Read("travel.yaml")), new PolicyPackFile("nursing.yaml", SamplePacks.Read("nursing.yaml"))]);
        PolicyPack? old = packs.Find("travel");

        PolicyPackException e = Assert.Throws<PolicyPackException>(() => packs.Replace(
            [new PolicyPackFile("a.yaml", PolicyStage.Text(Sound)), new PolicyPackFile("b.yaml", "name: x"), new PolicyPackFile("c.yaml", PolicyStage.Text(Sound))]));

        Assert.Contains(e.Errors, static x => x.File == "b.yaml");
        Assert.Contains(e.Errors, static x => x is { File: "c.yaml", Code: "duplicate" });
        Assert.DoesNotContain(e.Errors, static x => x.File == "a.yaml");
        Assert.NotNull(old);
        Assert.Same(old, packs.Find("travel"));
        Assert.Null(packs.Find("small"));

        packs.Replace([new PolicyPackFile("a.yaml", PolicyStage.Text(Sound))]);
        Assert.Equal(["small"], packs.Current.Keys);
        Assert.Null(packs.Find("travel"));
    }

    [Theory]
    [InlineData("min: ~")]
    [InlineData("max: null")]
    [InlineData("min: 79228162514264337593543950336")]
    [InlineData("max: 1e3")]
    [InlineData("max: '10'")]
    public void Parse_BoundThatIsNoNumber_IsAnErrorAndNotNone(string bound)
    {
        string text = PolicyStage.Text(Sound).Replace("note: {type: text}", $"seats: {{type: number, {bound}}}", StringComparison.Ordinal);

        Assert.False(PolicyPack.TryParse(text, out _, out IReadOnlyList<PolicyError> errors));

        Assert.Equal("wrong-value", Assert.Single(errors).Code);
    }

    [Theory]
    [InlineData("default: [LONG]")]
    [InlineData("default: {a: [LONG]}")]
    [InlineData("default: [1, 2]")]
    [InlineData("default: {amount: 1, currency: EUR, more: 2}")]
    public void Parse_DefaultThatIsNoValue_IsAnError(string value)
    {
        string ones = string.Join(',', Enumerable.Repeat("1", 120_000));
        string text = PolicyStage.Text(Sound).Replace("note: {type: text}", $"sum: {{type: money, currency: EUR, {value}}}", StringComparison.Ordinal).Replace("LONG", ones, StringComparison.Ordinal);

        Assert.False(PolicyPack.TryParse(text, out _, out IReadOnlyList<PolicyError> errors));

        Assert.Equal("attribute", Assert.Single(errors).Code);
    }

    [Fact]
    public void Parse_Bound_IsReadAsItIsWritten()
    {
        string text = PolicyStage.Text(Sound).Replace("min: 0, default: 100", "min: 0, max: 12345678901234.56, default: 100", StringComparison.Ordinal);

        Assert.Equal(12345678901234.56m, PolicyPack.Parse(text).PersonaTitles[0].Attributes[0].Max);
        text = text.Replace("12345678901234.56", "79228162514264337593543950335", StringComparison.Ordinal);
        Assert.Equal(decimal.MaxValue, PolicyPack.Parse(text).PersonaTitles[0].Attributes[0].Max);
    }

    [Theory]
    [InlineData("[{kind: step-up, values: [mfa], max-age-minutes: ~}]")]
    [InlineData("[{kind: step-up, values: ['']}]")]
    public void Parse_ObligationThatSaysNothing_IsRefused(string obligations)
    {
        Assert.False(PolicyPack.TryParse(PolicyStage.Text(Sound, obligations), out _, out IReadOnlyList<PolicyError> errors));

        Assert.Equal("wrong-value", Assert.Single(errors).Code);
    }

    [Fact]
    public async Task Replace_WhileOthersAsk_NobodySeesTwoGenerations()
    {
        var packs = new PolicyPacks();
        PolicyPackFile[][] generations = [.. new[] { "1", "2" }.Select(static v => new[] { Generation("a", v), Generation("b", v) })];
        packs.Replace(generations[0]);
        using var stop = new CancellationTokenSource();
        Task<int> reader = Task.Run(
            () =>
            {
                int mixed = 0;
                while (!stop.IsCancellationRequested)
                {
                    IReadOnlyDictionary<string, PolicyPack> seen = packs.Current;
                    mixed += seen["a"].Version == seen["b"].Version ? 0 : 1;
                }

                return mixed;
            },
            TestContext.Current.CancellationToken);

        for (int i = 1; i <= 50; i++)
        {
            packs.Replace(generations[i % 2]);
        }

        await stop.CancelAsync();
        Assert.Equal(0, await reader);

        static PolicyPackFile Generation(string name, string version) =>
            new(name, PolicyStage.Text(Sound).Replace("name: small", $"name: {name}", StringComparison.Ordinal).Replace("version: \"1\"", $"version: \"{version}\"", StringComparison.Ordinal));
    }
}
