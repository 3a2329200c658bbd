using System.Security.Cryptography;
using System.Text.Json;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Shared.Json;

namespace FlowPilot.Sandbox.Capabilities;

/// <summary>The authority of a run: an allowed decision, for a short time. There is no other way to get one.</summary>
/// <remarks>A class without public constructor, setter or copy, so that it cannot be forged or widened. Safe for concurrent use.</remarks>
public sealed class SandboxGrant
{
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromSeconds(60);

    private readonly Decision _decision;

    private SandboxGrant(Decision decision)
    {
        _decision = decision;
        DateTimeOffset latest = decision.DecidedAt + MaxLifetime;
        ValidUntil = decision.ValidUntil < latest ? decision.ValidUntil : latest;
        Capabilities = [.. decision.Capabilities];
    }

    /// <summary>Gets the id of the decision.</summary>
    public Guid DecisionId => _decision.Id;

    /// <summary>Gets the store of the decision.</summary>
    public StoreId Store => _decision.Store;

    /// <summary>Gets who runs the plugin.</summary>
    public SubjectRef Subject => _decision.Subject;

    /// <summary>Gets the person who acts.</summary>
    public SubjectRef Principal => _decision.Principal;

    /// <summary>Gets the person whose rights are used.</summary>
    public SubjectRef OnBehalfOf => _decision.OnBehalfOf;

    /// <summary>Gets the decision, so that a call of the host can ask again with the same roles, grants and credential.</summary>
    internal Decision Decision => _decision;

    /// <summary>Gets the hash of what the grant allows, for receipts: the decision, its store, action, capabilities and end.</summary>
    /// <remarks>Persons and the resource are left out: the decision log has them under pseudonyms, and from a hash of what can be guessed they could be found.</remarks>
    internal string Sha256 => field ??= Hash();

    /// <summary>Gets the action that was allowed.</summary>
    public string Action => _decision.Action;

    /// <summary>Gets the resource that it was allowed on.</summary>
    public ObjectRef Resource => _decision.Resource;

    /// <summary>Gets until when a run may begin: as long as the decision holds, and at most 60 seconds after it was made.</summary>
    public DateTimeOffset ValidUntil { get; }

    /// <summary>Gets the capabilities that the decision authorises; a plugin has those of them that it declares and the operator grants.</summary>
    public IReadOnlyList<string> Capabilities { get; }

    /// <summary>Makes the grant of an allowed decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The grant.</returns>
    /// <exception cref="ArgumentException">The decision is a denial or a dry run, or obliges to a step-up: then ask again with a credential that has the level.</exception>
    public static SandboxGrant From(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return !decision.Allowed ? throw new ArgumentException($"The decision {decision.Id} is a denial; nothing runs on it.", nameof(decision))
            : decision.IsDryRun ? throw new ArgumentException($"The decision {decision.Id} is a dry run; nothing runs on it.", nameof(decision))
            : decision.Obligations.Any(static o => o.Kind == PolicyObligation.StepUp)
                ? throw new ArgumentException($"The decision {decision.Id} obliges to a step-up; nothing runs before it.", nameof(decision))
            : new SandboxGrant(decision);
    }

    /// <summary>Gives the id of the decision only: a grant may end up in a log.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => DecisionId.ToString();

    private string Hash()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("action", Action);
            json.WriteStartArray("capabilities");
            foreach (string capability in Capabilities.Order(StringComparer.Ordinal))
            {
                json.WriteStringValue(capability);
            }

            json.WriteEndArray();
            json.WriteString("decision_id", DecisionId);
            json.WriteString("store", Store.Value);
            json.WriteString("valid_until", ValidUntil.UtcDateTime);
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(stream.ToArray())));
    }
}
