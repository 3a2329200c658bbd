using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Tests.Conformance;
using FlowPilot.Authz.Tests.Policies;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>
/// The whole pipeline against plain transcriptions of the packs' decision tables, on random questions; what a dry run names beside what the
/// decision names; and the same packs with a gate more, which allow nothing more.
/// </summary>
public sealed class PackDecisionProperties : IDisposable
{
    private static readonly ObjectRef Item = TravelStage.Item;

    /// <summary>An item of Carlo's on which he has lost every relation.</summary>
    private static readonly ObjectRef Lost = ObjectRef.Parse("workflow_item:lost");

    private static readonly string[] ExtraGates =
    [
        "\"true\"", "\"false\"", "principal.title == 'traveler'", "owner.consent", "chain.valid", "relationship.holds", "request.on_behalf_of == principal.id", "principal.exists",
    ];

    private readonly CaseStage _stage = StartAsync().GetAwaiter().GetResult();

    public void Dispose() => _stage.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static async Task<CaseStage> StartAsync()
    {
        CaseStage stage = await CaseStage.StartAsync("carlo", PolicyStage.Now, agentGrants: true, static o =>
        {
            foreach ((int index, string gate) in ExtraGates.Index())
            {
                o.PolicyPacks.Add(new PolicyPackFile("travel", WithGate(SamplePacks.Read("travel.yaml"), "travel", index, gate, "  creator:", "  reader:", "  actor:", "  limits:", "  persona:")));
                o.PolicyPacks.Add(new PolicyPackFile("nursing", WithGate(SamplePacks.Read("nursing.yaml"), "nursing", index, gate, "  creator:", "  reader:", "  editor:", "  actor:", "  limits:")));
            }
        });

        // Delegates by what they were given; nobody gave "stranger" anything.
        foreach ((string name, string[] actions, string? workflow) in new (string, string[], string?)[] { ("all", CaseAuthz.Actions, null), ("reader", ["read"], null), ("elsewhere", CaseAuthz.Actions, "w_9") })
        {
            await CaseAuthz.GiveAsync(stage.Authz, "carlo", "carlo", name, actions, workflow);
        }

        await CaseAuthz.RevokeAsync(stage.Authz, await CaseAuthz.GiveAsync(stage.Authz, "carlo", "carlo", "revoked", CaseAuthz.Actions), "carlo");
        stage.Begin();
        return stage;
    }

    [Property(MaxTest = 1_500, Replay = "20260301,20260301")]
    public Property Travel_IsItsTables() => Prop.ForAll(TravelQuestions().ToArbitrary(), q =>
    {
        Put(q, "traveler", ("planned_price", q.Price), ("airline_risk_score", q.Risk), ("departure_date", q.Ahead is { } days ? PolicyStage.Now.AddDays(days) : null));
        bool covers = q.User is "carlo" or "all" || (q.User == "reader" && q.Action == "read");
        string[] expected = TravelTable.Expected(
            q.Action, q.Title, q.Circle, q.User == "carlo", (q.ForOwner || q.User == "carlo") && covers && q.Related, q.Actor, OwnerOf(q, "traveler"), q.Consent, q.Price, q.Risk, q.Ahead);
        return Judge(q, "travel", expected);
    });

    [Property(MaxTest = 1_500, Replay = "20260301,20260301")]
    public Property Nursing_IsItsTables() => Prop.ForAll(NursingQuestions().ToArbitrary(), q =>
    {
        Put(q, "patient", ("planned_effort_minutes", q.Price), ("care_risk_score", q.Risk), ("due_datetime", q.Ahead is { } hours ? PolicyStage.Now.AddHours(hours) : null));

        // Whoever acts on his own behalf has a chain of one, which covers everything; it is not the owner's.
        bool covers = !q.ForOwner || q.User is "carlo" or "all" || (q.User == "reader" && q.Action == "read");
        bool valid = !q.ForOwner || q.User is "carlo" or "all" or "reader";
        string[] expected = NursingTable.Expected(
            q.Action, q.Title, q.User == "carlo", q.ForOwner || q.User == "carlo", valid, covers, q.Related, q.Actor, OwnerOf(q, "patient"), q.Consent, q.Price, q.Ahead, q.Risk);
        return Judge(q, "nursing", expected);
    });

    private Property Judge(Question q, string pack, string[] expected)
    {
        AccessRequest request = new()
        {
            Subject = CaseAuthz.Person(q.User),
            OnBehalfOf = q.ForOwner ? TravelStage.Carlo : null,
            Persona = new PersonaRef { Title = q.Title, Circle = q.Circle },
            Action = q.Action,
            Resource = q.Related ? Item : Lost,
            Pack = pack,
            Credential = Credential.InProcess("test"),
        };
        Decision real = Decide(request), dry = Decide(request with { DryRun = true }), stricter = Decide(request with { Pack = $"{pack}-{q.Gate}" });
        string[] found = [.. real.Reasons];
        bool isTable = found.SequenceEqual(expected.Order(StringComparer.Ordinal)) && real.Allowed == (expected.Length == 0);
        bool isSuperset = dry.Allowed == real.Allowed && dry.Reasons.SequenceEqual(real.Reasons)
            && real.Failures.All(f => dry.Failures.Contains(f));
        bool isNarrower = real.Allowed || !stricter.Allowed;
        return (isTable && isSuperset && isNarrower).Label(
            $"{q}: expected [{string.Join(", ", expected)}], found [{string.Join(", ", found)}], dry [{string.Join(", ", dry.Failures.Select(static f => f.Reason))}], with a gate more {stricter.Allowed}");
    }

    private Decision Decide(AccessRequest request) => _stage.DecideAsync(request).AsTask().GetAwaiter().GetResult();

    // Where owner and actor are one persona, they are one record.
    private static PersonaStatus? OwnerOf(Question q, string ownerTitle) => q.User == "carlo" && q.Title == ownerTitle && q.Circle == "family" ? q.Actor : q.Owner;

    private void Put(Question q, string ownerTitle, params (string Name, object? Value)[] attributes)
    {
        PutPersona(TravelStage.Carlo, ownerTitle, "family", q.Owner, q.Consent);
        PutPersona(CaseAuthz.Person(q.User), q.Title, q.Circle, q.Actor, q.Consent && q.User == "carlo");
        foreach (ObjectRef resource in new[] { Item, Lost })
        {
            _stage.PutResource(resource, new ResourceFacts
            {
                Owner = TravelStage.Carlo, OwnerPersona = new PersonaRef { Title = ownerTitle, Circle = "family" }, Attributes = PolicyStage.Values(attributes),
            });
        }
    }

    private void PutPersona(SubjectRef subject, string title, string circle, PersonaStatus? status, bool consent) => _stage.PutAsync(subject, title, circle, status is null ? null : new Persona
    {
        Subject = subject, Title = title, Circle = circle, Status = status.Value, ValidFrom = PolicyStage.Now, ValidTill = PolicyStage.Now,
        Attributes = PolicyStage.Values(("consent", consent), ("autobook_price", 1_500)),
    }).GetAwaiter().GetResult();

    private static string WithGate(string text, string name, int index, string gate, params string[] chains)
    {
        text = text.Replace($"name: {name}\n", $"name: {name}-{index}\n", StringComparison.Ordinal);
        string chain = chains[index % chains.Length];
        int at = text.IndexOf("    gates:\n", text.IndexOf($"\n{chain}\n", StringComparison.Ordinal), StringComparison.Ordinal) + "    gates:\n".Length;
        return text.Insert(at, $"    - {{name: extra, require: {(gate.StartsWith('"') ? gate : $"\"{gate}\"")}}}\n");
    }

    private static Gen<Question> TravelQuestions() => Questions(
        ["create", "read", "update", "execute", "execute", "delete", "validate_persona"],
        [.. TravelTable.Titles.Keys, "traveler", "traveler", "travel-agent", "travel-agent", "pirate"],
        [1, 1_500, 1_500, 1_500.01, -0.01, null],
        [7, 7, 30, 6.99, null]);

    private static Gen<Question> NursingQuestions() => Questions(
        ["create", "read", "update", "execute", "execute", "execute", "delete", "validate_persona"],
        [.. NursingTable.Caring, "patient", "patient", "nurse", "pirate"],
        [8, 30, 30, 31, -1, null],
        [1, 1, 2, 0.5, null]);

    // Mostly what lets a question reach the later gates.
    private static Gen<Question> Questions(string[] actions, string[] titles, double?[] prices, double?[] ahead) =>
        from action in Gen.Elements(actions)
        from title in Gen.Elements(titles)
        from user in Gen.Elements("carlo", "carlo", "all", "all", "reader", "elsewhere", "revoked", "stranger")
        from circle in Gen.Elements("family", "family", "corsica")
        from actor in Gen.Elements<PersonaStatus?>(PersonaStatus.Active, PersonaStatus.Active, PersonaStatus.Active, PersonaStatus.Suspended, PersonaStatus.Pending, null)
        from owner in Gen.Elements<PersonaStatus?>(PersonaStatus.Active, PersonaStatus.Active, PersonaStatus.Active, PersonaStatus.Revoked, null)
        from flags in Gen.ArrayOf(Gen.Elements(true, true, true, true, false), 3)
        from price in Gen.Elements(prices)
        from risk in Gen.Elements<double?>(1, 3, 3, 3.01, null)
        from days in Gen.Elements(ahead)
        from gate in Gen.Choose(0, ExtraGates.Length - 1)
        select new Question(action, title, user, circle, actor, owner, flags[0], flags[1], flags[2], price, risk, days, gate);

    private sealed record Question(
        string Action, string Title, string User, string Circle, PersonaStatus? Actor, PersonaStatus? Owner, bool Consent, bool Related, bool ForOwner, double? Price, double? Risk,
        double? Ahead, int Gate);
}
