using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation;

/// <summary>What a question assumes beyond what is stored: tuples that come with it, and a change that is not written.</summary>
internal readonly record struct Hypothesis(IReadOnlyList<RelationTuple>? Contextual, WhatIf? Change)
{
    public bool IsEmpty => Contextual is null or { Count: 0 } && Change is null or { Add.Count: 0, Remove.Count: 0 };

    /// <summary>The graph as it would be: first without what is removed, then with what is added, and the question's own tuples last.</summary>
    /// <exception cref="InvalidTupleException">The model does not allow an added tuple.</exception>
    public RelationGraph ApplyTo(RelationGraph graph, AuthorizationModel model, OverlayNames names)
    {
        RelationTuple[] added = [.. Change?.Add ?? [], .. Contextual ?? []];
        foreach (RelationTuple tuple in added)
        {
            string? fault = tuple.IsDefault ? "it is not set" : TupleRules.FaultOf(model, tuple);
            if (fault is not null)
            {
                throw new InvalidTupleException("FP1101", tuple, fault);
            }
        }

        IReadOnlyList<RelationTuple> removed = Change?.Remove ?? [];
        foreach (RelationTuple tuple in removed)
        {
            if (tuple.IsDefault)
            {
                throw new InvalidTupleException("FP1101", tuple, "it is not set");
            }
        }

        return graph.With(removed, added, names);
    }

    /// <summary>The texts that tell this hypothesis from every other one.</summary>
    public IEnumerable<string?> Texts()
    {
        foreach (RelationTuple tuple in Contextual ?? [])
        {
            yield return "with";
            yield return QuestionTexts.Of(tuple);
        }

        foreach (RelationTuple tuple in Change?.Add ?? [])
        {
            yield return "add";
            yield return QuestionTexts.Of(tuple);
        }

        foreach (RelationTuple tuple in Change?.Remove ?? [])
        {
            yield return "remove";
            yield return tuple.ToString();
        }

        yield return Change?.Model?.Hash;
    }
}
