using System.Runtime.CompilerServices;
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
        string? fault = Only(node) ?? (node.Children[0].Step == ExplanationStep.Self
            ? Self(node.Children[0], resource, relation)
            : Rewrite(node.Children[0], _scope.Definition(resource.Type, relation).Rewrite, resource, relation, holds: true));
        _failing = around;
        if (fault is null)
        {
            _proven.Add((resource, relation));
        }

        return fault;
    }

    private string? Refuted(ExplanationNode node, ObjectRef resource, string relation)
    {
        bool isFirst = _failing is null;
        _failing ??= [];
        _failing.Add((resource, relation));
        string? fault = _scope.IsSubject(resource, relation) ? Fault(node, "is the subject itself")
            : node.Block == ExplanationBlock.SubjectCannotReach ? _scope.CanReach(resource.Type, relation) ? Fault(node, "can reach the subject") : null
            : Only(node) ?? Rewrite(node.Children[0], _scope.Definition(resource.Type, relation).Rewrite, resource, relation, holds: false);
        if (isFirst)
        {
            if (fault is null)
            {
                _refuted.UnionWith(_failing);
            }

            _failing = null;
        }

        return fault;
    }

    private string? Self(ExplanationNode node, ObjectRef resource, string relation) =>
        Claim(node, ExplanationStep.Self, resource, relation, holds: true) ?? (_scope.IsSubject(resource, relation) ? null : Fault(node, "is not the subject"));

    private string? Rewrite(ExplanationNode node, RelationRewrite rewrite, ObjectRef resource, string relation, bool holds)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Fault(node, "lies too deep");
        }

        return rewrite switch
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
    }

    private string? Operands(ExplanationNode node, IReadOnlyList<RelationRewrite> operands, ObjectRef resource, string relation, bool holds, bool needsAll)
    {
        int[] shown = [.. node.Children.Select(static c => c.Operand)];
        bool isSound = needsAll ? shown.SequenceEqual(Enumerable.Range(0, operands.Count)) : shown.Length > 0 && Array.TrueForAll(shown, o => o >= 0 && o < operands.Count);
        return isSound
            ? node.Children.Select(c => Rewrite(c, operands[c.Operand], resource, relation, holds)).FirstOrDefault(static f => f is not null)
            : Fault(node, "lacks an operand");
    }

    private string? Exclusion(ExplanationNode node, ExclusionRewrite exclusion, ObjectRef resource, string relation, bool holds)
    {
        int[] shown = [.. node.Children.Select(static c => c.Operand)];
        if (shown is not ([0, 1] or [0] or [1]) || (holds && shown.Length != 2))
        {
            return Fault(node, "lacks an operand");
        }

        foreach (ExplanationNode child in node.Children)
        {
            string? fault = child.Operand == 0
                ? Rewrite(child, exclusion.Base, resource, relation, holds)
                : Apart(child, exclusion.Subtract, resource, relation, !holds);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>A subtracted part stands for itself: it must not rest on what it helps to show.</summary>
    private string? Apart(ExplanationNode node, RelationRewrite rewrite, ObjectRef resource, string relation, bool holds)
    {
        HashSet<(ObjectRef, string)>? around = _failing;
        _failing = holds ? null : [];
        string? fault = Rewrite(node, rewrite, resource, relation, holds);
        if (!holds && fault is null)
        {
            _refuted.UnionWith(_failing ?? []);
        }

        _failing = around;
        return fault;
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
        foreach (LeadingTuple tuple in read())
        {
            if (tuple.Counts != Verdict.False && tuple.Block != ExplanationBlock.NoSuchRelation)
            {
                ExplanationNode? child = tuple.Tuple is null ? null : shown[tuple.Tuple?.Key()].FirstOrDefault();
                string? fault = child is null ? Fault(node, $"leaves out {Name(tuple)}") : Tuple(node, child, tuple, holds: false);
                if (fault is not null)
                {
                    return fault;
                }
            }
        }

        return null;
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
                : failing.Select(f => f.Tuple.Block == ExplanationBlock.NoSuchRelation ? null : Tuple(node, f.Node, f.Tuple, holds: false)).FirstOrDefault(static f => f is not null);
        }

        if (!isNamed)
        {
            return Fault(node, "names nothing");
        }

        foreach (LeadingTuple tuple in named)
        {
            ExplanationNode? child = tuple.Tuple is null ? null : shown[tuple.Tuple?.Key()].FirstOrDefault();
            string? fault = child is null ? Fault(node, $"leaves out {Name(tuple)}")
                : tuple.Target is not { } target ? Fault(child, "leads to no relation")
                : !IsSame(node, child, tuple, tuple.Counts == Verdict.True ? ExplanationOutcome.Holds : ExplanationOutcome.Undecided) ? Fault(child, "is not what the store has")
                : Only(child) ?? Relation(child.Children[0], target.Resource, target.Relation, holds: true);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

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
