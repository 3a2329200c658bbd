using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Tests.Policies;

/// <summary>A small pack with one action, and facts that it allows.</summary>
internal static class PolicyStage
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The pack: gates and obligations of the action are the test's.</summary>
    public static string Text(string gates, string obligations = "[]", string guard = "\"true\"") => $$"""
        name: small
        version: "1"
        personas:
          clerk: {onboarding: self, actions: [pay], delegable: [pay]}
        attributes:
          persona:
            limit: {type: money, currency: EUR, min: 0, default: 100}
          resource:
            price: {type: money, currency: EUR, types: [bill]}
          request:
            note: {type: text}
            urgency: {type: whole-number, required: true}
        reasons:
          pay.too_much: More than the limit.
          pay.other: Something else.
        chains:
          main:
            guard: {{guard}}
            gates:
        {{string.Join('\n', gates.ReplaceLineEndings("\n").Split('\n').Select(static l => "    " + l))}}
        actions:
          pay: {relation: can_pay, chains: [main], obligations: {{obligations}}}
          note: {relation: none, chains: [main]}
        """;

    public static PolicyPack Pack(string gates, string obligations = "[]", string guard = "\"true\"") => PolicyPack.Parse(Text(gates, obligations, guard));

    public static PolicyFacts Facts(decimal price = 10, string type = "bill") => new()
    {
        Action = "pay",
        Now = Now,
        Principal = Clerk(),
        Owner = Clerk(),
        OnBehalfOf = SubjectRef.Parse("user:ann"),
        Resource = ObjectRef.Create(type, "b1"),
        ResourceAttributes = Values(("price", price)),
        ChainValid = true,
        ChainCovers = true,
        ChainActions = ["pay"],
        RelationshipHolds = true,
        CeilingsHold = true,
    };

    public static PersonaFacts Clerk(Persona? record = null) => new()
    {
        Subject = SubjectRef.Parse("user:ann"),
        Title = "clerk",
        Circle = "office",
        Record = record ?? Record(),
    };

    public static Persona Record() => new()
    {
        Subject = SubjectRef.Parse("user:ann"), Title = "clerk", Circle = "office", Status = PersonaStatus.Active, ValidFrom = Now, ValidTill = Now,
    };

    public static ConditionContext Values(params (string Name, object? Value)[] values) =>
        ConditionContext.FromValues(values.ToDictionary(static v => v.Name, static v => v.Value));
}
