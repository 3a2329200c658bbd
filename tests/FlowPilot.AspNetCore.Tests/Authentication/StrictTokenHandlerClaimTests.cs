using System.Text;
using System.Text.Json.Nodes;
using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Tests.Support;

namespace FlowPilot.AspNetCore.Tests.Authentication;

/// <summary>Attacks on the claims of a token that the issuer has signed; each beside its nearest neighbour that is right.</summary>
public sealed class StrictTokenHandlerClaimTests : IDisposable
{
    private readonly TokenValidation _test = new();

    [Fact]
    public async Task Validate_PayloadNotOneStrictObject_Refuses()
    {
        string right = _test.Issuer.Payload().ToJsonString();

        await AcceptAsync(right);
        await AcceptAsync(" " + right + "\n");
        foreach (string broken in new[]
        {
            right + "{}", right + "x", right + ",", right + right, "[" + right + "]", right[..^1], right[..^1] + ",}", right[..^1] + "/**/}", "null", "1", "\"x\"",
            right[..^1] + ""","sub":"bob"}""", right[..^1] + ""","\u0073ub":"bob"}""", """{"iss":"x",""" + right[1..], right[..^1] + ""","exp":99999999999}""",
            right[..^1] + ""","other":{"a":1,"a":2}}""", right[..^1] + ""","other":[{"a":1,"\u0061":2}]}""", right.Replace("\"jti\"", "'jti'", StringComparison.Ordinal),
            right[..^1] + ""","deep":""" + StrictTokenHandlerFormTests.Deep("x", 16) + "}",
        })
        {
            await RefuseAsync(TokenFault.Payload, broken);
        }

        await AcceptAsync(right[..^1] + ""","deep":""" + StrictTokenHandlerFormTests.Deep("x", 15) + "}");
        byte[] payload = Encoding.UTF8.GetBytes(right);
        byte[] header = Encoding.UTF8.GetBytes(_test.Issuer.Header().ToJsonString());
        await _test.RefuseAsync(TokenFault.Payload, _test.Issuer.Sign(header, [0xEF, 0xBB, 0xBF, .. payload]));
        await _test.RefuseAsync(TokenFault.Payload, _test.Issuer.Sign(header, [.. payload[..^1], .. ",\"x\":\""u8, 0xC0, 0x80, .. "\"}"u8]));
    }

    [Theory]
    [InlineData("https://issuer.example/")]
    [InlineData("https://Issuer.example")]
    [InlineData("HTTPS://issuer.example")]
    [InlineData("https://issuer.example:443")]
    [InlineData("https://issuer.example\u0000")]
    [InlineData("https://attacker.example")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Validate_OtherIssuer_Refuses(string? issuer) => await RefuseAsync(TokenFault.Issuer, p => p["iss"] = issuer);

    [Fact]
    public async Task Validate_IssuerNotAString_Refuses()
    {
        await RefuseAsync(TokenFault.Issuer, static p => p.Remove("iss"));
        await RefuseAsync(TokenFault.Issuer, static p => p["iss"] = new JsonArray(TestIssuer.DefaultIssuer));
    }

    [Theory]
    [InlineData("\"https://api.example/\"")]
    [InlineData("\"https://API.example\"")]
    [InlineData("\"https://other.example\"")]
    [InlineData("\"https://api.example https://other.example\"")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("[\"https://other.example\"]")]
    [InlineData("[\"https://api.example\",1]")]
    [InlineData("[1,\"https://api.example\"]")]
    [InlineData("[[\"https://api.example\"]]")]
    [InlineData("{\"https://api.example\":1}")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Validate_OtherAudience_Refuses(string? audience) => await RefuseAsync(TokenFault.Audience, p => SetJson(p, "aud", audience));

    [Theory]
    [InlineData("[\"https://api.example\"]")]
    [InlineData("[\"https://other.example\",\"https://api.example\"]")]
    public async Task Validate_AudienceAmongOthers_Accepts(string audience) => await AcceptAsync(p => SetJson(p, "aud", audience));

    [Theory]
    [InlineData("\"1772366700\"")]
    [InlineData("1772366700.0")]
    [InlineData("1772366700.5")]
    [InlineData("1.7723667e9")]
    [InlineData("17723667e2")]
    [InlineData("-1")]
    [InlineData("4925966400")]
    [InlineData("253402300799")]
    [InlineData("253402300800")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("1e400")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Validate_ExpiryMissingOrAbsurd_Refuses(string? expiry) => await RefuseAsync(TokenFault.Expiry, p => SetJson(p, "exp", expiry));

    [Fact]
    public async Task Validate_Expiry_HoldsToTheSecondOfTheSkew()
    {
        string token = _test.Issuer.Token();

        _test.Time.Advance(TimeSpan.FromSeconds(330) - TimeSpan.FromTicks(1));
        await _test.AcceptAsync(token);
        _test.Time.Advance(TimeSpan.FromTicks(1));
        await _test.RefuseAsync(TokenFault.Expired, token);
    }

    [Fact]
    public async Task Validate_ExpiryAtTheBoundOfBelief_Accepts()
    {
        await AcceptAsync(p => p["exp"] = _test.Issuer.Now + (31 * 86_400));
        await RefuseAsync(TokenFault.Expiry, p => p["exp"] = _test.Issuer.Now + (31 * 86_400) + 1);
    }

    [Fact]
    public async Task Validate_IssuedOrBegunInTheFuture_Refuses()
    {
        await AcceptAsync(p => p["iat"] = _test.Issuer.Now + 30);
        await RefuseAsync(TokenFault.IssuedAt, p => p["iat"] = _test.Issuer.Now + 31);
        await AcceptAsync(p => p["nbf"] = _test.Issuer.Now + 30);
        await RefuseAsync(TokenFault.NotBefore, p => p["nbf"] = _test.Issuer.Now + 31);
        await RefuseAsync(TokenFault.IssuedAt, static p => p.Remove("iat"));
        foreach (string broken in new[] { "\"1772366400\"", "1772366400.0", "null", "-1", "1e9", "true" })
        {
            await RefuseAsync(TokenFault.IssuedAt, p => SetJson(p, "iat", broken));
            await RefuseAsync(TokenFault.NotBefore, p => SetJson(p, "nbf", broken));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("1")]
    [InlineData("[\"ann\"]")]
    [InlineData("\"ann\\u0000\"")]
    [InlineData("\"\\u0000ann\"")]
    [InlineData("\"ann\\n\"")]
    [InlineData("\"an n\"")]
    [InlineData("\"*\"")]
    [InlineData("\"*ann\"")]
    [InlineData("\"group:ops#member\"")]
    [InlineData("\"ann#owner\"")]
    [InlineData("\"user:ann\"")]
    [InlineData("\"\\u00e4nn\"")]
    [InlineData("\"\\uff41nn\"")]
    [InlineData(null)]
    public async Task Validate_SubjectMissingOrNoId_Refuses(string? subject) => await RefuseAsync(TokenFault.Subject, p => SetJson(p, "sub", subject));

    [Theory]
    [InlineData("\"sub\":\"ann\"", "\"sub\":\"\\ud800\"", TokenFault.Subject)]
    [InlineData("\"sub\":\"ann\"", "\"sub\":\"\\udc00x\"", TokenFault.Subject)]
    [InlineData("\"client_id\":\"web\"", "\"client_id\":\"\\ud800\"", TokenFault.Client)]
    [InlineData("\"jti\":\"t1\"", "\"jti\":\"\\ud800\"", TokenFault.TokenId)]
    [InlineData("\"jti\":\"t1\"", "\"jti\":\"t1\",\"scope\":\"\\ud800\"", TokenFault.Scope)]
    [InlineData("\"aud\":\"https://api.example\"", "\"aud\":\"https://api.example\\ud800\"", TokenFault.Payload)]
    [InlineData("\"iss\":\"https://issuer.example\"", "\"iss\":\"https://issuer.example\\ud800\"", TokenFault.Issuer)]
    public async Task Validate_LoneSurrogate_Refuses(string from, string to, object fault)
    {
        string payload = _test.Issuer.Payload().ToJsonString();

        await AcceptAsync(payload);
        Assert.Contains(from, payload, StringComparison.Ordinal);
        await RefuseAsync((TokenFault)fault, payload.Replace(from, to, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Validate_SubjectAtTheBound_Accepts()
    {
        await AcceptAsync(static p => p["sub"] = new string('a', 256));
        await RefuseAsync(TokenFault.Subject, static p => p["sub"] = new string('a', 257));
        await AcceptAsync(static p => p["sub"] = "auth0|5f7c-8e@x.example+y_z/w");
    }

    [Theory]
    [InlineData("jti")]
    [InlineData("client_id")]
    public async Task Validate_RequiredTextMissingOrMalformed_Refuses(string name)
    {
        TokenFault fault = name == "jti" ? TokenFault.TokenId : TokenFault.Client;
        await AcceptAsync(p => p[name] = new string('a', 256));
        foreach (string? broken in new[] { null, "null", "1", "\"\"", "[\"a\"]", "\"a\\u0000\"", $"\"{new string('a', 257)}\"" })
        {
            await RefuseAsync(fault, p => SetJson(p, name, broken));
        }
    }

    [Fact]
    public async Task Validate_AuthorizedParty_StandsForTheClientAndNeverContradictsIt()
    {
        VerifiedToken token = await AcceptAsync(static p => Rename(p, "client_id", "azp"));
        Assert.Equal("web", token.Credential.ClientId);
        await AcceptAsync(static p => p["azp"] = "web");
        await RefuseAsync(TokenFault.Client, static p => p["azp"] = "other");
        await RefuseAsync(TokenFault.Client, static p => p["azp"] = 1);
        await RefuseAsync(TokenFault.Client, static p =>
        {
            p["azp"] = "web";
            p["client_id"] = null;
        });
    }

    [Theory]
    [InlineData("{\"jkt\":\"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I\"}")]
    [InlineData("{\"x5t#S256\":\"bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2\"}")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Validate_TokenBoundToAKey_IsNoBearerToken(string confirmation) =>
        await RefuseAsync(TokenFault.BoundToKey, p => SetJson(p, "cnf", confirmation));

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\" \"")]
    [InlineData("[\"read\"]")]
    [InlineData("\"read  write\"")]
    [InlineData("\" read\"")]
    [InlineData("\"read\\twrite\"")]
    [InlineData("\"re\\\"ad\"")]
    public async Task Validate_ScopeMalformed_Refuses(string scope) => await RefuseAsync(TokenFault.Scope, p => SetJson(p, "scope", scope));

    [Fact]
    public async Task Validate_Scopes_AreReadUpToTheBound()
    {
        static string Many(int count) => string.Join(' ', Enumerable.Range(0, count).Select(static i => $"s{i}"));

        Assert.Empty((await AcceptAsync(static _ => { })).Credential.Scopes);
        Assert.Empty((await AcceptAsync(static p => p["scope"] = string.Empty)).Credential.Scopes);
        Assert.Equal(256, (await AcceptAsync(static p => p["scope"] = Many(256))).Credential.Scopes.Count);
        await RefuseAsync(TokenFault.Scope, static p => p["scope"] = Many(257));
    }

    [Fact]
    public async Task Validate_AuthenticationContext_IsReadOrRefused()
    {
        VerifiedToken token = await AcceptAsync(p =>
        {
            p["acr"] = "mfa";
            p["auth_time"] = _test.Issuer.Now - 60;
        });
        Assert.Equal("mfa", token.Credential.AuthenticationContext);
        Assert.Equal(_test.Time.GetUtcNow().AddSeconds(-60), token.Credential.AuthenticatedAt);
        await RefuseAsync(TokenFault.AuthenticationContext, static p => p["acr"] = 1);
        await RefuseAsync(TokenFault.AuthenticationContext, p => p["auth_time"] = _test.Issuer.Now + 31);
        await RefuseAsync(TokenFault.AuthenticationContext, p => p["auth_time"] = $"{_test.Issuer.Now}");
    }

    [Fact]
    public async Task Validate_UntrustedAct_RefusesInsteadOfIgnoring()
    {
        foreach (string act in new[] { """{"sub":"bot"}""", "{}", "null", "\"bot\"" })
        {
            await RefuseAsync(TokenFault.Actor, p => SetJson(p, "act", act));
        }
    }

    [Fact]
    public async Task Validate_Identity_HoldsOpaqueIdsAndScopesOnly()
    {
        var result = await _test.ValidateAsync(_test.Issuer.Token(payload: static p =>
        {
            p["scope"] = "read";
            p["email"] = "ann@example.org";
            p["name"] = "Ann";
            p["roles"] = new JsonArray("admin");
            p["groups"] = new JsonArray("ops");
        }));

        string[] claims = [.. result.ClaimsIdentity.Claims.Select(static c => $"{c.Type}={c.Value}")];
        Assert.Equal($"iss={TestIssuer.DefaultIssuer} sub=ann client_id=web scope=read", string.Join(' ', claims));
        Assert.Equal("FlowPilot", result.ClaimsIdentity.AuthenticationType);
    }

    public void Dispose() => _test.Dispose();

    internal static void SetJson(JsonObject members, string name, string? json)
    {
        members.Remove(name);
        if (json is not null)
        {
            members[name] = JsonNode.Parse(json);
        }
    }

    private static void Rename(JsonObject members, string from, string to)
    {
        JsonNode? value = members[from];
        members.Remove(from);
        members[to] = value;
    }

    private Task<VerifiedToken> AcceptAsync(Action<JsonObject> payload) => _test.AcceptAsync(_test.Issuer.Token(payload: payload));

    private Task<VerifiedToken> AcceptAsync(string payload) => _test.AcceptAsync(_test.Issuer.Sign(_test.Issuer.Header().ToJsonString(), payload));

    private Task RefuseAsync(TokenFault fault, Action<JsonObject> payload) => _test.RefuseAsync(fault, _test.Issuer.Token(payload: payload));

    private Task RefuseAsync(TokenFault fault, string payload) => _test.RefuseAsync(fault, _test.Issuer.Sign(_test.Issuer.Header().ToJsonString(), payload));
}
