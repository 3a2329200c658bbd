using System.Buffers;
using System.Text.Json;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>The record of a run of sandboxed code: which module, under which decision, and how it ended.</summary>
public sealed class ReceiptEntry : DecisionLogEntry
{
    private const int MaxOutcomeLength = 64;
    private const int HashLength = 64;

    private static readonly SearchValues<char> HexChars = SearchValues.Create("0123456789abcdef");

    /// <summary>Makes the entry.</summary>
    /// <param name="store">The store of the decision.</param>
    /// <param name="runId">The run.</param>
    /// <param name="decisionId">The decision under which it ran.</param>
    /// <param name="pluginSha256">The SHA-256 of the module, as 64 lower-case hexadecimal digits.</param>
    /// <param name="outcome">How the run ended; at most 64 characters, the host's own text and not the guest's.</param>
    /// <param name="receiptSha256">The SHA-256 of the receipt, likewise; <see langword="null"/> if there is none.</param>
    /// <exception cref="ArgumentException">A text is empty, too long or no hash, or the store is not set.</exception>
    public ReceiptEntry(StoreId store, Guid runId, Guid decisionId, string pluginSha256, string outcome, string? receiptSha256 = null)
        : base(store)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(outcome);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(outcome.Length, MaxOutcomeLength, nameof(outcome));
        RequireHash(pluginSha256, nameof(pluginSha256));
        if (receiptSha256 is not null)
        {
            RequireHash(receiptSha256, nameof(receiptSha256));
        }

        if (store.IsDefault)
        {
            throw new ArgumentException("The store is not set.", nameof(store));
        }

        RunId = runId;
        DecisionId = decisionId;
        PluginSha256 = pluginSha256;
        Outcome = outcome;
        ReceiptSha256 = receiptSha256;
    }

    /// <inheritdoc/>
    public override string Kind => "receipt";

    /// <summary>Gets the run.</summary>
    public Guid RunId { get; }

    /// <summary>Gets the decision under which it ran.</summary>
    public Guid DecisionId { get; }

    /// <summary>Gets the SHA-256 of the module.</summary>
    public string PluginSha256 { get; }

    /// <summary>Gets how the run ended.</summary>
    public string Outcome { get; }

    /// <summary>Gets the SHA-256 of the receipt; <see langword="null"/> if there is none.</summary>
    public string? ReceiptSha256 { get; }

    internal override void WriteBody(Utf8JsonWriter json, Pseudonyms pseudonyms)
    {
        json.WriteString("run_id", RunId);
        json.WriteString("decision_id", DecisionId);
        json.WriteString("plugin_sha256", PluginSha256);
        json.WriteString("outcome", Outcome);
        json.WriteString("receipt_sha256", ReceiptSha256);
    }

    private static void RequireHash(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        if (text.Length != HashLength || text.AsSpan().ContainsAnyExcept(HexChars))
        {
            throw new ArgumentException("64 lower-case hexadecimal digits are expected.", parameter);
        }
    }
}
