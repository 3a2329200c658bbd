using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Policies.Packs;

namespace FlowPilot.Authz.Decisions;

/// <summary>What an action takes from which ledgers.</summary>
internal static class BudgetCharges
{
    /// <summary>The charges of the budgets that apply; or what is wrong with a value that one of them needs.</summary>
    public static IReadOnlyList<BudgetCharge> Of(DecisionFacts facts, PolicyPack pack, PackAction rule, out string? fault)
    {
        fault = null;
        AttributeSchema resource = pack.Content.ResourceAttributes.Of(facts.Resource.Type);
        var charges = new List<BudgetCharge>();
        foreach (PackBudget budget in rule.Budgets.Where(b => b.AppliesTo(resource)))
        {
            BudgetAmount? amount = budget.Amount.Read(ValuesOf(facts, budget.Amount.Variable), out fault);
            BudgetAmount? ceiling = fault is null ? budget.Ceiling.Read(ValuesOf(facts, budget.Ceiling.Variable), out fault) : null;
            if (amount is null || ceiling is null)
            {
                return [];
            }

            foreach (string holder in HoldersOf(facts, budget.Per))
            {
                charges.Add(new BudgetCharge { Budget = $"{pack.Name}/{budget.Name}", Holder = holder, Amount = amount.Value, Ceiling = ceiling.Value, Period = budget.Period });
            }

            if (budget.Per == PackBudgetHolder.Owner && facts.OwnerFacts is null)
            {
                fault = PolicyReasons.PersonaFetchFailed;
                return [];
            }
        }

        return charges;
    }

    /// <summary>One attempt of one subject at one action on one resource; without a key of the caller's each decision is one.</summary>
    public static BudgetKey KeyOf(DecisionFacts facts) =>
        new(facts.Request.Store, $"{facts.Request.Subject} {facts.Request.IdempotencyKey ?? facts.Id.ToString()}", $"{facts.Action} {facts.Resource}");

    private static ConditionContext ValuesOf(DecisionFacts facts, string? variable) => variable switch
    {
        PackVariables.Resource => facts.ResourceFacts?.Attributes ?? ConditionContext.Empty,
        PackVariables.Request => facts.Context ?? ConditionContext.Empty,
        PackVariables.Owner => PackSources.Of(facts.OwnerFacts),
        PackVariables.Principal => PackSources.Of(facts.PrincipalFacts),
        _ => ConditionContext.Empty,
    };

    // A child grant is charged to every grant above it too.
    private static IEnumerable<string> HoldersOf(DecisionFacts facts, PackBudgetHolder per) => per switch
    {
        PackBudgetHolder.Grant => facts.Chain.Select(static g => $"grant {g.Value}"),
        PackBudgetHolder.Owner => NamesOf(facts.OwnerFacts),
        _ => NamesOf(facts.PrincipalFacts),
    };

    // With the length of the title no two personas share a name.
    private static IEnumerable<string> NamesOf(PersonaFacts? persona) =>
        persona is null ? [] : [$"persona {persona.Subject} {persona.Title.Length} {persona.Title} {persona.Circle}"];
}
