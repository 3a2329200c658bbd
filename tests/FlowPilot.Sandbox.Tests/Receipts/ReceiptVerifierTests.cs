using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.Shared.Jose;
using FlowPilot.Shared.Json;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Tests.Receipts;

/// <summary>What someone who has only the receipt and the public key accepts, and what not.</summary>
public sealed class ReceiptVerifierTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _older = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    // Every member that a receipt can have, the optional ones included.
    private const string Full = """
        {"abi":1,"bytes":{"input":"1","log":"2","output":"3","read":"4","written":"5"},
        "capabilities":{"granted":["clock.read","log.write"],"refused":["random.read"],"used":["log.write"]},
        "config_hash":"@","decision_id":"0197ad00-0000-7000-8000-000000000001","detail_code":"None","engine_version":"50.0.1","fuel":"9","fuel_budget":"10",
        "grant_sha256":"@","guest_code":-7,"host_calls":"3","input_sha256":"@",
        "limits":{"buffer_bytes":"1","buffers":"1","deadline_us":"1","fuel":"1","host_calls":"1","host_calls_per_function":"1","input_bytes":"1","log_bytes":"1",
        "log_lines":"1","memory_bytes":"1","output_bytes":"1","reentry_depth":"1","request_bytes":"1","table_elements":"1","tables":"1",
        "wasi_argument_bytes":"1","wasi_descriptors":"3","wasi_directory_entries":"1","wasi_file_bytes":"1","wasi_file_depth":"1","wasi_files":"1",
        "wasi_path_bytes":"1","wasi_random_bytes":"1","wasi_subscriptions":"1","wasi_vectors":"1"},
        "log_sha256":"@","manifest_sha256":"@","metering":"fuel_and_time","module_sha256":"@","outcome":"GuestError","output_sha256":"@","peak_memory":"65536",
        "profile":"flowpilot","run_id":"0197ad00-0000-7000-8000-000000000002","seed":"-7","started_at":"2026-03-01T12:00:00.000001Z","store":"default","v":1,"wall_us":"12"}
        """;

    private static readonly string Hash = new('a', 64);

    private static readonly string[] Optional = ["fuel", "manifest_sha256", "seed"];

    private static readonly string[] Texts = ["engine_version", "profile", "store"];

    public static TheoryData<string> Members => [.. Paths(Document().RootElement, string.Empty)];

    private static byte[] Canonical => CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(Full.Replace("@", Hash, StringComparison.Ordinal)));

    [Fact]
    public async Task Verify_ReceiptOfARun_GivesIt()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o =>
        {
            o.ReceiptSigningKey = _key;
            o.ReceiptPublicKeys.Add(_older);
        });

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("echo"), "x"u8.ToArray());
        string jws = Assert.IsType<string>(result.Receipt?.Jws);
        ReceiptVerification elsewhere = new ReceiptVerifier([PublicHalf(_key)]).Verify(jws);
        ReceiptVerification here = sandbox.Authz.Services.GetRequiredService<ReceiptVerifier>().Verify(jws);

        Assert.True(elsewhere.IsValid && here.IsValid);
        Assert.Equal(result.Receipt.Utf8Json.ToArray(), elsewhere.Receipt.Utf8Json.ToArray());
        Assert.Equal((result.Receipt.Sha256, jws, result.RunId), (elsewhere.Receipt.Sha256, elsewhere.Receipt.Jws, elsewhere.Receipt.RunId));
        using JsonDocument header = JsonDocument.Parse(Base64Url.DecodeFromChars(jws.AsSpan(0, jws.IndexOf('.', StringComparison.Ordinal))));
        Assert.Equal(["alg", "kid", "typ"], header.RootElement.EnumerateObject().Select(static m => m.Name));
        Assert.Equal(("ES256", "fp-receipt"), (header.RootElement.GetProperty("alg").GetString(), header.RootElement.GetProperty("typ").GetString()));
        Assert.Contains(header.RootElement.GetProperty("kid").GetString(), new ReceiptVerifier([_key]).KeyIds);
    }

    [Fact]
    public async Task Verify_AfterRotation_AcceptsTheOlderKeyWhileItIsInTheRing()
    {
        string jws = new ReceiptSigner(_older).Sign(Canonical);
        await using TestSandbox both = await TestSandbox.StartAsync(o =>
        {
            o.ReceiptSigningKey = _key;
            o.ReceiptPublicKeys.Add(PublicHalf(_older));
        });

        Assert.True(both.Authz.Services.GetRequiredService<ReceiptVerifier>().Verify(jws).IsValid);
        Assert.Equal(ReceiptFault.UnknownKey, new ReceiptVerifier([_key]).Verify(jws).Fault);
    }

    [Fact]
    public void Thumbprint_KeyOfRfc7515_IsTheKnownOne()
    {
        // RFC 7515, appendix A.3.1.
        using ECDsa key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint
            {
                X = Base64Url.DecodeFromChars("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"),
                Y = Base64Url.DecodeFromChars("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"),
            },
        });

        Assert.Equal("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U", Assert.Single(new ReceiptVerifier([key]).KeyIds));
    }

    [Fact]
    public void Read_EveryMember_IsAccepted() => Assert.Equal((ReceiptFault.None, (string?)null), FaultOf(Canonical));

    [Theory]
    [MemberData(nameof(Members))]
    public void Verify_MemberChangedRemovedOrRenamed_Fails(string path)
    {
        string jws = new ReceiptSigner(_key).Sign(Canonical);
        var verifier = new ReceiptVerifier([_key]);
        Assert.True(verifier.Verify(jws).IsValid);

        foreach (byte[] mutant in Mutants(path))
        {
            string[] parts = jws.Split('.');
            ReceiptVerification forged = verifier.Verify($"{parts[0]}.{Base64Url.EncodeToString(mutant)}.{parts[2]}");
            Assert.Equal(ReceiptFault.WrongSignature, forged.Fault);
            Assert.NotEqual(Convert.ToHexStringLower(SHA256.HashData(Canonical)), Convert.ToHexStringLower(SHA256.HashData(mutant)));
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_MemberOfAnotherTypeMissingOrUnknown_IsRefusedByName(string path)
    {
        foreach (JsonNode? value in new JsonNode?[] { null, true, 1.5, "\n", "01", "", new JsonArray(1), new JsonArray("b", "a"), new JsonArray("a", "a"), new JsonObject { ["x"] = 1 } })
        {
            if (Texts.Contains(path) && value?.ToJsonString() == "\"01\"")
            {
                continue; // as good a text as any
            }

            (ReceiptFault fault, string? member) = FaultOf(Edit(path, (parent, name) => parent[name] = value?.DeepClone()));
            // The outcome says which other members there are, so they may be what is found first.
            Assert.True(fault is ReceiptFault.WrongValue or ReceiptFault.UnknownVersion or ReceiptFault.MissingMember or ReceiptFault.UnknownMember or ReceiptFault.NotJson, $"{path} = {value?.ToJsonString() ?? "null"}: {fault}");
            Assert.True(member is null || member.StartsWith(path, StringComparison.Ordinal) || path == "outcome" || path == "metering", $"{path} was called {member}");
        }

        (ReceiptFault Fault, string? Member) removed = FaultOf(Edit(path, static (parent, name) => parent.Remove(name)));
        Assert.Equal(Optional.Contains(path) ? (ReceiptFault.None, null) : (ReceiptFault.MissingMember, path), removed);
        Assert.Equal((ReceiptFault.UnknownMember, path + "_"), FaultOf(Edit(path, static (parent, name) => parent[name + "_"] = "x")));
    }

    [Fact]
    public void Read_WrittenInAnotherWay_IsRefused()
    {
        string text = Encoding.UTF8.GetString(Canonical);
        Assert.Equal(ReceiptFault.NotCanonical, FaultOf(" " + text).Fault);
        Assert.Equal(ReceiptFault.NotCanonical, FaultOf(text.Replace("\"v\":1", "\"v\": 1", StringComparison.Ordinal)).Fault);
        Assert.Equal(ReceiptFault.NotCanonical, FaultOf(text.Replace("\"default\"", "\"\\u0064efault\"", StringComparison.Ordinal)).Fault);
        Assert.Equal(ReceiptFault.NotCanonical, FaultOf("{\"v\":1," + text.Replace(",\"v\":1", string.Empty, StringComparison.Ordinal)[1..]).Fault);
        Assert.Equal(ReceiptFault.DuplicateMember, FaultOf("{\"v\":1," + text[1..]).Fault);
        Assert.Equal(ReceiptFault.DuplicateMember, FaultOf("{\"\\u0076\":1," + text[1..]).Fault);
        Assert.Equal(ReceiptFault.WrongValue, FaultOf(text.Replace("\"abi\":1", "\"abi\":1.0", StringComparison.Ordinal)).Fault);
        Assert.Equal(ReceiptFault.UnknownVersion, FaultOf(text.Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal)).Fault);
        Assert.Equal(ReceiptFault.NotJson, FaultOf(text + "{}").Fault);
        Assert.Equal(ReceiptFault.NotJson, FaultOf(text[..^1]).Fault);
        Assert.Equal(ReceiptFault.NotJson, FaultOf("[1]").Fault);
        Assert.Equal(ReceiptFault.NotJson, FaultOf(string.Empty).Fault);
        Assert.Equal(ReceiptFault.NotJson, FaultOf("{\"\\ud800\":1," + text[1..]).Fault);
        Assert.Equal(ReceiptFault.NotJson, FaultOf((byte[])[0xEF, 0xBB, 0xBF, .. Canonical]).Fault);
        Assert.Equal(ReceiptFault.TooLarge, FaultOf(new byte[(256 * 1024) + 1]).Fault);
    }

    [Theory]
    [InlineData("""{"alg":"none","kid":"@","typ":"fp-receipt"}""", ReceiptFault.WrongAlgorithm)]
    [InlineData("""{"alg":"HS256","kid":"@","typ":"fp-receipt"}""", ReceiptFault.WrongAlgorithm)]
    [InlineData("""{"alg":"ES256","kid":"@","typ":"JWT"}""", ReceiptFault.WrongType)]
    [InlineData("""{"alg":"ES256","kid":"other","typ":"fp-receipt"}""", ReceiptFault.UnknownKey)]
    [InlineData("""{"alg":"ES256","typ":"fp-receipt"}""", ReceiptFault.WrongHeader)]
    [InlineData("""{"alg":"ES256","crit":["b64"],"kid":"@","typ":"fp-receipt"}""", ReceiptFault.WrongHeader)]
    [InlineData("""{"alg":"ES256","jwk":{},"kid":"@","typ":"fp-receipt"}""", ReceiptFault.WrongHeader)]
    [InlineData("""{"typ":"fp-receipt","alg":"ES256","kid":"@"}""", ReceiptFault.WrongHeader)]
    [InlineData("""{"alg":"ES256","alg":"ES256","kid":"@","typ":"fp-receipt"}""", ReceiptFault.WrongHeader)]
    [InlineData("[]", ReceiptFault.WrongHeader)]
    public void Verify_OtherHeader_IsRefusedThoughItIsSigned(string header, ReceiptFault fault)
    {
        var verifier = new ReceiptVerifier([_key]);
        string jws = CompactJwsWriter.Sign(_key, Encoding.UTF8.GetBytes(header.Replace("@", verifier.KeyIds.Single(), StringComparison.Ordinal)), Canonical);

        Assert.Equal(fault, verifier.Verify(jws).Fault);
    }

    [Fact]
    public void Verify_TextThatIsNoJws_IsRefused()
    {
        var verifier = new ReceiptVerifier([_key]);
        string jws = new ReceiptSigner(_key).Sign(Canonical);
        string[] parts = jws.Split('.');
        Assert.Equal(ReceiptFault.NotSigned, verifier.Verify(string.Empty).Fault);
        Assert.Equal(ReceiptFault.NotSigned, verifier.Verify($"{parts[0]}.{parts[1]}").Fault);
        Assert.Equal(ReceiptFault.NotSigned, verifier.Verify($"{parts[0]}.{parts[1]}.").Fault);
        Assert.Equal(ReceiptFault.NotSigned, verifier.Verify(jws + "=").Fault);
        Assert.Equal(ReceiptFault.NotSigned, verifier.Verify(jws + " ").Fault);
        Assert.Equal(ReceiptFault.NotSigned, verifier.Verify(jws + ".x").Fault);
        Assert.Equal(ReceiptFault.TooLarge, verifier.Verify(new string('x', 1 << 20)).Fault);
        Assert.Equal(ReceiptFault.WrongSignature, verifier.Verify($"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(new byte[64])}").Fault);
        Assert.Equal(ReceiptFault.WrongSignature, verifier.Verify($"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(new byte[63])}").Fault);
        byte[] der = _key.SignData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        Assert.Equal(ReceiptFault.WrongSignature, verifier.Verify($"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(der)}").Fault);
    }

    [Fact]
    public void Keys_OfAnotherCurveOrWithoutPrivateHalf_AreRefused()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var validator = new SandboxOptionsValidator();

        Assert.Throws<ArgumentException>(() => new ReceiptVerifier([other]));
        Assert.True(validator.Validate(null, new SandboxOptions { ReceiptSigningKey = other }).Failed);
        Assert.True(validator.Validate(null, new SandboxOptions { ReceiptSigningKey = PublicHalf(_key) }).Failed);
        Assert.True(validator.Validate(null, new SandboxOptions { ReceiptPublicKeys = { other } }).Failed);
        Assert.True(validator.Validate(null, new SandboxOptions { ReceiptSigningKey = _key, ReceiptPublicKeys = { PublicHalf(_older) } }).Succeeded);
    }

    [Fact]
    public async Task Verify_ManyAtOnce_AllComeOutRight()
    {
        var signer = new ReceiptSigner(_key);
        var verifier = new ReceiptVerifier([_key]);
        byte[] canonical = Canonical;

        bool[] verdicts = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => verifier.Verify(signer.Sign(canonical)).IsValid)));

        Assert.All(verdicts, Assert.True);
    }

    public void Dispose()
    {
        _key.Dispose();
        _older.Dispose();
    }

    private static JsonDocument Document() => JsonDocument.Parse(Canonical);

    private static IEnumerable<string> Paths(JsonElement element, string path) => element.EnumerateObject().SelectMany(m =>
        m.Value.ValueKind == JsonValueKind.Object ? Paths(m.Value, $"{path}{m.Name}.").Prepend(path + m.Name) : [path + m.Name]);

    private static IEnumerable<byte[]> Mutants(string path)
    {
        yield return Edit(path, static (parent, name) => parent.Remove(name));
        yield return Edit(path, static (parent, name) => parent[name + "_"] = "x");
        yield return Edit(path, static (parent, name) => parent[name] = Changed(parent[name]));
    }

    // Another value of the same form, where there is one.
    private static JsonNode? Changed(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out int number) => number + 1,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>() is { } text && text.Length == 64 ? new string('b', 64) : value.GetValue<string>() + "1",
        JsonArray array => new JsonArray([.. array.Select(static n => n?.DeepClone()), "z"]),
        _ => new JsonObject(),
    };

    private static byte[] Edit(string path, Action<JsonObject, string> edit)
    {
        JsonObject root = JsonNode.Parse(Canonical)?.AsObject() ?? [];
        string[] names = path.Split('.');
        JsonObject parent = names.Length == 1 ? root : root[names[0]]?.AsObject() ?? [];
        edit(parent, names[^1]);
        return CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    private static (ReceiptFault Fault, string? Member) FaultOf(string text) => FaultOf(Encoding.UTF8.GetBytes(text));

    private static (ReceiptFault Fault, string? Member) FaultOf(byte[] utf8Json)
    {
        ReceiptVerification read = ReceiptVerifier.Read(utf8Json);
        Assert.Equal(read.Fault == ReceiptFault.None, read.IsValid);
        return (read.Fault, read.Member);
    }

    private static ECDsa PublicHalf(ECDsa key) => ECDsa.Create(key.ExportParameters(includePrivateParameters: false));
}
