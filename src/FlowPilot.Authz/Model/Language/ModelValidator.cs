namespace FlowPilot.Authz.Model.Language;

/// <summary>Remembers where names are defined and used, and says which use has no definition.</summary>
internal sealed class ModelValidator
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<(string Type, string Relation)> _relations = [];
    private readonly List<ModelToken> _usedTypes = [];
    private readonly List<(string Type, ModelToken Relation)> _usedRelations = [];
    private readonly List<(string Type, ModelToken Relation, ModelToken Tupleset)> _tuplesets = [];

    public void DefineType(ModelToken name)
    {
        if (name.Text is "self" or "this")
        {
            throw ModelParser.Fault(name, "reserved-type-keywords", $"a type cannot be named {name.Describe()}");
        }

        if (!_types.Add(name.Text))
        {
            throw ModelParser.Fault(name, "duplicated-error", $"the type {name.Describe()} is defined twice");
        }
    }

    public void DefineRelation(ModelToken type, ModelToken name)
    {
        if (name.Text is "self" or "this")
        {
            throw ModelParser.Fault(name, "reserved-relation-keywords", $"a relation cannot be named {name.Describe()}");
        }

        if (!_relations.Add((type.Text, name.Text)))
        {
            throw ModelParser.Fault(name, "duplicated-error", $"the relation {name.Describe()} of type '{type.Text}' is defined twice");
        }
    }

    public void UseType(ModelToken type) => _usedTypes.Add(type);

    public void UseUserset(ModelToken type, ModelToken relation) => _usedRelations.Add((type.Text, relation));

    public void UseRelation(ModelToken type, ModelToken relation, ModelToken within)
    {
        if (relation.Text == within.Text)
        {
            throw ModelParser.Fault(relation, "relation-no-entry-point", $"the relation {relation.Describe()} is computed from itself");
        }

        _usedRelations.Add((type.Text, relation));
    }

    public void UseTupleset(ModelToken type, ModelToken relation, ModelToken tupleset) => _tuplesets.Add((type.Text, relation, tupleset));

    public void Validate(IReadOnlyList<TypeDefinition> types)
    {
        foreach (ModelToken type in _usedTypes)
        {
            if (!_types.Contains(type.Text))
            {
                throw ModelParser.Fault(type, "invalid-type", $"the type {type.Describe()} is not defined");
            }
        }

        foreach ((string type, ModelToken relation) in _usedRelations)
        {
            if (!_relations.Contains((type, relation.Text)))
            {
                throw ModelParser.Fault(relation, "missing-definition", $"the relation {relation.Describe()} of type '{type}' is not defined");
            }
        }

        foreach ((string type, ModelToken relation, ModelToken tupleset) in _tuplesets)
        {
            ValidateTupleset(types, type, relation, tupleset);
        }
    }

    private void ValidateTupleset(IReadOnlyList<TypeDefinition> types, string type, ModelToken relation, ModelToken tupleset)
    {
        RelationDefinition? definition = types.First(t => t.Name == type).FindRelation(tupleset.Text);
        if (definition is null)
        {
            throw ModelParser.Fault(tupleset, "missing-definition", $"the relation {tupleset.Describe()} of type '{type}' is not defined");
        }

        // A tupleset that is computed, or holds usersets or wildcards, names no single objects: CVE-2022-39341 and its kin.
        if (definition.Rewrite is not DirectRewrite direct || direct.Restrictions.Any(static r => r.IsWildcard || r.Relation is not null))
        {
            throw ModelParser.Fault(
                tupleset, "tupleuserset-not-direct", $"the relation {tupleset.Describe()} behind 'from' must be direct and name single objects only");
        }

        if (!direct.Restrictions.Any(r => _relations.Contains((r.Type, relation.Text))))
        {
            throw ModelParser.Fault(
                relation, "invalid-relation-on-tupleset", $"no type that {tupleset.Describe()} names has a relation {relation.Describe()}");
        }
    }
}
