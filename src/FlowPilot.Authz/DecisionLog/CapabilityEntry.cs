using System.Text.Json;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>The record of a capability that sandboxed code used or was refused.</summary>
public sealed class CapabilityEntry : DecisionLogEntry
{
    private const int MaxTextLength = 256;

    /// <summary>Makes the entry.</summary>
    /// <param name="store">The store of the decision.</param>
    /// <param name="runId">The run of the sandboxed code.</param>
    /// <param name="decisionId">The decision under which it ran.</param>
    /// <param name="capability">The canonical text of the capability; at most 256 characters, the host's own text and not the guest's.</param>
    /// <param name="allowed">Whether it was given.</param>
    /// <param name="import">The import that asked for it, for example <c>flowpilot_log.write</c>; at most 256 characters.</param>
    /// <exception cref="ArgumentException">A text is empty or too long, or the store is not set.</exception>
    public CapabilityEntry(StoreId store, Guid runId, Guid decisionId, string capability, bool allowed, string import)
        : base(store)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(capability);
        ArgumentException.ThrowIfNullOrWhiteSpace(import);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capability.Length, MaxTextLength, nameof(capability));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(import.Length, MaxTextLength, nameof(import));
        if (store.IsDefault)
        {
            throw new ArgumentException("The store is not set.", nameof(store));
        }

        RunId = runId;
        DecisionId = decisionId;
        Capability = capability;
        Allowed = allowed;
        Import = import;
    }

    /// <inheritdoc/>
    public override string Kind => "capability";

    /// <summary>Gets the run of the sandboxed code.</summary>
    public Guid RunId { get; }

    /// <summary>Gets the decision under which it ran.</summary>
    public Guid DecisionId { get; }

    /// <summary>Gets the canonical text of the capability.</summary>
    public string Capability { get; }

    /// <summary>Gets a value indicating whether it was given.</summary>
    public bool Allowed { get; }

    /// <summary>Gets the import that asked for it.</summary>
    public string Import { get; }

    internal override void WriteBody(Utf8JsonWriter json, Pseudonyms pseudonyms)
    {
        json.WriteString("run_id", RunId);
        json.WriteString("decision_id", DecisionId);
        json.WriteString("capability", Capability);
        json.WriteString("verdict", Allowed ? "allow" : "deny");
        json.WriteString("import", Import);
    }
}
