namespace FlowPilot.Authz.Conditions.Cel;

/// <content>Names, literals, brackets, calls and macros.</content>
internal sealed partial class CelParser
{
    private CelExpr? ParseMember() => ParsePrimary() is { } primary ? ParsePostfix(primary) : null;

    // '.field', '.function(…)', '[index]', as many as follow.
    private CelExpr? ParsePostfix(CelExpr first)
    {
        CelExpr? operand = first;
        while (operand is not null)
        {
            switch (_token.Kind)
            {
                case CelTokenKind.Dot:
                    operand = ParseSelection(operand);
                    break;
                case CelTokenKind.OpenBracket:
                    CelToken bracket = Take();
                    CelExpr? index = ParseExpression();
                    operand = index is not null && Expect(CelTokenKind.CloseBracket, "']'")
                        ? Bounded(new CelOperatorExpr(bracket.Start, bracket.Length, CelOperator.Index, operand, index))
                        : null;
                    break;
                case CelTokenKind.OpenBrace:
                    _diagnostics.Add(CelErrorCode.UnsupportedSyntax, _token.Start, _token.Length, "messages cannot be constructed; a map is written without a name: {'key': value}");
                    return null;
                default:
                    return operand;
            }
        }

        return null;
    }

    private CelExpr? ParseSelection(CelExpr operand)
    {
        Take();
        CelToken name = _token;
        if (!Expect(CelTokenKind.Identifier, "the name of a field or function"))
        {
            return null;
        }

        string text = TextOf(name).ToString();
        if (_token.Kind != CelTokenKind.OpenParen)
        {
            return Bounded(new CelSelectExpr(name.Start, name.Length, operand, text, isTest: false));
        }

        return ParseArguments() is not { } arguments ? null : MakeMemberCall(name, text, operand, arguments);
    }

    private CelExpr? ParsePrimary()
    {
        CelToken token = _token;
        switch (token.Kind)
        {
            case CelTokenKind.Identifier:
                Take();
                return ParseName(token, isRooted: false);
            case CelTokenKind.Dot:
                Take();
                CelToken name = _token;
                return Expect(CelTokenKind.Identifier, "a name") ? ParseName(name, isRooted: true) : null;
            case CelTokenKind.OpenParen:
                Take();
                CelExpr? inner = ParseExpression();
                return inner is not null && Expect(CelTokenKind.CloseParen, "')'") ? inner : null;
            case CelTokenKind.OpenBracket:
                return ParseList();
            case CelTokenKind.OpenBrace:
                return ParseMap();
            default:
                return ParseLiteral(token);
        }
    }

    private CelLiteralExpr? ParseLiteral(CelToken token)
    {
        CelValue? value;
        switch (token.Kind)
        {
            case CelTokenKind.Int:
                value = CelLiterals.ReadInt(TextOf(token), negative: false);
                break;
            case CelTokenKind.Uint:
                value = CelLiterals.ReadUint(TextOf(token));
                break;
            case CelTokenKind.Double:
                value = CelLiterals.ReadDouble(TextOf(token));
                break;
            case CelTokenKind.String or CelTokenKind.Bytes:
                value = CelLiterals.ReadText(token, _diagnostics);
                break;
            case CelTokenKind.True or CelTokenKind.False:
                value = CelValue.Bool(token.Kind == CelTokenKind.True);
                break;
            case CelTokenKind.Null:
                value = CelValue.Null;
                break;
            default:
                Unexpected("an expression");
                return null;
        }

        if (value is not { } known)
        {
            // The other literals have reported what is wrong with them.
            if (token.Kind is CelTokenKind.Int or CelTokenKind.Uint or CelTokenKind.Double)
            {
                _diagnostics.Add(CelErrorCode.InvalidNumber, token.Start, token.Length, "the number is out of range");
            }

            return null;
        }

        Take();
        return new CelLiteralExpr(token.Start, token.Length, known);
    }

    private CelExpr? ParseName(CelToken token, bool isRooted)
    {
        string name = TextOf(token).ToString();
        if (_token.Kind == CelTokenKind.OpenParen)
        {
            return ParseArguments() is not { } arguments ? null : MakeCall(token, name, arguments);
        }

        if (Reserved.Contains(name))
        {
            _diagnostics.Add(CelErrorCode.ReservedWord, token.Start, token.Length, $"'{name}' is a reserved word");
            return null;
        }

        return new CelNameExpr(token.Start, token.Length, name, isRooted);
    }

    private CelExpr[]? ParseArguments()
    {
        Take();
        return ParseItems(CelTokenKind.CloseParen, "',' or ')'", allowsTrailingComma: false);
    }

    private CelListExpr? ParseList()
    {
        CelToken open = Take();
        CelExpr[]? items = ParseItems(CelTokenKind.CloseBracket, "',' or ']'", allowsTrailingComma: true);
        return items is null ? null : Bounded(new CelListExpr(open.Start, open.Length, items));
    }

    private CelExpr[]? ParseItems(CelTokenKind close, string expected, bool allowsTrailingComma)
    {
        var items = new List<CelExpr>();
        while (_token.Kind != close || (items.Count > 0 && !allowsTrailingComma))
        {
            if (ParseExpression() is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (_token.Kind == close)
            {
                break;
            }

            if (!Expect(CelTokenKind.Comma, expected))
            {
                return null;
            }
        }

        Take();
        return [.. items];
    }

    private CelMapExpr? ParseMap()
    {
        CelToken open = Take();
        var keys = new List<CelExpr>();
        var values = new List<CelExpr>();
        while (_token.Kind != CelTokenKind.CloseBrace)
        {
            if (ParseExpression() is not { } key || !Expect(CelTokenKind.Colon, "':'") || ParseExpression() is not { } value)
            {
                return null;
            }

            keys.Add(key);
            values.Add(value);
            if (_token.Kind != CelTokenKind.CloseBrace && !Expect(CelTokenKind.Comma, "',' or '}'"))
            {
                return null;
            }
        }

        Take();
        return Bounded(new CelMapExpr(open.Start, open.Length, [.. keys], [.. values]));
    }

    private CelExpr? MakeCall(CelToken name, string function, CelExpr[] arguments)
    {
        if (function != "has")
        {
            return Bounded(new CelCallExpr(name.Start, name.Length, function, isMember: false, arguments));
        }

        if (arguments is not [CelSelectExpr { IsTest: false } select])
        {
            _diagnostics.Add(CelErrorCode.InvalidMacro, name.Start, name.Length, "'has' takes the selection of a field: has(map.field)");
            return null;
        }

        return new CelSelectExpr(select.Offset, select.Length, select.Operand, select.Field, isTest: true);
    }

    private CelExpr? MakeMemberCall(CelToken name, string function, CelExpr target, CelExpr[] arguments)
    {
        CelMacro? macro = (function, arguments.Length) switch
        {
            ("all", 2) => CelMacro.All,
            ("exists", 2) => CelMacro.Exists,
            ("exists_one" or "existsOne", 2) => CelMacro.ExistsOne,
            ("filter", 2) => CelMacro.Filter,
            ("map", 2 or 3) => CelMacro.Map,
            _ => null,
        };
        if (macro is not { } known)
        {
            return Bounded(new CelCallExpr(name.Start, name.Length, function, isMember: true, [target, .. arguments]));
        }

        if (arguments[0] is not CelNameExpr { IsRooted: false } variable)
        {
            _diagnostics.Add(CelErrorCode.InvalidMacro, arguments[0].Offset, arguments[0].Length, $"the first argument of '{function}' must be the name of a variable");
            return null;
        }

        CelExpr? filter = arguments.Length == 3 ? arguments[1] : null;
        return Bounded(new CelMacroExpr(name.Start, name.Length, known, target, variable, arguments[^1], filter));
    }
}
