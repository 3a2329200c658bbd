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

    /// <summary>
    /// The relations that this slot stands for on the same object: its own, and those computed into it. A userset of any of them is a subject of
    /// it without a tuple.
    /// </summary>
    public SlotSet Stands { get; set; } = new(0);

    /// <summary>The classes of subjects that can be reached from here: everybody else is denied without a look at the graph.</summary>
    public SlotSet Reach { get; set; } = new(0);

    /// <summary>The slots that a walk from here can come to, this one included, operands of operators excluded.</summary>
    public SlotSet Walk { get; set; } = new(0);

    /// <summary>Whether a walk from here meets neither an operator nor edges with terms, so that it can also be walked backwards.</summary>
    public bool IsPure { get; set; }

    /// <summary>Whether there is nothing to walk: the answer stands in the object's own edges.</summary>
    public bool IsLeaf { get; set; }

    /// <summary>How the slot leads to itself, where it does nothing else; <see langword="null"/> otherwise.</summary>
    public PlanLadder? Ladder { get; set; }

    /// <summary>The same as <see cref="Stands"/>, as a list.</summary>
    public int[] Inlined { get; set; } = [];

    /// <summary>The slots that the relation names, as it is written and not flattened: operands, computed relations, usersets, arrows.</summary>
    public int[] Successors { get; set; } = [];

    /// <summary>The strongly connected part of the model that the slot is in.</summary>
    public int Component { get; set; }

    /// <summary>The slots that read each other round about, this one included: their sets can only be found together.</summary>
    public int[] Peers { get; set; } = [];

    /// <summary>Whether this slot reads one of its peers, or itself.</summary>
    public bool IsRecursive { get; set; }

    /// <summary>Whether nothing that can be come to from here is an operand of itself, so that every part has a value of its own: none is undefined.</summary>
    public bool IsStratified { get; set; }

    /// <summary>From here to each slot, the steps between strongly connected parts by the shortest way; −1 where none leads there.</summary>
    /// <remarks>Worked out at the first question, and then kept; two threads that do it at once get the same.</remarks>
    public int[]? Distances
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

    /// <summary>The greatest of <see cref="Distances"/>.</summary>
    public int Depth { get; set; }
}
