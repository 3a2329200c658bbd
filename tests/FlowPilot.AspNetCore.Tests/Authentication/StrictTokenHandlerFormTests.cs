using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FlowPilot.AspNetCore.Authentication;

namespace FlowPilot.AspNetCore.Tests.Authentication;

/// <summary>Attacks on the text, the header and the signature of a token; each beside its nearest neighbour that is right.</summary>
public sealed class StrictTokenHandlerFormTests : IDisposable
{
    private readonly TokenValidation _test = new();

    [Fact]
    public async Task Validate_RightToken_GivesSubjectAndCredential()
    {
        VerifiedToken token = await _test.AcceptAsync(_test.Issuer.Token("ann", "web", p => p["scope"] = "read write"));

        Assert.Equal("user:ann", token.Subject.ToString());
        Assert.Null(token.Principal);
        Assert.Equal("web", token.Credential.ClientId);
        Assert.Equal(_test.Issuer.Issuer, token.Credential.Issuer);
        Assert.Equal(["read", "write"], token.Credential.Scopes);
        Assert.Equal(_test.Time.GetUtcNow().AddSeconds(330), token.Credential.ExpiresAt);
    }

    [Fact]
    public async Task Validate_LongTyp_Accepts() => await _test.AcceptAsync(_test.Issuer.Token(header: h => h["typ"] = "application/at+jwt"));

    [Theory]
    [InlineData("JWT")]
    [InlineData("dpop+jwt")]
    [InlineData("fp-at+jwt")]
    [InlineData("at+jwt ")]
    [InlineData("application/jwt")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Validate_OtherTyp_Refuses(string? type) =>
        await _test.RefuseAsync(TokenFault.Type, _test.Issuer.Token(header: h => Set(h, "typ", type)));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("NONE")]
    [InlineData("nOnE")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("HS256")]
    [InlineData("RS256")]
    [InlineData("PS256")]
    [InlineData("ES384")]
    [InlineData("ES256K")]
    [InlineData("es256")]
    [InlineData("ES256 ")]
    public async Task Validate_OtherAlgorithm_Refuses(string? algorithm) =>
        await _test.RefuseAsync(TokenFault.Algorithm, _test.Issuer.Token(header: h => Set(h, "alg", algorithm)));

    [Fact]
    public async Task Validate_AlgorithmNotAString_Refuses()
    {
        await _test.RefuseAsync(TokenFault.Algorithm, _test.Issuer.Token(header: h => h["alg"] = new JsonArray("ES256")));
        await _test.RefuseAsync(TokenFault.Algorithm, _test.Issuer.Token(header: h => h["alg"] = 256));
    }

    [Fact]
    public async Task Validate_Rs256WithAKeyOfItsOwn_Refuses()
    {
        using var rsa = RSA.Create(2048);
        foreach (RSASignaturePadding padding in new[] { RSASignaturePadding.Pkcs1, RSASignaturePadding.Pss })
        {
            string algorithm = padding == RSASignaturePadding.Pss ? "PS256" : "RS256";
            string text = Unsigned(h => h["alg"] = algorithm);
            string token = $"{text}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, padding))}";
            await _test.RefuseAsync(TokenFault.Algorithm, token);
        }
    }

    [Fact]
    public async Task Validate_Hs256WithThePublicKeyAsSecret_Refuses()
    {
        foreach (byte[] secret in new[] { _test.Issuer.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(_test.Issuer.Key.ExportSubjectPublicKeyInfoPem()) })
        {
            string text = Unsigned(h => h["alg"] = "HS256");
            await _test.RefuseAsync(TokenFault.Algorithm, $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}");

            // The same bytes behind a header that names the right algorithm.
            text = Unsigned();
            await _test.RefuseAsync(TokenFault.SignatureForm, $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}");
        }
    }

    [Theory]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","crit":["exp"]}""", TokenFault.CriticalHeader)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","crit":["x"],"x":1}""", TokenFault.CriticalHeader)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","crit":[]}""", TokenFault.CriticalHeader)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","crit":null}""", TokenFault.CriticalHeader)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","\u0063rit":["exp"]}""", TokenFault.CriticalHeader)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","b64":false}""", TokenFault.CriticalHeader)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","b64":true}""", TokenFault.CriticalHeader)]
    [InlineData("""{"alg":"none","alg":"ES256","typ":"at+jwt","kid":"k1"}""", TokenFault.Header)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","\u0061lg":"ES256"}""", TokenFault.Header)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","kid":"k1"}""", TokenFault.Header)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1","x":{"y":1,"y":2}}""", TokenFault.Header)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1"}{}""", TokenFault.Header)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1"} x""", TokenFault.Header)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1",}""", TokenFault.Header)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1"/**/}""", TokenFault.Header)]
    [InlineData("""[{"alg":"ES256","typ":"at+jwt","kid":"k1"}]""", TokenFault.Header)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt"}""", TokenFault.KeyId)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":""}""", TokenFault.KeyId)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":null}""", TokenFault.KeyId)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":1}""", TokenFault.KeyId)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k2"}""", TokenFault.UnknownKey)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"K1"}""", TokenFault.UnknownKey)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"k1 "}""", TokenFault.UnknownKey)]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"../k1"}""", TokenFault.UnknownKey)]
    public async Task Validate_SignedButBrokenHeader_Refuses(string header, object fault) =>
        await _test.RefuseAsync((TokenFault)fault, _test.Issuer.Sign(header, _test.Issuer.Payload().ToJsonString()));

    [Fact]
    public async Task Validate_HeaderWithSpaceAndUnknownMember_Accepts() =>
        await _test.AcceptAsync(_test.Issuer.Sign("""{ "alg": "ES256", "typ": "at+jwt", "kid": "k1", "x5t": "abc" }""", _test.Issuer.Payload().ToJsonString()));

    [Fact]
    public async Task Validate_HeaderNotUtf8OrDeep_Refuses()
    {
        byte[] payload = Encoding.UTF8.GetBytes(_test.Issuer.Payload().ToJsonString());
        byte[] header = Encoding.UTF8.GetBytes(_test.Issuer.Header().ToJsonString());

        await _test.AcceptAsync(_test.Issuer.Sign(header, payload));
        await _test.RefuseAsync(TokenFault.Header, _test.Issuer.Sign([0xEF, 0xBB, 0xBF, .. header], payload));
        await _test.RefuseAsync(TokenFault.Header, _test.Issuer.Sign([.. header[..^1], (byte)',', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}'], payload));
        await _test.RefuseAsync(TokenFault.Header, _test.Issuer.Sign(Deep("x", 17), Encoding.UTF8.GetString(payload)));
    }

    [Fact]
    public async Task Validate_LoneSurrogateInAName_Refuses() => await _test.RefuseAsync(
        TokenFault.Payload, _test.Issuer.Sign(_test.Issuer.Header().ToJsonString(), _test.Issuer.Payload().ToJsonString()[..^1] + ""","\ud800aud":1}"""));

    [Fact]
    public async Task Validate_TextNotExactlyThreeCanonicalSegments_Refuses()
    {
        string token = _test.Issuer.Token();
        string[] parts = token.Split('.');
        string body = $"{parts[0]}.{parts[1]}";

        await _test.AcceptAsync(token);
        foreach (string broken in new[]
        {
            string.Empty, ".", "..", "a", parts[0], body, body + ".", $".{parts[1]}.{parts[2]}", $"{parts[0]}..{parts[2]}", token + ".", token + ".x", "." + token,
            $"{token}.{parts[1]}.{parts[2]}", token + "=", token + "==", $"{parts[0]}=.{parts[1]}.{parts[2]}", $"{parts[0]}.{parts[1]}=.{parts[2]}",
            token + " ", token + "\t", token + "\r\n", " " + token, $"{parts[0]} .{parts[1]}.{parts[2]}", $"{parts[0]}.\n{parts[1]}.{parts[2]}", token.Insert(5, " "),
            token.Insert(5, "\n"), token.Replace('.', '\u3002'), token + "\0", token.Insert(3, "+"), token.Insert(3, "/"), token.Insert(3, "\u00e9"), token + "%3D",
        })
        {
            await _test.RefuseAsync(TokenFault.NotCompactJws, broken);
        }

        // Still canonical, but longer than a signature.
        await _test.RefuseAsync(TokenFault.SignatureForm, token + "A");
        await _test.RefuseAsync(TokenFault.SignatureForm, token + "AA");
    }

    [Fact]
    public async Task Validate_SpareBitsInASegment_Refuses()
    {
        // 64 bytes leave four spare bits in the last character, which a lenient decoder drops.
        string token = _test.Issuer.Token();
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = Alphabet.IndexOf(token[^1], StringComparison.Ordinal);

        Assert.Equal(0, last % 16);
        for (int spare = 1; spare < 16; spare++)
        {
            await _test.RefuseAsync(TokenFault.NotCompactJws, token[..^1] + Alphabet[last + spare]);
        }
    }

    [Fact]
    public async Task Validate_StandardBase64Signature_Refuses()
    {
        string text = Unsigned();
        string token = string.Empty;
        for (int i = 0; i < 200 && !token.Contains('+', StringComparison.Ordinal); i++)
        {
            token = $"{text}.{Convert.ToBase64String(_test.Issuer.Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256)).TrimEnd('=')}";
        }

        await _test.AcceptAsync(token.Replace('+', '-').Replace('/', '_'));
        await _test.RefuseAsync(TokenFault.NotCompactJws, token);
    }

    [Fact]
    public async Task Validate_EncryptedToken_Refuses()
    {
        string header = Base64Url.EncodeToString("""{"alg":"dir","enc":"A256GCM","typ":"at+jwt","kid":"k1"}"""u8);

        await _test.RefuseAsync(TokenFault.NotCompactJws, $"{header}..AAAA.AAAA.AAAA");
        await _test.RefuseAsync(TokenFault.NotCompactJws, $"{header}.AAAA.AAAA.AAAA.AAAA");
    }

    [Fact]
    public async Task Validate_TooLong_Refuses()
    {
        // JSON white space brings a right token to a length; three characters are two bytes and a bit.
        string Sized(int length)
        {
            for (int pad = 0; ; pad++)
            {
                string token = _test.Issuer.Sign(_test.Issuer.Header().ToJsonString(), _test.Issuer.Payload().ToJsonString() + new string(' ', (length * 3 / 4) - 500 + pad));
                if (token.Length >= length)
                {
                    return token;
                }
            }
        }

        string atBound = Sized(16 * 1024);
        Assert.InRange(atBound.Length, 16 * 1024, (16 * 1024) + 1);
        string fits = Sized((16 * 1024) - 2);
        await _test.AcceptAsync(fits);
        await _test.RefuseAsync(TokenFault.TooLong, Sized((16 * 1024) + 1));
        await _test.RefuseAsync(TokenFault.TooLong, new string('A', 1_000_000));
    }

    [Fact]
    public async Task Validate_SignatureOfAnotherForm_Refuses()
    {
        string text = Unsigned();
        byte[] right = _test.Issuer.Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
        byte[] der = _test.Issuer.Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        await _test.AcceptAsync($"{text}.{Base64Url.EncodeToString(right)}");
        foreach (byte[] broken in new[] { der, new byte[64], [.. right[..32], .. new byte[32]], [.. new byte[32], .. right[32..]], right[..63], [.. right, 0], [0, .. right], [1] })
        {
            await _test.RefuseAsync(TokenFault.SignatureForm, $"{text}.{Base64Url.EncodeToString(broken)}");
        }
    }

    [Fact]
    public async Task Validate_AnyChangedBit_Refuses()
    {
        string text = Unsigned();
        byte[] right = _test.Issuer.Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
        for (int bit = 0; bit < right.Length * 8; bit += 7)
        {
            byte[] broken = [.. right];
            broken[bit / 8] ^= (byte)(1 << (bit % 8));
            await _test.RefuseAsync(TokenFault.Signature, $"{text}.{Base64Url.EncodeToString(broken)}");
        }
    }

    [Fact]
    public async Task Validate_SignatureOutOfRange_Refuses()
    {
        // r or s at or above the order of the group, among them s + n where it still fits.
        byte[] order = Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");
        string text = Unsigned();
        byte[] right = _test.Issuer.Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
        byte[] ones = [.. Enumerable.Repeat((byte)0xFF, 32)];

        foreach (byte[] broken in new[] { [.. order, .. right[32..]], [.. right[..32], .. order], [.. right[..32], .. ones], (byte[])[.. ones, .. ones] })
        {
            await _test.RefuseAsync(TokenFault.Signature, $"{text}.{Base64Url.EncodeToString(broken)}");
        }
    }

    [Fact]
    public async Task Validate_OtherFormOfTheSameSignature_IsTheSameSubject()
    {
        // (r, n − s) is a second valid signature of the same content: whoever keys on the text counts one token twice.
        var order = new System.Numerics.BigInteger(Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"), isUnsigned: true, isBigEndian: true);
        string text = Unsigned();
        byte[] right = _test.Issuer.Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
        byte[] other = (order - new System.Numerics.BigInteger(right.AsSpan(32), isUnsigned: true, isBigEndian: true)).ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] malleated = [.. right[..32], .. new byte[32 - other.Length], .. other];

        VerifiedToken one = await _test.AcceptAsync($"{text}.{Base64Url.EncodeToString(right)}");
        VerifiedToken two = await _test.AcceptAsync($"{text}.{Base64Url.EncodeToString(malleated)}");
        Assert.Equal(one.Credential.TokenId, two.Credential.TokenId);
        Assert.Equal(one.Id, two.Id);
    }

    [Fact]
    public async Task Validate_ForeignKey_RefusesHoweverItIsAnnounced()
    {
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ECParameters key = foreign.ExportParameters(false);
        var jwk = new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = "k1",
            ["x"] = Base64Url.EncodeToString(key.Q.X),
            ["y"] = Base64Url.EncodeToString(key.Q.Y),
        };
        foreach (Action<JsonObject>? header in new Action<JsonObject>?[]
        {
            null,
            h => h["jwk"] = jwk.DeepClone(),
            h => h["jku"] = "https://attacker.example/keys",
            h => h["x5u"] = "https://attacker.example/chain",
            h => h["x5c"] = new JsonArray(Convert.ToBase64String(foreign.ExportSubjectPublicKeyInfo())),
        })
        {
            string text = Unsigned(header);
            await _test.AcceptAsync(_test.Issuer.SignText(text));
            await _test.RefuseAsync(TokenFault.Signature, $"{text}.{Base64Url.EncodeToString(foreign.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}");
        }
    }

    [Fact]
    public async Task Validate_ContentOfAnotherToken_Refuses()
    {
        string[] ann = _test.Issuer.Token("ann").Split('.'), bob = _test.Issuer.Token("bob").Split('.');

        await _test.RefuseAsync(TokenFault.Signature, $"{ann[0]}.{bob[1]}.{ann[2]}");
        await _test.RefuseAsync(TokenFault.Signature, $"{ann[0]}.{ann[1]}.{bob[2]}");
    }

    [Fact]
    public async Task Validate_ManyAtOnce_EachIsRight()
    {
        string good = _test.Issuer.Token();
        string bad = good[..^6] + (good[^6] == 'A' ? 'B' : 'A') + good[^5..];
        await Parallel.ForAsync(0, 2_000, TestContext.Current.CancellationToken, async (i, _) =>
        {
            var result = await _test.ValidateAsync(i % 3 == 0 ? bad : good);
            Assert.Equal(i % 3 != 0, result.IsValid);
        });
    }

    public void Dispose() => _test.Dispose();

    internal static string Deep(string name, int depth) =>
        string.Concat(Enumerable.Repeat($"{{\"{name}\":", depth)) + "1" + new string('}', depth);

    private static void Set(JsonObject members, string name, string? value)
    {
        if (value is null)
        {
            members.Remove(name);
        }
        else
        {
            members[name] = value;
        }
    }

    private string Unsigned(Action<JsonObject>? header = null)
    {
        string token = _test.Issuer.Token(header: header);
        return token[..token.LastIndexOf('.')];
    }
}
