namespace FlowPilot.Authz.Model.Language;

/// <content>Types in brackets.</content>
internal sealed partial class ModelParser
{
    private DirectRewrite? ParseDirect()
    {
        SourcePlace start = _current.Place;
        List<TypeRestriction> restrictions = [];
        _lexer.InBrackets = true;
        do
        {
            Advance();
            SkipNewLines();
            if (ParseRestriction() is not { } restriction)
            {
                return null;
            }

            restrictions.Add(restriction);
            SkipNewLines();
        }
        while (_current.Kind == ModelTokenKind.Comma);

        if (_current.Kind != ModelTokenKind.CloseBracket)
        {
            Expected("',' or ']'", "with");
            return null;
        }

        _lexer.InBrackets = false;
        Advance();
        return new DirectRewrite([.. restrictions]) { Place = start };
    }

    private TypeRestriction? ParseRestriction()
    {
        if (!_current.IsName)
        {
            Expected("the name of a type");
            return null;
        }

        ModelToken type = _current;
        Advance();
        string? relation = null;
        bool isWildcard = false;
        if (_current is { Kind: ModelTokenKind.Colon or ModelTokenKind.Hash, BehindBlank: false })
        {
            isWildcard = _current.Kind == ModelTokenKind.Colon;
            Advance();
            bool fits = !_current.BehindBlank && (isWildcard ? _current.Kind == ModelTokenKind.Star : _current.IsName);
            if (!fits)
            {
                Expected(isWildcard ? "'*', directly behind the colon," : "the name of a relation, directly behind '#',");
                return null;
            }

            relation = isWildcard ? null : _current.Text;
            Advance();
        }

        SourcePlace place = type.Place with { Length = _previous.Column + _previous.Length - type.Place.Column };
        return ParseSuffix(new TypeRestriction(type.Text, relation, isWildcard) { Place = place });
    }

    private TypeRestriction? ParseSuffix(TypeRestriction restriction)
    {
        if (_current.Is("with"))
        {
            Advance();
            if (!_current.IsName)
            {
                Expected("the name of a condition");
                return null;
            }

            restriction = restriction with { Condition = _current.Text, ConditionPlace = _current.Place };
            Advance();
        }

        // Ours: no OpenFGA text has a word here.
        while (_current.Is("expires") || _current.Is("not"))
        {
            if (_current.Is("expires"))
            {
                restriction = restriction with { Expires = true };
            }
            else
            {
                Advance();
                if (!_current.Is("before"))
                {
                    Expected("'before'", "before");
                    return null;
                }

                restriction = restriction with { HasNotBefore = true };
            }

            Advance();
        }

        return restriction;
    }
}
