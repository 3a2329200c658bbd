using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <content>Relations and how they are computed.</content>
internal sealed partial class ModelParser
{
    private void ParseRelation(TypeDraft type)
    {
        Advance();
        if (!_current.IsName)
        {
            Expected("the name of the relation");
            SkipLine();
            _draft.MayLackNames = true;
            return;
        }

        ModelToken name = _current;
        Advance();
        RelationRewrite? rewrite = null;
        if (Expect(ModelTokenKind.Colon, "':'"))
        {
            rewrite = ParseRewrite(mayBeDirect: true, depth: 0);
            if (rewrite is not null && !IsAtLineEnd())
            {
                Expected("'or', 'and', 'but not' or the end of the line", "or", "and", "from");
                rewrite = null;
            }
        }

        SkipDefinition();
        bool isModuleExtension = type.IsExtension;
        var relation = new RelationDefinition(name.Text, rewrite ?? BrokenRewrite.Instance)
        {
            Place = name.Place, Module = isModuleExtension ? _draft.Module : null, File = isModuleExtension ? _file : null,
        };
        if (!type.TryAdd(relation))
        {
            Report(
                name.Place,
                $"The relation {ForeignText.Quote(name.Text)} of type {ForeignText.Quote(type.Name)} is already defined.",
                ModelErrorCodes.Duplicate);
        }
    }

    // A list of types may span lines: behind an error within one, its other lines are no declarations of their own.
    private void SkipDefinition()
    {
        bool isOpen = _lexer.InBrackets;
        _lexer.InBrackets = false;
        while (!_current.BeginsDefinition && (isOpen || !IsAtLineEnd()) && _current.Kind != ModelTokenKind.End)
        {
            isOpen &= _current.Kind != ModelTokenKind.CloseBracket;
            Advance();
        }
    }

    private RelationRewrite? ParseRewrite(bool mayBeDirect, int depth)
    {
        RelationRewrite? first = ParseOperand(mayBeDirect, depth);
        string? word = first is null ? null : OperatorWord();
        if (first is null || word is null)
        {
            return first;
        }

        List<RelationRewrite> operands = [first];
        for (string? next = word; next is not null; next = OperatorWord())
        {
            if (next != word || (word == "but not" && operands.Count == 2))
            {
                ReportMixed(word, next, depth);
                return null;
            }

            if (!ExpectBlank($"'{next}'"))
            {
                return null;
            }

            Advance();
            if (!ExpectBlank(_current.Describe()) || ParseOperand(mayBeDirect: false, depth) is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }

        SourcePlace place = first.Place;
        return word switch
        {
            "or" => new UnionRewrite([.. operands]) { Place = place },
            "and" => new IntersectionRewrite([.. operands]) { Place = place },
            _ => new ExclusionRewrite(operands[0], operands[1]) { Place = place },
        };
    }

    private string? OperatorWord() =>
        _current.Kind == ModelTokenKind.ButNot ? "but not" : _current.Is("or") ? "or" : _current.Is("and") ? "and" : null;

    // Outside parentheses a definition could end before the second operator, so what is wrong begins there.
    private void ReportMixed(string first, string second, int depth)
    {
        SourcePlace place = _current.Place;
        if (depth == 0)
        {
            int start = _previous.Column + _previous.Length;
            place = place with { Column = start, Length = place.Column + place.Length - start };
        }

        string message = first == second
            ? "'but not' takes two operands: parentheses say which two, as in '(a but not b) but not c'."
            : $"'{second}' behind '{first}' needs parentheses, as in '(a {first} b) {second} c'.";
        Report(place, message);
    }

    private bool ExpectBlank(string before)
    {
        if (_current.BehindBlank || _current.Kind is ModelTokenKind.NewLine or ModelTokenKind.End)
        {
            return true;
        }

        Report(_current.Place, $"A space is expected before {before}.");
        return false;
    }

    private RelationRewrite? ParseOperand(bool mayBeDirect, int depth)
    {
        switch (_current.Kind)
        {
            case ModelTokenKind.OpenParenthesis:
                return ParseParentheses(mayBeDirect, depth);
            case ModelTokenKind.OpenBracket when mayBeDirect:
                return ParseDirect();
            case ModelTokenKind.OpenBracket:
                Report(_current.Place, "Types in brackets come first in a definition, and once; name a relation or open a parenthesis here.");
                return null;
            default:
                if (_current.IsName)
                {
                    return ParseReference();
                }

                Expected(mayBeDirect ? "a relation, '(' or types in brackets" : "a relation or '('");
                return null;
        }
    }

    private RelationRewrite? ParseParentheses(bool mayBeDirect, int depth)
    {
        if (depth >= _maxDepth)
        {
            Report(_current.Place, $"The definition is nested deeper than {_maxDepth} levels.", ModelErrorCodes.NestingTooDeep);
            return null;
        }

        Advance();
        RelationRewrite? inner = ParseRewrite(mayBeDirect, depth + 1);
        return inner is not null && Expect(ModelTokenKind.CloseParenthesis, "')' or an operator") ? inner : null;
    }

    private RelationRewrite? ParseReference()
    {
        ModelToken relation = _current;
        Advance();
        if (!_current.Is("from"))
        {
            return new ComputedRewrite(relation.Text) { Place = relation.Place };
        }

        Advance();
        ModelToken tupleset = _current;
        if (!tupleset.IsName)
        {
            Expected("the relation that names the other objects");
            return null;
        }

        // 'from all' names a relation 'all', unless a further name follows, which no OpenFGA text has here.
        Advance();
        bool isAll = tupleset.Text == "all" && _current.IsName;
        if (isAll)
        {
            tupleset = _current;
            Advance();
        }

        int end = tupleset.Place.Column + tupleset.Place.Length;
        SourcePlace place = relation.Place with { Length = end - relation.Place.Column };
        return isAll
            ? new IntersectionArrowRewrite(relation.Text, tupleset.Text) { Place = place, TuplesetPlace = tupleset.Place }
            : new TupleToUsersetRewrite(relation.Text, tupleset.Text) { Place = place, TuplesetPlace = tupleset.Place };
    }

    private bool IsAtLineEnd() => _current.Kind is ModelTokenKind.NewLine or ModelTokenKind.End;
}
