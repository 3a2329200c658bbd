using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FlowPilot.AspNetCore.Authentication;

namespace FlowPilot.AspNetCore.Tests.Authentication;

public sealed class IssuerKeyTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task FromJwk_RightKey_VerifiesTokens()
    {
        using var test = new TokenValidation(issuer: null, options: null);
        JsonObject jwk = Jwk(test.Issuer.Key);
        using var other = new TokenValidation(i => i.Keys = new StaticIssuerKeySource(IssuerKey.FromJwk(jwk.ToJsonString())));

        await other.AcceptAsync(test.Issuer.Token());
        await other.RefuseAsync(TokenFault.Signature, other.Issuer.Token());
    }

    [Theory]
    [InlineData("kty", "\"RSA\"")]
    [InlineData("kty", "\"oct\"")]
    [InlineData("kty", null)]
    [InlineData("crv", "\"P-384\"")]
    [InlineData("crv", "\"secp256k1\"")]
    [InlineData("crv", null)]
    [InlineData("alg", "\"ES384\"")]
    [InlineData("alg", "\"none\"")]
    [InlineData("use", "\"enc\"")]
    [InlineData("key_ops", "[\"sign\"]")]
    [InlineData("key_ops", "\"verify\"")]
    [InlineData("d", "\"AAAA\"")]
    [InlineData("kid", null)]
    [InlineData("kid", "\"\"")]
    [InlineData("kid", "1")]
    [InlineData("x", null)]
    [InlineData("x", "\"AAAA\"")]
    [InlineData("x", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"")]
    [InlineData("y", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB\"")]
    public void FromJwk_WrongMember_ThrowsNamingIt(string name, string? json)
    {
        JsonObject jwk = Jwk(_key);
        StrictTokenHandlerClaimTests.SetJson(jwk, name, json);

        FormatException e = Assert.Throws<FormatException>(() => IssuerKey.FromJwk(jwk.ToJsonString()));

        Assert.StartsWith($"Not a JSON Web Key: {name}", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("use", "\"sig\"")]
    [InlineData("alg", "\"ES256\"")]
    [InlineData("key_ops", "[\"verify\"]")]
    [InlineData("x5t", "\"abc\"")]
    public void FromJwk_RightMember_Reads(string name, string json)
    {
        JsonObject jwk = Jwk(_key);
        StrictTokenHandlerClaimTests.SetJson(jwk, name, json);

        Assert.Equal("k1", IssuerKey.FromJwk(jwk.ToJsonString()).KeyId);
    }

    [Fact]
    public void FromJwk_NotOneObject_Throws()
    {
        string right = Jwk(_key).ToJsonString();
        foreach (string broken in new[] { "[]", "null", string.Empty, right + "x", right[..^1] + ""","kid":"k2"}""" })
        {
            Assert.Throws<FormatException>(() => IssuerKey.FromJwk(broken));
        }
    }

    [Fact]
    public void FromECDsa_OtherCurve_Throws()
    {
        foreach (string curve in new[] { "nistP384", "nistP521", "secP256k1", "brainpoolP256r1" })
        {
            using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
            Assert.Throws<ArgumentException>(() => IssuerKey.FromECDsa("k1", key));
        }

        // The same size, the same name nowhere: parameters that whoever made the key chose.
        using var chosen = ECDsa.Create(_key.ExportExplicitParameters(includePrivateParameters: false));
        Assert.False(chosen.ExportParameters(includePrivateParameters: false).Curve.IsNamed);
        Assert.Throws<ArgumentException>(() => IssuerKey.FromECDsa("k1", chosen));
        Assert.Throws<ArgumentException>(() => IssuerKey.FromECDsa(" ", _key));
        Assert.Throws<ArgumentOutOfRangeException>(() => IssuerKey.FromECDsa(new string('k', 257), _key));
    }

    [Fact]
    public async Task FromECDsa_DisposedAfterwards_StillVerifies()
    {
        using var test = new TokenValidation();
        string token = test.Issuer.Token();
        test.Issuer.Key.Dispose();

        await test.AcceptAsync(token);
    }

    [Fact]
    public async Task StaticSource_FindsExactlyWhatItHas()
    {
        var source = new StaticIssuerKeySource(IssuerKey.FromECDsa("k1", _key), IssuerKey.FromECDsa("K1", _key));

        Assert.Equal("k1", (await source.FindAsync("k1", TestContext.Current.CancellationToken))?.ToString());
        Assert.Null(await source.FindAsync("k2", TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(static () => new StaticIssuerKeySource());
        Assert.Throws<ArgumentException>(() => new StaticIssuerKeySource(IssuerKey.FromECDsa("k1", _key), IssuerKey.FromECDsa("k1", _key)));
    }

    public void Dispose() => _key.Dispose();

    private static JsonObject Jwk(ECDsa key)
    {
        ECParameters parameters = key.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = "k1",
            ["x"] = Base64Url.EncodeToString(parameters.Q.X),
            ["y"] = Base64Url.EncodeToString(parameters.Q.Y),
        };
    }
}
