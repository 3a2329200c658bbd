namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>
/// One relation of one type, or one operand of an operator, flattened: everything that union and computed relations bring together on one
/// object stands in three lists.
/// </summary>
internal sealed class PlanSlot
{
    public PlanSlot(int number, PlanType type, string? relation)
    {
        Number = number;
        Type = type;
        Relation = relation;
    }

    public int Number { get; }

    public PlanType Type { get; }

    /// <summary>The relation; <see langword="null"/> for an operand.</summary>
    public string? Relation { get; }

    public PlanEdge[] Edges { get; set; } = [];

    public PlanArrow[] Arrows { get; set; } = [];

    public PlanOperator[] Operators { get; set; } = [];

    /// <summary>The classes of subjects that can be reached from here: everybody else is denied without a look at the graph.</summary>
    public SlotSet Reach { get; set; } = new(0);

    /// <summary>The slots that a walk from here can come to, this one included, operands of operators excluded.</summary>
    public SlotSet Walk { get; set; } = new(0);

    /// <summary>Whether a walk from here meets neither an operator nor edges with terms, so that it can also be walked backwards.</summary>
    public bool IsPure { get; set; }

    /// <summary>Whether there is nothing to walk: the answer stands in the object's own edges.</summary>
    public bool IsLeaf { get; set; }

    /// <summary>The steps between strongly connected parts of the model to the farthest relation that counts, by the shortest way to each.</summary>
    public int Depth { get; set; }

    /// <summary>The shortest number of such steps from here to each slot; −1 where none leads there. Only kept where <see cref="Depth"/> may matter.</summary>
    public int[] Distances { get; set; } = [];
}
