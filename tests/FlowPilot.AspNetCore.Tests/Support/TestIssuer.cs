using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FlowPilot.AspNetCore.Authentication;

namespace FlowPilot.AspNetCore.Tests.Support;

/// <summary>An issuer of the tests: one P-256 key, tokens that are right, and tokens that are wrong on purpose.</summary>
internal sealed class TestIssuer : IDisposable
{
    public const string DefaultIssuer = "https://issuer.example";
    public const string DefaultAudience = "https://api.example";

    private readonly TimeProvider _time;
    private int _tokens;

    public TestIssuer(TimeProvider time, string issuer = DefaultIssuer, string audience = DefaultAudience, string keyId = "k1")
    {
        _time = time;
        Issuer = issuer;
        Audience = audience;
        KeyId = keyId;
    }

    public string Issuer { get; }

    public string Audience { get; }

    public string KeyId { get; }

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public IssuerKey PublicKey => IssuerKey.FromECDsa(KeyId, Key);

    public long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    public JsonObject Header() => new() { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = KeyId };

    public JsonObject Payload(string subject = "ann", string client = "web") => new()
    {
        ["iss"] = Issuer,
        ["sub"] = subject,
        ["aud"] = Audience,
        ["client_id"] = client,
        ["jti"] = $"t{Interlocked.Increment(ref _tokens)}",
        ["iat"] = Now,
        ["exp"] = Now + 300,
    };

    /// <summary>A token, right unless it is changed.</summary>
    public string Token(string subject = "ann", string client = "web", Action<JsonObject>? payload = null, Action<JsonObject>? header = null)
    {
        JsonObject claims = Payload(subject, client), members = Header();
        payload?.Invoke(claims);
        header?.Invoke(members);
        return Sign(members.ToJsonString(), claims.ToJsonString());
    }

    /// <summary>Signs a header and a payload as they are, well-formed or not.</summary>
    public string Sign(string header, string payload) => Sign(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(payload));

    public string Sign(byte[] header, byte[] payload) => SignText($"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(payload)}");

    /// <summary>Puts a signature behind a text of two segments.</summary>
    public string SignText(string text) => $"{text}.{Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";

    public IssuerOptions Options(Action<IssuerOptions>? configure = null)
    {
        var options = new IssuerOptions { Issuer = Issuer, Audience = Audience, Keys = new StaticIssuerKeySource(PublicKey) };
        configure?.Invoke(options);
        return options;
    }

    public void Dispose() => Key.Dispose();
}
