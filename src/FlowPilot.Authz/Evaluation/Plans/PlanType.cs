using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>A type of the model, with its numbers.</summary>
internal sealed class PlanType
{
    public PlanType(int index, string name, NameTable names)
    {
        Index = index;
        Name = name;
        Names = names;
    }

    public int Index { get; }

    public string Name { get; }

    public NameTable Names { get; }

    /// <summary>The slots of the relations, by name.</summary>
    public Dictionary<string, int> Slots { get; } = new(StringComparer.Ordinal);
}
