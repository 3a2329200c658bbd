using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>Compiles a model: flattens each relation, gives operands slots of their own, and works out who can be reached from where.</summary>
internal sealed class PlanCompiler
{
    private readonly AuthorizationModel _model;
    private readonly GraphSchema _schema;
    private readonly Dictionary<string, PlanType> _types = new(StringComparer.Ordinal);
    private readonly List<PlanSlot> _slots = [];

    // By the rewrite's identity: two relations that share an operator through a computed one share its operands and its number.
    private readonly Dictionary<RelationRewrite, PlanOperator> _operators = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(PlanSlot Slot, RelationRewrite Rewrite, int Origin)> _pending = [];

    private PlanCompiler(AuthorizationModel model, GraphSchema schema)
    {
        _model = model;
        _schema = schema;
    }

    public static EvaluationPlan Compile(AuthorizationModel model, GraphSchema schema) => new PlanCompiler(model, schema).Compile();

    private EvaluationPlan Compile()
    {
        foreach (TypeDefinition type in _model.Types)
        {
            var planType = new PlanType(_types.Count, type.Name, _schema.NamesOf(type.Name));
            _types.Add(type.Name, planType);
            foreach (RelationDefinition relation in type.Relations)
            {
                PlanSlot slot = NewSlot(planType, relation.Name);
                planType.Slots.Add(relation.Name, slot.Number);
                _pending.Enqueue((slot, relation.Rewrite, slot.Number));
            }
        }

        while (_pending.TryDequeue(out (PlanSlot Slot, RelationRewrite Rewrite, int Origin) next))
        {
            Flatten(next.Slot, next.Rewrite, next.Origin);
        }

        var plan = new EvaluationPlan(_model, _schema, [.. _types.Values.OrderBy(static t => t.Index)], [.. _slots], _operators);
        PlanAnalysis.Run(plan);
        return plan;
    }

    private PlanSlot NewSlot(PlanType type, string? relation)
    {
        var slot = new PlanSlot(_slots.Count, type, relation);
        _slots.Add(slot);
        return slot;
    }

    private void Flatten(PlanSlot slot, RelationRewrite rewrite, int origin)
    {
        var parts = new Parts();
        HashSet<int> inlined = slot.Relation is null ? [] : [slot.Number];
        Flatten(slot.Type, rewrite, origin, parts, inlined);
        slot.Inlined = [.. inlined];
        slot.Edges = [.. parts.Edges];
        slot.Arrows = [.. parts.Arrows];
        slot.Operators = [.. parts.Operators.Distinct()];
        slot.Successors = [.. Successors(slot.Type, rewrite, origin).Distinct()];
    }

    /// <summary>The slots that a rewrite names: what bounds of depth are counted on, whatever flattening made of it.</summary>
    private IEnumerable<int> Successors(PlanType type, RelationRewrite rewrite, int origin) => rewrite switch
    {
        DirectRewrite => EdgesOf(type, origin).Where(static e => e.TargetSlot >= 0).Select(static e => e.TargetSlot),
        ComputedRewrite computed => [type.Slots[computed.Relation]],
        TupleToUsersetRewrite arrow => ArrowsOf(type, arrow.Tupleset, arrow.Relation, origin).Where(static a => a.TargetSlot >= 0).Select(static a => a.TargetSlot),
        UnionRewrite union => union.Operands.SelectMany(o => Successors(type, o, origin)),
        _ => OperatorOf(type, rewrite, origin) is var made ? [.. made.Operands, .. made.Arrows.Where(static a => a.TargetSlot >= 0).Select(static a => a.TargetSlot)] : [],
    };

    private void Flatten(PlanType type, RelationRewrite rewrite, int origin, Parts parts, HashSet<int> inlined)
    {
        // With a stack of its own: relations that are computed from each other may be a long chain.
        var pending = new Stack<(RelationRewrite Rewrite, int Origin)>([(rewrite, origin)]);
        while (pending.TryPop(out (RelationRewrite Rewrite, int Origin) next))
        {
            switch (next.Rewrite)
            {
                case DirectRewrite:
                    parts.Edges.AddRange(EdgesOf(type, next.Origin));
                    break;
                case ComputedRewrite computed:
                    // A relation that is computed from itself, round about, adds nothing the second time.
                    int target = type.Slots[computed.Relation];
                    if (inlined.Add(target))
                    {
                        pending.Push((Definition(type, computed.Relation).Rewrite, target));
                    }

                    break;
                case TupleToUsersetRewrite arrow:
                    parts.Arrows.AddRange(ArrowsOf(type, arrow.Tupleset, arrow.Relation, next.Origin).Where(static a => a.TargetSlot >= 0));
                    break;
                case UnionRewrite union:
                    foreach (RelationRewrite operand in union.Operands.Reverse())
                    {
                        pending.Push((operand, next.Origin));
                    }

                    break;
                default:
                    parts.Operators.Add(OperatorOf(type, next.Rewrite, next.Origin));
                    break;
            }
        }
    }

    private PlanOperator OperatorOf(PlanType type, RelationRewrite rewrite, int origin)
    {
        if (_operators.TryGetValue(rewrite, out PlanOperator? known))
        {
            return known;
        }

        (PlanOperatorKind kind, IReadOnlyList<RelationRewrite> operands) = rewrite switch
        {
            IntersectionRewrite intersection => (PlanOperatorKind.Intersection, intersection.Operands),
            ExclusionRewrite exclusion => (PlanOperatorKind.Exclusion, [exclusion.Base, exclusion.Subtract]),
            IntersectionArrowRewrite => (PlanOperatorKind.IntersectionArrow, (IReadOnlyList<RelationRewrite>)[]),
            _ => throw new InvalidOperationException($"Unknown rewrite {rewrite.GetType().Name}."),
        };
        var slots = new int[operands.Count];
        for (int i = 0; i < slots.Length; i++)
        {
            PlanSlot slot = NewSlot(type, null);
            slots[i] = slot.Number;
            _pending.Enqueue((slot, operands[i], origin));
        }

        return _operators[rewrite] = new PlanOperator
        {
            Number = _operators.Count,
            Kind = kind,
            Origin = origin,
            Operands = slots,
            Arrows = rewrite is IntersectionArrowRewrite all ? [.. ArrowsOf(type, all.Tupleset, all.Relation, origin)] : [],
        };
    }

    private IEnumerable<PlanArrow> ArrowsOf(PlanType type, string tupleset, string relation, int origin) =>
        from restriction in Definition(type, tupleset).Direct
        where !restriction.IsWildcard && restriction.Relation is null && _types.ContainsKey(restriction.Type)
        from hasTerms in HasTerms(restriction)
        group restriction by (restriction.Type, HasTerms: hasTerms) into kind
        select new PlanArrow
        {
            Kind = _schema.NumberOf(new EdgeKind(type.Name, tupleset, kind.Key.Type, null, IsWildcard: false, kind.Key.HasTerms)),
            TargetSlot = _types[kind.Key.Type].Slots.GetValueOrDefault(relation, PlanEdge.NoSlot),
            Origin = origin,
            Terms = kind.Key.HasTerms ? [.. kind] : [],
        };

    private IEnumerable<PlanEdge> EdgesOf(PlanType type, int origin)
    {
        string relation = _slots[origin].Relation ?? throw new InvalidOperationException("Edges are of a relation.");
        return
            from restriction in Definition(type, relation).Direct
            where _types.ContainsKey(restriction.Type)
            from hasTerms in HasTerms(restriction)
            group restriction by (restriction.Type, restriction.Relation, restriction.IsWildcard, HasTerms: hasTerms) into kind
            let target = kind.Key.Relation is null ? PlanEdge.NoSlot : _types[kind.Key.Type].Slots[kind.Key.Relation]
            select new PlanEdge
            {
                Kind = _schema.NumberOf(new EdgeKind(type.Name, relation, kind.Key.Type, kind.Key.Relation, kind.Key.IsWildcard, kind.Key.HasTerms)),
                SubjectClass = target < 0 ? EvaluationPlan.ClassOfType(_types[kind.Key.Type]) : _types.Count + target,
                IsWildcard = kind.Key.IsWildcard,
                TargetSlot = target,
                Origin = origin,
                Terms = kind.Key.HasTerms ? [.. kind] : [],
            };
    }

    // A condition must come with the tuple; a window may.
    private static IEnumerable<bool> HasTerms(TypeRestriction restriction) =>
        restriction.Condition is not null ? [true] : restriction.Expires || restriction.HasNotBefore ? [false, true] : [false];

    private RelationDefinition Definition(PlanType type, string relation) =>
        _model.FindRelation(type.Name, relation) ?? throw new InvalidOperationException($"The model has no relation '{relation}' of '{type.Name}'.");

    private sealed class Parts
    {
        public List<PlanEdge> Edges { get; } = [];

        public List<PlanArrow> Arrows { get; } = [];

        public List<PlanOperator> Operators { get; } = [];
    }
}
