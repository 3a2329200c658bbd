using System.Text.Json.Nodes;
using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Tests.Support;

namespace FlowPilot.AspNetCore.Tests.Authentication;

/// <summary>Who a right token speaks for.</summary>
public sealed class SubjectMappingTests
{
    [Fact]
    public async Task Validate_ClientCredentials_IsTheAgentItself()
    {
        using var test = new TokenValidation();

        VerifiedToken token = await test.AcceptAsync(test.Issuer.Token("bot", "bot"));

        Assert.Equal("agent:bot", token.Subject.ToString());
        Assert.Null(token.Principal);
    }

    [Fact]
    public async Task Validate_AgentClient_IsTheAgentForTheUser()
    {
        using var test = new TokenValidation(static i => i.AgentClients.Add("bot"));

        VerifiedToken token = await test.AcceptAsync(test.Issuer.Token("ann", "bot"));
        Assert.Equal("agent:bot", token.Subject.ToString());
        Assert.Equal("user:ann", token.Principal.ToString());

        VerifiedToken other = await test.AcceptAsync(test.Issuer.Token("ann", "Bot"));
        Assert.Equal("user:ann", other.Subject.ToString());
        Assert.Null(other.Principal);
    }

    [Fact]
    public async Task Validate_AgentClientByAuthorizedParty_IsTheAgentForTheUser()
    {
        using var test = new TokenValidation(static i => i.AgentClients.Add("bot"));

        VerifiedToken token = await test.AcceptAsync(test.Issuer.Token("ann", "bot", static p =>
        {
            p["azp"] = "bot";
            p.Remove("client_id");
        }));

        Assert.Equal("agent:bot", token.Subject.ToString());
    }

    [Fact]
    public async Task Validate_AgentClientThatIsNoId_Refuses()
    {
        using var test = new TokenValidation(static i => i.AgentClients.Add("https://bot.example"));

        await test.RefuseAsync(TokenFault.Client, test.Issuer.Token("ann", "https://bot.example"));
        await test.AcceptAsync(test.Issuer.Token("ann", "https://web.example"));
    }

    [Fact]
    public async Task Validate_TrustedAct_OutermostActorIsTheAgent()
    {
        using var test = new TokenValidation(static i => i.TrustAct = true);

        VerifiedToken token = await test.AcceptAsync(WithAct(test, """{"sub":"bot","act":{"sub":"tool"}}"""));

        Assert.Equal("agent:bot", token.Subject.ToString());
        Assert.Equal("user:ann", token.Principal.ToString());
    }

    [Theory]
    [InlineData("\"bot\"")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"sub":""}""")]
    [InlineData("""{"sub":null}""")]
    [InlineData("""{"sub":1}""")]
    [InlineData("""{"sub":"b\u0000t"}""")]
    [InlineData("""{"sub":"user:ann"}""")]
    [InlineData("""{"sub":"*"}""")]
    [InlineData("""{"sub":"bot","iss":"https://attacker.example"}""")]
    [InlineData("""{"sub":"bot","iss":null}""")]
    [InlineData("""{"sub":"bot","act":"tool"}""")]
    [InlineData("""{"sub":"bot","act":null}""")]
    [InlineData("""{"sub":"bot","act":{}}""")]
    public async Task Validate_TrustedActMalformed_Refuses(string act)
    {
        using var test = new TokenValidation(static i => i.TrustAct = true);

        await test.RefuseAsync(TokenFault.Actor, WithAct(test, act));
    }

    [Fact]
    public async Task Validate_TrustedActAtTheBoundOfDepth_Accepts()
    {
        using var test = new TokenValidation(static i => i.TrustAct = true);
        static string Nested(int depth) => depth == 1 ? """{"sub":"bot"}""" : $$"""{"sub":"bot","act":{{Nested(depth - 1)}}}""";

        await test.AcceptAsync(WithAct(test, Nested(5)));
        await test.RefuseAsync(TokenFault.Actor, WithAct(test, Nested(6)));
        await test.RefuseAsync(TokenFault.Payload, WithAct(test, Nested(51)));
    }

    [Fact]
    public async Task Validate_ActThatContradictsTheRest_Refuses()
    {
        using var test = new TokenValidation(static i =>
        {
            i.TrustAct = true;
            i.AgentClients.Add("bot");
        });

        await test.AcceptAsync(WithAct(test, """{"sub":"bot"}""", "ann", "bot"));
        await test.RefuseAsync(TokenFault.Actor, WithAct(test, """{"sub":"tool"}""", "ann", "bot"));
        await test.RefuseAsync(TokenFault.Actor, WithAct(test, """{"sub":"tool"}""", "bot", "bot"));
    }

    [Fact]
    public async Task Validate_SameSubjectOfTwoIssuers_AreTwoSubjects()
    {
        TestIssuer? second = null;
        using var test = new TokenValidation(options: (o, time) =>
        {
            second = new TestIssuer(time, "https://second.example");
            o.Issuers.Add(second.Options(static i => i.SubjectNamespace = "second"));
        });
        using TestIssuer other = second!; // not null: set by the configuration above

        Assert.Equal("user:ann", (await test.AcceptAsync(test.Issuer.Token("ann"))).Subject.ToString());
        Assert.Equal("user:second|ann", (await test.AcceptAsync(other.Token("ann"))).Subject.ToString());
        Assert.Equal("agent:second|bot", (await test.AcceptAsync(other.Token("bot", "bot"))).Subject.ToString());

        // Neither speaks for the other, whatever it writes.
        await test.RefuseAsync(TokenFault.Subject, test.Issuer.Token("second|ann"));
        await test.RefuseAsync(TokenFault.Subject, test.Issuer.Token("second|bot", "second|bot"));
        await test.AcceptAsync(test.Issuer.Token("third|ann"));
        Assert.Equal("user:second|second|ann", (await test.AcceptAsync(other.Token("second|ann"))).Subject.ToString());
    }

    [Fact]
    public async Task Validate_KeyOfAnotherIssuer_Refuses()
    {
        TestIssuer? second = null;
        using var test = new TokenValidation(options: (o, time) =>
        {
            second = new TestIssuer(time, "https://second.example", keyId: "k2");
            o.Issuers.Add(second.Options(static i => i.SubjectNamespace = "second"));
        });
        using TestIssuer other = second!; // not null: set by the configuration above

        await test.AcceptAsync(other.Token("ann"));
        await test.RefuseAsync(TokenFault.UnknownKey, other.Token("ann", payload: static p => p["iss"] = TestIssuer.DefaultIssuer));
        await test.RefuseAsync(TokenFault.Signature, other.Token("ann", payload: static p => p["iss"] = TestIssuer.DefaultIssuer, header: static h => h["kid"] = "k1"));
    }

    [Fact]
    public async Task Validate_KeySourceFailsOrLies_Refuses()
    {
        using var failing = new TokenValidation(static i => i.Keys = new Source(static _ => throw new HttpRequestException("down")));
        await failing.RefuseAsync(TokenFault.KeysUnavailable, failing.Issuer.Token());

        IssuerKey? key = null;
        using var lying = new TokenValidation(i => i.Keys = new Source(_ => key));
        await lying.RefuseAsync(TokenFault.UnknownKey, lying.Issuer.Token());
        key = IssuerKey.FromECDsa("k2", lying.Issuer.Key);
        await lying.RefuseAsync(TokenFault.UnknownKey, lying.Issuer.Token());
        key = lying.Issuer.PublicKey;
        await lying.AcceptAsync(lying.Issuer.Token());
    }

    [Fact]
    public async Task Validate_TokenThatFailsWithoutAKey_NeverAsksForOne()
    {
        int asked = 0;
        using var test = new TokenValidation(i => i.Keys = new Source(_ =>
        {
            asked++;
            return null;
        }));

        await test.RefuseAsync(TokenFault.Audience, test.Issuer.Token(payload: static p => p["aud"] = "x"));
        Assert.Equal(0, asked);
        await test.RefuseAsync(TokenFault.UnknownKey, test.Issuer.Token());
        Assert.Equal(1, asked);
    }

    private static string WithAct(TokenValidation test, string act, string subject = "ann", string client = "web") =>
        test.Issuer.Token(subject, client, p => p["act"] = JsonNode.Parse(act));

    private sealed class Source(Func<string, IssuerKey?> find) : IIssuerKeySource
    {
        public ValueTask<IssuerKey?> FindAsync(string keyId, CancellationToken cancellationToken = default) => ValueTask.FromResult(find(keyId));
    }
}
