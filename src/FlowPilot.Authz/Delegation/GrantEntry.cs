using System.Globalization;
using System.Text.Json;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Delegation;

/// <summary>The record of a grant that was made.</summary>
internal sealed class GrantEntry : DecisionLogEntry
{
    private readonly Grant _grant;

    public GrantEntry(Grant grant)
        : base(grant.Store) => _grant = grant;

    public override string Kind => "grant";

    internal override void WriteBody(Utf8JsonWriter json, Pseudonyms pseudonyms)
    {
        json.WriteString("grant_id", _grant.Id.Value);
        json.WriteString("parent_id", _grant.Parent?.Value);
        json.WriteString("issuer_pid", pseudonyms.Of(_grant.Issuer));
        json.WriteString("delegate_pid", pseudonyms.Of(_grant.Delegate));
        json.WriteString("on_behalf_of_pid", pseudonyms.Of(_grant.OnBehalfOf));
        json.WriteString("created_by_pid", pseudonyms.Of(_grant.CreatedBy));
        json.WriteTexts("actions", _grant.Actions);
        json.WriteString("not_before", _grant.NotBefore?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("expires_at", _grant.ExpiresAt.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("remaining_depth", _grant.RemainingDepth);
        json.WriteBoolean("may_redelegate", _grant.MayRedelegate);
    }
}
