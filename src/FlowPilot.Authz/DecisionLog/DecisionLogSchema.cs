using System.Collections.Frozen;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>The closed schema of the records, version 1: which members a record has, and which its body has by kind.</summary>
internal static class DecisionLogSchema
{
    public const int Version = 1;

    public const string Gap = "gap";

    public const string Checkpoint = "checkpoint";

    /// <summary>Hashed in front of every record, so that no other hash of ours can pass for one.</summary>
    public static ReadOnlySpan<byte> HashPrefix => "flowpilot-log-v1\0"u8;

    public static IReadOnlyList<string> DecisionMembersOfLaterSteps { get; } =
    [
        "request_id", "pep", "persona_pid", "chain_digest", "chain_jtis", "root_iss",
        "leaf_cnf_jkt", "determining", "mask_profile",
    ];

    public static IReadOnlyList<string> RecordMembers { get; } = ["v", "log_id", "seq", "ts", "kind", "prev_hash", "hash", "body"];

    public static FrozenDictionary<string, FrozenSet<string>> BodyMembers { get; } = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["decision"] = Set(
        [
            "decision_id", "trace_id", "span_id", "store", "mode", "subject_pid", "principal_pid", "on_behalf_of_pid", "grant_ids", "credential_kind",
            "credential_name", "action", "resource_type", "resource_pid", "decision", "reason_codes", "chain_depth", "policy_revision",
            "relation_revision", "obligations", "pack", "pack_version", "pack_sha256", "reservation_ids", "evidence_steps", "latency_us", .. DecisionMembersOfLaterSteps,
        ]),
        ["grant"] = Set(
        [
            "grant_id", "parent_id", "issuer_pid", "delegate_pid", "on_behalf_of_pid", "created_by_pid", "actions", "not_before", "expires_at", "remaining_depth",
            "may_redelegate",
        ]),
        ["revocation"] = Set(["grant_id", "by_pid", "at"]),
        ["capability"] = Set(["run_id", "decision_id", "capability", "verdict", "import"]),
        ["receipt"] = Set(["run_id", "decision_id", "plugin_sha256", "outcome", "receipt_sha256"]),
        [Gap] = Set(["log_id", "last_seq", "last_hash", "torn_bytes"]),
        [Checkpoint] = Set(["cause"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
