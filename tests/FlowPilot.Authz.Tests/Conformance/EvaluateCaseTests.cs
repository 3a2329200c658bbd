using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using YamlDotNet.RepresentationModel;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>The cases about decisions: what a case says of persons and resources goes into the seams, and the pipeline is asked as a host asks it.</summary>
public sealed class EvaluateCaseTests
{
    private static readonly ObjectRef Item = ObjectRef.Parse("workflow_item:i_1");

    private static readonly string[] PersonaFields = ["status", "valid_from", "valid_till"];

    private static readonly string[] GivenFields =
    [
        "personas", "resource", "delegations", "subject", "omit", "policy", "persona_store", "delegation_store", "agent_grants", "owner_raw", "warmup", "then_personas", "then_revoke",
    ];

    [Fact]
    public async Task Cases_EveryOne_ComesOutAsItSays()
    {
        YamlMappingNode root = CaseFile.Root();
        var recorder = new ConformanceRecorder("cases-evaluate");
        foreach (YamlMappingNode test in CaseFile.Group("evaluate"))
        {
            recorder.Record(CaseFile.Text(test["id"]), await FaultOfAsync(root, test));
        }

        recorder.Finish();
    }

    private static async Task<string?> FaultOfAsync(YamlMappingNode root, YamlMappingNode test)
    {
        YamlNode fixtures = root["fixtures"];
        YamlNode? given = CaseFile.Find(test, "given");
        if (CaseFile.Members(given).Select(static m => m.Name).Except(GivenFields, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return $"the case says '{unknown}', which this test does not know";
        }

        string[] omitted = CaseFile.Find(given, "omit") is { } omit ? CaseFile.Texts(omit) : [];
        YamlMappingNode resource = CaseFile.Over(fixtures["resource"], CaseFile.Find(given, "resource"));
        await using CaseStage stage = await CaseStage.StartAsync("carlo", CaseFile.Instant(root["clock"]), Says(given, "agent_grants", "required"));
        await PutPersonasAsync(stage, fixtures, CaseFile.Find(given, "personas"), all: true);
        Dictionary<(string From, string To), IReadOnlyList<Grant>> grants = await GrantAsync(stage, CaseFile.Find(given, "delegations") ?? fixtures["delegations"]);
        stage.PutResource(Item, FactsOf(resource, CaseFile.Find(given, "owner_raw"), omitted));
        stage.Begin();
        if (Says(given, "persona_store", "down"))
        {
            stage.BreakPersonas();
        }

        if (Says(given, "delegation_store", "down"))
        {
            stage.BreakGrants();
        }

        AccessRequest request = RequestOf(fixtures, given, test["when"], CaseFile.Find(resource, "owner") is not null, omitted);
        if (Says(given, "warmup", "true"))
        {
            Decision before = await stage.DecideAsync(request);
            if (!before.Allowed)
            {
                return $"before the change: {string.Join(", ", before.Reasons)}";
            }

            await PutPersonasAsync(stage, fixtures, CaseFile.Find(given, "then_personas"), all: false);
            foreach (YamlNode edge in (YamlSequenceNode?)CaseFile.Find(given, "then_revoke") ?? [])
            {
                await RevokeAsync(stage, grants[(CaseFile.Text(edge["from"]), CaseFile.Text(edge["to"]))], CaseFile.Text(edge["from"]));
            }
        }

        return await FaultOfAsync(stage, request, test["then"]);
    }

    private static async Task<string?> FaultOfAsync(CaseStage stage, AccessRequest request, YamlNode then)
    {
        string? rejected = CaseFile.Find(then, "rejected") is { } code ? CaseFile.Text(code) : null;
        try
        {
            Decision decision = await stage.DecideAsync(request);
            return rejected is null
                ? CaseStage.FaultOf(decision, CaseFile.Text(then["decision"]) == "allow", CaseFile.Texts(then["reasons"]))
                : $"expected {rejected}, found a decision";
        }
        catch (AccessRequestException e)
        {
            return e.Code == rejected ? null : $"rejected: {e.Message}";
        }
    }

    private static bool Says(YamlNode? given, string name, string value) => CaseFile.Find(given, name) is { } node && CaseFile.Text(node) == value;

    private static async Task PutPersonasAsync(CaseStage stage, YamlNode fixtures, YamlNode? changes, bool all)
    {
        var named = (YamlMappingNode)fixtures["personas"];
        foreach (string key in CaseFile.Members(all ? CaseFile.Over(named, changes) : changes).Select(static m => m.Name))
        {
            (SubjectRef subject, string title, string circle) = Split(key);
            bool isAbsent = changes is YamlMappingNode map && map.Children.TryGetValue(key, out YamlNode? change) && CaseFile.IsAbsent(change);
            YamlMappingNode values = CaseFile.Over(CaseFile.Over(fixtures["persona_defaults"], CaseFile.Find(named, key)), CaseFile.Find(changes, key));
            await stage.PutAsync(subject, title, circle, isAbsent ? null : PersonaOf(subject, title, circle, values));
        }
    }

    internal static Persona PersonaOf(SubjectRef subject, string title, string circle, YamlMappingNode values) => new()
    {
        Subject = subject,
        Title = title,
        Circle = circle,
        Status = Enum.Parse<PersonaStatus>(CaseFile.Text(values["status"]), ignoreCase: true),
        ValidFrom = CaseFile.Instant(values["valid_from"]),
        ValidTill = CaseFile.Instant(values["valid_till"]),
        Attributes = AttributesOf(CaseFile.Members(values).Where(static m => !PersonaFields.Contains(m.Name, StringComparer.Ordinal))),
    };

    internal static ConditionContext AttributesOf(IEnumerable<(string Name, YamlNode Value)> members) => ConditionContext.FromValues(
        members.Where(static m => !CaseFile.IsAbsent(m.Value)).ToDictionary(static m => m.Name, static m => (object?)CaseFile.Value(m.Value), StringComparer.Ordinal));

    private static (SubjectRef Subject, string Title, string Circle) Split(string key)
    {
        string[] parts = key.Split('/');
        return (CaseAuthz.Person(parts[0]), parts[1], parts[2]);
    }

    private static async Task<Dictionary<(string From, string To), IReadOnlyList<Grant>>> GrantAsync(CaseStage stage, YamlNode edges)
    {
        var grants = new Dictionary<(string From, string To), IReadOnlyList<Grant>>();
        var revoked = new List<(string From, string To)>();
        foreach (YamlNode edge in (YamlSequenceNode)edges)
        {
            (string from, string to) = (CaseFile.Text(edge["from"]), CaseFile.Text(edge["to"]));
            string? workflow = CaseFile.Find(edge, "workflow") is { } scope ? CaseFile.Text(scope) : null;
            DateTimeOffset? expires = CaseFile.Find(edge, "expires") is { } end ? CaseFile.Instant(end) : null;
            grants[(from, to)] = await CaseAuthz.AddEdgeAsync(
                stage.Authz, "carlo", from, to, CaseFile.Texts(edge["actions"]), workflow, r => r with { Delegate = DelegateOf(to), ExpiresAt = expires });
            if (Says(edge, "revoked", "true"))
            {
                revoked.Add((from, to));
            }
        }

        foreach ((string from, string to) in revoked)
        {
            await RevokeAsync(stage, grants[(from, to)], from);
        }

        return grants;
    }

    private static SubjectRef DelegateOf(string name) => name == "agent-runner" ? SubjectRef.Create("agent", name) : CaseAuthz.Person(name);

    private static async Task RevokeAsync(CaseStage stage, IReadOnlyList<Grant> grants, string caller)
    {
        Assert.NotEmpty(grants);
        foreach (Grant grant in grants)
        {
            await CaseAuthz.RevokeAsync(stage.Authz, grant, caller);
        }
    }

    private static ResourceFacts FactsOf(YamlMappingNode resource, YamlNode? raw, string[] omitted)
    {
        string? owner = CaseFile.Find(resource, "owner") is { } named ? CaseFile.Text(named) : null;
        var attributes = AttributesOf(CaseFile.Members(resource).Where(static m => m.Name is not ("type" or "id" or "workflow" or "owner")));
        if (owner is null)
        {
            return new ResourceFacts { Attributes = attributes };
        }

        (SubjectRef subject, string title, string circle) = Split(owner);
        var persona = new PersonaRef { Subject = subject, Title = title, Circle = omitted.Contains("owner.circle", StringComparer.Ordinal) ? null : circle };
        if (raw is not null)
        {
            string id = CaseFile.Text(raw["persona_id"]);
            int first = id.IndexOf('_', StringComparison.Ordinal), last = id.LastIndexOf('_');
            subject = CaseAuthz.Person(CaseFile.Text(raw["id"]));
            persona = new PersonaRef { Subject = CaseAuthz.Person(id[..first]), Title = id[(first + 1)..last], Circle = id[(last + 1)..] };
        }

        return new ResourceFacts { Owner = subject, OwnerPersona = persona, Attributes = attributes };
    }

    private static AccessRequest RequestOf(YamlNode fixtures, YamlNode? given, YamlNode when, bool hasOwner, string[] omitted)
    {
        YamlNode subject = CaseFile.Find(given, "subject") ?? fixtures["subject"];
        var caller = SubjectRef.Create(CaseFile.Text(subject["type"]), CaseFile.Text(subject["id"]));
        (SubjectRef principal, string title, string circle) = Split(CaseFile.Text(CaseFile.Find(when, "actor") ?? fixtures["actor"]));
        bool isPerson = caller.Type == "user";
        return new AccessRequest
        {
            Store = StoreId.Default,
            Subject = caller,
            Credential = Credential.InProcess("cases"),
            Principal = isPerson ? null : principal,
            OnBehalfOf = hasOwner ? CaseAuthz.Person("carlo") : null,

            // Of a person the persona would be that of the subject, and no case has one.
            Persona = isPerson ? null : new PersonaRef
            {
                Title = omitted.Contains("principal.title", StringComparer.Ordinal) ? null : title,
                Circle = omitted.Contains("principal.circle", StringComparer.Ordinal) ? null : circle,
            },
            Action = CaseFile.Text(when["action"]),
            Resource = Item,
            Pack = omitted.Contains("policy", StringComparer.Ordinal) ? null : CaseFile.Text(CaseFile.Find(given, "policy") ?? fixtures["policy"]),
        };
    }
}
