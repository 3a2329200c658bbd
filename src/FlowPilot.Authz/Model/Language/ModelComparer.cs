namespace FlowPilot.Authz.Model.Language;

/// <summary>Finds the changes between two models and judges each.</summary>
internal static class ModelComparer
{
    public static IReadOnlyList<ModelChange> Compare(AuthorizationModel old, AuthorizationModel @new)
    {
        List<ModelChange> changes = [];
        if (old.SchemaVersion != @new.SchemaVersion)
        {
            changes.Add(new ModelChange(ModelChangeKind.SchemaVersionChanged, ModelChangeEffect.Compatible));
        }

        foreach (TypeDefinition type in old.Types)
        {
            if (@new.FindType(type.Name) is { } changed)
            {
                CompareRelations(changes, type, changed);
            }
            else
            {
                RemoveType(changes, type);
            }
        }

        foreach (TypeDefinition type in @new.Types.Where(t => old.FindType(t.Name) is null))
        {
            changes.Add(new ModelChange(ModelChangeKind.TypeAdded, ModelChangeEffect.Compatible) { Type = type.Name });
        }

        CompareConditions(changes, old, @new);
        return changes;
    }

    private static void RemoveType(List<ModelChange> changes, TypeDefinition type)
    {
        ModelChangeEffect worst = ModelChangeEffect.Compatible;
        foreach (RelationDefinition relation in type.Relations)
        {
            worst = (ModelChangeEffect)Math.Max((int)worst, (int)EffectOfRemoval(relation));
        }

        // Tuples that name its objects as subjects are stranded by the relations that no longer accept them.
        changes.Add(new ModelChange(ModelChangeKind.TypeRemoved, worst) { Type = type.Name });
        changes.AddRange(type.Relations.Select(r => RemoveRelation(type, r)));
    }

    private static ModelChange RemoveRelation(TypeDefinition type, RelationDefinition relation) =>
        new(ModelChangeKind.RelationRemoved, EffectOfRemoval(relation)) { Type = type.Name, Relation = relation.Name };

    private static ModelChangeEffect EffectOfRemoval(RelationDefinition relation) =>
        relation.Direct.Count > 0 ? ModelChangeEffect.StrandsTuples : ModelChangeEffect.ChangesMeaning;

    private static void CompareRelations(List<ModelChange> changes, TypeDefinition old, TypeDefinition @new)
    {
        foreach (RelationDefinition relation in old.Relations)
        {
            if (@new.FindRelation(relation.Name) is { } changed)
            {
                CompareRelation(changes, old.Name, relation, changed);
            }
            else
            {
                changes.Add(RemoveRelation(old, relation));
            }
        }

        foreach (RelationDefinition relation in @new.Relations.Where(r => old.FindRelation(r.Name) is null))
        {
            changes.Add(new ModelChange(ModelChangeKind.RelationAdded, ModelChangeEffect.Compatible) { Type = @new.Name, Relation = relation.Name });
        }
    }

    private static void CompareRelation(List<ModelChange> changes, string type, RelationDefinition old, RelationDefinition @new)
    {
        changes.AddRange(old.Direct.Except(@new.Direct).Select(r => Change(ModelChangeKind.RestrictionRemoved, ModelChangeEffect.StrandsTuples, r)));
        changes.AddRange(@new.Direct.Except(old.Direct).Select(r => Change(ModelChangeKind.RestrictionAdded, ModelChangeEffect.Compatible, r)));
        if (Meaning(old.Rewrite) != Meaning(@new.Rewrite))
        {
            ModelChangeEffect effect = OnlyAcceptsTuples(old.Rewrite, @new.Rewrite) ? ModelChangeEffect.Compatible : ModelChangeEffect.ChangesMeaning;
            changes.Add(Change(ModelChangeKind.RewriteChanged, effect, null));
        }

        ModelChange Change(ModelChangeKind kind, ModelChangeEffect effect, TypeRestriction? restriction) =>
            new(kind, effect) { Type = type, Relation = old.Name, Restriction = restriction };
    }

    // A relation that was only computed and now accepts tuples beside: there are none yet, so nothing changes.
    private static bool OnlyAcceptsTuples(RelationRewrite old, RelationRewrite @new)
    {
        if (old.DirectCount > 0 || @new is not UnionRewrite union)
        {
            return false;
        }

        RelationRewrite[] others = [.. union.Operands.Where(static o => o is not DirectRewrite)];
        return others.Length > 0 && Meaning(new UnionRewrite(others)) == Meaning(new UnionRewrite([old]));
    }

    // A text that is equal for rewrites that mean the same but for the order and the grouping of operands. Types in brackets are compared apart.
    private static string Meaning(RelationRewrite rewrite) => rewrite switch
    {
        DirectRewrite => "[]",
        UnionRewrite union => Join(" or ", Flatten<UnionRewrite>(union.Operands, static u => u.Operands)),
        IntersectionRewrite both => Join(" and ", Flatten<IntersectionRewrite>(both.Operands, static i => i.Operands)),
        ExclusionRewrite exclusion => $"({Meaning(exclusion.Base)} but not {Meaning(exclusion.Subtract)})",
        _ => rewrite.ToString(),
    };

    private static string Join(string word, IEnumerable<RelationRewrite> operands)
    {
        string[] texts = [.. operands.Select(Meaning).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return texts.Length == 1 ? texts[0] : $"({string.Join(word, texts)})";
    }

    private static IEnumerable<RelationRewrite> Flatten<T>(IReadOnlyList<RelationRewrite> operands, Func<T, IReadOnlyList<RelationRewrite>> parts)
        where T : RelationRewrite => operands.SelectMany(o => o is T same ? Flatten(parts(same), parts) : [o]);

    private static void CompareConditions(List<ModelChange> changes, AuthorizationModel old, AuthorizationModel @new)
    {
        foreach (ModelCondition condition in old.Conditions)
        {
            ModelCondition? changed = @new.FindCondition(condition.Name);
            if (changed is null)
            {
                changes.Add(Change(ModelChangeKind.ConditionRemoved, ModelChangeEffect.StrandsTuples, condition.Name));
            }
            else if (!IsSame(condition, changed))
            {
                changes.Add(Change(ModelChangeKind.ConditionChanged, ModelChangeEffect.ChangesMeaning, condition.Name));
            }
        }

        foreach (ModelCondition condition in @new.Conditions.Where(c => old.FindCondition(c.Name) is null))
        {
            changes.Add(Change(ModelChangeKind.ConditionAdded, ModelChangeEffect.Compatible, condition.Name));
        }

        static ModelChange Change(ModelChangeKind kind, ModelChangeEffect effect, string condition) => new(kind, effect) { Condition = condition };
    }

    private static bool IsSame(ModelCondition a, ModelCondition b) =>
        a.Expression == b.Expression
        && a.Parameters.Count == b.Parameters.Count
        && a.Parameters.All(b.Parameters.Contains);
}
