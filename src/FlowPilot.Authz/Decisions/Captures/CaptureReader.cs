using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>Reads captured inputs, which may come from anywhere: exactly what <see cref="CaptureWriter"/> writes, and nothing else.</summary>
internal sealed class CaptureReader
{
    /// <summary>The longest line.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MaxDepth = 32;
    private const int MaxTexts = 10_000;

    // Before the first no id of a decision can be made, and behind the last nothing can be added to it.
    private const int FirstYear = 1970;
    private const int LastYear = 9998;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    private readonly JsonElement _members;
    private readonly HashSet<string> _left;
    private readonly string _what;

    private CaptureReader(JsonElement members, string what)
    {
        if (members.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{what} is an object");
        }

        _members = members;
        _what = what;
        _left = [.. members.EnumerateObject().Select(static m => m.Name)];
    }

    /// <exception cref="CaptureException">The text is no captured input.</exception>
    public static CapturedInput Read(ReadOnlyMemory<byte> utf8Json, long? line)
    {
        if (utf8Json.Length > MaxBytes)
        {
            throw new CaptureException($"A captured input has at most {MaxBytes} bytes.", line);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, Strict);
            return ReadInput(new CaptureReader(document.RootElement, "the input"));
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            throw new CaptureException($"Not a captured input: {(e is FormatException ? e.Message : "the text is no JSON, or a value is none of its kind")}.", line, e);
        }
    }

    private static CapturedInput ReadInput(CaptureReader from)
    {
        if (from.Number("version") != CaptureWriter.Version)
        {
            throw new FormatException("the version is another one than this program reads");
        }

        DateTimeOffset at = from.Instant("decided_at");
        if (at.Year is < FirstYear or > LastYear)
        {
            throw new FormatException("'decided_at' is no instant at which anything was decided");
        }

        AccessRequest request = ReadRequest(from.Part("request") ?? throw from.Missing("request"));
        var input = new CapturedInput
        {
            DecisionId = Guid.TryParse(from.Required("decision_id"), out Guid id) ? id : throw new FormatException("'decision_id' is no id"),
            DecidedAt = at,
            Revision = Revision.TryParse(from.Required("revision"), out Revision revision) ? revision : throw new FormatException("'revision' is none"),
            Request = request,
            Facts = from.Part("facts") is { } facts ? ReadFacts(facts, request, at) : null,
            LookedUp = from.Texts("looked_up"),
            Pack = from.Text("pack"),
            PackHash = from.Text("pack_sha256"),
            IsApproved = from.Flag("approved"),
            Allowed = from.Flag("allowed"),
            Reasons = from.Texts("reasons"),
            PolicyReasons = from.Texts("policy_reasons"),
        };
        from.End();
        return input;
    }

    private static AccessRequest ReadRequest(CaptureReader from)
    {
        var request = new AccessRequest
        {
            Store = StoreId.Parse(from.Required("store")),
            Subject = from.Subject("subject") ?? throw from.Missing("subject"),
            Mode = from.Flag("impersonation") ? AccessMode.Impersonation : AccessMode.OnBehalfOf,
            Credential = ReadCredential(from),
            Principal = from.Subject("principal"),
            OnBehalfOf = from.Subject("on_behalf_of"),
            Persona = from.Part("persona") is { } persona ? ReadPersonaRef(persona) : null,
            Grants = [.. from.Texts("grants").Select(GrantId.Parse)],
            Action = from.Text("action"),
            Relation = from.Text("relation"),
            Resource = ObjectRef.Parse(from.Required("resource")),
            Context = from.Take("context", JsonValueKind.Object)?.EnumerateObject().ToDictionary(static m => m.Name, static m => (object?)m.Value.Clone(), StringComparer.Ordinal)
                ?? throw from.Missing("context"),
            Pack = from.Text("pack"),
            DryRun = from.Flag("dry_run"),
        };
        from.End();
        return request;
    }

    private static Credential ReadCredential(CaptureReader from)
    {
        var kind = (CredentialKind)from.Number("credential_kind");
        string? name = from.Text("credential_name");
        IReadOnlyList<string> scopes = from.Texts("scopes");
        return kind == CredentialKind.InProcess
            ? Credential.InProcess(name ?? throw from.Missing("credential_name"))
            : Credential.Authenticated(new CredentialFacts { Kind = kind, Scopes = scopes });
    }

    private static PersonaRef ReadPersonaRef(CaptureReader from)
    {
        var persona = new PersonaRef { Subject = from.Subject("subject"), Title = from.Text("title"), Circle = from.Text("circle") };
        from.End();
        return persona;
    }

    private static PolicyFacts ReadFacts(CaptureReader from, AccessRequest request, DateTimeOffset now)
    {
        var facts = new PolicyFacts
        {
            Action = request.Action ?? throw new FormatException("facts are about an action"),
            Now = now,
            OnBehalfOf = from.Subject("on_behalf_of") ?? throw from.Missing("on_behalf_of"),
            Principal = from.Part("principal") is { } principal ? ReadPersona(principal) : throw from.Missing("principal"),
            Owner = from.Part("owner") is { } owner ? ReadPersona(owner) : null,
            Resource = request.Resource,
            ResourceAttributes = from.Values("resource"),
            RequestAttributes = from.Values("request"),
            ChainValid = from.Flag("chain_valid"),
            ChainCovers = from.Flag("chain_covers"),
            ChainActions = from.Texts("chain_actions"),
            RelationshipHolds = from.Flag("relationship"),
            CeilingsHold = from.Flag("ceilings"),
        };
        from.End();
        return facts;
    }

    private static PersonaFacts ReadPersona(CaptureReader from)
    {
        SubjectRef subject = from.Subject("subject") ?? throw from.Missing("subject");
        (string title, string circle) = (from.Required("title"), from.Required("circle"));
        var persona = new PersonaFacts
        {
            Subject = subject,
            Title = title,
            Circle = circle,
            Consents = from.Texts("consents"),
            Record = from.Part("record") is { } record ? ReadRecord(record, subject, title, circle) : null,
        };
        from.End();
        return persona;
    }

    private static Persona ReadRecord(CaptureReader from, SubjectRef subject, string title, string circle)
    {
        var status = (PersonaStatus)from.Number("status");
        var record = new Persona
        {
            Subject = subject,
            Title = title,
            Circle = circle,
            Status = Enum.IsDefined(status) ? status : throw new FormatException("'status' is none"),
            ValidFrom = from.Instant("valid_from"),
            ValidTill = from.Instant("valid_till"),
            Attributes = from.Values("attributes"),
        };
        from.End();
        return record;
    }

    private FormatException Missing(string name) => new($"in {_what} '{name}' is missing");

    /// <summary>Ends the reading of an object: what was not asked for is not known, and may be what matters.</summary>
    private void End()
    {
        if (_left.Count > 0)
        {
            throw new FormatException($"{_what} has a member that is not known");
        }
    }

    private JsonElement? Take(string name, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (!_left.Remove(name) || !_members.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return kinds.Contains(value.ValueKind) ? value : throw new FormatException($"in {_what} '{name}' is of another kind");
    }

    private CaptureReader? Part(string name) => Take(name, JsonValueKind.Object) is { } value ? new CaptureReader(value, $"'{name}'") : null;

    private string? Text(string name) => Take(name, JsonValueKind.String)?.GetString();

    private string Required(string name) => Text(name) ?? throw Missing(name);

    private bool Flag(string name) => (Take(name, JsonValueKind.True, JsonValueKind.False) ?? throw Missing(name)).GetBoolean();

    private int Number(string name) => (Take(name, JsonValueKind.Number) ?? throw Missing(name)).TryGetInt32(out int number) ? number : throw new FormatException($"'{name}' is no number");

    private DateTimeOffset Instant(string name) =>
        (Take(name, JsonValueKind.String) ?? throw Missing(name)).TryGetDateTimeOffset(out DateTimeOffset instant) ? instant.ToUniversalTime() : throw new FormatException($"'{name}' is no instant");

    private SubjectRef? Subject(string name) => Text(name) is { } text ? SubjectRef.Parse(text) : null;

    private ConditionContext Values(string name) => ConditionContext.FromJson(Take(name, JsonValueKind.Object) ?? throw Missing(name));

    private IReadOnlyList<string> Texts(string name)
    {
        JsonElement value = Take(name, JsonValueKind.Array) ?? throw Missing(name);
        return value.GetArrayLength() <= MaxTexts && value.EnumerateArray().All(static t => t.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(static t => t.GetString() ?? "")]
            : throw new FormatException($"'{name}' is no list of texts, or has over {MaxTexts}");
    }
}
