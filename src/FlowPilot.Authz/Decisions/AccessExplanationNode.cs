using System.Globalization;
using System.Text;
using FlowPilot.Authz.Evaluation.Explanations;

namespace FlowPilot.Authz.Decisions;

/// <summary>One step of an explanation, and what it rests on. Immutable.</summary>
public sealed class AccessExplanationNode
{
    internal AccessExplanationNode(AccessExplanationStep step, string name, bool? holds, IReadOnlyList<AccessExplanationNode> children)
    {
        Step = step;
        Name = name;
        Holds = holds;
        Children = children;
    }

    /// <summary>Gets what the node is about.</summary>
    public AccessExplanationStep Step { get; }

    /// <summary>Gets what it is called: a relation, a subject, the id of a grant, a chain of gates, a gate, a purpose, a budget, an obligation, or the digest of an approval.</summary>
    public string Name { get; }

    /// <summary>Gets whether it holds; <see langword="null"/> where nothing had to be, or could be, looked at.</summary>
    public bool? Holds { get; }

    /// <summary>Gets the step's own code for what does not hold; with a policy pack only those of gates, and of what comes before them, are reasons of the decision.</summary>
    public string? Reason { get; internal init; }

    /// <summary>Gets what would make a gate hold, or what is left of a budget; <see langword="null"/> where the pack says nothing, or it is not for whoever acts.</summary>
    public string? Advice { get; internal init; }

    /// <summary>Gets the explanation of the relationship by the model and the tuples; <see langword="null"/> for every other node.</summary>
    public Explanation? Relationship { get; internal init; }

    /// <summary>Gets the nodes below.</summary>
    public IReadOnlyList<AccessExplanationNode> Children { get; }

    /// <summary>Writes the node and all below it, a line each.</summary>
    /// <returns>The text; its form is not stable.</returns>
    public string Render()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    /// <summary>Writes the node itself, on one line.</summary>
    /// <returns>The text; its form is not stable.</returns>
    public override string ToString()
    {
        string verdict = Holds switch { true => "holds", false => "does not hold", _ => "not looked at" };
        return $"{Step} {Name}: {verdict}{(Reason is null ? "" : $" ({Reason})")}{(Advice is null ? "" : $"; {Advice}")}";
    }

    private void Write(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(CultureInfo.InvariantCulture, $"{this}\n");
        foreach (string line in Relationship?.Render().Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            text.Append(' ', (depth + 1) * 2).Append(line).Append('\n');
        }

        foreach (AccessExplanationNode child in Children)
        {
            child.Write(text, depth + 1);
        }
    }
}
