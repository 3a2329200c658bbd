using System.Security.Cryptography;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Holds the receipt of one run: which code ran on which input, under whose decision, within which limits, how it ended and what it used.</summary>
/// <remarks>
/// It is one JSON document in canonical form (RFC 8785) with a closed set of members. Its hash stands in the decision log. It holds hashes of
/// input, output and log and never their content. Immutable; safe for concurrent use.
/// </remarks>
public sealed class SandboxReceipt
{
    /// <summary>The type of a signed receipt, in the header of its JWS.</summary>
    internal const string JwsType = "fp-receipt";

    private readonly byte[] _utf8Json;
    private ReceiptContent? _content;

    internal SandboxReceipt(byte[] utf8Json, string? jws = null, ReceiptContent? content = null)
    {
        _utf8Json = utf8Json;
        _content = content;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(utf8Json));
        Jws = jws;
    }

    /// <summary>Gets the document.</summary>
    public ReadOnlyMemory<byte> Utf8Json => _utf8Json;

    /// <summary>Gets the SHA-256 of the document, which the decision log has, as 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Gets the SHA-256 of the document without what differs from run to run (ids, store, grant and times): equal for the same run done again.</summary>
    public string ReplaySha256 => field ??= ReplayHash.Of(_utf8Json);

    /// <summary>Gets the document as a compact JWS signed with ES256; <see langword="null"/> if the host signs no receipts.</summary>
    public string? Jws { get; }

    /// <summary>Gets the id of the run.</summary>
    public Guid RunId => Content.RunId;

    /// <summary>Gets the id of the decision under which it ran.</summary>
    public Guid DecisionId => Content.DecisionId;

    /// <summary>Gets the store of the decision.</summary>
    public string Store => Content.Store;

    /// <summary>Gets the SHA-256 of the module.</summary>
    public string ModuleSha256 => Content.ModuleSha256;

    /// <summary>Gets the SHA-256 of the input.</summary>
    public string InputSha256 => Content.InputSha256;

    /// <summary>Gets the SHA-256 of the output; of nothing, where the run has none.</summary>
    public string OutputSha256 => Content.OutputSha256;

    /// <summary>Gets the SHA-256 of the log, see the reference on receipts for how its lines are written.</summary>
    public string LogSha256 => Content.LogSha256;

    /// <summary>Gets how the run ended.</summary>
    public SandboxOutcome Outcome => Content.Outcome;

    /// <summary>Gets all that it says.</summary>
    internal ReceiptContent Content => _content ??= ReceiptReader.Read(_utf8Json).Content
        ?? throw new InvalidOperationException("A receipt of this host cannot be read.");

    /// <summary>Gives the hash only: a receipt may end up in a log.</summary>
    /// <returns>The hash.</returns>
    public override string ToString() => Sha256;
}
