using System.Globalization;
using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>Keeps the grants of a store. A revocation is an entry of its own: nothing in the log is ever changed.</summary>
internal sealed class GrantProjection : StoreProjection
{
    private const string GrantKind = "grant";
    private const string RevocationKind = "revocation";

    public override IReadOnlyList<string> Kinds { get; } = [GrantKind, RevocationKind];

    public override object Empty => GrantSet.Empty;

    public static StoreLogEntry Write(Grant grant) => Entry(GrantKind, json =>
    {
        json.WriteString("id", grant.Id.Value);
        json.WriteString("store", grant.Store.Value);
        json.WriteString("issuer", grant.Issuer.ToString());
        json.WriteString("delegate", grant.Delegate.ToString());
        json.WriteString("on_behalf_of", grant.OnBehalfOf.ToString());
        json.WriteString("parent", grant.Parent?.Value);
        json.WriteTexts("actions", grant.Actions);
        json.WriteTexts("objects", grant.Resources.Objects.Select(static o => o.ToString()));
        json.WriteTexts("types", grant.Resources.Types);
        json.WriteString("under", grant.Resources.IsComputed ? grant.Resources.Root.ToString() : null);
        json.WriteString("under_relation", grant.Resources.Relation);
        json.WriteString("not_before", grant.NotBefore is { } from ? Time(from) : null);
        json.WriteString("expires_at", Time(grant.ExpiresAt));
        json.WriteNumber("remaining_depth", grant.RemainingDepth);
        json.WriteBoolean("may_redelegate", grant.MayRedelegate);
        json.WriteString("purpose", grant.Purpose);
        GrantTermsJson.Write(json, grant);
        json.WriteString("created_by", grant.CreatedBy.ToString());
        json.WriteString("created_at", Time(grant.CreatedAt));
    });

    public static StoreLogEntry WriteRevocation(GrantId id, SubjectRef by, DateTimeOffset at) => Entry(RevocationKind, json =>
    {
        json.WriteString("id", id.Value);
        json.WriteString("by", by.ToString());
        json.WriteString("at", Time(at));
    });

    public override object Apply(object state, StoreLogEntry entry)
    {
        if (entry.Version != 1)
        {
            throw new FormatException("Unknown version.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(entry.Payload);
            JsonElement json = document.RootElement;
            var grants = (GrantSet)state;
            return entry.Kind == GrantKind
                ? grants.With(Read(json))
                : grants.WithRevoked(GrantId.Parse(Text(json, "id")), SubjectRef.Parse(Text(json, "by")), Time(Text(json, "at")));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or CelException)
        {
            throw new FormatException("The payload is not a grant or a revocation.", e);
        }
    }

    /// <summary>The entries that make the grants: each of them, then what was revoked.</summary>
    public override void Save(object state, SnapshotWriter to)
    {
        var set = (GrantSet)state;
        Grant[] grants = [.. set.All.Select(set.Show)];
        to.Entries(
        [
            .. grants.Select(Write),
            .. grants.Where(static g => g is { RevokedAt: not null, RevokedBy: not null }).Select(static g => WriteRevocation(g.Id, g.RevokedBy!.Value, g.RevokedAt!.Value)), // not null: just asked
        ]);
    }

    public override object Load(SnapshotReader from) => from.Entries().Aggregate(Empty, (grants, entry) =>
        Kinds.Contains(entry.Kind, StringComparer.Ordinal) ? Apply(grants, entry) : throw from.Fault("an entry is of no grant"));

    private static Grant Read(JsonElement json)
    {
        ObjectRef[] objects = [.. Texts(json, "objects").Select(ObjectRef.Parse)];
        return new Grant
        {
            Id = GrantId.Parse(Text(json, "id")),
            Store = StoreId.Parse(Text(json, "store")),
            Issuer = SubjectRef.Parse(Text(json, "issuer")),
            Delegate = SubjectRef.Parse(Text(json, "delegate")),
            OnBehalfOf = SubjectRef.Parse(Text(json, "on_behalf_of")),
            Parent = TextOrNull(json, "parent") is { } parent ? GrantId.Parse(parent) : null,
            Actions = [.. Texts(json, "actions")],
            Resources = TextOrNull(json, "under") is { } root ? ResourceSelector.Under(ObjectRef.Parse(root), Text(json, "under_relation"))
                : objects.Length > 0 ? ResourceSelector.ForObjects(objects)
                : ResourceSelector.ForTypes(Texts(json, "types")),
            NotBefore = TextOrNull(json, "not_before") is { } from ? Time(from) : null,
            ExpiresAt = Time(Text(json, "expires_at")),
            RemainingDepth = json.GetProperty("remaining_depth").GetInt32(),
            MayRedelegate = json.GetProperty("may_redelegate").GetBoolean(),
            Purpose = TextOrNull(json, "purpose"),
            Condition = GrantTermsJson.ReadCondition(json),
            Persona = GrantTermsJson.ReadPersona(json),
            Ceilings = GrantTermsJson.ReadCeilings(json),
            Requested = GrantTermsJson.ReadRequested(json),
            CreatedBy = SubjectRef.Parse(Text(json, "created_by")),
            CreatedAt = Time(Text(json, "created_at")),
        };
    }

    private static StoreLogEntry Entry(string kind, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new StoreLogEntry(kind, 1, buffer.ToArray());
    }

    internal static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    internal static string? TextOrNull(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static IEnumerable<string> Texts(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(static e => e.GetString() ?? throw new FormatException("A name is null."));

    internal static string Time(DateTimeOffset value) => value.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
