using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>
/// Compares an explanation with the model and the tuples, step by step, and does not ask the engine: every tuple of a proof must be there and count now,
/// every step must be one of the definition, and what is said not to hold must fail in every branch.
/// </summary>
internal sealed class ProofVerifier
{
    private readonly ExplainScope _scope;
    private readonly WorkBudget _work;
    private readonly HashSet<(ObjectRef, string)> _proven = [];
    private readonly HashSet<(ObjectRef, string)> _refuted = [];

    // What is still to be looked at, the next on top: proofs are as long as chains of groups, and a thread's stack is not.
    private readonly Stack<Func<string?>> _open = [];

    // Claims that are about to fail together; null while something is proven.
    private HashSet<(ObjectRef, string)>? _failing;

    public ProofVerifier(ExplainScope scope, WorkBudget work)
    {
        _scope = scope;
        _work = work;
    }

    /// <summary>What is wrong with an explanation; <see langword="null"/> if its first step follows from the rest.</summary>
    public string? FaultOf(ExplanationNode root, ObjectRef resource, string relation, bool isAllowed)
    {
        string? fault = Relation(root, resource, relation, isAllowed);
        while (fault is null && _open.TryPop(out Func<string?>? next))
        {
            fault = next();
        }

        return _work.IsSpent ? "the bound of work was reached" : fault;
    }

    private string? Relation(ExplanationNode node, ObjectRef resource, string relation, bool holds)
    {
        string? fault = Claim(node, ExplanationStep.Relation, resource, relation, holds);
        if (fault is not null)
        {
            return fault;
        }

        if (node.IsReference)
        {
            bool isKnown = (holds ? _proven : _refuted).Contains((resource, relation)) || (!holds && _failing?.Contains((resource, relation)) == true);
            return node.Children.Count == 0 && isKnown ? null : Fault(node, "refers to what was not shown before");
        }

        return holds ? Proven(node, resource, relation) : Refuted(node, resource, relation);
    }

    private string? Proven(ExplanationNode node, ObjectRef resource, string relation)
    {
        HashSet<(ObjectRef, string)>? around = _failing;
        _failing = null;
        _open.Push(() =>
        {
            _failing = around;
            _proven.Add((resource, relation));
            return null;
        });
        return Only(node) ?? (node.Children[0].Step == ExplanationStep.Self
            ? Self(node.Children[0], resource, relation)
            : Then(() => Rewrite(node.Children[0], _scope.Definition(resource.Type, relation).Rewrite, resource, relation, holds: true)));
    }

    private string? Refuted(ExplanationNode node, ObjectRef resource, string relation)
    {
        if (_failing is null)
        {
            _failing = [];
            _open.Push(EndRefutation);
        }

        _failing.Add((resource, relation));
        return _scope.IsSubject(resource, relation) ? Fault(node, "is the subject itself")
            : node.Block == ExplanationBlock.SubjectCannotReach ? _scope.CanReach(resource.Type, relation) ? Fault(node, "can reach the subject") : null
            : Only(node) ?? Then(() => Rewrite(node.Children[0], _scope.Definition(resource.Type, relation).Rewrite, resource, relation, holds: false));
    }

    private string? EndRefutation()
    {
        _refuted.UnionWith(_failing ?? []);
        _failing = null;
        return null;
    }

    /// <summary>Looks at a step next.</summary>
    private string? Then(Func<string?> step)
    {
        _open.Push(step);
        return null;
    }

    /// <summary>Looks at some steps next, in their order.</summary>
    private string? Then(IEnumerable<Func<string?>> steps)
    {
        foreach (Func<string?> step in steps.Reverse())
        {
            _open.Push(step);
        }

        return null;
    }

    private string? Self(ExplanationNode node, ObjectRef resource, string relation) =>
        Claim(node, ExplanationStep.Self, resource, relation, holds: true) ?? (_scope.IsSubject(resource, relation) ? null : Fault(node, "is not the subject"));

    private string? Rewrite(ExplanationNode node, RelationRewrite rewrite, ObjectRef resource, string relation, bool holds) => rewrite switch
    {
        DirectRewrite => Claim(node, ExplanationStep.Direct, resource, relation, holds)
            ?? AnyTuple(node, relation, holds, () => _scope.Leading(resource, relation, _work)),
        ComputedRewrite computed => Claim(node, ExplanationStep.Computed, resource, relation, holds)
            ?? Only(node) ?? Relation(node.Children[0], resource, computed.Relation, holds),
        TupleToUsersetRewrite arrow => Claim(node, ExplanationStep.TupleToUserset, resource, relation, holds)
            ?? AnyTuple(node, arrow.Tupleset, holds, () => _scope.Parents(resource, arrow.Tupleset, arrow.Relation, isPruned: true, _work)),
        IntersectionArrowRewrite all => Claim(node, ExplanationStep.IntersectionArrow, resource, relation, holds)
            ?? AllTuples(node, holds, _scope.Parents(resource, all.Tupleset, all.Relation, isPruned: false, _work)),
        UnionRewrite union => Claim(node, ExplanationStep.Union, resource, relation, holds)
            ?? Operands(node, union.Operands, resource, relation, holds, needsAll: !holds),
        IntersectionRewrite both => Claim(node, ExplanationStep.Intersection, resource, relation, holds)
            ?? Operands(node, both.Operands, resource, relation, holds, needsAll: holds),
        ExclusionRewrite exclusion => Claim(node, ExplanationStep.Exclusion, resource, relation, holds)
            ?? Exclusion(node, exclusion, resource, relation, holds),
        _ => Fault(node, "is of an unknown form"),
    };

    private string? Operands(ExplanationNode node, IReadOnlyList<RelationRewrite> operands, ObjectRef resource, string relation, bool holds, bool needsAll)
    {
        int[] shown = [.. node.Children.Select(static c => c.Operand)];
        bool isSound = needsAll ? shown.SequenceEqual(Enumerable.Range(0, operands.Count)) : shown.Length > 0 && Array.TrueForAll(shown, o => o >= 0 && o < operands.Count);
        return isSound
            ? Then(node.Children.Select(c => new Func<string?>(() => Rewrite(c, operands[c.Operand], resource, relation, holds))))
            : Fault(node, "lacks an operand");
    }

    private string? Exclusion(ExplanationNode node, ExclusionRewrite exclusion, ObjectRef resource, string relation, bool holds)
    {
        int[] shown = [.. node.Children.Select(static c => c.Operand)];
        if (shown is not ([0, 1] or [0] or [1]) || (holds && shown.Length != 2))
        {
            return Fault(node, "lacks an operand");
        }

        return Then(node.Children.Select(c => new Func<string?>(() => c.Operand == 0
            ? Rewrite(c, exclusion.Base, resource, relation, holds)
            : Apart(c, exclusion.Subtract, resource, relation, !holds))));
    }

    /// <summary>A subtracted part stands for itself: it must not rest on what it helps to show.</summary>
    private string? Apart(ExplanationNode node, RelationRewrite rewrite, ObjectRef resource, string relation, bool holds)
    {
        HashSet<(ObjectRef, string)>? around = _failing;
        _failing = holds ? null : [];
        _open.Push(() =>
        {
            if (!holds)
            {
                _refuted.UnionWith(_failing ?? []);
            }

            _failing = around;
            return null;
        });
        return Rewrite(node, rewrite, resource, relation, holds);
    }

    private string? AnyTuple(ExplanationNode node, string relation, bool holds, Func<IEnumerable<LeadingTuple>> read)
    {
        if (holds)
        {
            ExplanationNode? child = node.Children.Count == 1 ? node.Children[0] : null;
            return child?.Tuple is not { } tuple || tuple.Relation != relation || tuple.Resource != node.Resource
                ? Fault(node, "does not rest on one tuple of its own")
                : read().Where(t => t.Tuple?.Key() == tuple.Key()).Select(t => Tuple(node, child, t, holds: true)).FirstOrDefault(Fault(child, "is no tuple that leads to the subject"));
        }

        ILookup<RelationTuple?, ExplanationNode> shown = ByTuple(node);
        var steps = new List<Func<string?>>();
        foreach (LeadingTuple tuple in read())
        {
            if (tuple.Counts != Verdict.False && tuple.Block != ExplanationBlock.NoSuchRelation)
            {
                if (tuple.Tuple is null || shown[tuple.Tuple?.Key()].FirstOrDefault() is not { } child)
                {
                    return Fault(node, $"leaves out {Name(tuple)}");
                }

                steps.Add(() => Tuple(node, child, tuple, holds: false));
            }
        }

        return Then(steps);
    }

    private string? AllTuples(ExplanationNode node, bool holds, IEnumerable<LeadingTuple> read)
    {
        LeadingTuple[] named = [.. read.Where(static t => t.Counts != Verdict.False)];
        bool isNamed = Array.Exists(named, static t => t.Counts == Verdict.True);
        ILookup<RelationTuple?, ExplanationNode> shown = ByTuple(node);
        if (!holds)
        {
            (ExplanationNode Node, LeadingTuple Tuple)[] failing =
            [
                .. from tuple in named
                   where tuple.Counts == Verdict.True && tuple.Tuple is not null
                   from child in shown[tuple.Tuple?.Key()]
                   select (child, tuple),
            ];
            return named.Length == 0 ? null
                : failing.Length == 0 ? Fault(node, "does not say which of its tuples fails")
                : Then(failing.Where(static f => f.Tuple.Block != ExplanationBlock.NoSuchRelation).Select(f => new Func<string?>(() => Tuple(node, f.Node, f.Tuple, holds: false))));
        }

        if (!isNamed)
        {
            return Fault(node, "names nothing");
        }

        return Then(named.Select(t => new Func<string?>(() => NamedTuple(node, t.Tuple is null ? null : shown[t.Tuple?.Key()].FirstOrDefault(), t))));
    }

    /// <summary>One of the tuples behind an arrow that asks all of them: it leads to what holds, whether it counts for certain or not.</summary>
    private string? NamedTuple(ExplanationNode parent, ExplanationNode? node, LeadingTuple tuple) =>
        node is null ? Fault(parent, $"leaves out {Name(tuple)}")
        : tuple.Target is not { } target ? Fault(node, "leads to no relation")
        : !IsSame(parent, node, tuple, tuple.Counts == Verdict.True ? ExplanationOutcome.Holds : ExplanationOutcome.Undecided) ? Fault(node, "is not what the store has")
        : Only(node) ?? Relation(node.Children[0], target.Resource, target.Relation, holds: true);

    /// <summary>A tuple as the explanation has it and as the graph has it.</summary>
    private string? Tuple(ExplanationNode parent, ExplanationNode node, LeadingTuple tuple, bool holds)
    {
        if (!IsSame(parent, node, tuple, holds ? ExplanationOutcome.Holds : ExplanationOutcome.DoesNotHold))
        {
            return Fault(node, "is not what the store has");
        }

        if (holds && tuple.Counts != Verdict.True)
        {
            return Fault(node, "does not count");
        }

        if (tuple.Target is not { } target)
        {
            return holds == tuple.Ends ? node.Children.Count == 0 ? null : Fault(node, "rests on nothing else") : Fault(node, "does not lead where it should");
        }

        return Only(node) ?? Relation(node.Children[0], target.Resource, target.Relation, holds);
    }

    private static ILookup<RelationTuple?, ExplanationNode> ByTuple(ExplanationNode node) => node.Children.ToLookup(static c => c.Tuple?.Key());

    private static bool IsSame(ExplanationNode parent, ExplanationNode node, LeadingTuple tuple, ExplanationOutcome outcome) =>
        node.Step == tuple.Step && node.Tuple == tuple.Tuple && node.Outcome == outcome && node.Block != ExplanationBlock.Cut
        && node.Resource == parent.Resource && node.Relation == parent.Relation;

    private static string? Claim(ExplanationNode node, ExplanationStep step, ObjectRef resource, string relation, bool holds) =>
        node.Block == ExplanationBlock.Cut ? Fault(node, "is cut")
        : node.Step != step || node.Resource != resource || node.Relation != relation ? Fault(node, "is not the step that the model has here")
        : node.Outcome == (holds ? ExplanationOutcome.Holds : ExplanationOutcome.DoesNotHold) ? null
        : Fault(node, holds ? "should hold" : "should not hold");

    private static string? Only(ExplanationNode node) => node.Children.Count == 1 ? null : Fault(node, "should rest on one step");

    private static string Name(LeadingTuple tuple) => tuple.Tuple?.ToString() ?? "tuples that lie too deep";

    private static string Fault(ExplanationNode node, string what) => $"{ExplanationText.Describe(node)}: {what}";
}
