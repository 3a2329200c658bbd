using System.Globalization;
using System.Text.Json;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>The record of a grant that was revoked, with everything below it.</summary>
internal sealed class RevocationEntry : DecisionLogEntry
{
    private readonly GrantId _grant;
    private readonly SubjectRef _by;
    private readonly DateTimeOffset _at;

    public RevocationEntry(StoreId store, GrantId grant, SubjectRef by, DateTimeOffset at)
        : base(store)
    {
        _grant = grant;
        _by = by;
        _at = at;
    }

    public override string Kind => "revocation";

    internal override void WriteBody(Utf8JsonWriter json, Pseudonyms pseudonyms)
    {
        json.WriteString("grant_id", _grant.Value);
        json.WriteString("by_pid", pseudonyms.Of(_by));
        json.WriteString("at", _at.ToString("O", CultureInfo.InvariantCulture));
    }
}
