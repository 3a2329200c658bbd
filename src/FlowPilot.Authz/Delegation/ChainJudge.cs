using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>Says whether chains hold, for one instant, one snapshot and one request's context.</summary>
/// <remarks>For one thread. A verdict allocates nothing; the first that asks what is under an object makes room for the answers.</remarks>
internal sealed class ChainJudge
{
    private readonly SnapshotChecks _checks;
    private readonly CheckLimits _limits;
    private readonly int _maxHops;
    private readonly ConditionContext? _context;
    private readonly CancellationToken _cancellationToken;
    private readonly StoreId _store;

    // What is under what, for one resource: parallel chains mostly ask the same, and about few objects, so that they are looked through in order.
    private List<(ObjectRef Root, string Relation, CheckReason Reason)>? _under;
    private ObjectRef _underOf;

    public ChainJudge(
        StoreId store,
        StoreSnapshot snapshot,
        SnapshotChecks checks,
        AuthzOptions options,
        DateTimeOffset now,
        ConditionContext? context,
        CancellationToken cancellationToken,
        GrantSet? grants = null)
    {
        _store = store;
        Snapshot = snapshot;
        Grants = grants ?? snapshot.Part<GrantSet>();
        HasReadGrants = grants is not null;
        _checks = checks;
        _limits = CheckLimits.Of(options);
        _maxHops = options.MaxDelegationDepth;
        Now = now;
        _context = context;
        _cancellationToken = cancellationToken;
    }

    public StoreSnapshot Snapshot { get; }

    public GrantSet Grants { get; }

    /// <summary>Whether the grants were read for it, and are not those of the snapshot.</summary>
    public bool HasReadGrants { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The verdict on a chain for an action on a resource.</summary>
    public ChainVerdict Judge(GrantNode leaf, string action, ObjectRef resource)
    {
        ChainVerdict verdict = JudgeReach(leaf, resource);
        return verdict.Holds ? ChainRules.Action(leaf, action) : verdict;
    }

    /// <summary>The verdict on a chain for a resource and the context, whatever the action.</summary>
    public ChainVerdict JudgeReach(GrantNode leaf, ObjectRef resource)
    {
        ChainVerdict verdict = ChainRules.Life(Grants, leaf, Now);
        verdict = verdict.Holds ? ChainRules.Shape(leaf, _maxHops) : verdict;
        verdict = verdict.Holds ? Resource(leaf, resource) : verdict;
        return verdict.Holds ? Context(leaf) : verdict;
    }

    /// <summary>The verdict on a chain for all resources of a type: one that is scoped to less does not hold.</summary>
    public ChainVerdict JudgeReach(GrantNode leaf, string resourceType)
    {
        ChainVerdict verdict = ChainRules.Life(Grants, leaf, Now);
        verdict = verdict.Holds ? ChainRules.Shape(leaf, _maxHops) : verdict;
        for (GrantNode? node = leaf; node is not null && verdict.Holds; node = node.Parent)
        {
            verdict = node.Grant.Resources.NamesType(resourceType) ? verdict : ChainVerdict.Fault(node, GrantReasons.ResourceOutsideScope);
        }

        return verdict.Holds ? Context(leaf) : verdict;
    }

    private ChainVerdict Resource(GrantNode leaf, ObjectRef resource)
    {
        ChainVerdict verdict = ChainVerdict.Held;
        bool computed = false;
        for (GrantNode? node = leaf; node is not null; node = node.Parent)
        {
            bool named = node.Grant.Resources.Names(resource);
            computed |= !named && node.Grant.Resources.IsComputed;
            if (!named && !node.Grant.Resources.IsComputed)
            {
                verdict = ChainVerdict.Fault(node, GrantReasons.ResourceOutsideScope);
            }
        }

        return verdict.Holds && computed ? Computed(leaf, resource) : verdict;
    }

    private ChainVerdict Computed(GrantNode leaf, ObjectRef resource)
    {
        if (_underOf != resource)
        {
            _under?.Clear();
            _underOf = resource;
        }

        ChainVerdict verdict = ChainVerdict.Held;
        for (GrantNode? node = leaf; node is not null; node = node.Parent)
        {
            ResourceSelector selector = node.Grant.Resources;
            if (selector.Relation is not { } relation || selector.Names(resource))
            {
                continue;
            }

            CheckReason reason = IsUnder(resource, relation, selector.Root);
            verdict = reason switch
            {
                CheckReason.Path => verdict,
                CheckReason.NoPath or CheckReason.UnknownRelation => ChainVerdict.Fault(node, GrantReasons.ResourceOutsideScope),
                _ => ChainVerdict.Open(node, GrantReasons.ResourceOutsideScope, reason),
            };
        }

        return verdict;
    }

    private CheckReason IsUnder(ObjectRef resource, string relation, ObjectRef root)
    {
        _under ??= [];
        foreach ((ObjectRef known, string through, CheckReason answer) in _under)
        {
            if (known == root && through == relation)
            {
                return answer;
            }
        }

        if (_under.Count >= DelegationLimits.MaxComputedSelectors)
        {
            return CheckReason.EvaluationLimit;
        }

        var question = new CheckRequest(resource, relation, SubjectRef.From(root)) { Store = _store, Context = _context };
        CheckReason reason = _checks.Check(Snapshot, question, Now, _limits, _cancellationToken).Reason;
        _under.Add((root, relation, reason));
        return reason;
    }

    private ChainVerdict Context(GrantNode leaf)
    {
        ChainVerdict verdict = ChainVerdict.Held;
        for (GrantNode? node = leaf.HasTerms ? leaf : null; node is not null; node = node.Parent)
        {
            ChainVerdict link = node.Grant.Ceilings.Count > 0 ? Ceilings(node) : ChainVerdict.Held;
            link = link.Holds && node.Grant.Condition is { } condition ? Condition(node, condition) : link;
            verdict = link.Holds ? verdict : link;
        }

        return verdict;
    }

    private ChainVerdict Ceilings(GrantNode node)
    {
        IReadOnlyList<GrantCeiling> ceilings = node.Grant.Ceilings;
        for (int i = 0; i < ceilings.Count; i++)
        {
            if (IntegerOf(ceilings[i].Name) is not { } value)
            {
                return ChainVerdict.Open(node, GrantReasons.CeilingExceeded, CheckReason.ConditionIncomplete);
            }

            // A negative amount is under every ceiling, and would pay for something else.
            if (value < 0 || value > ceilings[i].Max)
            {
                return ChainVerdict.Fault(node, GrantReasons.CeilingExceeded);
            }
        }

        return ChainVerdict.Held;
    }

    /// <summary>An integer of the request's context; texts are not read as numbers.</summary>
    private long? IntegerOf(string name)
    {
        if (_context is null || !_context.TryGet(name, out CelValue raw) || raw.Kind is not (CelKind.Int or CelKind.Uint or CelKind.Double))
        {
            return null;
        }

        CelValue value = CelParameterConversion.Convert(ConditionParameterType.Int, raw);
        return value.Kind == CelKind.Int ? value.AsInt : null;
    }

    private ChainVerdict Condition(GrantNode node, GrantCondition condition)
    {
        PreparedConditionContext? request = _context?.PreparedFor(condition.Compiled);
        ConditionResult result = condition.Compiled.EvaluatePrepared(condition.Prepared, request, Now);
        return result.Outcome switch
        {
            ConditionOutcome.True => ChainVerdict.Held,
            ConditionOutcome.False => ChainVerdict.False(node, result),
            ConditionOutcome.Needs => ChainVerdict.Open(node, GrantReasons.ConditionFailed, CheckReason.ConditionIncomplete, result),
            _ => ChainVerdict.Open(node, GrantReasons.ConditionFailed, CheckReason.ConditionError, result),
        };
    }
}
