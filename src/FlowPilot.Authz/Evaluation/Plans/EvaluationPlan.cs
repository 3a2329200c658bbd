using System.Collections.Frozen;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>A model, compiled for the graph of one store: every name is a number, and every relation a flat list of steps. Immutable.</summary>
internal sealed class EvaluationPlan
{
    private readonly FrozenDictionary<string, PlanType> _types;
    private readonly IReadOnlyDictionary<RelationRewrite, PlanOperator> _operators;

    internal EvaluationPlan(
        AuthorizationModel model, GraphSchema schema, PlanType[] types, PlanSlot[] slots, IReadOnlyDictionary<RelationRewrite, PlanOperator> operators)
    {
        _operators = operators;
        Model = model;
        Schema = schema;
        Types = types;
        Slots = slots;
        _types = types.ToFrozenDictionary(static t => t.Name, StringComparer.Ordinal);
        Conditions = model.Conditions.ToFrozenDictionary(static c => c.Name, static c => c.Compiled, StringComparer.Ordinal);
    }

    public AuthorizationModel Model { get; }

    public GraphSchema Schema { get; }

    public PlanType[] Types { get; }

    public PlanSlot[] Slots { get; }

    public FrozenDictionary<string, CompiledCondition> Conditions { get; }

    /// <summary>For each slot, the steps that lead to it: what holds there holds at the other end of such an edge, too.</summary>
    public PlanReverseStep[][] StepsInto { get; set; } = [];

    /// <summary>For each slot, the slots that stand for it too.</summary>
    public int[][] StandIns { get; set; } = [];

    /// <summary>For each slot, the steps that may lead to it if operators let them: for candidates, which are checked one by one.</summary>
    public PlanReverseStep[][] PossibleStepsInto { get; set; } = [];

    /// <summary>For each class of subjects, the edges that end at it.</summary>
    public PlanReverseStep[][] EdgesInto { get; set; } = [];

    /// <summary>The number of classes of subjects: the types, then the usersets by slot.</summary>
    public int ClassCount => Types.Length + Slots.Length;

    public PlanType? FindType(string name) => _types.GetValueOrDefault(name);

    public PlanSlot? FindSlot(string type, string relation) =>
        _types.TryGetValue(type, out PlanType? found) && found.Slots.TryGetValue(relation, out int slot) ? Slots[slot] : null;

    /// <summary>The operator that a part of a definition was compiled to.</summary>
    public PlanOperator OperatorOf(RelationRewrite rewrite) => _operators[rewrite];

    /// <summary>How many steps between strongly connected parts of the model the farthest slot is away; counted at the first question, with <see cref="PlanSlot.Distances"/>.</summary>
    public int DepthOf(PlanSlot slot)
    {
        if (slot.Distances is null)
        {
            // The depth first: whoever sees the distances must see it too.
            int[] distances = PlanAnalysis.DistancesFrom(this, slot);
            slot.Depth = distances.Max();
            slot.Distances = distances;
        }

        return slot.Depth;
    }

    /// <summary>The class of the single objects of a type, and of its wildcard.</summary>
    public static int ClassOfType(PlanType type) => type.Index;

    /// <summary>The class of the usersets of a slot.</summary>
    public int ClassOfSlot(int slot) => Types.Length + slot;

    /// <summary>The class of the usersets of a slot, or of the single objects of a type where the slot is <see cref="PlanEdge.NoSlot"/>.</summary>
    public int ClassOf(PlanType type, int usersetSlot) => usersetSlot >= 0 ? ClassOfSlot(usersetSlot) : ClassOfType(type);
}
