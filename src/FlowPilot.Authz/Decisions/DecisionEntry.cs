using System.Diagnostics;
using System.Text.Json;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies.Budgets;

namespace FlowPilot.Authz.Decisions;

/// <summary>The record of a decision. Members that later steps fill are there as null, so that the schema does not change under its readers.</summary>
internal sealed class DecisionEntry : DecisionLogEntry
{
    private readonly DecisionFacts _facts;
    private readonly TimeSpan _latency;
    private readonly BudgetReservation? _reservation;
    private readonly string? _traceId;
    private readonly string? _spanId;

    public DecisionEntry(DecisionFacts facts, TimeSpan latency)
        : base(facts.Request.Store)
    {
        _facts = facts;
        _latency = latency;

        // It may be given back before the writer comes to the entry.
        _reservation = facts.Expense?.Reservation;
        _traceId = Activity.Current?.TraceId.ToHexString();
        _spanId = Activity.Current?.SpanId.ToHexString();
    }

    public override string Kind => "decision";

    internal override void WriteBody(Utf8JsonWriter json, Pseudonyms pseudonyms)
    {
        AccessRequest request = _facts.Request;
        json.WriteString("decision_id", _facts.Id);
        json.WriteString("trace_id", _traceId);
        json.WriteString("span_id", _spanId);
        json.WriteString("store", request.Store.Value);
        json.WriteString("mode", request.Mode == AccessMode.Impersonation ? "impersonation" : "on_behalf_of");
        json.WriteString("subject_pid", pseudonyms.Of(request.Subject));
        json.WriteString("principal_pid", pseudonyms.Of(_facts.Principal));
        json.WriteString("on_behalf_of_pid", pseudonyms.Of(_facts.OnBehalfOf));
        json.WriteTexts("grant_ids", _facts.Chain.Select(static g => g.Value));
        json.WriteString("credential_kind", KindOf(request.Credential.Kind));
        json.WriteString("credential_name", request.Credential.Name);
        json.WriteString("action", _facts.Action);
        json.WriteString("resource_type", request.Resource.Type);
        json.WriteString("resource_pid", pseudonyms.Of(request.Resource));
        json.WriteString("decision", _facts.IsPermitted ? "allow" : "deny");
        json.WriteTexts("reason_codes", _facts.Reasons);
        json.WriteNumber("chain_depth", _facts.Leaf?.Hops ?? 0);
        json.WriteString("policy_revision", _facts.ModelHash);
        json.WriteString("relation_revision", _facts.Revision.ToString());
        json.WriteTexts("obligations", _facts.Obligations.Select(static o => o.Kind).Distinct(StringComparer.Ordinal));
        json.WriteString("pack", _facts.Pack?.Name);
        json.WriteString("pack_version", _facts.Pack?.Version);
        json.WriteString("pack_sha256", _facts.Pack?.Hash);
        json.WriteTexts("reservation_ids", _reservation is null ? [] : [_reservation.Attempt.ToString()]);
        json.WriteStartArray("evidence_steps");
        foreach (int step in _facts.Steps)
        {
            json.WriteNumberValue(step);
        }

        json.WriteEndArray();
        json.WriteNumber("latency_us", (long)_latency.TotalMicroseconds);
        foreach (string later in DecisionLogSchema.DecisionMembersOfLaterSteps)
        {
            json.WriteNull(later);
        }
    }

    private static string KindOf(CredentialKind kind) => kind switch
    {
        CredentialKind.InProcess => "in_process",
        CredentialKind.AccessToken => "access_token",
        CredentialKind.PersonalAccessToken => "pat",
        CredentialKind.ApiKey => "api_key",
        _ => "service_token",
    };
}
