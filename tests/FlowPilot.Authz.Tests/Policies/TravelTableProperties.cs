using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FlowPilot.Authz.Tests.Policies;

/// <summary>The travel pack against a plain transcription of its decision tables, which knows nothing of packs, gates or CEL.</summary>
public sealed class TravelTableProperties
{
    private static readonly PolicyPack Travel = PolicyPack.Parse(SamplePacks.Read("travel.yaml"));

    [Property(MaxTest = 3_000, Replay = "20260301,20260301")]
    public Property Pack_IsTheTables() => Prop.ForAll(Questions().ToArbitrary(), static q =>
    {
        string[] expected =
        [
            .. TravelTable.Expected(q.Action, q.Title, q.Circle, q.User == "carlo", q.OnBehalfOfOwner && q.Covers && q.Related, q.ActorStatus, q.OwnerStatus, q.Consent, q.Price, q.Risk, q.DaysAhead)
                .Order(StringComparer.Ordinal),
        ];
        string[] found = [.. Travel.Evaluate(Facts(q)).Reasons.Order(StringComparer.Ordinal)];
        return found.SequenceEqual(expected).Label($"{q}: expected [{string.Join(", ", expected)}], found [{string.Join(", ", found)}]");
    });

    private static PolicyFacts Facts(Question q) => new()
    {
        Action = q.Action,
        Now = PolicyStage.Now,
        Principal = Person(q.User, q.Title, q.Circle, q.ActorStatus, false),
        Owner = Person("carlo", "traveler", "family", q.OwnerStatus, q.Consent),
        OnBehalfOf = SubjectRef.Create("user", q.OnBehalfOfOwner ? "carlo" : "somebody"),
        Resource = ObjectRef.Parse("workflow_item:i_1"),
        ResourceAttributes = PolicyStage.Values(
            ("planned_price", q.Price), ("airline_risk_score", q.Risk), ("departure_date", q.DaysAhead is { } days ? PolicyStage.Now.AddDays(days) : null)),
        ChainValid = q.Covers,
        ChainCovers = q.Covers,
        RelationshipHolds = q.Related,
        CeilingsHold = true,
    };

    private static PersonaFacts Person(string user, string title, string circle, PersonaStatus? status, bool consent)
    {
        var subject = SubjectRef.Create("user", user);
        return new PersonaFacts
        {
            Subject = subject,
            Title = title,
            Circle = circle,
            Record = status is null ? null : new Persona
            {
                Subject = subject, Title = title, Circle = circle, Status = status.Value, ValidFrom = PolicyStage.Now, ValidTill = PolicyStage.Now,
                Attributes = PolicyStage.Values(("consent", consent), ("autobook_price", 1_500)),
            },
        };
    }

    // Mostly what lets a question reach the later gates.
    private static Gen<Question> Questions() =>
        from action in Gen.Elements("create", "read", "update", "execute", "execute", "delete", "validate_persona")
        from title in Gen.Elements([.. TravelTable.Titles.Keys, "traveler", "traveler", "travel-agent", "travel-agent", "pirate"])
        from user in Gen.Elements("carlo", "carlo", "yannick")
        from circle in Gen.Elements("family", "family", "corsica")
        from actor in Gen.Elements<PersonaStatus?>(PersonaStatus.Active, PersonaStatus.Active, PersonaStatus.Active, PersonaStatus.Suspended, PersonaStatus.Pending, null)
        from owner in Gen.Elements<PersonaStatus?>(PersonaStatus.Active, PersonaStatus.Active, PersonaStatus.Active, PersonaStatus.Revoked, null)
        from flags in Gen.ArrayOf(Gen.Elements(true, true, true, true, false), 4)
        from price in Gen.Elements<double?>(1, 1_500, 1_500, 1_500.01, -0.01, null)
        from risk in Gen.Elements<double?>(1, 3, 3, 3.01, null)
        from days in Gen.Elements<double?>(7, 7, 30, 6.99, null)
        select new Question(action, title, user, circle, actor, owner, flags[0], flags[1], flags[2], flags[3], price, risk, days);

    private sealed record Question(
        string Action, string Title, string User, string Circle, PersonaStatus? ActorStatus, PersonaStatus? OwnerStatus, bool Consent, bool Covers, bool Related, bool OnBehalfOfOwner,
        double? Price, double? Risk, double? DaysAhead);
}
